import { balanceWords } from '../knowledge/words.ts';
import type { CoachPage } from './coachPage.ts';

/** A coach page in words, in the order they are read: each format draws them in its own way. */
export interface CoachText {
  readonly over: string;
  readonly title: string;
  readonly aside: string;
  readonly badge: string;
  readonly sections: readonly CoachSection[];
  readonly sources: readonly { readonly number: number; readonly text: string; readonly level: string }[];
}

export interface CoachSection {
  /** Of its heading, below the page's own. */
  readonly level: 2 | 3;
  readonly title: string;
  /** Beside the title, smaller. */
  readonly aside?: string | undefined;
  readonly says?: string | undefined;
  readonly items: readonly CoachItem[];
}

export interface CoachItem {
  readonly before: string;
  readonly strong: string;
  readonly after: string;
}

/** In English, as the notes are: it goes to no athlete. */
export function coachText(coach: CoachPage): CoachText {
  const { program } = coach;
  const part = (title: string, items: readonly CoachItem[], none?: string): CoachSection[] =>
    items.length > 0
      ? [{ level: 2, title, items }]
      : none === undefined
        ? []
        : [{ level: 2, title, says: none, items: [] }];
  return {
    over: `${coach.athlete} · ${program.title}`,
    title: 'Coach page',
    aside: `from ${program.start}, ${program.weeks} weeks · ${coach.builtBy}`,
    badge: 'Not for the athlete',
    sections: [
      ...part(
        'Notes that changed since it was built',
        coach.changed.map((each) => ({ before: each, strong: '', after: '' })),
      ),
      ...part(
        'Rules',
        coach.rules.map(({ rule, says, kept }) => ({
          before: '',
          strong: rule,
          after: ` ${kept ? 'accepted by the coach: ' : ''}${says}`,
        })),
        'No rule is broken and none was set aside.',
      ),
      {
        level: 2,
        title: 'Decisions, on the findings and notes of today',
        says:
          coach.stages.length > 0
            ? undefined
            : 'The program names no template, so there is no build to look into.',
        items: [],
      },
      ...coach.stages.map(({ title, decisions }): CoachSection => ({
        level: 3,
        title,
        items: decisions.map(({ taken, about, slot, says, rule }) => ({
          before: taken ? '+ ' : '',
          strong: about,
          after: `${slot === undefined ? '' : ` [${slot}]`}: ${says}${rule === undefined ? '' : ` (${rule})`}`,
        })),
      })),
      ...part(
        'Doses that no article gives',
        coach.defaults.map(({ title, from, says }) => ({
          before: '',
          strong: title,
          after: `: ${from}${says === '' ? '' : `. ${says}`}`,
        })),
      ),
      ...part(
        'Left out',
        coach.leftOut.map(({ title, says }) => ({ before: '', strong: title, after: `: ${says}` })),
      ),
      { level: 2, title: 'Evidence', items: [] },
      ...coach.evidence.map(({ title, reviewed, why, claims }): CoachSection => ({
        level: 3,
        title,
        aside: reviewed ? undefined : 'not clinically reviewed',
        says: why === '' ? undefined : why,
        items: claims.map(({ says, certainty, balance, references }) => ({
          before: `${says} `,
          strong: `${certainty.replace('-', ' ')} certainty, ${balanceWords[balance]}`,
          after: references.length === 0 ? '' : ` [${references.join(', ')}]`,
        })),
      })),
      checklist(coach.checklist),
    ],
    sources: coach.references.map(({ number, text, level }) => ({
      number,
      text,
      level: `Level ${level} of 5 (Oxford CEBM 2011)`,
    })),
  };
}

/** How much of it someone else could do again, by the reporting template for exercise. */
function checklist(items: CoachPage['checklist']): CoachSection {
  const answered = items.filter((item) => item.answered);
  return {
    level: 2,
    title: `Reporting checklist (CERT): ${answered.length} of ${items.length}`,
    says: `Answered: ${answered.map(({ number, asks }) => `${number} ${asks}`).join(' · ')}.`,
    items: items
      .filter((item) => !item.answered)
      .map(({ number, asks, missing }) => ({
        before: '',
        strong: `${number} ${asks}`,
        after: `: ${missing}`,
      })),
  };
}
