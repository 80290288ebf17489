import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { noteCard } from '../../../src/core/language/card.ts';
import type { Kind } from '../../../src/core/note/kinds/all.ts';
import { kinds } from '../../../src/core/note/kinds/all.ts';
import type { Fields } from '../../support/athletes.ts';
import { source } from '../../support/athletes.ts';
import {
  assessment,
  athlete,
  cause,
  effect,
  exercise,
  get,
  muscle,
  notebook,
  principle,
  program,
  reference,
  template,
} from '../../support/notes.ts';

const claims = [
  { id: 'range', says: 'It adds range.', certainty: 'moderate', for: ['mills'], against: ['day'] },
  { id: 'pace', says: 'It adds pace.', certainty: 'very-low' },
];

const knowledge = notebook({
  'lunge.md': exercise(
    {
      id: 'lunge',
      title: 'Split lunge',
      summary: 'You step and sink.',
      equipment: ['mat', 'chair'],
      addresses: ['tight'],
      harder: ['jump'],
      claims,
    },
    '## Cues\n\n- Tuck *first*\n- Then [[tight|shift]]\n- Three\n- Four\n- Five\n',
  ),
  'easy.md': exercise({ id: 'easy', title: 'Easy lunge', harder: ['lunge'], delivery: ['clinician'] }, ''),
  'tight.md': cause({
    id: 'tight',
    title: 'Tight psoas',
    leadsTo: ['short', 'nowhere'],
    refer: 'if-persisting',
  }),
  'short.md': effect({ id: 'short', title: 'Short stride' }),
  'fever.md': effect({ id: 'fever', redFlag: 'today' }),
  'thomas.md': assessment({
    id: 'thomas',
    control: 'Pelvis held',
    retest: [2, 4],
    outcomes: [{ name: 'short', causes: [{ id: 'tight', weight: 2 }] }, { name: 'within range' }],
  }),
  'sit.md': principle({ id: 'sit', advice: 'Stand up each hour.' }),
  'psoas.md': muscle({ id: 'psoas', action: ['lifts the leg', 'steadies the back'] }),
  'plan.md': template({ id: 'plan', goal: 'Run freely', weeks: 6, phases: ['mobility', 'strength'] }),
  'mills.md': reference({
    id: 'mills',
    title: 'On hips',
    'container-title-short': 'J Hip',
    finding: 'More range.',
  }),
  'anna.md': athlete({
    id: 'anna',
    level: 'advanced',
    findings: [{ id: 'f1', on: '2026-11-20', of: 'short' }],
  }),
  'anna-plan.md': program({ id: 'anna-plan', athlete: 'anna', weeks: 6 }),
  'lame.md': cause({ id: 'lame', plane: undefined }),
});

/** The card of a note, its paragraphs as lines. */
function check(id: string, ...lines: readonly string[]): void {
  assert.deepEqual(noteCard(get(knowledge, id), knowledge).split('\n\n'), lines);
}

