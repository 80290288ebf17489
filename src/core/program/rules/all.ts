import { PB01 } from './PB01.ts';
import { PB02 } from './PB02.ts';
import { PB04 } from './PB04.ts';
import { PB05 } from './PB05.ts';
import { PB06 } from './PB06.ts';
import { PB16 } from './PB16.ts';
import { PB31 } from './PB31.ts';
import { PB34 } from './PB34.ts';
import type { ProgramRule } from './rule.ts';

/** Every rule that judges a program, by number. */
export const programRules: readonly ProgramRule[] = [PB01, PB02, PB04, PB05, PB06, PB16, PB31, PB34];
