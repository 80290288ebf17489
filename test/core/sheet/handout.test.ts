import assert from 'node:assert/strict';

import type { Layout, SheetChoice } from '../../../src/core/sheet/choice.ts';
import { layouts as all } from '../../../src/core/sheet/choice.ts';
import { exportSheets } from '../../../src/core/sheet/export.ts';
import type { ExportResult } from '../../../src/core/sheet/export.ts';
import { html } from '../../../src/core/sheet/targets/html.ts';
import { text } from '../../../src/core/sheet/targets/text.ts';
import { athleteSections } from '../../../src/core/note/translation.ts';
import { noSettings } from '../../../src/core/note/settings.ts';
import { sectionsOf } from '../../../src/core/note/note.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { languages } from '../../../src/core/text/language.ts';
import type { Fields } from '../../support/athletes.ts';
import { build, kim, note, programSource, sampleAthlete, source } from '../../support/athletes.ts';
import { assertGolden } from '../../support/golden.ts';

/** Those that show a program; a referral shows none. */
const layouts = all.filter((layout) => layout !== 'referral');
const anna = build(sampleAthlete('anna'));

function page(choice: SheetChoice): string {
  const result = exportSheets(anna.note, anna.knowledge, html, choice);
  assert.ok('text' in result, 'refusal' in result ? result.refusal : '');
  return result.text;
}

/** Weeks or days that keep a golden page short. */
const some: Readonly<Partial<Record<Layout, SheetChoice>>> = {
  teach: { week: 1, day: 'A' },
  large: { week: 1, day: 'A' },
  message: { week: 1, day: 'A' },
  fridge: { week: 1, lastWeek: 3 },
  coach: { week: 1 },
};

