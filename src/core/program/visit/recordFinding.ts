import type { Finding } from '../../note/kinds/athlete.ts';
import { appendItem } from '../../note/appendItem.ts';
import type { AppendItemResult } from '../../note/appendItem.ts';
import { flowYaml } from '../../note/flowYaml.ts';
import { readFrontMatter } from '../../note/frontMatter.ts';

/** The edit that appends a finding to an athlete's note, under the next free id: f1, f2 … */
export function recordFinding(text: string, finding: Omit<Finding, 'id'>): AppendItemResult {
  const { block, data } = readFrontMatter(text);
  if (!block) return { problem: 'This note has no front matter, so there is no list of findings to add to.' };
  const { on, of, left, right, value, outcome, side, pain, limit, by, note } = finding;
  const item = flowYaml({
    id: nextId(data['findings']),
    on,
    of,
    left,
    right,
    value,
    outcome,
    side,
    pain,
    limit,
    by,
    note,
  });
  return appendItem(text, block, 'findings', item);
}

function nextId(findings: unknown): string {
  const ids = Array.isArray(findings)
    ? findings.map((each: unknown) =>
        typeof each === 'object' && each !== null && 'id' in each ? String(each.id) : '',
      )
    : [];
  const numbers = ids.map((id) => Number(/^f(\d+)$/.exec(id)?.[1] ?? 0));
  return `f${Math.max(0, ...numbers) + 1}`;
}
