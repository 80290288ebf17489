import type { Referral } from '../handout.ts';
import { wordsOf } from '../words.ts';
import { unlike } from './paper.ts';
import type { Paper } from './paper.ts';
import { blanks, clinicHead } from './parts.ts';
import { around, cell, gap, heading, heavy, labelled, run, says, strong, table } from './write.ts';
import type { Block } from './write.ts';

/** The letter an athlete takes along, with room for the answer. */
export function referralBlocks(referral: Referral, paper: Paper): Block[] {
  const words = wordsOf(referral.language);
  const stop = referral.today ? words.referralToday : words.referralBefore;
  return [
    ...clinicHead(referral.clinic, paper),
    says('Program', [run(referral.athlete)]),
    heading(1, run(words.referralTitle)),
    table([paper.width], [[cell(paper.width, [says('Stop when', [strong(stop)])])]], {
      borders: around(heavy),
    }),
    gap(),
    says(
      undefined,
      labelled(words.referralFound, referral.found.text, unlike(referral.found.language, paper)),
    ),
    says(undefined, [run(words.referralText)]),
    says(undefined, labelled(words.referralAnswer, '')),
    ...[1, 2, 3].map(() => blanks(['', 175])),
    blanks([words.signed, 100]),
  ];
}
