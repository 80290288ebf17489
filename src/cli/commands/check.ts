import { dirname, relative, resolve, sep } from 'node:path';
import { LineIndex, checkAll } from '../../core/index.ts';
import type { FileProblem } from '../../core/index.ts';
import { findNotebook, isFolder } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { existing, loadKnowledge } from '../load.ts';

export const check: Command = {
  name: 'check',
  usage: 'check [PATH…] [--format text|json]',
  summary: 'Says what is wrong in notebooks, folders of notes or single files.',
  options: { format: { value: 'text|json', help: 'how to print; text when not given' } },
  example: 'stridebook check my-notebook',
  exit1: 'there are problems (hints alone give 0)',
  operands: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(args, io) {
    const format = args.value('format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new UsageError(`--format takes text or json, not "${format}".`);
    const found: (FileProblem & { file: string; line: number; column: number })[] = [];
    for (const operand of args.operands.length > 0 ? args.operands : ['.']) {
      const path = await existing(resolve(io.cwd, operand));
      const folder = await isFolder(path);
      const root = folder ? path : (findNotebook(dirname(path)) ?? dirname(path));
      const { knowledge } = await loadKnowledge(args, io, root);
      for (const problem of checkAll(knowledge)) {
        const file = resolve(root, problem.path);
        if (problem.layer !== 'notebook' || (!folder && file !== path)) continue;
        const text = knowledge.file(problem.layer, problem.path)?.source.text ?? '';
        const { line, character } = new LineIndex(text).positionAt(problem.span.start);
        const shown = relative(io.cwd, file).split(sep).join('/');
        found.push({ ...problem, file: shown, line: line + 1, column: character + 1 });
      }
    }
    const wrong = found.filter((problem) => problem.severity !== 'info').length;
    if (format === 'json') {
      const rows = found.map(({ file, line, column, code, severity, message }) => ({
        file,
        line,
        column,
        code,
        severity,
        message,
      }));
      io.out(`${JSON.stringify(rows, undefined, 2)}\n`);
    } else {
      for (const each of found)
        io.out(`${each.file}:${each.line}:${each.column} ${each.severity} ${each.code} ${each.message}\n`);
      io.out(
        found.length === 0
          ? 'Nothing to say.\n'
          : `${found.length} ${found.length === 1 ? 'problem' : 'problems'}.\n`,
      );
    }
    return wrong > 0 ? exitCodes.problems : exitCodes.ok;
  },
};
