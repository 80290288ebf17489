import type { Language } from '../text/language.ts';
import type { Amount, Dose, TimeUnit, Volume, Weight } from './dose.ts';
import { writtenUnit } from './dose.ts';
import type { Extent } from './extent.ts';
import { isSingle } from './extent.ts';
import { doseWords } from './words/all.ts';

/** A dose as it stands in the head of a card: how much, and then how. */
export interface DoseFigures {
  /** `3 × 12 each side`; a line a side where they differ. */
  readonly work: readonly string[];
  /** `tempo 3-1-1-0`, `rest 60 s`, `RIR 2`. */
  readonly how: readonly string[];
}

/** A dose in figures, with the few words it needs in the language of the sheet. Says everything that the notation says. */
export function doseInFigures(dose: Dose, language: Language = 'en'): DoseFigures {
  const words = doseWords[language];
  const { figures } = words;
  const number = (value: number | string): string => String(value).replace('.', words.decimal);
  const range = (values: Extent): string =>
    isSingle(values) ? number(values.min) : `${number(values.min)}–${number(values.max)}`;
  const duration = (seconds: Extent, unit: TimeUnit): string =>
    writtenUnit(seconds, unit) === 's'
      ? `${range(seconds)} s`
      : `${range({ min: seconds.min / 60, max: seconds.max / 60 })} min`;
  const amount = (each: Amount): string => {
    switch (each.kind) {
      case 'reps':
        return range(each.reps);
      case 'hold':
        return figures.hold(range(each.seconds));
      case 'time':
        return duration(each.seconds, each.unit) + (each.work ? figures.work : '');
      case 'distance':
        return each.unit === 'km'
          ? `${range({ min: each.metres.min / 1000, max: each.metres.max / 1000 })} km`
          : `${range(each.metres)} m`;
      case 'max':
        return dose.cap === undefined ? figures.max : `${figures.max} (≤ ${number(dose.cap)})`;
      case 'cycle':
        return `(${each.steps
          .map(({ name, seconds, unit, effortPercent }) => {
            const effort = effortPercent ? ` ${range(effortPercent)} %` : '';
            return `${words.names[name] ?? name} ${duration(seconds, unit)}${effort}`;
          })
          .join(' + ')})`;
    }
  };
  const volume = (each: Volume): string =>
    each.sets ? `${range(each.sets)} × ${amount(each.amount)}` : amount(each.amount);
  const weight = (each: Weight): string => {
    switch (each.kind) {
      case 'mass':
        return `${each.count === 1 ? '' : `${each.count} × `}${range(each.kilograms)} kg`;
      case 'bodyweight':
        return `${figures.bodyweight}${each.addedKilograms ? ` + ${range(each.addedKilograms)} kg` : ''}`;
      case 'oneRepMax':
        return `${range(each.percent)} % 1RM`;
    }
  };
  const { work, tempo, frequency } = dose;
  const works = ((): string[] => {
    switch (work.kind) {
      case 'same':
        return [volume(work.volume) + figures.sides[work.sides]];
      case 'sides': {
        const { left, right } = work;
        if (left && right) return [figures.side.left + volume(left), figures.side.right + volume(right)];
        if (left) return [figures.sideOnly.left + volume(left)];
        return right ? [figures.sideOnly.right + volume(right)] : [];
      }
      case 'once':
        return [work.sides === 'each' ? figures.eachSide : figures.sideOnly[work.sides].trim()];
    }
  })();
  const how = [
    dose.holdSeconds && figures.hold(range(dose.holdSeconds)),
    tempo &&
      `${figures.tempo} ${[tempo.lowering, tempo.pause, tempo.lifting, tempo.top].map(number).join('-')}`,
    dose.weight && weight(dose.weight),
    dose.band && figures.band(words.names[dose.band] ?? dose.band),
    dose.heightCentimetres && figures.height(range(dose.heightCentimetres)),
    dose.restSeconds && figures.rest(range(dose.restSeconds)),
    dose.rir && `RIR ${range(dose.rir)}`,
    dose.rpe && `RPE ${range(dose.rpe)}`,
    dose.stretch && figures.stretch[dose.stretch],
    dose.until && figures.until[dose.until],
    frequency?.daysPerWeek &&
      (frequency.daysPerWeek.min === 7
        ? words.everyDay
        : words.days(range(frequency.daysPerWeek), frequency.daysPerWeek.max === 1)),
    frequency?.timesPerDay && words.timesADay(range(frequency.timesPerDay), frequency.timesPerDay.max === 1),
  ];
  return { work: works, how: how.filter((part) => part !== undefined) };
}
