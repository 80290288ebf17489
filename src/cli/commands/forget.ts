import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { applyEdits, forgetting, whatStays } from '../../core/index.ts';
import type { OtherFile } from '../../core/index.ts';
import { whyReadOnly } from '../../node/folder.ts';
import { UsageError, exitCodes } from '../io.ts';
import type { Command } from '../command.ts';
import { loadWhole } from '../loadWhole.ts';
import { writeOutput } from '../write.ts';

export const forget: Command = {
  name: 'forget',
  usage: 'forget ATHLETE.md [--yes]',
  summary: 'Lists all that a notebook holds of an athlete; with --yes removes it.',
  options: { yes: { help: 'remove what is listed' } },
  example: 'stridebook forget athletes/anna.md',
  exit1: 'not used',
  operands: { min: 1, max: 1 },
  async run(args, io) {
    const [path = ''] = args.operands;
    const { knowledge, note: athlete, root } = await loadWhole('athlete', path, args, io);
    const { files, mentions } = forgetting(athlete, knowledge, sheetsIn(root));
    for (const file of files) io.out(`delete ${file}\n`);
    for (const mention of mentions)
      io.out(`${mention.path}:${mention.line} ${mention.words} → ${mention.edit.newText}\n`);
    if (!args.has('yes')) {
      io.out(`Nothing was removed: add --yes to remove it. ${whatStays}\n`);
      return exitCodes.ok;
    }
    const reason = await whyReadOnly(root);
    if (reason !== undefined) throw new UsageError(reason);
    for (const changed of new Set(mentions.map((mention) => mention.path))) {
      const text = knowledge.file('notebook', changed)?.source.text ?? '';
      const edits = mentions.filter((mention) => mention.path === changed).map((mention) => mention.edit);
      await writeOutput(join(root, changed), applyEdits(text, edits));
    }
    for (const file of files) await rm(join(root, file), { force: true });
    io.out(`Forgot ${athlete.title}. ${whatStays}\n`);
    return exitCodes.ok;
  },
};

function sheetsIn(root: string): OtherFile[] {
  const folder = join(root, 'sheets');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}
