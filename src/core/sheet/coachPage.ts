import type { Certainty } from '../note/kinds/shared.ts';
import { balanceOf } from '../knowledge/evidence.ts';
import type { Balance } from '../knowledge/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { sectionOf } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { programCharts } from '../chart/charts.ts';
import type { Chart } from '../chart/svg.ts';
import { buildProgram } from '../program/build/build.ts';
import { checkProgram } from '../program/check.ts';
import { buildStages } from '../program/decision.ts';
import type { Decision } from '../program/decision.ts';
import { stageTitles } from '../program/explain.ts';
import type { Program } from '../program/program.ts';
import { linesOf } from '../program/program.ts';
import { noteHash } from '../program/staleness.ts';
import { certChecklist } from './certChecklist.ts';
import type { CertItem } from './certChecklist.ts';
import { plainText } from './plainText.ts';
import { References } from './references.ts';
import type { SheetReference } from './sheet.ts';

/** Why a program is as it is: for the coach alone, and only made when the reader is one. */
export interface CoachPage {
  readonly program: { readonly title: string; readonly start: string; readonly weeks: number };
  readonly athlete: string;
  readonly builtBy: string;
  /** Notes that say something else since the program was built. */
  readonly changed: readonly string[];
  readonly stages: readonly { readonly title: string; readonly decisions: readonly CoachDecision[] }[];
  /** Rules that the program breaks, and deviations that the coach accepted. */
  readonly rules: readonly { readonly rule: string; readonly says: string; readonly kept: boolean }[];
  /** Doses that come from no article. */
  readonly defaults: readonly { readonly title: string; readonly from: string; readonly says: string }[];
  readonly leftOut: readonly { readonly title: string; readonly says: string }[];
  readonly evidence: readonly CoachEvidence[];
  /** What someone else would need to do the same again. */
  readonly checklist: readonly CertItem[];
  readonly references: readonly SheetReference[];
  /** Minutes and repetitions of each week by phase, and the rungs of the ladders. */
  readonly charts: readonly Chart[];
}

export interface CoachDecision {
  readonly taken: boolean;
  readonly about: string;
  readonly slot?: string | undefined;
  readonly rule?: string | undefined;
  readonly says: string;
}

export interface CoachEvidence {
  readonly title: string;
  readonly reviewed: boolean;
  readonly why: string;
  readonly claims: readonly {
    readonly says: string;
    readonly certainty: Certainty;
    readonly balance: Balance;
    readonly references: readonly number[];
  }[];
}

export function coachPageOf(
  note: NoteOf<'program'>,
  program: Program,
  knowledge: Knowledge,
  clinic: string | undefined,
): CoachPage {
  const title = (id: string): string => knowledge.get(id)?.title ?? id;
  const plain = (text: string): string => plainText(text, knowledge);
  const lines = program.parts.flatMap((part) => part.days.flatMap(linesOf));
  const ids = [...new Set(lines.flatMap((line) => (line.kind === 'exercise' ? (line.id ?? []) : [])))];
  const exercises = ids.flatMap((id) => knowledge.whole('exercise', id) ?? []);
  const references = new References(knowledge);
  const evidence = exercises.map((exercise): CoachEvidence => {
    const numbers = (of: readonly string[]): number[] => references.numbers(of);
    return {
      title: exercise.title,
      reviewed: exercise.data.status === 'reviewed',
      why: sectionOf(exercise, 'Why')?.paragraphs.map(plain)[0] ?? '',
      claims: exercise.data.claims.map((claim) => ({
        says: plain(claim.says),
        certainty: claim.certainty,
        balance: balanceOf(claim),
        references: numbers([...claim.for, ...claim.against]),
      })),
    };
  });
  return {
    program: { title: program.title, start: program.start, weeks: program.weeks },
    athlete: title(program.athlete),
    builtBy: program.built?.by ?? 'written by hand',
    changed: Object.entries(program.built?.notes ?? {}).flatMap(([id, hash]) => {
      const known = knowledge.get(id);
      if (!known) return [`${id} (no longer there)`];
      return noteHash(known) === hash ? [] : [known.title];
    }),
    stages: stagesOf(program, knowledge, title, plain),
    rules: [
      ...checkProgram(note, knowledge).map((problem) => ({
        rule: problem.code,
        says: plain(problem.message),
        kept: false,
      })),
      ...lines.flatMap((line) =>
        line.keeps.map((keep) => ({
          rule: keep.rule,
          says: `${line.id === undefined ? '' : `${title(line.id)}: `}${plain(keep.reason)}`,
          kept: true,
        })),
      ),
    ],
    defaults: exercises
      .filter((exercise) => exercise.data.doseSource.from !== 'article')
      .map((exercise) => ({
        title: exercise.title,
        from: exercise.data.doseSource.from,
        says: plain(exercise.data.doseSource.says ?? ''),
      })),
    leftOut: program.leftOut.map((each) => ({ title: title(each.id), says: plain(each.says) })),
    evidence,
    checklist: certChecklist(note, program, knowledge, clinic),
    references: references.list,
    charts: programCharts(program, knowledge, `chart-${program.id}`),
  };
}

/**
 * What the builder decides on the findings and notes of today: the same findings give the same
 * program, so the way to it need not be kept. What was left stands in the program itself.
 */
function stagesOf(
  program: Program,
  knowledge: Knowledge,
  title: (id: string) => string,
  plain: (text: string) => string,
): CoachPage['stages'] {
  const athlete = knowledge.whole('athlete', program.athlete);
  const template = program.template === undefined ? undefined : knowledge.whole('template', program.template);
  if (!athlete || !template) return [];
  const result = buildProgram(athlete, template, knowledge, { start: program.start, by: '' });
  if (!('decisions' in result)) return [];
  const shown = result.decisions.filter((decision) => decision.verdict !== 'left');
  return buildStages.flatMap((stage) => {
    const here = shown.filter((decision) => decision.stage === stage);
    if (here.length === 0) return [];
    const decisions = here.map((decision: Decision): CoachDecision => ({
      taken: decision.verdict === 'taken',
      about: title(decision.about),
      slot: decision.slot,
      rule: decision.rule,
      says: plain(decision.says),
    }));
    return [{ title: stageTitles[stage], decisions }];
  });
}
