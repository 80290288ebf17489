import assert from 'node:assert/strict';

import type { Layout, SheetChoice } from '../../../src/core/sheet/choice.ts';
import { layouts as all } from '../../../src/core/sheet/choice.ts';
import type { FridgeDay, FridgeRow } from '../../../src/core/sheet/fridge.ts';
import { composeHandout } from '../../../src/core/sheet/handout.ts';
import { exportSheets, hasLayout, targets } from '../../../src/core/sheet/export.ts';
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
import { readFont } from '../../support/fonts.ts';
import { assertGolden } from '../../support/golden.ts';

/** Those that show a program; a referral shows none. */
const layouts = all.filter((layout) => layout !== 'referral');
const anna = build(sampleAthlete('anna'));

async function page(choice: SheetChoice): Promise<string> {
  return textOf(await exportSheets(anna.note, anna.knowledge, html, choice, { font: readFont }));
}

function textOf(result: ExportResult): string {
  assert.ok('content' in result && typeof result.content === 'string', JSON.stringify(result));
  return result.content;
}

/** Weeks or days that keep a golden page short. */
const some: Readonly<Partial<Record<Layout, SheetChoice>>> = {
  teach: { weeks: { from: 1, to: 1 }, days: ['A'] },
  large: { weeks: { from: 1, to: 1 }, days: ['A'] },
  message: { weeks: { from: 1, to: 1 }, days: ['A'] },
  fridge: { weeks: { from: 1, to: 3 } },
  coach: { weeks: { from: 1, to: 1 } },
};

