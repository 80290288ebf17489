import { search } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../io.ts';
import { loadKnowledge } from '../load.ts';

export const find: Command = {
  name: 'find',
  usage: 'find WORDS… [--json]',
  summary: 'Finds notes by words in their titles, other names, summaries and text, best first.',
  options: { json: { help: 'print id, kind, title and summary as JSON' } },
  example: 'stridebook find tight hip flexor',
  exit1: 'nothing was found',
  operands: { min: 1, max: Number.POSITIVE_INFINITY },
  async run(args, io) {
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    const notes = search(knowledge, args.operands.join(' '), { limit: 50 });
    if (args.has('json')) {
      const rows = notes.map((note) => ({
        id: note.id,
        kind: note.kind,
        title: note.title,
        summary: note.data?.summary,
      }));
      io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
    } else {
      for (const note of notes) io.out(`${note.id}\t${note.kind}\t${note.title}\n`);
      if (notes.length === 0)
        io.err(`Nothing matches "${args.operands.join(' ')}": try fewer or other words.\n`);
    }
    return notes.length > 0 ? exitCodes.ok : exitCodes.problems;
  },
};
