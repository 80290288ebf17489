import type { Side } from '../../dose/dose.ts';
import { setsOf } from '../../dose/volume.ts';
import { inSentence } from '../../knowledge/outline.ts';
import { foldId } from '../../note/note.ts';
import type { Picture } from '../findings.ts';
import type { Line } from '../program.ts';
import { clinicalConvention, placedExercises, lineSpan } from './rule.ts';
import type { ProgramRule } from './rule.ts';

/** The worse side of the first of a line's causes that was found. */
function leadOf(line: Line, picture: Picture): Side | undefined {
  for (const reason of line.reasons) {
    const cause = picture.causes.find((each) => foldId(each.id) === foldId(reason.of));
    if (cause) return cause.lead === 'both' ? undefined : cause.lead;
  }
  return undefined;
}

export const PB17: ProgramRule = {
  id: 'PB17',
  level: 'warn',
  title:
    'Each side is dosed for itself; the weaker or stiffer one comes first and gets as much or one set more.',
  source: [clinicalConvention],
  keep: 'yes',
  *check(context) {
    const { picture, place } = context;
    if (!picture) return;
    for (const { line, exercise } of placedExercises(context)) {
      const lead = leadOf(line, picture);
      if (lead === undefined || !line.dose || line.dose.work.kind !== 'sides') continue;
      const other = lead === 'left' ? 'right' : 'left';
      const [mine, theirs] = [setsOf(line.dose, lead).max, setsOf(line.dose, other).max];
      if (mine >= theirs && (mine - theirs <= 1 || theirs === 0)) continue;
      yield {
        message:
          mine < theirs
            ? `The ${lead} side of ${inSentence(exercise.title)} was found worse and gets ${mine} ${mine === 1 ? 'set' : 'sets'} to ${theirs}: give it as many or one more.`
            : `The ${lead} side of ${inSentence(exercise.title)} gets ${mine} sets to ${theirs}: one more is enough. That it helps at all is custom.`,
        span: lineSpan(line, place),
        lines: [line],
      };
    }
  },
};
