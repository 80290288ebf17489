import assert from 'node:assert/strict';

import { doseInFigures } from '../../../src/core/dose/figures.ts';
import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { linesOf, partOfWeek } from '../../../src/core/program/program.ts';
import { composeSheets } from '../../../src/core/sheet/compose.ts';
import type { ExportResult, GroupResult } from '../../../src/core/sheet/export.ts';
import type { Layout, SheetChoice } from '../../../src/core/sheet/choice.ts';
import {
  exportSheets as exportOf,
  exportTogether,
  hasLayout,
  targetOf,
  targets,
} from '../../../src/core/sheet/export.ts';
import { html } from '../../../src/core/sheet/targets/html.ts';
import { json } from '../../../src/core/sheet/targets/json.ts';
import type { Fields } from '../../support/athletes.ts';
import { build, kim, note, programSource, sampleAthlete, source } from '../../support/athletes.ts';
import { readFont } from '../../support/fonts.ts';

const anna = build(sampleAthlete('anna'));

interface Text {
  readonly name: string;
  readonly text: string;
  readonly sheets: number;
}

async function exported(choice: SheetChoice, target = html): Promise<Text> {
  const result = await exportOf(anna.note, anna.knowledge, target, choice, { font: readFont });
  return asText(result);
}

function asText(result: ExportResult): Text {
  assert.ok('content' in result, 'refusal' in result ? result.refusal : '');
  assert.ok(typeof result.content === 'string');
  return { name: result.name, text: result.content, sheets: result.sheets };
}

