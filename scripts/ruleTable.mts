import { numberedRules } from '../src/core/check/numberedRules.ts';
import type { Knowledge } from '../src/core/index.ts';
import { programRules } from '../src/core/program/rules/all.ts';

const begin = '<!-- rules: made by npm run rules -->';
const end = '<!-- /rules -->';

/** The tables of the rules with a number and of the checks with a name, in Markdown. */
export function ruleTables(knowledge: Knowledge): string {
  const principleOf = (id: string): string =>
    knowledge
      .ofKind('principle')
      .filter((note) => note.data.rule.includes(id))
      .map((note) => `[${note.id}](../knowledge/principles/${note.id}.md)`)
      .join(', ');
  const numbered = numberedRules.map(({ id, level, title, where, source, keep }) => [
    id,
    level,
    title,
    `[${where.replace(/^.*\//, '')}](../${where})`,
    source.join(', '),
    principleOf(id),
    keep,
  ]);
  const named = programRules
    .filter(({ id }) => !id.startsWith('PB'))
    .map(({ id, level, title, keep }) => [`\`${id}\``, level, title, keep]);
  return [
    table(['rule', 'level', 'what it asks for', 'held in', 'source', 'principle', '`keep`'], numbered),
    '',
    'These checks of a program have names.',
    '',
    table(['check', 'level', 'what it asks for', '`keep`'], named),
  ].join('\n');
}

/** A page with the tables between its markers written anew. */
export function withRuleTables(page: string, knowledge: Knowledge): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`The page has no "${begin}" … "${end}": write both lines into it.`);
  return `${page.slice(0, from + begin.length)}\n\n${ruleTables(knowledge)}\n\n${page.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
