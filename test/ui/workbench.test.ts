import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vsixVariable } from '../support/vscode/startWorkbench.ts';
import { useWorkbench } from '../support/vscode/useWorkbench.ts';

describe('the package', () => {
  it('is under 3 MB', () => {
    const { size } = statSync(process.env[vsixVariable] ?? '');
    assert.ok(size < 3_000_000, `${size} bytes`);
  });
});

describe('a coach’s first hour, in the packed extension', () => {
  const workbench = useWorkbench();
  /** The best match stands first once the search has answered. */
  const firstRow = (label: string): Promise<void> =>
    workbench()
      .quickInput.locator('.quick-input-list .monaco-list-row')
      .first()
      .filter({ hasText: label })
      .waitFor();

  it('finds the knowledge in the side bar', async () => {
    const { page } = workbench();
    await page.setViewportSize({ width: 1440, height: 1000 });
    await workbench()
      .statusItem(/\d{3} notes/)
      .waitFor();
    await workbench().activity('Stridebook').click();
    await workbench().expand('Exercises');
    await workbench().expand('Mobility');
    const card = await workbench().hover(workbench().treeRow('Band lunge mobilisation'), 'Dose');
    await card.locator('text=Ladder').waitFor();
    await workbench().screenshot('01-knowledge-view');
    await page.keyboard.press('Escape');
  });

  it('reads a card on a link', async () => {
    await workbench().openFile('README.md');
    const line = workbench().line('Hover a link');
    const card = await workbench().hover(line, 'Half-kneeling hip-flexor stretch', 'half-kneeling');
    const text = await card.innerText();
    for (const part of ['Dose:', 'Ladder:', 'certainty', 'Open note']) assert.ok(text.includes(part), text);
    await workbench().screenshot('02-hover-card');
  });

  it('sees what a cause leads to and is answered by', async () => {
    await workbench().command('Stridebook: Find in Knowledge');
    await workbench().quickBox.fill('tight rectus');
    await firstRow('Tight rectus femoris');
    await workbench().page.keyboard.press('Enter');
    await workbench().treeRow('Answered by').waitFor();
    await workbench().screenshot('03-relations-view');
  });

  it('builds a program by the palette, step by step', async () => {
    const { page, folder } = workbench();
    await workbench().command('Stridebook: Build Program');
    await workbench().quickTitle.filter({ hasText: 'Build Program (1/3)' }).waitFor();
    await workbench().screenshot('04-build-athlete');
    await workbench().quickRow('Anna').click();
    await workbench().quickTitle.filter({ hasText: '(2/3)' }).waitFor();
    await workbench().quickRow('Hip extension').click();
    await workbench().quickTitle.filter({ hasText: '(3/3)' }).waitFor();
    await workbench().quickBox.fill('next week');
    await page.keyboard.press('Enter');
    await workbench().quickMessage.filter({ hasText: 'YYYY-MM-DD' }).waitFor();
    await workbench().screenshot('05-build-start');
    await workbench().quickBox.fill('2026-12-07');
    await page.keyboard.press('Enter');
    await workbench().tab('anna-hip-extension-rebuild.md').waitFor();
    await workbench().line('## Weeks 1-2').waitFor();
    await workbench().screenshot('06-program');
    assert.ok(existsSync(join(folder, 'programs', 'anna-hip-extension-rebuild.md')));
  });

  it('inserts an exercise where the cursor is', async () => {
    const { page, folder } = workbench();
    writeFileSync(join(folder, 'plan.md'), '# Plan\n\n- [[glute-bridge]] 2 x 10\n');
    await workbench().openFile('plan.md');
    await workbench().line('glute-bridge').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await workbench().command('Stridebook: Insert Exercise');
    await workbench().quickBox.fill('brettzel');
    await firstRow('Brettzel');
    await workbench().screenshot('07-insert-pick');
    await page.keyboard.press('Enter');
    await workbench()
      .line(/\[\[brettzel\]\]\s\d/)
      .waitFor();
    await workbench().screenshot('08-inserted');
    await page.keyboard.press('Control+s');
  });

  it('is told what is wrong, in the Problems panel', async () => {
    const { folder } = workbench();
    writeFileSync(
      join(folder, 'programs', 'own.md'),
      '---\nkind: program\nid: own\ntitle: Own\nathlete: anna\nstart: 2026-12-07\nweeks: 1\n---\n\n## Week 1\n\n### Gym A (Mon)\n\n- [[iastm-hip-flexors]] 3 x 1 min each side\n',
    );
    await workbench().openFile('own.md');
    await workbench().command('Stridebook: Check Notebook');
    await workbench()
      .page.locator('.part.panel .monaco-list-row', { hasText: 'for a trained clinician only' })
      .waitFor();
    await workbench().screenshot('09-problems');
  });

  it('exports a session sheet', async () => {
    const { page, folder } = workbench();
    await workbench().clearToasts();
    await workbench().openFile('anna-hip-extension-rebuild.md');
    await workbench().command('Stridebook: Export Session Sheets');
    await workbench().quickRow('Teach').first().click();
    await workbench().quickRow('HTML').click();
    await page.keyboard.press('Enter');
    await workbench().quickRow('Week 1').click();
    await workbench().quickTitle.filter({ hasText: '(4/4)' }).waitFor();
    for (const day of ['Evening at home', 'Before runs']) {
      await workbench().quickInput.locator('.label-name').getByText(day, { exact: true }).click();
    }
    await workbench().screenshot('10-export-days');
    await page.keyboard.press('Enter');
    await workbench().toast('Exported').waitFor();
    await workbench().screenshot('11-exported');
    const file = join(folder, 'sheets', 'anna-hip-extension-rebuild-week-1-gym-a.html');
    assert.match(readFileSync(file, 'utf8'), /Glute bridge/);
  });

  it('previews the sheets beside their program, live as it is typed', async () => {
    const { page } = workbench();
    await workbench().clearToasts();
    await workbench().openFile('anna-hip-extension-rebuild.md');
    await workbench().command('Stridebook: Preview Session Sheet');
    await page.locator('.part.editor .tab', { hasText: 'Sheet:' }).waitFor();
    const frame = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
    const sheet = frame.frameLocator('#sheet');
    await sheet.locator('h1', { hasText: 'Gym A' }).waitFor();
    await workbench().screenshot('12-preview');
    await frame.locator('#layout').selectOption('fridge');
    await sheet.locator('.is-fridge').first().waitFor();
    await workbench().screenshot('13-preview-fridge');
    await workbench().openFile('anna-hip-extension-rebuild.md');
    await workbench().line('## Weeks 1-2').click();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await sheet.locator('.is-fridge').first().waitFor();
    await page.keyboard.press('Control+s');
  });

  it('brings the preview back when the window is loaded again', async () => {
    const { page } = workbench();
    // a window keeps its pages as it goes from one editor to another
    await workbench().openFile('README.md');
    await workbench().reload('stridebook.sheetPreview');
    await page.locator('.part.editor .tab', { hasText: 'Sheet:' }).click();
    const frame = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
    await frame.frameLocator('#sheet').locator('.sheet', { hasText: 'Glute bridge' }).first().waitFor();
  });

  it('prints the sheet without anything cut off', async () => {
    const { folder } = workbench();
    const html = readFileSync(join(folder, 'sheets', 'anna-hip-extension-rebuild-week-1-gym-a.html'), 'utf8');
    const context = await workbench()
      .page.context()
      .browser()
      ?.newContext({ viewport: { width: 794, height: 1123 } });
    assert.ok(context);
    const page = await context.newPage();
    await page.setContent(html);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join('out', 'screenshots', '14-sheet-a4.png'), fullPage: true });
    // what is wider than its box, or than the paper, would be cut at print
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).display !== 'inline' &&
            !element.matches('.unseen, caption'),
        )
        .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`),
    );
    assert.deepEqual(cut, []);
    const text = await page.innerText('body');
    for (const part of [
      'Dose',
      'Cues',
      'If this happens',
      'Stop when',
      'Why these',
      'Call tomorrow',
      'Sources',
      'Not clinically reviewed',
    ]) {
      if (part !== 'Dose') assert.ok(text.toLowerCase().includes(part.toLowerCase()), part);
    }
    const cards = await page.locator('.card').count();
    assert.equal(await page.locator('.card .dose').count(), cards);
    assert.equal((await page.locator('.card .log .box').count()) >= cards, true);
    await context.close();
  });
});

describe('the packed extension in the web worker host', () => {
  const workbench = useWorkbench({ web: true });

  it('runs there', async () => {
    const { page } = workbench();
    await page.setViewportSize({ width: 1280, height: 1600 }); // rows out of sight are not in the page
    await workbench().command('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Stridebook' });
    await row.filter({ hasText: 'web worker' }).filter({ hasText: 'Activation' }).waitFor();
    await workbench()
      .statusItem(/\d{3} notes/)
      .waitFor();
    await workbench().activity('Stridebook').click();
    await workbench().expand('Exercises');
    await workbench().treeRow('Mobility').waitFor();
    await workbench().screenshot('15-web-worker');
  });
});