describe('the layouts', () => {
  for (const layout of layouts) {
    it(`of anna’s program are those kept in test/fixtures/sheets: ${layout}`, async () => {
      const text = await page({ layout, ...some[layout] });
      // their looks and drawings are for the eye to judge, and change by themselves
      const kept = text
        .replace(/<style>[^]*<\/style>/, '<style></style>')
        .replace(/<svg [^>]*>(<title>.*?<\/title>).*?<\/svg>/g, '<svg>$1</svg>');
      assertGolden(`sheets/layouts/${layout}.html`, kept);
    });

    it(`is the same bytes again: ${layout}`, async () => {
      const choice = { layout, weeks: { from: 2, to: 2 }, days: ['A'], languages: ['de', 'en'] } as const;
      assert.equal(await page(choice), await page(choice));
    });
  }

  it('say a message in both languages of a sheet', async () => {
    const both = await page({ layout: 'message', ...some.message, languages: ['en', 'de'] });
    assert.match(both, /<pre>[^]*Stop and call today[^]*<pre lang="de">[^]*Aufhören und heute anrufen/i);
  });

  function fridgeRows(body: string): readonly FridgeRow[] {
    return fridgeDays(body).flatMap((day) => day.rows);
  }

  function fridgeDays(body: string): readonly FridgeDay[] {
    const knowledge = anna.knowledge.with({ set: [kim({}), programSource(body, { weeks: 4 })] });
    const result = composeHandout(note(knowledge, 'program', 'kim-plan'), knowledge, { layout: 'fridge' });
    assert.ok('handout' in result);
    return result.handout.pages.flatMap((each) => (each.kind === 'fridge' ? each.page.days : []));
  }

  it('say on a side of several weeks that rounds change, and have a row for what comes twice', () => {
    const circuit = (rounds: number): string =>
      `### Gym A (Mon)\n#### Circuit, ${rounds} rounds\n- [[glute-bridge]] 8\n- [[glute-bridge]] 20`;
    const rows = fridgeRows(
      `## Weeks 1-2\n${circuit(3)}\n## Week 3\n${circuit(3)}\n## Week 4\n${circuit(2)}`,
    );
    const later = [{ week: 4, how: ['2 rounds'] }];
    assert.deepEqual(
      rows.map(({ item, later: each }) => [
        item.dose,
        each.map(({ week, figures }) => ({ week, how: figures.how })),
      ]),
      [
        ['8', later],
        ['20', later],
      ],
    );
  });

  it('tell two days of one title apart by their weekdays, or by their order', () => {
    const gym = (days: string, dose: string): string => `### Gym A${days}\n- [[glute-bridge]] ${dose}\n`;
    const told = (body: string): unknown =>
      fridgeDays(body).map(({ title, weekdays, rows, sessions }) => [
        title,
        weekdays.join(),
        rows
          .map(({ item, later }) => [item.dose, ...later.map((each) => each.figures.work.join())].join(' → '))
          .join(),
        sessions.map(({ week, weekday }) => `${week} ${weekday ?? ''}`).join(),
      ]);
    const [mon, thu] = [gym(' (Mon)', '2 x 8'), gym(' (Thu)', '2 x 20')];
    assert.deepEqual(told(`## Week 1\n${mon}${thu}## Week 2\n${thu}${gym(' (Mon)', '3 x 8')}`), [
      ['Gym A (Mon)', '', '2 x 8 → 3 × 8', '1 Mon,2 Mon'],
      ['Gym A (Thu)', '', '2 x 20', '1 Thu,2 Thu'],
    ]);
    assert.deepEqual(
      fridgeDays(`## Week 1\n${mon}${gym(' (Mon)', '2 x 20')}`).map(({ title }) => title),
      ['Gym A (Mon)', 'Gym A (Mon 2)'],
    );
    const twins = anna.knowledge.with({
      set: [
        kim({}),
        programSource(`## Week 1\n${mon}${thu}## Week 2\n${mon.replace('2 x 8', '3 x 8')}${thu}`, {
          weeks: 2,
        }),
      ],
    });
    const result = composeHandout(planOf(twins), twins);
    assert.ok('handout' in result);
    assert.deepEqual(
      result.handout.sheets.map(({ blocks: [block] }) => block?.items[0]?.was?.work.join()),
      [undefined, undefined, '2 × 8', undefined],
    );
    // the same day of another part
    assert.deepEqual(told(`## Week 1\n${mon}## Week 2\n${gym(' (Mon)', '3 x 8')}`), [
      ['Gym A', 'Mon', '2 x 8 → 3 × 8', '1 Mon,2 Mon'],
    ]);
  });

  it('say on a side of several weeks when an exercise ends, or begins', () => {
    const body = [
      '## Weeks 1-2\n### Gym A (Mon)\n- [[split-squat]] 2 x 8 each side\n- [[glute-bridge]] 2 x 8',
      '## Week 3\n### Gym A (Mon)\n- [[hip-thrust]] 2 x 8\n- [[glute-bridge]] 2 x 8',
      '## Week 4\n### Gym A (Mon)\n- [[split-squat]] 2 x 8 each side\n- [[hip-thrust]] 2 x 8\n- [[glute-bridge]] 2 x 8',
    ].join('\n');
    assert.deepEqual(
      fridgeRows(body).map(({ item, when }) => [item.id, when]),
      [
        ['split-squat', 'Weeks 1–2, Week 4'],
        ['glute-bridge', undefined],
        ['hip-thrust', 'from week 3'],
      ],
    );
  });

  it('give the paper its size where one is asked for', async () => {
    assert.match(await page({ weeks: { from: 1, to: 1 }, paper: 'letter' }), /@page \{ size: Letter;/);
    assert.match(await page({ weeks: { from: 1, to: 1 }, paper: 'a4' }), /@page \{ size: A4;/);
    assert.doesNotMatch(await page({ weeks: { from: 1, to: 1 } }), /@page \{ size/);
  });

  it('name sources on the sheet to teach from and for the coach alone', async () => {
    for (const layout of layouts) {
      const named = /doi:|PMID/.test(await page({ layout, weeks: { from: 3, to: 3 } }));
      assert.equal(named, layout === 'teach' || layout === 'coach', layout);
    }
  });

  it('know when a layout has nothing to show', async () => {
    const { knowledge, note: plan } = world('## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n');
    const result = await exportSheets(plan, knowledge, html, { layout: 'clinic' }, { font: readFont });
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

  it('stands on no page of an athlete’s copy', async () => {
    for (const layout of layouts.filter((each) => each !== 'coach')) {
      const text = await page({ layout, weeks: { from: 2, to: 2 }, audience: 'athlete' });
      for (const secret of secrets()) assert.ok(!text.includes(secret), `${layout}: ${secret}`);
      assert.ok(!text.includes('is-coach"'), layout);
    }
  });

  it('comes after the sheets when the reader is a coach', async () => {
    const text = await page({ weeks: { from: 1, to: 1 }, days: ['A'], audience: 'coach' });
    assert.match(text, /is-session[^]*is-coach/);
    assert.match(text, /Not for the athlete/);
    assert.match(text, /Doses that no article gives/);
    assert.match(text, /it is too hard to start with/);
  });
});

describe('privacy', () => {
  const body = '## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n';

  function outcome(text: string, athlete: Fields = {}, choice: SheetChoice = {}): Promise<ExportResult> {
    const { knowledge, note: plan } = world(text, athlete);
    return exportSheets(plan, knowledge, html, choice, { font: readFont });
  }

  async function warnings(...args: Parameters<typeof outcome>): Promise<readonly string[]> {
    const result = await outcome(...args);
    assert.ok('warnings' in result, 'refusal' in result ? result.refusal : '');
    return result.warnings;
  }

  it('says nothing of an alias', async () => {
    assert.deepEqual(await warnings(body), []);
    assert.deepEqual(await warnings(body, { title: 'Kim K.' }), []);
  });

  const told: Readonly<Record<string, readonly [string, Fields]>> = {
    'full name (Kim Kowalski)': [body, { title: 'Kim Kowalski' }],
    'e-mail (kim@example.org)': [`${body}- note write to kim@example.org\n`, {}],
    'phone number (+43 660 123 45 67)': [`${body}- note call +43 660 123 45 67\n`, {}],
    'birth date (Born 3.4.1988)': [`${body}- note born 3.4.1988\n`, {}],
    'birth date (1988-04-03)': [`${body}- note since 1988-04-03\n`, {}],
  };
  for (const [what, [text, athlete]] of Object.entries(told)) {
    it(`tells of a ${what}`, async () => {
      const [warning = ''] = await warnings(text, athlete);
      assert.ok(warning.includes(what), warning);
    });
  }

  it('takes neither doses nor dates of the program nor the clinic’s own number for one', async () => {
    const clinic = { name: 'Practice at the Park', phone: '+43 1 234 56 78', email: 'hello@park.example' };
    const settings = { ...noSettings, clinic };
    assert.deepEqual(await warnings(`${body}- note questions: +43 1 234 56 78\n`, {}, { settings }), []);
    const result = await exportSheets(anna.note, anna.knowledge, html, { settings }, { font: readFont });
    assert.ok('warnings' in result);
    assert.deepEqual(result.warnings, []);
  });

  for (const target of targets.filter((each) => !['pdf', 'docx'].includes(each.id)))
    it(`reads all that goes into a file, whatever the layout: ${target.id}`, async () => {
      const { knowledge, note: plan } = world(
        '## Week 1\n### Gym A (Mon)\n- [[squat]] 2 x 8 each side\n- note since 1988-04-03\n',
      );
      const held = new Set<Layout>();
      for (const layout of layouts.filter((each) => hasLayout(target, each))) {
        const result = await exportSheets(plan, knowledge, target, { layout }, { font: readFont });
        if ('refusal' in result || !String(result.content).includes('1988-04-03')) continue;
        held.add(layout);
        assert.match(result.warnings.join(), /a birth date \(1988-04-03\)/, layout);
      }
      // a format without pages of its own holds the whole sheet in each
      if (target.layouts) assert.ok(held.has('teach'));
      else assert.ok(held.has('clinic') && held.has('week'));
    });

  it('reads the ids, which stand in small print and in log forms', async () => {
    const { knowledge } = world(body);
    const plan = knowledge.with({
      set: [source('program', 'kim-1988-04-03', {}, '## Week 1\n### Gym A\n- note x')],
    });
    const result = await exportSheets(
      note(plan, 'program', 'kim-1988-04-03'),
      plan,
      html,
      {},
      { font: readFont },
    );
    assert.ok('warnings' in result, JSON.stringify(result));
    assert.match(result.warnings.join(), /a birth date \(1988-04-03\)/);
  });

  it('reads a referral too', async () => {
    const findings = [{ id: 'f1', on: '2026-12-01', of: 'night-pain' }];
    const flagged = anna.knowledge.with({
      set: [kim({ title: 'Kim Kowalski', findings }), programSource('')],
    });
    const result = await exportSheets(
      planOf(flagged),
      flagged,
      html,
      { layout: 'referral' },
      { font: readFont },
    );
    assert.ok('warnings' in result, JSON.stringify(result));
    assert.match(result.warnings.join(), /a full name \(Kim Kowalski\)/);
  });

  it('blocks where the notebook asks for it', async () => {
    const settings = { ...noSettings, sheets: { privacy: 'block' as const } };
    const result = await outcome(body, { title: 'Kim Kowalski' }, { settings });
    assert.ok('refusal' in result);
    assert.match(result.refusal, /Kim Kowalski/);
    assert.ok('content' in (await outcome(body, {}, { settings })));
  });
});

describe('languages', () => {
  it('print whole pages in each, marked for a screen reader', async () => {
    for (const language of languages) {
      const text = await page({ weeks: { from: 1, to: 1 }, days: ['A'], languages: [language] });
      assert.match(text, new RegExp(`<html lang="${language}">`));
      assert.doesNotMatch(text, /undefined|NaN/);
    }
  });

  it('print two side by side, the first one first', async () => {
    const text = await page({ weeks: { from: 1, to: 1 }, days: ['A'], languages: ['de', 'fr'] });
    assert.match(text, /<html lang="de">/);
    assert.match(text, /lang="fr"/);
    assert.match(text, /Ausgangslage[^]*Position/);
  });

  it('print goal, when to move on and whom to call in both, and what is not translated once', async () => {
    const choice = { weeks: { from: 1, to: 1 }, days: ['A'] } as const;
    const text = await page({ ...choice, languages: ['de', 'en'] });
    assert.match(text, /<b>Ziel:[^]*lang="en"><b>Goal:/);
    assert.match(text, /<b>Weiter geht es:[^]*lang="en">.*<b>Move on:/);
    for (const layout of ['teach', 'fridge', 'booklet'] as const)
      assert.match(
        await page({ ...choice, layout, languages: ['de', 'en'] }),
        /Aufhören und heute anrufen[^]*lang="en"[^]*Stop and call today/,
      );
    const goal = anna.knowledge.whole('template', 'hip-extension-rebuild')?.data.goal ?? assert.fail();
    assert.equal((await page({ ...choice, languages: ['fr', 'es'] })).split(goal).length, 2);
  });

  it('say which notes have no translation yet', async () => {
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
    const result = await exportSheets(plan, spoken, html, { languages: ['de'] }, { font: readFont });
    assert.ok('warnings' in result);
    assert.deepEqual(result.warnings, [
      'There is no translation yet of Squat, Tight psoas: printed in English.',
    ]);
  });
});

describe('an open red flag', () => {
  const flagged = world('## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n', {
    findings: [{ id: 'f1', on: '2026-12-01', of: 'night-pain' }],
  });
  const knowledge = flagged.knowledge.with({
    set: [source('effect', 'night-pain', { title: 'Pain at night', redFlag: 'before-training' })],
  });

  it('prints its referral and nothing else', async () => {
    const result = await exportSheets(
      flagged.note,
      knowledge,
      html,
      { layout: 'referral' },
      { font: readFont },
    );
    const said = textOf(result);
    assert.match(said, /<title>.*: Please see a professional first<[^]*Pain at night/);
    assert.doesNotMatch(said, /squat|2 × 8/i);
    for (const layout of layouts)
      assert.ok(
        'refusal' in (await exportSheets(flagged.note, knowledge, html, { layout }, { font: readFont })),
        layout,
      );
  });

  it('is needed for one', async () => {
    const result = await exportSheets(
      anna.note,
      anna.knowledge,
      html,
      { layout: 'referral' },
      { font: readFont },
    );
    assert.ok('refusal' in result);
    assert.match(result.refusal, /no red flag is open/);
  });
});

describe('a day as plain text', () => {
  it('says what and how much, when to stop and what it was made from', async () => {
    const result = await exportSheets(
      anna.note,
      anna.knowledge,
      text,
      { weeks: { from: 1, to: 1 }, days: ['A'] },
      { font: readFont },
    );
    const said = textOf(result);
    assert.match(said, /^Gym A · Week 1 of 6\n[^]*2 × 10, hold 2 s[^]*Stop when: /);
    assert.doesNotMatch(said, /[<>&]|undefined/);
    assert.ok(text.isOwn(said) && !text.isOwn('Dear Anna\n'));
  });
});
