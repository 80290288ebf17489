import { formatDose } from '../../dose/format.ts';
import type { Block, Day, Line, Part, Program } from '../program.ts';

/** Writes a new document. Existing ones are edited, never rewritten. */
export function writeProgram(program: Program): string {
  const lines = [
    '---',
    'kind: program',
    `id: ${quoted(program.id)}`,
    `title: ${quoted(program.title)}`,
    `athlete: ${quoted(program.athlete)}`,
    ...(program.template ? [`template: ${quoted(program.template)}`] : []),
    `start: ${program.start}`,
    `weeks: ${program.weeks}`,
    ...builtLines(program),
    '---',
    '',
    `# ${program.title}`,
    '',
    ...program.parts.flatMap(partLines),
    '## Left out',
    '',
    ...program.leftOut.map((left) => `- [[${left.id}]]: ${left.says}`),
    ...(program.leftOut.length > 0 ? [''] : []),
    '## Log',
    '',
  ];
  return lines.join('\n');
}

/** `## Weeks 1-2` or `## Week 3` */
export function partHeading(part: Pick<Part, 'from' | 'to'>): string {
  return part.from === part.to ? `Week ${part.from}` : `Weeks ${part.from}-${part.to}`;
}

/** `Gym A (Mon, Thu)` or `Retest (week 2)` */
export function dayHeading(day: Pick<Day, 'title' | 'kind' | 'weekdays' | 'week'>): string {
  if (day.kind === 'retest' && day.week !== undefined) return `${day.title} (week ${day.week})`;
  return day.weekdays.length > 0 ? `${day.title} (${day.weekdays.join(', ')})` : day.title;
}

/** `Strength, superset, 3 rounds, rest 90 s` */
export function blockHeading(block: Pick<Block, 'title' | 'format'>): string {
  const { format } = block;
  if (format.kind === 'straight') return block.title;
  const rounds = `${format.rounds} ${format.rounds === 1 ? 'round' : 'rounds'}`;
  const rest = format.restSeconds === undefined ? '' : `, rest ${format.restSeconds} s`;
  const kind = format.kind === 'rounds' ? '' : `, ${format.kind}`;
  return `${block.title}${kind}, ${rounds}${rest}`;
}

/** A line of a block, without its bullet. */
export function lineText(line: Pick<Line, 'kind' | 'label' | 'id' | 'dose' | 'text'>): string {
  const link = line.id === undefined ? '' : `[[${line.id}]]`;
  const dose = line.dose ? formatDose(line.dose) : (line.text ?? '');
  const kind = line.kind === 'exercise' ? '' : line.kind;
  return [line.label ?? '', kind, link, dose].filter((part) => part !== '').join(' ');
}

function builtLines(program: Program): string[] {
  if (!program.built) return [];
  const notes = Object.entries(program.built.notes);
  if (notes.length === 0) return ['built:', `  by: ${quoted(program.built.by)}`, '  notes: {}'];
  return [
    'built:',
    `  by: ${quoted(program.built.by)}`,
    '  notes:',
    ...notes.map(([id, hash]) => `    ${id}: "${hash}"`),
  ];
}

function partLines(part: Part): string[] {
  return [`## ${partHeading(part)}`, '', ...part.days.flatMap(dayLines)];
}

function dayLines(day: Day): string[] {
  return [`### ${dayHeading(day)}`, '', ...day.blocks.flatMap(blockLines)];
}

function blockLines(block: Block): string[] {
  const heading = block.title === '' ? [] : [`#### ${blockHeading(block)}`, ''];
  return [...heading, ...block.lines.flatMap(lineLines), ''];
}

function lineLines(line: Line): string[] {
  return [
    `- ${lineText(line)}`,
    ...line.reasons.map((reason) => {
      const findings = reason.findings.length > 0 ? ` (${reason.findings.join(', ')})` : '';
      return `  - because [[${reason.of}]]${findings}: ${reason.says}`;
    }),
    ...line.notes.map((note) => `  - note: ${note}`),
    ...line.keeps.map((keep) => `  - keep ${keep.rule}: ${keep.reason}`),
  ];
}

/** Plain where YAML reads it back as the same string. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ,.()'’-]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
