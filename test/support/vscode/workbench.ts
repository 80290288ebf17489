import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { output } from '../paths.ts';

/** The window of a VS Code, by selectors that hold for all versions we test with. */
export class Workbench {
  readonly page: Page;
  /** The open folder on disk. */
  readonly folder: string;
  readonly stop: () => Promise<void>;

  constructor(page: Page, folder: string, stop: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.stop = stop;
  }

  /** Waits until the layout is restored, which is later than the first paint. */
  async ready(timeout = 60_000): Promise<void> {
    for (const part of ['.part.statusbar .statusbar-item', '.part.activitybar'])
      await this.page.locator(`.monaco-workbench ${part}`).first().waitFor({ timeout });
  }

  /** Loads the window again, once it has written down that an editor of a type is open. */
  async reload(editor: string): Promise<void> {
    // the page's own wait takes a promise for a yes
    for (const end = Date.now() + 30_000; !(await this.page.evaluate(keepsEditor, editor));) {
      if (Date.now() > end) throw new Error(`The window does not keep an editor of type ${editor}.`);
      await this.page.waitForTimeout(200);
    }
    await this.page.reload();
    await this.ready();
  }

  /** Writes `out/screenshots/<name>.png`, with names as `01-tree`. */
  async screenshot(name: string): Promise<void> {
    const folder = join(output, 'screenshots');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  // Side bar, status bar, editors

  activity(title: string): Locator {
    return this.page.locator(`.part.activitybar .action-item a.action-label[aria-label^="${title}"]`);
  }

  /** By its visible text: the accessible name is the tooltip where there is one. */
  treeRow(label: string): Locator {
    const name = this.page.locator('.label-name').getByText(label, { exact: true });
    return this.page.locator('.part.sidebar .monaco-list-row[role=treeitem]').filter({ has: name });
  }

  async expand(label: string): Promise<void> {
    const row = this.treeRow(label);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded=true]')).waitFor();
  }

  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text });
  }

  tab(name: string): Locator {
    return this.page.locator(`.part.editor .tabs-container .tab[data-resource-name="${name}"]`);
  }

  line(text: string | RegExp): Locator {
    return this.page.locator('.part.editor .editor-instance .view-line', { hasText: text });
  }

  /** Opens a file of the folder by a part of its path. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    const row = this.quickRow(name).first();
    // a file that was just written is not found until the list has seen it
    for (const end = Date.now() + 15_000; ;) {
      await this.page.keyboard.press('Control+p');
      await this.quickBox.waitFor();
      await this.quickBox.fill(path);
      if (await appears(row)) break;
      await this.page.keyboard.press('Escape');
      if (Date.now() > end) throw new Error(`There is no file ${path}.`);
    }
    await row.click();
    await this.tab(name).waitFor();
  }

  // Palette, quick pick, input box

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get quickTitle(): Locator {
    return this.quickInput.locator('.quick-input-title');
  }

  get quickBox(): Locator {
    return this.quickInput.locator('.quick-input-box input');
  }

  get quickMessage(): Locator {
    return this.quickInput.locator('.quick-input-message');
  }

  quickRow(text: string | RegExp): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }

  /** Ticks a row of a quick pick that takes many. A click on the box itself can be lost, so the label is clicked. */
  async tick(label: string): Promise<void> {
    const name = this.page.locator('.label-name').getByText(label, { exact: true });
    const row = this.quickInput.locator('.monaco-list-row[role=checkbox]').filter({ has: name });
    await row.locator('.label-name').click();
    await row.and(this.page.locator('[aria-checked=true]')).waitFor();
  }

  /** Runs a command by the label the palette shows, `Category: Title`. */
  async command(label: string, timeout = 30_000): Promise<void> {
    const row = this.quickInput.locator(`.quick-input-list .monaco-list-row[aria-label^="${label}"]`).first();
    const end = Date.now() + timeout;
    // The first key is lost while the workbench starts, and the list never gains commands registered after it opened.
    for (;;) {
      await this.page.keyboard.press('F1');
      if (await appears(this.quickBox)) {
        await this.quickBox.fill(`>${label}`);
        if (await appears(row)) break;
        await this.page.keyboard.press('Escape');
      }
      if (Date.now() > end) throw new Error(`The palette has no command "${label}".`);
    }
    await row.click();
  }

  // What floats above

  toast(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  }

  async clearToasts(): Promise<void> {
    await this.command('Notifications: Clear All Notifications');
  }

  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  menuItem(text: string | RegExp): Locator {
    return this.page.locator('.monaco-menu .action-item', { hasText: text });
  }

  /** Rests the mouse on a word of a place and gives the card that appears. The middle of the place where no word is named. */
  async hover(target: Locator, text: string | RegExp, word = ''): Promise<Locator> {
    const card = this.page
      .locator('.monaco-hover:visible .hover-contents:visible', { hasText: text })
      .first();
    // a busy window can lose the mouse's first rest, and asks again only after it went away; meanwhile the word may have moved
    for (const end = Date.now() + 30_000; ;) {
      const at = await placeOf(target, word);
      await this.page.mouse.move(at.x - 3, at.y, { steps: 4 });
      await this.page.mouse.move(at.x, at.y);
      if (await appears(card, 5000)) break;
      if (Date.now() > end) throw new Error(`No card with ${String(text)} appears.`);
      await this.page.mouse.move(0, 0);
    }
    return card;
  }

  // Webviews

  /** A webview by its title. Its document is two frames deep. */
  webview(title: string): FrameLocator {
    const outer = this.page.locator('iframe.webview.ready').contentFrame();
    return outer.locator(`iframe#active-frame[title="${title}"]`).contentFrame();
  }

  /** The frame in which a selector matches, where no title is known: a view, a custom editor, the Markdown preview. */
  async frameWith(selector: string, timeout = 15_000): Promise<Frame> {
    const end = Date.now() + timeout;
    for (;;) {
      for (const frame of this.page.frames().filter((one) => one.url().includes('webview/browser/pre')))
        if (
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      if (Date.now() > end) throw new Error(`No webview has ${selector}.`);
      await this.page.waitForTimeout(100);
    }
  }
}

