import assert from 'node:assert/strict';
import { desktopExecutable, existingExecutable, findOnPath } from './desktop.ts';

describe('the desktop VS Code', () => {
  it('lies beside the script that the PATH knows', () => {
    const mac = '/Applications/Visual Studio Code.app/Contents';
    assert.equal(desktopExecutable('/usr/share/code/bin/code', 'linux'), '/usr/share/code/code');
    assert.equal(desktopExecutable(`${mac}/Resources/app/bin/code`, 'darwin'), `${mac}/MacOS/Code`);
    assert.equal(desktopExecutable('C:\\VS Code\\bin\\code.cmd', 'win32'), 'C:\\VS Code\\Code.exe');
  });

  it('is not known where the script lies apart, as that of a snap', () => {
    assert.equal(desktopExecutable('/opt/launchers/code', 'linux'), undefined);
  });
});

describe('the executable of macOS', () => {
  const folder = '/Applications/Visual Studio Code.app/Contents/MacOS';

  it('has its old or its new name', () => {
    for (const name of ['Electron', 'Code'])
      for (const asked of ['Electron', 'Code'])
        assert.equal(
          existingExecutable(`${folder}/${asked}`, (path) => path === `${folder}/${name}`),
          `${folder}/${name}`,
        );
  });

  it('is not sought where none is', () => {
    assert.equal(
      existingExecutable('/usr/share/code/code', () => false),
      undefined,
    );
  });
});

describe('a command of the PATH', () => {
  it('is the first of its name', () => {
    const exists = (path: string) => ['/b/code', '/c/code'].includes(path);
    assert.equal(findOnPath('code', { PATH: '/a:/b:/c' }, 'linux', exists), '/b/code');
    assert.equal(findOnPath('code', { PATH: '/a' }, 'linux', exists), undefined);
    assert.equal(findOnPath('code', {}, 'linux', exists), undefined);
  });

  it('is a .cmd on Windows', () => {
    const exists = (path: string) => path === 'D:\\bin\\code.cmd';
    assert.equal(findOnPath('code', { Path: 'C:\\x;D:\\bin' }, 'win32', exists), 'D:\\bin\\code.cmd');
  });
});
