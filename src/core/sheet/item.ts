import type { Dose } from '../dose/dose.ts';
import { doseInFigures } from '../dose/figures.ts';
import { formatDose } from '../dose/format.ts';
import { setsOf } from '../dose/volume.ts';
import { doseInWords } from '../dose/words.ts';
import { figureTitle } from '../figure/title.ts';
import { rankOfClaim } from '../knowledge/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { certainties } from '../note/kinds/shared.ts';
import type { AnyNote, NoteOf } from '../note/note.ts';
import type { Block, Line } from '../program/program.ts';
import { noteWords, reasonWords } from './lineWords.ts';
import type { References } from './references.ts';
import type { SheetItem, TickRow } from './sheet.ts';
import type { Speaker } from './speaker.ts';

export interface ItemContext {
  readonly knowledge: Knowledge;
  readonly speaker: Speaker;
  readonly references: References;
  readonly athlete: NoteOf<'athlete'> | undefined;
  /** The same line in the weeks before. */
  readonly before: (line: Line) => Line | undefined;
}

/** A line of a program with all that its note says to an athlete. */
export function composeItem(line: Line, number: string, block: Block, context: ItemContext): SheetItem {
  const { knowledge, speaker } = context;
  const { language } = speaker;
  const exercise = line.id === undefined ? undefined : knowledge.whole('exercise', line.id);
  const note = line.id === undefined ? undefined : knowledge.get(line.id);
  const sections = wordsOfNote(exercise, speaker);
  const dose = line.dose && doseInFigures(line.dose, language);
  const earlier = context.before(line)?.dose;
  const was = earlier && line.dose && formatDose(earlier) !== formatDose(line.dose) ? earlier : undefined;
  return {
    number,
    kind: line.kind === 'advice' ? 'note' : line.kind,
    id: line.id,
    phase: exercise?.data.phase,
    title: titleOf(line, note, speaker),
    language: speaker.languageOf(note),
    figure: exercise?.data.figure && {
      poses: exercise.data.figure,
      title: drawingTitle(exercise, speaker),
    },
    dose: line.dose ? formatDose(line.dose) : note ? (line.text ?? '') : '',
    figures: dose ?? { work: note && line.text ? [line.text] : [], how: [] },
    doseWords: line.dose ? doseInWords(line.dose, language) : '',
    was: was && doseInFigures(was, language),
    ticks: line.dose ? tickRows(line.dose, block) : [],
    loaded: isLoaded(exercise, line.dose),
    ...sections,
    easier: laddersDown(exercise, knowledge).map((id) => speaker.title(id)),
    harder: (exercise?.data.harder ?? []).map((id) => speaker.title(id)),
    moveOn: exercise && (speaker.translationOf(exercise)?.data?.progress?.up ?? exercise.data.progress?.up),
    reasons: line.reasons.map((reason) => {
      const title = speaker.title(reason.of);
      return reason.says === '' ? title : `${title}: ${reasonWords(reason, context).text}`;
    }),
    causes: [...new Set(line.reasons.map((reason) => speaker.title(reason.of)))],
    cautions: line.notes.map((text) => noteWords(text, exercise, context)),
    film: filmOf(exercise),
    evidence: exercise && {
      line: evidenceIn(exercise, speaker),
      references: context.references.of(exercise),
    },
  };
}

type Sections = Pick<SheetItem, 'setUp' | 'movement' | 'cues' | 'faults' | 'feel' | 'stopWhen'>;

/** What an athlete may read of an exercise: these sections and no others. */
function wordsOfNote(note: NoteOf<'exercise'> | undefined, speaker: Speaker): Sections {
  const words = (heading: Parameters<Speaker['section']>[1]): string[] =>
    note ? speaker.section(note, heading) : [];
  return {
    setUp: words('Set-up'),
    movement: words('Movement'),
    cues: words('Cues'),
    faults: words('Faults').map(readFault),
    feel: words('Feel it'),
    stopWhen: words('Stop when'),
  };
}

function titleOf(line: Line, note: AnyNote | undefined, speaker: Speaker): string {
  if (note) return speaker.title(note.id);
  if (line.kind === 'run') return speaker.words.run;
  return line.id ?? capital(speaker.plain(line.text ?? line.kind));
}

function drawingTitle(exercise: NoteOf<'exercise'>, speaker: Speaker): string {
  const translated = speaker.translationOf(exercise)?.data;
  if (!translated) return figureTitle(exercise);
  const title = translated.title ?? exercise.title;
  const poses = exercise.data.figure?.poses.length ?? 0;
  const names = translated.poses?.length === poses ? translated.poses : [];
  return names.length === 0 ? title : `${title}: ${names.join(' → ')}`;
}

function laddersDown(exercise: NoteOf<'exercise'> | undefined, knowledge: Knowledge): string[] {
  if (!exercise) return [];
  return knowledge
    .relationsTo(exercise.id)
    .filter((relation) => relation.name === 'harder')
    .map((relation) => relation.from);
}

/** Kilograms are asked for where the exercise grows by load, or the dose names one. */
function isLoaded(exercise: NoteOf<'exercise'> | undefined, dose: Dose | undefined): boolean {
  if (dose?.weight && dose.weight.kind !== 'bodyweight') return true;
  if (!exercise) return false;
  const held = exercise.data.equipment.some((thing) => thing === 'dumbbell' || thing === 'barbell');
  return held || exercise.data.progress?.by === 'load';
}

function filmOf(exercise: NoteOf<'exercise'> | undefined): SheetItem['film'] {
  const media = exercise?.data.media.find((each) => each.url !== undefined && /^https:\/\//i.test(each.url));
  return media?.url === undefined ? undefined : { url: media.url, alt: media.alt };
}

/** One line on what stands behind an exercise, in the sheet's language. */
function evidenceIn(exercise: NoteOf<'exercise'>, { words }: Speaker): string {
  const { claims } = exercise.data;
  if (claims.length === 0) return words.ownPractice;
  const rank = Math.max(0, ...claims.map(rankOfClaim));
  const certainty = certainties[certainties.length - rank];
  const supporting = new Set(claims.flatMap((claim) => claim.for)).size;
  const disputing = new Set(claims.flatMap((claim) => claim.against)).size;
  return `${certainty ? words.certainty[certainty] : words.noEvidence} · ${words.papers(supporting, disputing)}`;
}

function readFault(text: string): { sign: string; fix: string } {
  const [sign = text, fix = ''] = text.split(/\s*(?:→|->)\s*/, 2);
  return { sign, fix };
}

/** A box a set and side; in rounds a box a round. */
function tickRows(dose: Dose, block: Block): TickRow[] {
  const sets = (side: 'left' | 'right'): number =>
    block.format.kind === 'straight' ? Math.max(1, setsOf(dose, side).max) : block.format.rounds;
  const { work } = dose;
  if (work.kind === 'sides') {
    return (['left', 'right'] as const).flatMap((side) => (work[side] ? [{ side, sets: sets(side) }] : []));
  }
  if (work.kind === 'once') {
    return work.sides === 'each'
      ? [
          { side: 'left', sets: 1 },
          { side: 'right', sets: 1 },
        ]
      : [{ side: work.sides, sets: 1 }];
  }
  return work.sides === 'each'
    ? [
        { side: 'left', sets: sets('left') },
        { side: 'right', sets: sets('right') },
      ]
    : [{ side: 'both', sets: sets('left') }];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
