import { exerciseCounts, isKind, kinds } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { loadKnowledge } from '../load.ts';

export const list: Command = {
  name: 'list',
  usage: 'list [--kind K] [--json]',
  summary: 'Lists the notes: the built-in ones and those of the notebook you stand in.',
  options: {
    kind: { value: 'K', help: `only notes of this kind: ${kinds.join(', ')}` },
    json: {
      help: 'print the whole front matter as JSON; of exercises also what their bodies and ladders hold',
    },
  },
  example: 'stridebook list --kind exercise --json',
  exit1: 'not used',
  operands: { min: 0, max: 0 },
  async run(args, io) {
    const kind = args.value('kind');
    if (kind !== undefined && !isKind(kind)) {
      throw new UsageError(`There is no kind "${kind}": use one of ${kinds.join(', ')}.`);
    }
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    const notes = knowledge.notes.filter((note) => kind === undefined || note.kind === kind);
    if (args.has('json')) {
      const rows = notes.map((note) => ({
        layer: note.layer,
        path: note.path,
        ...(note.data ?? { id: note.id, kind: note.kind, broken: true }),
        ...(note.kind === 'exercise' && note.data ? exerciseCounts(note, knowledge) : {}),
      }));
      io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
    } else {
      for (const note of notes) io.out(`${note.id}\t${note.kind}\t${note.title}\n`);
    }
    return exitCodes.ok;
  },
};
