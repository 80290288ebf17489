import type { CoachPage } from '../coachPage.ts';
import { balances, certainties } from '../phrases.ts';
import { wordsOf } from '../words.ts';
import type { Run } from './lines.ts';
import type { Placed } from './pages.ts';
import { list, pageHead } from './parts.ts';
import type { Desk } from './parts.ts';
import { headed, stack, tagged, text } from './piece.ts';
import type { Piece } from './piece.ts';
import { sources } from './session.ts';
import { mm, styles } from './style.ts';

/** Why the program is as it is. In English, as the notes are: it goes to no athlete. */
export function coachPage(desk: Desk, coach: CoachPage): Placed[] {
  const { pen, width } = desk;
  const { program } = coach;
  const heading = (says: string): Piece =>
    text(pen, [{ text: says, style: styles.block }], width, { tag: 'H2' });
  const section = (title: string, items: readonly (readonly Run[])[], none?: string): Placed[] => {
    const body =
      items.length > 0
        ? list(pen, items, width, 'ul')
        : none === undefined
          ? undefined
          : text(pen, [plain(none)], width);
    return body ? [{ piece: headed(heading(title), body, 0.6 * mm), gap: 3 * mm, loose: true }] : [];
  };
  return [
    {
      piece: pageHead(
        desk,
        {},
        {
          over: `${coach.athlete} · ${program.title}`,
          title: 'Coach page',
          aside: `from ${program.start}, ${program.weeks} weeks · ${coach.builtBy}`,
          badge: 'Not for the athlete',
        },
      ),
    },
    ...section(
      'Notes that changed since it was built',
      coach.changed.map((each) => [plain(each)]),
    ),
    ...section(
      'Rules',
      coach.rules.map((each) => [
        strong(`${each.rule} `),
        plain(`${each.kept ? 'accepted by the coach: ' : ''}${each.says}`),
      ]),
      'No rule is broken and none was set aside.',
    ),
    ...decisions(desk, coach, heading('Decisions, on the findings and notes of today')),
    ...section(
      'Doses that no article gives',
      coach.defaults.map((each) => [
        strong(each.title),
        plain(`: ${each.from}${each.says === '' ? '' : `. ${each.says}`}`),
      ]),
    ),
    ...section(
      'Left out',
      coach.leftOut.map((each) => [strong(each.title), plain(`: ${each.says}`)]),
    ),
    ...evidence(desk, coach, heading('Evidence')),
    ...sources(pen, coach.references, wordsOf('en').sources, wordsOf('en'), width),
  ];
}

function decisions({ pen, width }: Desk, coach: CoachPage, heading: Piece): Placed[] {
  const stages = coach.stages.map((stage) =>
    headed(
      text(pen, [{ text: stage.title, style: styles.coachTitle }], width, { tag: 'H3' }),
      list(
        pen,
        stage.decisions.map((each) => [
          strong(`${each.taken ? '+ ' : ''}${each.about}`),
          plain(
            `${each.slot === undefined ? '' : ` [${each.slot}]`}: ${each.says}${each.rule === undefined ? '' : ` (${each.rule})`}`,
          ),
        ]),
        width,
        'ul',
      ),
      0.3 * mm,
    ),
  );
  const none = text(pen, [plain('The program names no template, so there is no build to look into.')], width);
  return underHeading(heading, stages.length === 0 ? [none] : stages, 1.2 * mm);
}

function evidence({ pen, width }: Desk, coach: CoachPage, heading: Piece): Placed[] {
  const exercises = coach.evidence.map((each) => {
    const title = text(
      pen,
      [
        { text: each.title, style: styles.coachTitle },
        ...(each.reviewed ? [] : [{ text: '  not clinically reviewed', style: styles.small }]),
      ],
      width,
      { tag: 'H3' },
    );
    const claims = list(
      pen,
      each.claims.map((claim) => [
        plain(`${claim.says} `),
        strong(`${certainties[claim.certainty]}, ${balances[claim.balance]}`),
        ...(claim.references.length === 0 ? [] : [plain(` [${claim.references.join(', ')}]`)]),
      ]),
      width,
      'ul',
    );
    const body = stack([each.why === '' ? undefined : text(pen, [plain(each.why)], width), claims], 0.3 * mm);
    return tagged('Sect', headed(title, body, 0.3 * mm));
  });
  return exercises.length === 0 ? [] : underHeading(heading, exercises, 1.4 * mm);
}

/** A piece each, the heading with the first. */
function underHeading(heading: Piece, pieces: readonly Piece[], gap: number): Placed[] {
  return pieces.map((piece, i) => ({
    piece: i === 0 ? headed(heading, piece, 0.6 * mm) : piece,
    gap: i === 0 ? 3 * mm : gap,
    loose: true,
  }));
}

function plain(says: string): Run {
  return { text: says, style: styles.coach };
}

function strong(says: string): Run {
  return { text: says, style: styles.coachStrong };
}