/** Where a word of a place stands in the window, in px. */
function placeOf(target: Locator, word: string): Promise<{ x: number; y: number }> {
  return target.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    // long lines are cut into pieces at any letter, so the word's first letters are looked for in all of them together
    const letters: { node: Node; offset: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let offset = 0; offset < (node.textContent ?? '').length; offset++) letters.push({ node, offset });
    const start = letters
      .map(({ node, offset }) => node.textContent?.[offset])
      .join('')
      .indexOf(wanted);
    const letter = letters[start + Math.floor(wanted.length / 2)];
    const range = document.createRange();
    if (wanted === '' || start < 0 || !letter) range.selectNodeContents(element);
    else {
      range.setStart(letter.node, letter.offset);
      range.setEnd(letter.node, letter.offset + 1);
    }
    const box = range.getBoundingClientRect();
    return { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
  }, word);
}

function appears(locator: Locator, timeout = 2000): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Whether the window has written down an editor of a type as open. Runs in the page, so it names no function of its own. */
async function keepsEditor(type: string): Promise<boolean> {
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const editors = await new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('error', () => reject(new Error(`${name} cannot be read.`)));
      opening.addEventListener('success', () => {
        const [store = ''] = opening.result.objectStoreNames;
        const objects = opening.result.transaction(store).objectStore(store);
        const reading = objects.get('memento/workbench.parts.editor');
        reading.addEventListener('error', () => reject(new Error(`${name} cannot be read.`)));
        reading.addEventListener('success', () => resolve(reading.result));
        opening.result.close();
      });
    });
    if (typeof editors === 'string' && editors.includes(type)) return true;
  }
  return false;
}
