import { PB01 } from './PB01.ts';
import { PB02 } from './PB02.ts';
import { PB03 } from './PB03.ts';
import { PB04 } from './PB04.ts';
import { PB05 } from './PB05.ts';
import { PB06 } from './PB06.ts';
import { PB07 } from './PB07.ts';
import { PB08 } from './PB08.ts';
import { PB09 } from './PB09.ts';
import { PB10 } from './PB10.ts';
import { PB11 } from './PB11.ts';
import { PB12 } from './PB12.ts';
import { PB13 } from './PB13.ts';
import { PB14 } from './PB14.ts';
import { PB15 } from './PB15.ts';
import { PB16 } from './PB16.ts';
import { PB17 } from './PB17.ts';
import { PB18 } from './PB18.ts';
import { PB19 } from './PB19.ts';
import { PB20 } from './PB20.ts';
import { PB21 } from './PB21.ts';
import { PB22 } from './PB22.ts';
import { PB24 } from './PB24.ts';
import { PB26 } from './PB26.ts';
import { PB27 } from './PB27.ts';
import { PB28 } from './PB28.ts';
import { PB29 } from './PB29.ts';
import { PB31 } from './PB31.ts';
import { PB34 } from './PB34.ts';
import { PB35 } from './PB35.ts';
import { doseRange } from './doseRange.ts';
import { noteChanged } from './noteChanged.ts';
import { notAtHand } from './notAtHand.ts';
import { precaution } from './precaution.ts';
import type { ProgramRule } from './rule.ts';

/** Every rule that judges a program: those with a number, then those with a name. */
export const programRules: readonly ProgramRule[] = [
  PB01,
  PB02,
  PB03,
  PB04,
  PB05,
  PB06,
  PB07,
  PB08,
  PB09,
  PB10,
  PB11,
  PB12,
  PB13,
  PB14,
  PB15,
  PB16,
  PB17,
  PB18,
  PB19,
  PB20,
  PB21,
  PB22,
  PB24,
  PB26,
  PB27,
  PB28,
  PB29,
  PB31,
  PB34,
  PB35,
  doseRange,
  notAtHand,
  noteChanged,
  precaution,
];
