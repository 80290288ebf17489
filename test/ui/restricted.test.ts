import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from '../support/vscode/useWorkbench.ts';

describe('a workspace that is not trusted', () => {
  const workbench = useWorkbench({
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
  });

  it('is in Restricted Mode, and has its notes read, shown and explained all the same', async () => {
    const { page } = workbench();
    await page.setViewportSize({ width: 1440, height: 1000 });
    await workbench().statusItem('Restricted Mode').waitFor();
    await workbench()
      .statusItem(/\d{3} notes/)
      .waitFor();
    await workbench().activity('Stridebook').click();
    await workbench().treeRow('Exercises').waitFor();
    await workbench().openFile('README.md');
    const line = workbench().line('Hover a link');
    const card = await workbench().hover(line, 'Half-kneeling hip-flexor stretch', 'half-kneeling');
    assert.match(await card.innerText(), /certainty/);
  });

  it('has programs built in it', async () => {
    const { page, folder } = workbench();
    await workbench().command('Stridebook: Build Program');
    await workbench().quickRow('Anna').click();
    await workbench().quickRow('Hip extension').click();
    await workbench().quickMessage.filter({ hasText: 'The first day' }).waitFor();
    await workbench().quickBox.fill('2026-12-07');
    await page.keyboard.press('Enter');
    await workbench().tab('anna-hip-extension-rebuild.md').waitFor();
    assert.ok(existsSync(join(folder, 'programs', 'anna-hip-extension-rebuild.md')));
    await workbench().statusItem('Restricted Mode').waitFor();
    await workbench().screenshot('40-restricted-mode');
  });
});
