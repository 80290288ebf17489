import { useWorkbench } from '../support/vscode/useWorkbench.ts';

describe('the packed extension', () => {
  const workbench = useWorkbench();

  it('opens with the sample notebook', async () => {
    await workbench().openFile('stridebook.yaml');
    await workbench().line('schema').waitFor();
    await workbench().screenshot('01-workbench');
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
    await workbench().screenshot('02-web-worker');
  });
});
