import { doseSeconds, repetitions } from '../dose/volume.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { phases } from '../note/kinds/shared.ts';
import type { Phase } from '../note/kinds/shared.ts';
import type { NoteOf } from '../note/note.ts';
import type { Day, Program } from '../program/program.ts';
import { partOfWeek } from '../program/program.ts';
import { sessionsPerWeek, slotOfDay } from '../program/slots.ts';
import { changeoverSeconds } from '../program/time.ts';

/** What one week asks for in one phase. */
export interface PhaseLoad {
  readonly phase: Phase;
  /** With rests and changeovers, at the most that the doses ask for. */
  readonly minutes: number;
  /** Over both sides; times and distances count as none. */
  readonly repetitions: number;
}

export interface WeekLoad {
  readonly week: number;
  readonly phases: readonly PhaseLoad[];
}

/** Minutes and repetitions of each week by phase: each session as often as its week has it. Phases with nothing in any week are left out. */
export function weeklyLoad(program: Program, knowledge: Knowledge): WeekLoad[] {
  const athlete = knowledge.whole('athlete', program.athlete);
  const weeks = Array.from({ length: program.weeks }, (_, i) => {
    const sums = new Map<Phase, { seconds: number; repetitions: number }>();
    for (const day of partOfWeek(program, i + 1)?.days ?? []) {
      if (day.kind !== 'slot' && day.kind !== 'run') continue;
      const times = timesAWeek(day, athlete);
      for (const block of day.blocks) {
        const rounds = block.format.kind === 'straight' ? 1 : block.format.rounds;
        for (const line of block.lines) {
          const exercise =
            line.kind === 'exercise' && line.id !== undefined
              ? knowledge.whole('exercise', line.id)
              : undefined;
          if (!exercise || !line.dose) continue;
          const sum = sums.get(exercise.data.phase) ?? { seconds: 0, repetitions: 0 };
          sum.seconds += (doseSeconds(line.dose).max * rounds + changeoverSeconds) * times;
          sum.repetitions += repetitions(line.dose).max * rounds * times;
          sums.set(exercise.data.phase, sum);
        }
      }
    }
    return { week: i + 1, sums };
  });
  const used = phases.filter((phase) => weeks.some(({ sums }) => sums.has(phase)));
  return weeks.map(({ week, sums }) => ({
    week,
    phases: used.map((phase) => ({
      phase,
      minutes: Math.round((sums.get(phase)?.seconds ?? 0) / 60),
      repetitions: Math.round(sums.get(phase)?.repetitions ?? 0),
    })),
  }));
}

function timesAWeek(day: Day, athlete: NoteOf<'athlete'> | undefined): number {
  if (day.weekdays.length > 0) return day.weekdays.length;
  const slot = athlete && slotOfDay(athlete, day);
  return slot ? Math.max(1, sessionsPerWeek(athlete, slot)) : 1;
}
