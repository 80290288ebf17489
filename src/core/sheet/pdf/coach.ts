import type { CoachPage } from '../coachPage.ts';
import { coachText } from '../coachText.ts';
import type { CoachSection } from '../coachText.ts';
import type { Placed } from './pages.ts';
import { list, pageHead } from './parts.ts';
import type { Desk } from './parts.ts';
import { headed, stack, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { sources } from './session.ts';
import { mm, styles } from './style.ts';

/** Why the program is as it is. */
export function coachPage(desk: Desk, coach: CoachPage): Placed[] {
  const { over, title, aside, badge, sections, sources: papers } = coachText(coach);
  const placed: Placed[] = [{ piece: pageHead(desk, {}, { over, title, aside, badge }) }];
  let waiting: Piece | undefined;
  for (const section of sections) {
    const { heading, body } = pieces(desk, section);
    // a heading over headings goes with the first of them
    if (!body) {
      waiting = heading;
      continue;
    }
    const own = headed(heading, body, 0.4 * mm);
    const first = section.level === 2 || waiting !== undefined;
    placed.push({
      piece: waiting ? headed(waiting, own, 0.6 * mm) : own,
      gap: (first ? 3 : 1.3) * mm,
      loose: true,
    });
    waiting = undefined;
  }
  return [...placed, ...sources(desk, papers, 'Sources')];
}

function pieces(
  { pen, width }: Desk,
  { level, title, aside, says, items }: CoachSection,
): { readonly heading: Piece; readonly body: Piece | undefined } {
  const heading = text(
    pen,
    [
      { text: title, style: level === 2 ? styles.block : styles.coachTitle },
      ...(aside === undefined ? [] : [{ text: `  ${aside}`, style: styles.small }]),
    ],
    width,
    { tag: `H${level}` },
  );
  const lines = items.map(({ before, strong, after }) => [
    { text: before, style: styles.coach },
    { text: strong, style: styles.coachStrong },
    { text: after, style: styles.coach },
  ]);
  const body = [
    ...(says === undefined ? [] : [text(pen, [{ text: says, style: styles.coach }], width)]),
    ...(lines.length === 0 ? [] : [list(pen, lines, width, 'ul')]),
  ];
  return { heading, body: body.length === 0 ? undefined : stack(body, 0.4 * mm) };
}
