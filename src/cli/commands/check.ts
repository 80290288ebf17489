import { dirname, join, relative, resolve, sep } from 'node:path';
import { LineIndex, checkAll } from '../../core/index.ts';
import type { FileProblem } from '../../core/index.ts';
import { findNotebook, isFolder } from '../../node/folder.ts';
import type { Command } from '../command.ts';
import { UsageError, exitCodes } from '../io.ts';
import { existing, including, loadKnowledge } from '../load.ts';

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
    let unreadCount = 0;
    const found: (FileProblem & { file: string; line: number; column: number })[] = [];
    for (const operand of args.operands.length > 0 ? args.operands : ['.']) {
      const path = await existing(resolve(io.cwd, operand));
      const folder = await isFolder(path);
      const lies = folder ? path : dirname(path);
      const root = findNotebook(lies) ?? lies;
      const loaded = await loadKnowledge(args, io, root);
      const knowledge = folder ? loaded.knowledge : await including(path, root, loaded.knowledge);
      unreadCount += loaded.unread;
      for (const problem of checkAll(knowledge, 'notebook')) {
        const file = resolve(root, problem.path);
        if (file !== path && !(folder && file.startsWith(join(path, sep)))) continue;
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
    if (unreadCount > 0) return exitCodes.usage;
    return wrong > 0 ? exitCodes.problems : exitCodes.ok;
  },
};
