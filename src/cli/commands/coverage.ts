import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { coverage as coverageOf, leftOutFacts } from '../../core/index.ts';
import type { FactCoverage } from '../../core/index.ts';
import { findNotebook } from '../../node/folder.ts';
import type { Arguments, Command } from '../command.ts';
import type { Io } from '../io.ts';
import { UsageError, exitCodes } from '../io.ts';
import { existing, loadKnowledge } from '../load.ts';

export const coverage: Command = {
  name: 'coverage',
  usage: 'coverage --facts FILE [--json]',
  summary: 'Says which facts of a list the notes carry, which are left out and why, and which are open.',
  options: {
    facts: { value: 'FILE', help: 'a text file with one fact id a line, such as C01' },
    json: { help: 'print each fact with its notes, or the reason it is left out, as JSON' },
  },
  example: 'stridebook coverage --facts facts.txt',
  exit1: 'a fact is open: no note carries it, and no README.md beside the notes says why it is left out',
  operands: { min: 0, max: 0 },
  async run(args, io) {
    const file = args.value('facts');
    if (file === undefined) throw new UsageError('--facts is missing: name a file with one fact id a line.');
    const text = await readFile(await existing(resolve(io.cwd, file)), 'utf8');
    const facts = text.split(/\s+/).filter((word) => word !== '');
    const odd = facts.find((fact) => !/^[A-Z]\d{2}$/.test(fact));
    if (odd !== undefined)
      throw new UsageError(`"${odd}" in ${file} is no fact id: write a letter and two digits, such as C01.`);
    const notebook = findNotebook(io.cwd);
    const { knowledge } = await loadKnowledge(args, io, notebook);
    const rows = coverageOf(knowledge, facts, await leftOut(args, io, notebook));
    const open = rows.filter((row) => row.notes.length === 0 && row.leftOut === undefined);
    if (args.has('json')) {
      io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
    } else {
      for (const row of rows) io.out(`${row.fact}\t${inWords(row)}\n`);
      const carried = rows.filter((row) => row.notes.length > 0).length;
      const left = rows.length - carried - open.length;
      io.out(
        `${carried} of ${rows.length} facts are carried, ${left} left out with a reason, ${open.length} open.\n`,
      );
    }
    return open.length > 0 ? exitCodes.problems : exitCodes.ok;
  },
};

function inWords({ notes, leftOut: why }: FactCoverage): string {
  if (notes.length > 0) return notes.join(', ');
  return why === undefined ? 'open' : `left out: ${why}`;
}

/** What the guides beside the notes leave out; a later layer's reason stands. */
async function leftOut(
  args: Arguments,
  io: Io,
  notebook: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const folders = [
    join(io.packageFolder, 'knowledge'),
    ...args.values('knowledge').map((folder) => resolve(io.cwd, folder)),
    ...(notebook === undefined ? [] : [notebook]),
  ];
  const guides = folders.map((folder) => join(folder, 'README.md')).filter((file) => existsSync(file));
  const texts = await Promise.all(guides.map((file) => readFile(file, 'utf8')));
  return new Map(texts.flatMap((text) => [...leftOutFacts(text)]));
}