describe('the layouts', () => {
  for (const layout of layouts) {
    it(`of anna’s program are those kept in test/fixtures/sheets: ${layout}`, () => {
      const text = page({ layout, ...some[layout] });
      // their looks and drawings are for the eye to judge, and change by themselves
      const kept = text
        .replace(/<style>[^]*<\/style>/, '<style></style>')
        .replace(/<svg [^>]*>(<title>.*?<\/title>).*?<\/svg>/g, '<svg>$1</svg>');
      assertGolden(`sheets/layouts/${layout}.html`, kept);
    });

    it(`is the same bytes again: ${layout}`, () => {
      const choice = { layout, week: 2, day: 'A', languages: ['de', 'en'] } as const;
      assert.equal(page(choice), page(choice));
    });
  }

  it('give the paper its size where one is asked for', () => {
    assert.match(page({ week: 1, paper: 'letter' }), /@page \{ size: Letter;/);
    assert.match(page({ week: 1, paper: 'a4' }), /@page \{ size: A4;/);
    assert.doesNotMatch(page({ week: 1 }), /@page \{ size/);
  });

  it('name sources on the sheet to teach from and for the coach alone', () => {
    for (const layout of layouts) {
      const named = /doi:|PMID/.test(page({ layout, week: 3 }));
      assert.equal(named, layout === 'teach' || layout === 'coach', layout);
    }
  });

  it('know when a layout has nothing to show', () => {
    const { knowledge, note: plan } = world('## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n');
    const result = exportSheets(plan, knowledge, html, { layout: 'clinic' });
    assert.ok('refusal' in result);
    assert.match(result.refusal, /nothing for the layout "clinic"/);
  });
});

function world(
  body: string,
  athlete: Fields = {},
): { knowledge: Knowledge; note: ReturnType<typeof planOf> } {
  const knowledge = Knowledge.of([
    kim({ findings: [{ id: 'f1', on: '2026-12-01', of: 'tight-psoas' }], ...athlete }),
    source('cause', 'tight-psoas'),
    source('exercise', 'squat', { dose: '2 x 8 each side', lockIn: [] }, '## Stop when\n\n- it hurts\n'),
    programSource(body.replaceAll('each side\n', 'each side\n  - because [[tight-psoas]] (f1): short\n')),
  ]);
  return { knowledge, note: planOf(knowledge) };
}

function planOf(knowledge: Knowledge): ReturnType<typeof note<'program'>> {
  return note(knowledge, 'program', 'kim-plan');
}

describe('what is for the coach', () => {
  /** What only a coach reads: sections no athlete's copy prints, decisions, what was left out. */
  function secrets(): string[] {
    const kept = new Set(athleteSections.map((each) => each.toLowerCase()));
    const exercises = anna.program.parts.flatMap((part) =>
      part.days.flatMap((day) => day.blocks.flatMap((block) => block.lines.map((line) => line.id))),
    );
    const own = exercises
      .flatMap((id) => (id === undefined ? [] : (anna.knowledge.whole('exercise', id) ?? [])))
      .flatMap((exercise) => sectionsOf(exercise))
      .filter((section) => !kept.has(section.heading.toLowerCase()))
      .flatMap((section) => section.paragraphs);
    return [
      ...own.map((text) => text.replace(/\[\[.*/, '').trim()).filter((text) => text.length > 30),
      ...sectionsOf(anna.athlete).flatMap((section) => section.paragraphs),
      'it is too hard to start with',
      'weight 5',
    ];
  }

  it('stands on no page of an athlete’s copy', () => {
    for (const layout of layouts.filter((each) => each !== 'coach')) {
      const text = page({ layout, week: 2, audience: 'athlete' });
      for (const secret of secrets()) assert.ok(!text.includes(secret), `${layout}: ${secret}`);
      assert.ok(!text.includes('is-coach"'), layout);
    }
  });

  it('comes after the sheets when the reader is a coach', () => {
    const text = page({ week: 1, day: 'A', audience: 'coach' });
    assert.match(text, /is-session[^]*is-coach/);
    assert.match(text, /Not for the athlete/);
    assert.match(text, /Doses that no article gives/);
    assert.match(text, /it is too hard to start with/);
  });
});

describe('privacy', () => {
  const body = '## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n';

  function outcome(text: string, athlete: Fields = {}, choice: SheetChoice = {}): ExportResult {
    const { knowledge, note: plan } = world(text, athlete);
    return exportSheets(plan, knowledge, html, choice);
  }

  function warnings(...args: Parameters<typeof outcome>): readonly string[] {
    const result = outcome(...args);
    assert.ok('warnings' in result, 'refusal' in result ? result.refusal : '');
    return result.warnings;
  }

  it('says nothing of an alias', () => {
    assert.deepEqual(warnings(body), []);
    assert.deepEqual(warnings(body, { title: 'Kim K.' }), []);
  });

  const told: Readonly<Record<string, readonly [string, Fields]>> = {
    'full name (Kim Kowalski)': [body, { title: 'Kim Kowalski' }],
    'e-mail (kim@example.org)': [`${body}- note write to kim@example.org\n`, {}],
    'phone number (+43 660 123 45 67)': [`${body}- note call +43 660 123 45 67\n`, {}],
    'birth date (Born 3.4.1988)': [`${body}- note born 3.4.1988\n`, {}],
    'birth date (1988-04-03)': [`${body}- note since 1988-04-03\n`, {}],
  };
  for (const [what, [text, athlete]] of Object.entries(told)) {
    it(`tells of a ${what}`, () => {
      const [warning = ''] = warnings(text, athlete);
      assert.ok(warning.includes(what), warning);
    });
  }

  it('takes neither doses nor dates of the program nor the clinic’s own number for one', () => {
    const clinic = { name: 'Practice at the Park', phone: '+43 1 234 56 78', email: 'hello@park.example' };
    const settings = { ...noSettings, clinic };
    assert.deepEqual(warnings(`${body}- note questions: +43 1 234 56 78\n`, {}, { settings }), []);
    const result = exportSheets(anna.note, anna.knowledge, html, { settings });
    assert.ok('warnings' in result);
    assert.deepEqual(result.warnings, []);
  });

  it('blocks where the notebook asks for it', () => {
    const settings = { ...noSettings, sheets: { privacy: 'block' as const } };
    const result = outcome(body, { title: 'Kim Kowalski' }, { settings });
    assert.ok('refusal' in result);
    assert.match(result.refusal, /Kim Kowalski/);
    assert.ok('text' in outcome(body, {}, { settings }));
  });
});

describe('languages', () => {
  it('print whole pages in each, marked for a screen reader', () => {
    for (const language of languages) {
      const text = page({ week: 1, day: 'A', languages: [language] });
      assert.match(text, new RegExp(`<html lang="${language}">`));
      assert.doesNotMatch(text, /undefined|NaN/);
    }
  });

  it('print two side by side, the first one first', () => {
    const text = page({ week: 1, day: 'A', languages: ['de', 'fr'] });
    assert.match(text, /<html lang="de">/);
    assert.match(text, /lang="fr"/);
    assert.match(text, /Ausgangslage[^]*Position/);
  });

  it('say which notes have no translation yet', () => {
    const { knowledge, note: plan } = world('## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n- note x\n');
    const spoken = knowledge.with({
      set: [
        {
          ...source(
            'exercise',
            'squat',
            { dose: '2 x 8 each side' },
            '## Cues\n\n- Knees out\n\n## Stop when\n\n- it hurts\n',
          ),
        },
      ],
    });
    const result = exportSheets(plan, spoken, html, { languages: ['de'] });
    assert.ok('warnings' in result);
    assert.deepEqual(result.warnings, ['There is no translation yet of Squat: printed in English.']);
  });
});

describe('an open red flag', () => {
  const flagged = world('## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n', {
    findings: [{ id: 'f1', on: '2026-12-01', of: 'night-pain' }],
  });
  const knowledge = flagged.knowledge.with({
    set: [source('effect', 'night-pain', { title: 'Pain at night', redFlag: 'before-training' })],
  });

  it('prints its referral and nothing else', () => {
    const result = exportSheets(flagged.note, knowledge, html, { layout: 'referral' });
    assert.ok('text' in result);
    assert.match(result.text, /Please see a professional first[^]*Pain at night/);
    assert.doesNotMatch(result.text, /squat|2 × 8/i);
    for (const layout of layouts)
      assert.ok('refusal' in exportSheets(flagged.note, knowledge, html, { layout }), layout);
  });

  it('is needed for one', () => {
    const result = exportSheets(anna.note, anna.knowledge, html, { layout: 'referral' });
    assert.ok('refusal' in result);
    assert.match(result.refusal, /no red flag is open/);
  });
});

describe('a day as plain text', () => {
  it('says what and how much, when to stop and what it was made from', () => {
    const result = exportSheets(anna.note, anna.knowledge, text, { week: 1, day: 'A' });
    assert.ok('text' in result);
    assert.match(result.text, /^Gym A · Week 1 of 6\n[^]*2 × 10, hold 2 s[^]*Stop when: /);
    assert.doesNotMatch(result.text, /[<>&]|undefined/);
    assert.ok(text.isOwn(result.text) && !text.isOwn('Dear Anna\n'));
  });
});
