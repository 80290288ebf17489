import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';

import { previewFrame, previewScript, previewSheets } from '../../src/core/index.ts';
import type { Preview, SheetChoice } from '../../src/core/index.ts';
import { program } from './handouts.ts';
import { openBrowser } from './pages.ts';

const hostile = '<!doctype html><body><img src=x onerror="parent.hurt = 1"><script>parent.hurt = 1</script>';

describe('the preview’s page', function () {
  this.timeout(60_000);
  let browser: Browser | undefined;
  let page: Page;

  before(async function () {
    this.timeout(600_000); // where there is none, it is installed first
    browser = await openBrowser();
    page = await browser.newPage();
    // the editor hands its pages this one function
    const editor =
      'window.told = []; window.acquireVsCodeApi = () => ({ getState: () => window.kept, setState: (state) => { window.kept = state; }, postMessage: (message) => window.told.push(message) });';
    const html = previewFrame({ nonce: 'abc', script: `${editor}${previewScript}` });
    await page.setContent(html);
  });
  after(() => browser?.close());

  async function show(preview: Preview, chosen: Readonly<Record<string, string>> = {}): Promise<void> {
    await page.evaluate((data) => globalThis.postMessage(data, '*'), { type: 'show', chosen, ...preview });
    await page.waitForTimeout(300);
  }

  function made(choice: SheetChoice): Preview {
    const { knowledge, note } = program('anna');
    return previewSheets(knowledge.whole('program', note.id) ?? assert.fail(), knowledge, choice);
  }

  const told = (): Promise<readonly { type: string; state: Record<string, string> }[]> =>
    page.evaluate(() => Reflect.get(globalThis, 'told') as never);

  it('says when it is ready, and shows the sheet on its own paper', async () => {
    assert.equal((await told())[0]?.type, 'ready');
    await show(made({ weeks: { from: 1, to: 1 }, days: ['A'] }), { program: 'anna-plan' });
    const sheet = page.frameLocator('#sheet');
    await sheet.locator('h1', { hasText: 'Gym A' }).waitFor();
    assert.equal(await page.locator('#week option').count(), 7);
    const paper = await sheet.locator('.sheet').evaluate((each) => getComputedStyle(each).backgroundColor);
    assert.equal(paper, 'rgb(255, 255, 255)');
  });

  it('moves its drawings, and holds them still on paper and for who wants less motion', async () => {
    const drawing = page.frameLocator('#sheet').locator('.drawing img').first();
    const wide = await drawing.evaluate((each: HTMLImageElement) => each.naturalWidth);
    assert.ok(wide > 50, `${wide}`);
    const source = decodeURIComponent((await drawing.getAttribute('src')) ?? '');
    assert.match(source, /@media screen and \(prefers-reduced-motion:no-preference\)/);
    assert.match((await drawing.getAttribute('alt')) ?? '', /Hip moves/);
  });

  it('hands on what is chosen, and keeps it', async () => {
    await page.selectOption('#layout', 'fridge');
    await page.selectOption('#day', 'Gym A');
    const last = (await told()).at(-1);
    assert.equal(last?.type, 'choose');
    assert.deepEqual(
      [last.state['layout'], last.state['day'], last.state['program']],
      ['fridge', 'Gym A', 'anna-plan'],
    );
    await page.click('#print');
    await page.click('#export');
    assert.deepEqual(
      (await told()).slice(-2).map((each) => each.type),
      ['print', 'export'],
    );
  });

  it('zooms without asking the host', async () => {
    const before = (await told()).length;
    await page.selectOption('#zoom', '150');
    assert.equal((await told()).length, before);
    const scale = await page.locator('#sheet').evaluate((each) => each.style.transform);
    assert.equal(scale, 'scale(1.5)');
  });

  it('shows the paper as it is printed, as wide as there is room', async () => {
    await page.selectOption('#zoom', '');
    for (const width of [500, 700, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      await page.waitForTimeout(100);
      const [desk, paper] = await page.evaluate(() =>
        ['desk', 'page'].map((id) => document.getElementById(id)?.getBoundingClientRect().width ?? 0),
      );
      assert.ok(
        paper !== undefined && desk !== undefined && paper <= desk && paper > Math.min(desk, 1200) - 2,
      );
      const inside = await page
        .frameLocator('#sheet')
        .locator('html')
        .evaluate((each) => each.clientWidth);
      assert.ok(inside > 800, `${inside}`);
    }
  });

  it('asks again without a week and a day that another program does not have', async () => {
    await show({ html: '', weeks: 12, days: ['Gym A'], message: 'Nothing.' });
    await page.selectOption('#week', '9');
    const before = (await told()).length;
    await show({ html: '', weeks: 4, days: ['Daily'], message: 'Nothing.' });
    const { week, day } = (await told()).at(-1)?.state ?? {};
    assert.deepEqual([week, day], ['1', '']);
    await show({ html: '', weeks: 4, days: ['Daily'] });
    assert.equal((await told()).length, before + 1);
  });

  it('shows the week and the day that the host was asked for, and does not ask back', async () => {
    const before = (await told()).length;
    await show({ html: '', weeks: 6, days: ['Gym A', 'Daily'] }, { week: '5', day: 'Daily' });
    assert.deepEqual([await page.inputValue('#week'), await page.inputValue('#day')], ['5', 'Daily']);
    assert.equal((await told()).length, before);
  });

  it('runs no script from what it shows', async () => {
    await show({ html: hostile, weeks: 1, days: [] });
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'hurt') as unknown), undefined);
  });

  it('says why there is no sheet', async () => {
    await show({ html: '', weeks: 1, days: [], message: 'See a doctor first.' });
    assert.equal(await page.locator('#message').textContent(), 'See a doctor first.');
    assert.equal(await page.locator('#sheet').isVisible(), false);
  });
});
