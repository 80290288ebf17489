import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { coverage as coverageOf } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { existing, loadKnowledge } from '../load.ts';

export const coverage: Command = {
  name: 'coverage',
  usage: 'coverage --facts FILE [--json]',
  summary: 'Says which facts of a list the notes carry, and which note carries each.',
  options: {
    facts: { value: 'FILE', help: 'a text file with one fact id a line, such as C01' },
    json: { help: 'print each fact with its notes as JSON' },
  },
  example: 'stridebook coverage --facts facts.txt',
  exit1: 'a fact is carried by no note',
  operands: { min: 0, max: 0 },
  async run(args, io) {
    const file = args.value('facts');
    if (file === undefined) throw new UsageError('--facts is missing: name a file with one fact id a line.');
    const text = await readFile(await existing(resolve(io.cwd, file)), 'utf8');
    const facts = text.split(/\s+/).filter((word) => word !== '');
    const odd = facts.find((fact) => !/^[A-Z]\d{2}$/.test(fact));
    if (odd !== undefined)
      throw new UsageError(`"${odd}" in ${file} is no fact id: write a letter and two digits, such as C01.`);
    const { knowledge } = await loadKnowledge(args, io, findNotebook(io.cwd));
    const carried = coverageOf(knowledge, facts);
    const missing = carried.filter(({ notes }) => notes.length === 0);
    if (args.has('json')) {
      io.out(`${JSON.stringify(carried, undefined, 2)}\n`);
    } else {
      for (const { fact, notes } of carried)
        io.out(`${fact}\t${notes.length > 0 ? notes.join(', ') : 'carried by no note'}\n`);
      io.out(`${facts.length - missing.length} of ${facts.length} facts are carried.\n`);
    }
    return missing.length > 0 ? exitCodes.problems : exitCodes.ok;
  },
};
