import type { Referral } from '../handout.ts';
import { wordsOf } from '../words.ts';
import type { Placed } from './pages.ts';
import { blank, pageHead, plain, roundedFrame, strong, writingLine } from './parts.ts';
import type { Desk } from './parts.ts';
import { flow, framed, stack, text } from './piece.ts';
import { colour, mm, styles } from './style.ts';
import { langOf } from './tag.ts';

/** The letter an athlete takes along, with room for the answer. */
export function referralPage(desk: Desk, referral: Referral): Placed[] {
  const { pen, width } = desk;
  const words = wordsOf(referral.language);
  const edges = { top: 1.5 * mm, right: 3 * mm, bottom: 1.8 * mm, left: 3 * mm };
  const urgent = text(
    pen,
    [{ text: referral.today ? words.referralToday : words.referralBefore, style: styles.name }],
    width - edges.left - edges.right,
  );
  return [
    {
      piece: pageHead(desk, referral.clinic, {
        over: `${words.referralFor}: ${referral.athlete}`,
        title: words.referralTitle,
      }),
    },
    { piece: framed(pen, urgent, width, edges, roundedFrame(1.6, colour.ink)), gap: 5 * mm },
    {
      piece: flow(
        pen,
        [
          { tag: 'P', runs: [strong(`${words.referralFound}: `)] },
          {
            tag: 'P',
            runs: [plain(referral.found.text)],
            options: langOf(referral.found.language, referral.language),
          },
        ],
        width,
      ),
      gap: 5 * mm,
    },
    { piece: text(pen, [plain(words.referralText)], width), gap: 3 * mm },
    {
      piece: stack([
        text(pen, [strong(`${words.referralAnswer}:`)], width, { tag: 'H2' }),
        ...Array.from({ length: 6 }, () => writingLine(pen, width)),
      ]),
      gap: 8 * mm,
    },
    { piece: text(pen, [plain(`${words.signed} `), blank(30)], width), gap: 10 * mm },
  ];
}
