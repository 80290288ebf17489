import type { Kind } from '../../note/kinds/all.ts';
import { lineSpan, placedLines } from './rule.ts';
import type { ProgramRule } from './rule.ts';

const reasonKinds: readonly Kind[] = ['cause', 'effect', 'principle'];

export const PB02: ProgramRule = {
  id: 'PB02',
  level: 'block',
  title: 'Every exercise says why it is there: a cause or an effect with its finding, or a principle.',
  source: ['slade-2016-cert', 'hoffmann-2014-tidier'],
  keep: 'yes',
  *check({ program, place, knowledge, athlete }) {
    const findings = new Set(athlete?.data.findings.map((finding) => finding.id));
    for (const { line } of placedLines(program)) {
      if (line.kind !== 'exercise') continue;
      if (line.reasons.length === 0) {
        yield {
          message: 'This line has no reason: add "  - because [[cause]] (finding): …" below it.',
          span: lineSpan(line, place),
          lines: [line],
        };
      }
      for (const reason of line.reasons) {
        const why = knowledge.get(reason.of);
        const unknown = reason.findings.find((id) => athlete && !findings.has(id));
        const wrong =
          !why || !reasonKinds.includes(why.kind)
            ? `The reason "${reason.of}" is no cause, effect or principle: name one, such as [[weak-hip-extensors]].`
            : why.kind !== 'principle' && reason.findings.length === 0
              ? `The reason "${reason.of}" names no finding: write "because [[${reason.of}]] (f1): …" with the one that points to it.`
              : unknown === undefined
                ? undefined
                : `${athlete?.title} has no finding "${unknown}": use one of ${[...findings].join(', ') || 'none yet'}.`;
        if (wrong) yield { message: wrong, span: reason.span ?? lineSpan(line, place), lines: [line] };
      }
    }
  },
};
