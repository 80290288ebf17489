import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldId } from '../../note/note.ts';
import type { NoteOf } from '../../note/note.ts';
import { readProgram } from '../document/read.ts';
import { reread } from '../document/reread.ts';
import { writeProgram } from '../document/write.ts';
import { aroundOwnRace } from './race.ts';
import { readFindings } from '../findings.ts';
import type { Picture } from '../findings.ts';
import type { Line, Program, Reason } from '../program.ts';
import type { Refusal } from '../screening.ts';
import { refusalOf } from '../screening.ts';
import { builtFrom } from '../staleness.ts';

export type Copied = { readonly program: Program; readonly text: string } | { readonly refusal: Refusal };

/**
 * A program for another athlete from one that is there: the same days and doses, the reasons those of
 * the new athlete's findings. A line that nothing in this athlete asks for is left without a reason, which
 * the checks then tell (PB02). Log and what was left out stay behind.
 */
export function copyProgram(
  note: NoteOf<'program'>,
  athlete: NoteOf<'athlete'>,
  options: { readonly id: string; readonly start: string; readonly by: string },
  knowledge: Knowledge,
): Copied {
  const refusal = refusalOf(athlete, options.start, knowledge);
  if (refusal) return { refusal };
  const { program } = readProgram(note);
  const picture = readFindings(athlete, knowledge);
  const parts = program.parts.map((part) => ({
    ...part,
    days: part.days.map((day) => ({
      ...day,
      blocks: day.blocks.map((block) => ({
        ...block,
        lines: block.lines.map((line) => forAthlete(line, picture, knowledge)),
      })),
    })),
  }));
  const copy: Program = {
    id: options.id,
    title: program.title,
    athlete: athlete.id,
    ...(program.template === undefined ? {} : { template: program.template }),
    start: options.start,
    weeks: program.weeks,
    built: builtFrom({ parts, template: program.template }, knowledge, options.by),
    parts,
    leftOut: [],
  };
  const written = aroundOwnRace(reread(note, writeProgram(copy)), knowledge);
  return { program: readProgram(written).program, text: written.text };
}

function forAthlete(line: Line, picture: Picture, knowledge: Knowledge): Line {
  return {
    ...line,
    reasons: line.reasons.flatMap((reason) => reasonFor(reason, picture, knowledge) ?? []),
    keeps: [],
  };
}

function reasonFor(reason: Reason, picture: Picture, knowledge: Knowledge): Reason | undefined {
  if (knowledge.whole('principle', reason.of)) return { of: reason.of, findings: [], says: reason.says };
  const cause = picture.causes.find((each) => foldId(each.id) === foldId(reason.of));
  if (!cause) return undefined;
  return {
    of: reason.of,
    findings: [...new Set(cause.because.map(({ observation }) => observation.finding.id))],
    says: (cause.because[0]?.observation.says ?? '').replace(/\s+/g, ' '),
  };
}
