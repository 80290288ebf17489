import { clampDose } from '../dose/clamp.ts';
import { formatDose } from '../dose/format.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { locateField } from '../note/frontMatter.ts';
import type { NoteOf } from '../note/note.ts';
import { isClinicianOnly } from '../program/atHand.ts';
import { contextOf } from '../program/check.ts';
import { blockHeading } from '../program/document/write.ts';
import { readProgram } from '../program/document/read.ts';
import { easedParts, outsideRange, rangeDose } from '../program/doseRange.ts';
import { flexionGate, forbiddenBy, formGate, hardestIn, provokesPinch } from '../program/gates.ts';
import type { Situation } from '../program/gates.ts';
import { isLockedIn, lockInPrinciple, needsLockIn } from '../program/lockIn.ts';
import { missingEquipment, needsPartner } from '../program/atHand.ts';
import type { Day, Line, Part } from '../program/program.ts';
import { linesOf } from '../program/program.ts';
import { programRules } from '../program/rules/all.ts';
import { placedLines } from '../program/rules/rule.ts';
import type { PlacedLine } from '../program/rules/rule.ts';
import { slotOfDay } from '../program/slots.ts';
import { changedNotes, noteHash } from '../program/staleness.ts';
import { firstDose } from '../program/build/course.ts';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';

/** A way to mend a problem: edits of a program's text, or a command of the editor. */
export interface Fix {
  readonly title: string;
  /** The code of the problem it mends. */
  readonly code: string;
  readonly edits: readonly TextEdit[];
  /** Builds the program anew: the host knows how. */
  readonly command?: 'rebuild';
}

/** What mends the problems of a program, in the order of their codes' fixes: most useful first. */
export function fixesFor(
  note: NoteOf<'program'>,
  problems: readonly Pick<Problem, 'code' | 'span'>[],
  knowledge: Knowledge,
): Fix[] {
  const { program } = readProgram(note);
  const { athlete, picture } = contextOf(program, note.block, knowledge);
  const situation = athlete && picture && { athlete, picture, knowledge };
  const places = placedLines(program);
  const isEased = easedParts(program, knowledge);
  const editor = new Editor(note.text);
  return problems.flatMap(({ code, span }) => {
    const place = places.find(
      ({ line }) => line.span && line.span.start <= span.start && span.end <= line.span.end,
    );
    const fixes: Fix[] = [];
    const offer = (title: string, edits: readonly TextEdit[]): void => {
      if (edits.length > 0) fixes.push({ title, code, edits });
    };
    const exercise = place?.line.id === undefined ? undefined : knowledge.whole('exercise', place.line.id);
    if (code === 'note-changed') {
      for (const [title, edits] of takeOver(note, place, knowledge, editor)) offer(title, edits);
      fixes.push({ title: 'Build the program again', code, edits: [], command: 'rebuild' });
    }
    if (place && exercise) {
      if (code === 'dose-range') offer(...backInRange(place, exercise, isEased(place.part), editor));
      if (code === 'PB04')
        for (const [title, edits] of addLockIn(place, exercise, situation, editor)) offer(title, edits);
      if (code === 'PB05' || code === 'PB06' || code === 'PB15')
        offer(...moveLine(place, exercise, knowledge, editor, note.text));
      if (swapped.includes(code) && situation) {
        for (const [title, edits] of swaps(place, exercise, situation, editor)) offer(title, edits);
      }
    }
    const rule = programRules.find((each) => each.id === code);
    if (rule && rule.keep !== 'no' && place) {
      offer(`Keep it: say why under ${code}`, [editor.below(place.line, `  - keep ${code}: `)]);
    }
    return fixes;
  });
}

/** Codes that another exercise may mend. */
const swapped: readonly string[] = [
  'PB12',
  'PB13',
  'PB14',
  'PB19',
  'PB34',
  'PB35',
  'PB26',
  'dose-range',
  'not-at-hand',
  'precaution',
];

/** Places in a text, as edits. */
class Editor {
  readonly #text: string;
  readonly #index: LineIndex;
  readonly eol: string;

  constructor(text: string) {
    this.#text = text;
    this.#index = new LineIndex(text);
    this.eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  }

