import { noteCard, relatedNotes, search } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../io.ts';
import { loadKnowledge } from '../load.ts';

export const show: Command = {
  name: 'show',
  usage: 'show ID [--json]',
  summary: 'Shows one note: its card, what it is related to, and its text.',
  options: { json: { help: 'print front matter, relations and body as JSON' } },
  example: 'stridebook show modified-thomas-test',
  exit1: 'there is no such note',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [id = ''] = args.operands;
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    const note = knowledge.get(id);
    if (!note) {
      const found = search(knowledge, id.replaceAll('-', ' '), { limit: 20 });
      const near = found.find((each) => id.startsWith(each.id)) ?? found[0];
      io.err(
        `There is no note "${id}"${near ? `; did you mean "${near.id}"?` : ': see "stridebook list".'}\n`,
      );
      return exitCodes.problems;
    }
    const related = relatedNotes(note, knowledge);
    const body = note.text.slice(note.bodyStart).trim();
    if (args.has('json')) {
      const relations = Object.fromEntries(
        related.map((group) => [group.title, group.notes.map((other) => other.id)]),
      );
      io.out(
        `${JSON.stringify({ ...note.data, layer: note.layer, path: note.path, relations, body }, undefined, 2)}\n`,
      );
      return exitCodes.ok;
    }
    const lines = related.map(
      (group) => `- ${group.title}: ${group.notes.map((other) => other.title).join(', ')}`,
    );
    io.out(`${noteCard(note, knowledge)}\n\n${lines.join('\n')}\n\n${body}\n`);
    return exitCodes.ok;
  },
};