describe('noteCard', () => {
  it('shows dose, demands, the first cues, ladder and evidence of an exercise', () =>
    check(
      'lunge',
      '**Split lunge** — exercise',
      'You step and sink.',
      '**Dose:** 2-3 x 8-12 each side',
      'Strength · mat, chair · difficulty 1 of 5, specificity 3 of 5',
      '- Tuck first\n- Then shift\n- Three\n- Four',
      '**Ladder:** easier: Easy lunge · harder: jump',
      '*Low certainty · 1 paper for, 1 against*',
    ));

  it('says who alone may do an exercise', () =>
    check(
      'easy',
      '**Easy lunge** — exercise',
      '**Dose:** 2-3 x 8-12 each side',
      'Strength · difficulty 1 of 5, specificity 3 of 5',
      '**Ladder:** harder: Split lunge',
      '**For a trained clinician only**',
      '*No claim of its own: practice, not evidence*',
    ));

  it('shows what a cause leads to, what answers and what finds it', () =>
    check(
      'tight',
      '**Tight psoas** — cause',
      '**Leads to:** Short stride, nowhere',
      '**Answered by:** Split lunge',
      '**Found by:** Thomas',
      '**Refer:** if it persists',
      '*No claim of its own: practice, not evidence*',
    ));

  it('shows where an effect comes from, and how urgent a red flag is', () => {
    const none = '*No claim of its own: practice, not evidence*';
    check('short', '**Short stride** — effect', '**Comes from:** Tight psoas', none);
    check('fever', '**Fever** — effect', '**Red flag:** see a doctor today', none);
  });

  it('shows how an assessment is done and what comes of it', () =>
    check(
      'thomas',
      '**Thomas** — assessment',
      '**Held still:** Pelvis held',
      '**Outcomes:** short · within range',
      '**Retest:** week 2, 4',
      '*No claim of its own: practice, not evidence*',
    ));

  it('shows advice, action and goal', () => {
    const none = '*No claim of its own: practice, not evidence*';
    check('sit', '**Sit** — principle', '**Tell the athlete:** Stand up each hour.', none);
    check('psoas', '**Psoas** — muscle', '**Does:** lifts the leg, steadies the back', none);
    check('plan', '**Plan** — template', '**Goal:** Run freely', '6 weeks: mobility → strength', none);
  });

  it('cites a paper and shows what it found', () =>
    check(
      'mills',
      '**On hips** — reference',
      'Mills M. On hips. J Hip. 2015.',
      '**Found:** More range.',
      'trial, 40 runners · level 2 of 5 for treatment',
    ));

  it('tells no more of an athlete than level and number of findings', () =>
    check('anna', '**Anna** — athlete', 'Advanced, 1 finding'));

  it('says whose a program is, and since when', () =>
    check('anna-plan', '**Anna plan** — program', '6 weeks from 2026-12-07 for Anna'));

  it('says of a broken note that it is, and what to do', () =>
    check(
      'lame',
      '**Lame** — cause',
      'This note lacks a field its kind needs; open it and see the problems.',
    ));

  it('shows the claim that a link names, with its balance, in place of all evidence', () => {
    const card = (claim: string) => noteCard(get(knowledge, 'lunge'), knowledge, claim).split('\n\n').at(-1);
    assert.equal(card('range'), 'Claim: It adds range. *Moderate certainty, papers disagree*');
    assert.equal(card('pace'), 'Claim: It adds pace. *Very low certainty, no paper found*');
    assert.equal(card('other'), '*Low certainty · 1 paper for, 1 against*');
  });

  it('names six of many and counts the rest', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const many = notebook({ 'x.md': cause({ id: 'x', leadsTo: ids }) });
    assert.match(noteCard(get(many, 'x'), many), /\*\*Leads to:\*\* a, b, c, d, e, f and 2 more/);
  });
});

describe('a note that is up to no good', () => {
  const evil =
    '[x](command:evil) <script>alert(1)</script> ![y](https://e.vil) <https://e.vil> `$(zap)` [[a|b]](command:c) www.e.vil a@e.vil';

  /** Fields of each kind that a card shows, with these words in them. */
  const wordy = (words: string): Readonly<Record<Kind, Fields>> => ({
    cause: { leadsTo: ['other'] },
    effect: {},
    assessment: { control: words, outcomes: [{ name: words }] },
    exercise: { dose: words },
    principle: { advice: words },
    muscle: { action: [words] },
    template: { goal: words },
    reference: {
      finding: words,
      design: words,
      sample: words,
      'container-title': words,
      author: [{ literal: words }],
    },
    athlete: {},
    program: { athlete: 'other' },
  });

  for (const kind of kinds) {
    it(`puts no link, image, code or HTML of its own on the card of its ${kind}`, () => {
      const claimed = [{ id: 'c', says: evil, certainty: 'low' }];
      const fields = { title: evil, summary: evil, claims: claimed, ...wordy(evil)[kind] };
      const { path, text } = source(
        kind,
        'bad',
        fields,
        `## Cues\n\n- ${evil}\n- &lt;script> [x][y]\n\n[y]: command:z\n`,
      );
      const known = notebook({ [path]: text, 'other.md': source('effect', 'other', { title: evil }).text });
      for (const card of [noteCard(get(known, 'bad'), known), noteCard(get(known, 'bad'), known, 'c')]) {
        assert.deepEqual(
          [...typesOf(parse(card))].filter((type) => !plainTypes.has(type)),
          [],
          card,
        );
        assert.doesNotMatch(
          card,
          /https?:\/\/|www\.|(?<!\\)@/,
          'an editor would make a link of a bare address',
        );
      }
    });
  }

  it('has its title shown to the letter, in one line, whatever it is', () => {
    const title = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'*_`[]()<>#&;$~|!\\\n -+1.'.split(''), 'amp'),
        fc.string({ maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(title, (written) => {
        const known = notebook({ 'a.md': muscle({ id: 'a', title: written }) });
        const [first] = parse(noteCard(get(known, 'a'), known)).children;
        const shown = written.replace(/\s+/g, ' ').trim() || 'a';
        assert.ok(first);
        assert.equal(toString(first).replace(/\s+/g, ' '), `${shown} — muscle`);
      }),
    );
  });
});

const plainTypes: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
]);

function parse(markdown: string) {
  return unified().use(remarkParse).parse(markdown);
}

function typesOf(node: Nodes): Set<string> {
  const inner = 'children' in node ? node.children.flatMap((child) => [...typesOf(child)]) : [];
  return new Set([node.type, ...inner]);
}
