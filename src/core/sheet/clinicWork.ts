import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Finding } from '../note/kinds/athlete.ts';
import type { NoteOf } from '../note/note.ts';
import type { Program } from '../program/program.ts';
import { linesOf } from '../program/program.ts';
import type { SheetChoice } from './choice.ts';
import { composeBlocks } from './compose.ts';
import type { Said } from './lineWords.ts';
import { References } from './references.ts';
import type { SheetBlock } from './sheet.ts';
import type { Speaker } from './speaker.ts';

/** What is done in the clinic: hands-on work and tests, with room for before and after on each side. */
export interface ClinicWork {
  readonly weeks: { readonly from: number; readonly to: number };
  readonly blocks: readonly SheetBlock[];
  readonly tests: readonly ClinicTest[];
  /** Weeks in which these tests are due. */
  readonly due: readonly number[];
}

export interface ClinicTest {
  readonly title: string;
  /** What is held still meanwhile. */
  readonly control?: Said | undefined;
  readonly sides: boolean;
  readonly measures: readonly ClinicMeasure[];
}

export interface ClinicMeasure {
  readonly label: string;
  readonly unit: string;
  readonly change?: string | undefined;
  readonly last: { readonly left?: string | undefined; readonly right?: string | undefined };
}

export function clinicWorkOf(
  program: Program,
  knowledge: Knowledge,
  speaker: Speaker,
  choice: SheetChoice,
): ClinicWork | undefined {
  const { from = 1, to = program.weeks } = choice.weeks ?? {};
  const weeks = { from, to: Math.min(to, program.weeks) };
  const parts = program.parts.filter((part) => part.from <= weeks.to && weeks.from <= part.to);
  const days = parts.flatMap((part) => part.days);
  const clinic = days.filter((day) => day.kind === 'clinic');
  const retests = days.filter(
    (day) => day.kind === 'retest' && weeks.from <= (day.week ?? 0) && (day.week ?? 0) <= weeks.to,
  );
  // without a retest in these weeks, those of the whole program are what a treatment is judged by
  const judged =
    retests.length > 0
      ? retests
      : program.parts.flatMap((part) => part.days).filter((day) => day.kind === 'retest');
  const ids = judged
    .flatMap((day) => linesOf(day))
    .flatMap((line) => (line.kind === 'test' ? (line.id ?? []) : []));
  const athlete = knowledge.whole('athlete', program.athlete);
  const tests = [...new Set(ids)].flatMap((id) => {
    const assessment = knowledge.whole('assessment', id);
    return assessment ? [testOf(assessment, athlete, speaker)] : [];
  });
  const seen = new Set<string>();
  const context = {
    knowledge,
    speaker,
    references: new References(knowledge),
    athlete,
    before: () => undefined,
  };
  const blocks = clinic
    .flatMap((day) => composeBlocks(day, context))
    .map((block) => ({
      ...block,
      items: block.items.filter((item) => {
        const key = item.id ?? item.title;
        return !seen.has(key) && seen.add(key);
      }),
    }))
    .filter((block) => block.items.length > 0);
  if (tests.length === 0 && blocks.length === 0) return undefined;
  return { weeks, blocks, tests, due: [...new Set(retests.flatMap((day) => day.week ?? []))] };
}

function testOf(
  assessment: NoteOf<'assessment'>,
  athlete: NoteOf<'athlete'> | undefined,
  speaker: Speaker,
): ClinicTest {
  const { id, data } = assessment;
  const translated = speaker.translationOf(assessment)?.data;
  const findings = athlete?.data.findings.filter((finding) => finding.of === id) ?? [];
  const last = [...findings].sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  const measures = data.measures.map((measure): ClinicMeasure => {
    const shown = (values: Finding['left']): string | undefined => {
      const value = values?.[measure.id];
      if (typeof value !== 'boolean')
        return value === undefined ? undefined : speaker.amount(value, measure.unit);
      return value ? speaker.words.yes : speaker.words.no;
    };
    return {
      label: translated?.measures?.[measure.id] ?? measure.label ?? measure.id,
      unit: speaker.words.units[measure.unit],
      change:
        measure.minimalChange === undefined
          ? undefined
          : speaker.words.minimalChange(speaker.amount(measure.minimalChange, measure.unit)),
      last: { left: shown(last?.left ?? last?.value), right: shown(last?.right) },
    };
  });
  return {
    title: speaker.title(id),
    control:
      data.control === undefined
        ? undefined
        : {
            text: translated?.control ?? data.control,
            language: translated?.control === undefined ? 'en' : speaker.language,
          },
    sides: data.side === 'each',
    measures,
  };
}
