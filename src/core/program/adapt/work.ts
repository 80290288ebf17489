import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Situation } from '../gates.ts';
import { easyWeeks } from '../easyWeeks.ts';
import type { Program } from '../program.ts';
import type { JudgeContext } from './judge.ts';
import type { LoggedSession } from './sessions.ts';

/** What the stages of an adaptation share. */
export interface Work extends JudgeContext {
  readonly situation: Situation;
  readonly sessions: ReadonlyMap<string, readonly LoggedSession[]>;
  readonly fromWeek: number | undefined;
}

/** The first week from `from` on in which something may go up: an easy week is not one (PB18, PB20). */
export function targetWeek(program: Program, from: number, knowledge: Knowledge): number | undefined {
  const easy = easyWeeks(program, knowledge);
  for (let week = from; week <= program.weeks; week++) if (!easy.has(week)) return week;
  return undefined;
}