  replace(span: Span, newText: string): TextEdit {
    return { range: this.#index.range(span), newText };
  }

  /** New lines after a line and all that stands below it, ending as the text does there. */
  below(line: Line, ...lines: readonly string[]): TextEdit {
    const end = this.#endOf(line);
    const eol = /^(?:\r\n|\n|\r)/.exec(this.#text.slice(end))?.[0] ?? this.eol;
    return this.replace({ start: end, end }, lines.map((each) => eol + each).join(''));
  }

  /** The whole of a line with what stands below it, its line ending included. */
  whole(line: Line): Span {
    const start = this.#text.lastIndexOf('\n', (line.span?.start ?? 0) - 1) + 1;
    const end = this.#endOf(line);
    return { start, end: end + (this.#text.startsWith(this.eol, end) ? this.eol.length : 0) };
  }

  text(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  /** Where a line and its details end: before the next line that is not indented, or empty. */
  #endOf(line: Line): number {
    let end = line.span?.end ?? 0;
    for (;;) {
      const next = /^(\r\n|\n|\r)([ \t]+[-*+][^\r\n]*)/.exec(this.#text.slice(end));
      if (!next) return end;
      end += next[0].length;
    }
  }
}

/** The dose of a line as near to what it says as its exercise's range allows. */
function backInRange(
  { line }: PlacedLine,
  exercise: NoteOf<'exercise'>,
  eased: boolean,
  editor: Editor,
): [string, TextEdit[]] {
  const range = rangeDose(exercise);
  if (!line.dose || !line.doseSpan || !range) return ['', []];
  const nearest = clampDose(line.dose, range);
  const best =
    outsideRange({ ...line, dose: nearest }, exercise, eased) === undefined
      ? nearest
      : firstDose(exercise, range, 'both');
  const text = formatDose(best);
  return [`Put the dose back in range: ${text}`, [editor.replace(line.doseSpan, text)]];
}

function addLockIn(
  { day, line }: PlacedLine,
  technique: NoteOf<'exercise'>,
  situation: Situation | undefined,
  editor: Editor,
): [string, TextEdit[]][] {
  if (!needsLockIn(technique) || !situation) return [];
  const lines = linesOf(day);
  const after = lines.slice(lines.indexOf(line) + 1).flatMap((each) => each.id ?? []);
  if (isLockedIn(technique, after)) return [];
  return technique.data.lockIn.flatMap((id): [string, TextEdit[]][] => {
    const exercise = situation.knowledge.whole('exercise', id);
    const range = exercise && rangeDose(exercise);
    if (!exercise || !range || !suits(exercise, situation, day, 1)) return [];
    const added = [
      `- [[${exercise.id}]] ${formatDose(firstDose(exercise, range, 'both'))}`,
      `  - because [[${lockInPrinciple}]]: keeps what the technique has freed`,
    ];
    return [[`Lock it in with ${exercise.title}`, [editor.below(line, ...added)]]];
  });
}

/** Under the block of its own phase in the same day; what only a clinician may do under Clinic. */
function moveLine(
  { part, day, line }: PlacedLine,
  exercise: NoteOf<'exercise'>,
  knowledge: Knowledge,
  editor: Editor,
  text: string,
): [string, TextEdit[]] {
  const whole = editor.whole(line);
  const moved = editor.text(whole).replace(/[\r\n]+$/, '');
  const cut = editor.replace(whole, '');
  if (isClinicianOnly(exercise)) {
    const clinic = part.days.find((each) => each.kind === 'clinic');
    const last = clinic && linesOf(clinic).at(-1);
    if (last) return ['Move it to Clinic', [cut, editor.below(last, moved)]];
    const end = endOfPart(part, text);
    const heading = `${editor.eol}### Clinic${editor.eol}${editor.eol}${moved}${editor.eol}`;
    return ['Move it to a new Clinic day', [cut, editor.replace({ start: end, end }, heading)]];
  }
  const phaseOf = (each: Line): string | undefined =>
    each.id === undefined ? undefined : knowledge.whole('exercise', each.id)?.data.phase;
  const target = day.blocks.find((block) =>
    block.lines.some((each) => each !== line && phaseOf(each) === exercise.data.phase),
  );
  const last = target?.lines.findLast((each) => each !== line && phaseOf(each) === exercise.data.phase);
  if (!target || !last) return ['', []];
  return [
    `Move it to ${target.title === '' ? day.title : blockHeading(target)}`,
    [cut, editor.below(last, moved)],
  ];
}

/** Before the next heading of weeks, or of what follows them. */
function endOfPart(part: Part, text: string): number {
  const from = part.span?.end ?? text.length;
  const next = /^## /m.exec(text.slice(from));
  return next ? from + next.index : text.length;
}

/** An easier, a harder or an equivalent exercise that the athlete can do there. */
function swaps(
  { part, day, line }: PlacedLine,
  exercise: NoteOf<'exercise'>,
  situation: Situation,
  editor: Editor,
): [string, TextEdit[]][] {
  const { knowledge } = situation;
  const easier = knowledge
    .relationsTo(exercise.id)
    .filter(({ name }) => name === 'harder')
    .map(({ from }) => from);
  const taken = new Set(linesOf(day).map((each) => each.id));
  const alike = knowledge
    .ofKind('exercise')
    .filter(
      (each) =>
        each.data.phase === exercise.data.phase &&
        each.data.addresses.some((id) => exercise.data.addresses.includes(id)),
    )
    .sort((a, b) => shared(b, exercise) - shared(a, exercise))
    .map(({ id }) => id);
  const offers: [string, string][] = [
    ...easier.map((id): [string, string] => ['the easier', id]),
    ...exercise.data.harder.map((id): [string, string] => ['the harder', id]),
    ...alike.map((id): [string, string] => ['', id]),
  ];
  const seen = new Set<string>([exercise.id]);
  return offers
    .flatMap(([word, id]): [string, TextEdit[]][] => {
      const other = knowledge.whole('exercise', id);
      const range = other && rangeDose(other);
      if (!other || !range || seen.has(other.id) || taken.has(other.id)) return [];
      if (!suits(other, situation, day, part.from) || !line.idSpan) return [];
      seen.add(other.id);
      const dose = formatDose(firstDose(other, range, 'both'));
      const edits = [editor.replace(line.idSpan, other.id)];
      if (line.doseSpan) edits.push(editor.replace(line.doseSpan, dose));
      return [[`Take ${word === '' ? '' : `${word} `}${other.title}: ${dose}`, edits]];
    })
    .slice(0, mostSwaps);
}

/** So many swaps are enough to choose from. */
const mostSwaps = 4;

function shared(a: NoteOf<'exercise'>, b: NoteOf<'exercise'>): number {
  return (
    a.data.addresses.filter((id) => b.data.addresses.includes(id)).length +
    (a.data.family === b.data.family ? 1 : 0)
  );
}

/** Whether the rules let an exercise stand in that day and week. */
function suits(exercise: NoteOf<'exercise'>, situation: Situation, day: Day, week: number): boolean {
  const { athlete, picture, knowledge } = situation;
  const slot = slotOfDay(athlete, day);
  return (
    exercise.data.status !== 'retired' &&
    exercise.data.instead.length === 0 &&
    !isClinicianOnly(exercise) &&
    !(needsPartner(exercise) && !athlete.data.helpers.includes('partner')) &&
    exercise.data.difficulty <= hardestIn(situation, week) &&
    forbiddenBy(exercise, picture, knowledge) === undefined &&
    !provokesPinch(exercise, picture) &&
    !flexionGate(exercise, picture, week) &&
    !formGate(exercise, picture) &&
    (!slot || missingEquipment(exercise, slot.equipment).length === 0)
  );
}

/** Takes a changed note over: its dose where the line lies outside of it, and its hash. */
function takeOver(
  note: NoteOf<'program'>,
  place: PlacedLine | undefined,
  knowledge: Knowledge,
  editor: Editor,
): [string, TextEdit[]][] {
  const { program } = readProgram(note);
  const isEased = easedParts(program, knowledge);
  const changed = changedNotes(program, knowledge).filter(
    ({ line }) => place === undefined || line?.id === place.line.id,
  );
  return changed.map(({ id, note: now, exercise }): [string, TextEdit[]] => {
    const range = exercise && rangeDose(exercise);
    const doses = program.parts.flatMap((part) =>
      part.days.flatMap(linesOf).flatMap((line) => {
        if (line.id !== id || !line.dose || !line.doseSpan || !exercise || !range) return [];
        if (outsideRange(line, exercise, isEased(part)) === undefined) return [];
        return [editor.replace(line.doseSpan, formatDose(clampDose(line.dose, range)))];
      }),
    );
    const span = locateField(note.text, note.block, ['built', 'notes', id]);
    const [entry = ''] = editor.text(span).match(/["']?[0-9a-f]{8}["']?\s*$/) ?? [];
    const at = { start: span.end - entry.length, end: span.end };
    return [`Take over ${now.title} as it is now`, [editor.replace(at, `"${noteHash(now)}"`), ...doses]];
  });
}