/** The words of a page, its tags and style taken out and its entities undone. */
function wordsOf(page: string): string {
  return page
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** What a page would load or run: nothing but its own style. */
/** Drawings are ours: paths in groups, with a title. */
function assertDrawings(text: string): void {
  for (const [drawing] of text.matchAll(/<svg\b.*?<\/svg>/gs)) {
    assert.doesNotMatch(drawing, /<(?!\/?(?:svg|title|g|path)\b)|\bhref|\burl\(/i);
  }
}

function assertHarmless(page: string): void {
  assertDrawings(page);
  assert.doesNotMatch(page, /<(?:script|img|iframe|object|embed|link|form|base|video|audio)\b/i);
  assert.doesNotMatch(page, /\s(?:src|href|srcset|action|style|on\w+)\s*=/i);
  assert.doesNotMatch(page, /@import|url\(|https?:\/\//i);
  assert.match(
    page,
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">/,
  );
  assert.equal(page.match(/<style>/g)?.length, 1);
  assert.equal(page.match(/<\/style>/g)?.length, 1);
}

describe('the HTML sheet', () => {
  let page: string;
  let name: string;
  let sheets: number;
  before(async () => {
    ({ text: page, name, sheets } = await exported({ weeks: { from: 1, to: 1 }, days: ['A'] }));
  });

  it('is named by program, week and day', () => {
    assert.deepEqual([name, sheets], ['anna-hip-extension-rebuild-week-1-a.html', 1]);
  });

  it('is the same bytes again', async () => {
    assert.equal((await exported({ weeks: { from: 1, to: 1 }, days: ['A'] })).text, page);
  });

  it('runs nothing and loads nothing', async () => {
    assertHarmless(page);
    assertHarmless((await exported({})).text);
  });

  it('says every dose, cue, fault and stop sign of its exercises', () => {
    const words = wordsOf(page).toLowerCase();
    const says = (text: string): void => {
      const wanted = text.toLowerCase().replace(/\.$/, '');
      assert.ok(words.includes(wanted), `the sheet does not say "${wanted}"`);
    };
    const part = partOfWeek(anna.program, 1);
    const day = part?.days.find((each) => each.title === 'Gym A');
    const printed = day ? linesOf(day).filter((line) => line.kind === 'exercise') : [];
    assert.ok(printed.length >= 3);
    for (const line of printed) {
      const { work, how } = doseInFigures(line.dose ?? assert.fail());
      for (const part of [...work, ...how]) says(part);
    }
    const result = composeSheets(anna.program, anna.knowledge, { weeks: { from: 1, to: 1 }, days: ['A'] });
    assert.ok('sheets' in result);
    const items = result.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.items));
    for (const item of items.filter((each) => each.kind === 'exercise')) {
      assert.ok(item.cues.length > 0 && item.faults.length > 0 && item.stopWhen.length > 0, item.title);
      const faults = item.faults.flatMap(({ sign, fix }) => [sign, fix]);
      // three cues at most: more than that nobody minds while moving
      const cues = item.cues.slice(0, 3);
      const texts = [item.title, item.doseWords, ...item.setUp, ...item.movement, ...cues, ...faults];
      for (const text of [...texts, ...item.stopWhen, ...item.feel, ...item.easier, ...item.harder])
        says(text);
      if (item.evidence) says(item.evidence.line);
    }
    for (const sheet of result.sheets) for (const { text } of sheet.references) says(text);
  });

  it('has a box for each set and a cell for each session', () => {
    const result = composeSheets(anna.program, anna.knowledge, { weeks: { from: 1, to: 1 }, days: ['A'] });
    assert.ok('sheets' in result);
    const [sheet] = result.sheets;
    const sets = sheet?.blocks.flatMap((block) =>
      block.items.flatMap((item) => (item.kind === 'test' ? [] : item.ticks.map((row) => row.sets))),
    );
    const boxes = (sets ?? []).reduce((sum, count) => sum + count, 0) + (sheet?.sessions.length ?? 0);
    assert.equal(page.match(/<i class="box">/g)?.length, boxes);
  });

  it('says what to do about red flags, and that no clinician has signed it', () => {
    const words = wordsOf(page);
    for (const sign of [
      'numb between the legs',
      'warm, swollen calf',
      'fever',
      'the leg cannot carry you',
      'Call tomorrow',
    ]) {
      assert.ok(words.includes(sign), sign);
    }
    assert.match(words, /Not clinically reviewed/);
  });

  it('is one page document with a heading for each session', async () => {
    const { text, sheets: count } = await exported({});
    const sessions = anna.program.parts.flatMap((part) =>
      part.days.filter((day) => day.kind === 'slot' || day.kind === 'run'),
    );
    assert.equal(count, sessions.length);
    assert.equal(text.match(/<article class="sheet is-session">/g)?.length, sessions.length);
    assert.equal(text.match(/<h1>/g)?.length, sessions.length);
    assert.match(text, /^<!doctype html>\n<html lang="en">/);
    assert.ok(text.endsWith('</html>\n'));
  });

  it('keeps hostile text of notes as text', async () => {
    const hostile = `</style><script>alert(1)</script><img src=x onerror="alert('2')">`;
    const section = `- ${hostile.replace('<', '\\<')} → ${hostile}`;
    const knowledge = Knowledge.of([
      kim({ title: hostile, findings: [{ id: 'f1', on: '2026-12-01', of: 'tight-psoas' }] }),
      source('cause', 'tight-psoas', { title: hostile }),
      source('principle', 'advice', { advice: hostile }),
      source('reference', 'mills-2015', { title: hostile, author: [{ literal: hostile }] }),
      source(
        'exercise',
        'squat',
        {
          title: hostile,
          dose: '2 x 8 each side',
          trains: ['advice'],
          progress: { by: 'reps', up: hostile, down: hostile },
          claims: [{ id: 'a', says: 'It helps.', certainty: 'low', for: ['mills-2015'] }],
        },
        ['Set-up', 'Movement', 'Cues', 'Faults', 'Feel it', 'Stop when']
          .map((title) => `## ${title}\n\n${section}\n`)
          .join('\n'),
      ),
      source('template', 'rebuild', { goal: hostile }),
      programSource(
        `## Week 1\n### Gym A (Mon, Thu)\n#### ${hostile}\n- [[squat]] 2 x 8 each side\n  - because [[tight-psoas]] (f1): ${hostile}\n` +
          `  - note: ${hostile}\n- note ${hostile}\n- advice [[advice]]\n`,
        { title: hostile, template: 'rebuild' },
      ),
    ]);
    const result = asText(
      await exportOf(note(knowledge, 'program', 'kim-plan'), knowledge, html, {}, { font: readFont }),
    );
    assert.doesNotMatch(result.text, /<script|<img|<\/style>[^]*<\/style>/i);
    assert.ok(result.text.split('&lt;/style&gt;&lt;script&gt;').length > 8);
    assert.ok(wordsOf(result.text).includes(hostile));
  });
});

describe('the JSON sheet', () => {
  it('is data of schema 1: the sheets as they were composed', async () => {
    const { text, name } = await exported({ weeks: { from: 1, to: 1 } }, json);
    const data: unknown = JSON.parse(text);
    const result = composeSheets(anna.program, anna.knowledge, { weeks: { from: 1, to: 1 } });
    assert.ok('sheets' in result);
    assert.deepEqual(
      data,
      JSON.parse(JSON.stringify({ schema: 1, generator: 'stridebook', sheets: result.sheets })),
    );
    assert.equal(name, 'anna-hip-extension-rebuild-week-1.json');
    assert.ok(text.endsWith('}\n'));
  });
});

describe('exportSheets', () => {
  const squat = source('exercise', 'squat', { dose: '2 x 8 each side' });
  const line = '- [[squat]] 2 x 8 each side\n  - because [[tight-psoas]] (f1): short\n';
  const findings = [{ id: 'f1', on: '2026-12-01', of: 'tight-psoas' }];

  function outcome(body: string, choice: SheetChoice = {}, athlete: Fields = {}): Promise<ExportResult> {
    const knowledge = Knowledge.of([
      squat,
      source('exercise', 'stretch', { phase: 'mobility', dose: '2 x 8 each side' }),
      source('cause', 'tight-psoas'),
      source('effect', 'night-pain', { redFlag: 'today' }),
      kim({ findings, ...athlete }),
      programSource(body),
    ]);
    return exportOf(note(knowledge, 'program', 'kim-plan'), knowledge, html, choice, { font: readFont });
  }

  async function refusal(
    ...args: Parameters<typeof outcome>
  ): Promise<Extract<ExportResult, { refusal: string }>> {
    const result = await outcome(...args);
    assert.ok('refusal' in result);
    return result;
  }

  it('names the file by program, week and day', async () => {
    const body = `## Week 1\n### Gym A (Mon, Thu)\n${line}`;
    const nameOf = async (choice: SheetChoice): Promise<string> => {
      const result = await outcome(body, choice);
      assert.ok('name' in result);
      return result.name;
    };
    assert.equal(await nameOf({}), 'kim-plan.html');
    assert.equal(await nameOf({ weeks: { from: 1, to: 1 } }), 'kim-plan-week-1.html');
    assert.equal(await nameOf({ weeks: { from: 1, to: 1 }, days: [' Gym A'] }), 'kim-plan-week-1-gym-a.html');
    assert.equal(
      await nameOf({ weeks: { from: 1, to: 4 }, days: ['A', 'B'] }),
      'kim-plan-weeks-1-4-a-b.html',
    );
  });

  it('refuses while a red flag is open, and says so first', async () => {
    const flagged = { findings: [...findings, { id: 'f2', on: '2026-12-02', of: 'night-pain' }] };
    const { refusal: message, problems } = await refusal('## Week 1\n### Gym A\n- [[squat]]\n', {}, flagged);
    assert.match(message, /^Kim has a red flag: Night pain/);
    assert.deepEqual(problems, []);
  });

  it('refuses what breaks a blocking rule, and hands over the problems', async () => {
    const one = await refusal('## Week 1\n### Gym A\n- [[squat]] 2 x 8 each side\n');
    assert.equal(one.refusal, 'Kim plan has a problem that must be mended before it is printed.');
    assert.deepEqual(
      one.problems.map((problem) => problem.code),
      ['PB02'],
    );
    const more = await refusal('## Week 1\n### Gym A\n- [[squat]] lots\n- [[squot]] 2 x 8 each side\n');
    assert.match(more.refusal, /^Kim plan has \d problems that must be mended/);
  });

  it('prints what only warns', async () => {
    const stretch = line.replace('squat', 'stretch');
    assert.ok('content' in (await outcome(`## Week 1\n### Gym A (Mon)\n${line}${stretch}`)));
  });

  it('says which weeks and days there are when none is meant', async () => {
    const body = `## Week 1\n### Gym A (Mon, Thu)\n${line}### Easy run\n- run 20 min\n### Retest (week 1)\n`;
    const end = 'it has weeks 1-1 and the days Gym A, Easy run.';
    assert.equal((await refusal(body, { days: ['C'] })).refusal, `Kim plan has no such session: ${end}`);
    assert.equal(
      (await refusal(body, { weeks: { from: 2, to: 2 } })).refusal,
      `Kim plan has no such session: ${end}`,
    );
    const some = await outcome(body, { days: ['A', 'C'], weeks: { from: 1, to: 9 } });
    assert.deepEqual('warnings' in some && some.warnings, [
      'Kim plan has no session "C" here: it is left out.',
      'Kim plan ends with week 1: of later weeks there is nothing.',
    ]);
    assert.equal(
      (await refusal('## Week 1\n')).refusal,
      'Kim plan has no such session: it has weeks 1-1 and the days none.',
    );
  });

  it('gives no coach page to a format that has none, and says so', async () => {
    const result = await exportOf(
      anna.note,
      anna.knowledge,
      json,
      { audience: 'coach', weeks: { from: 1, to: 1 } },
      { font: readFont },
    );
    assert.ok('content' in result);
    assert.equal(result.name, 'anna-hip-extension-rebuild-week-1.json');
    assert.deepEqual(result.warnings, ["The format json has no coach page: this is the athlete's copy."]);
    const refused = await exportOf(anna.note, anna.knowledge, json, { layout: 'coach' }, { font: readFont });
    assert.ok('refusal' in refused);
    assert.match(refused.refusal, /^The format json has no layout "coach": choose .*html.* for it\.$/);
  });

  it('prints a group into one file without those who may not train, says why, and whose pages it holds', async () => {
    const body = `## Week 1\n### Gym A (Mon, Thu)\n${line}`;
    const person = (id: string, more: Fields = {}): ReturnType<typeof source> =>
      source('athlete', id, {
        title: id,
        slots: [{ id: 'home', when: 'days', days: ['Mon', 'Thu'], minutes: 20 }],
        screened: { on: '2026-12-01', by: 'coach' },
        findings,
        ...more,
      });
    const plan = (of: string): ReturnType<typeof source> => ({
      ...programSource(body, { id: `${of}-plan`, athlete: of, title: 'Plan' }),
      path: `programs/${of}-plan.md`,
    });
    const flagged = [...findings, { id: 'f2', on: '2026-12-02', of: 'night-pain' }];
    const knowledge = Knowledge.of([
      squat,
      source('cause', 'tight-psoas'),
      source('effect', 'night-pain', { redFlag: 'today' }),
      ...['ann', 'bob', 'cat'].map((id) => person(id, id === 'bob' ? { findings: flagged } : {})),
      ...['ann', 'bob', 'cat'].map(plan),
    ]);
    const plans = ['ann', 'bob', 'cat'].map((id) => note(knowledge, 'program', `${id}-plan`));
    const group = (layout: Layout, target = html): Promise<GroupResult> =>
      exportTogether(plans, knowledge, target, { layout }, { font: readFont });
    const { exported, refused } = await group('fridge');
    assert.ok(exported && typeof exported.content === 'string');
    assert.deepEqual([exported.name, exported.sheets], ['group-fridge.html', 2]);
    assert.deepEqual(exported.warnings, [
      'One file holds the sheets of 2 athletes (ann, cat): give each only their own pages.',
    ]);
    assert.match(exported.content, /<title>Plan<\/title>[^]*ann · Plan[^]*<article[^]*cat · Plan/);
    assert.doesNotMatch(exported.content, /bob/);
    assert.deepEqual(
      refused.map((each) => [each.note.id, each.refusal.startsWith('bob has a red flag: Night pain')]),
      [['bob-plan', true]],
    );
    const referral = await group('referral');
    assert.equal(referral.exported?.sheets, 1);
    assert.deepEqual(
      referral.refused.map((each) => each.note.id),
      ['ann-plan', 'cat-plan'],
    );
    for (const target of targets.filter((each) => hasLayout(each, 'teach')))
      assert.ok((await group('teach', target)).exported, target.id);
  });

  it('knows its formats by their ids', () => {
    assert.deepEqual(
      targets.map((target) => target.id),
      ['pdf', 'html', 'docx', 'md', 'text', 'ics', 'csv', 'json'],
    );
    assert.equal(targetOf('HTML'), html);
    assert.equal(targetOf('odt'), undefined);
  });
});
