import assert from 'node:assert/strict';
import { canInstallByApt, ensureBrowser, findBrowser, type Machine } from './browser.ts';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';

function machine(platform: NodeJS.Platform, files: readonly string[], more: Partial<Machine> = {}): Machine {
  const env = { PATH: '/usr/local/bin:/usr/bin' };
  return { platform, env, exists: (path) => files.includes(path), release: '', isRoot: false, ...more };
}

describe('the browser finder', () => {
  it('takes the one that CHROMIUM names before all others', () => {
    const env = { CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
    assert.equal(findBrowser(machine('linux', ['/usr/bin/chromium', '/opt/mine'], { env })), '/opt/mine');
  });

  it('refuses a CHROMIUM that is not there, rather than take another', () => {
    const env = { CHROMIUM: '/opt/gone' };
    assert.throws(() => findBrowser(machine('linux', ['/usr/bin/chromium'], { env })), /\/opt\/gone/);
  });

  it('looks through the PATH on Linux, and in the usual folders', () => {
    assert.equal(
      findBrowser(machine('linux', ['/usr/local/bin/google-chrome'])),
      '/usr/local/bin/google-chrome',
    );
    assert.equal(findBrowser(machine('linux', ['/snap/bin/chromium'])), '/snap/bin/chromium');
    assert.equal(findBrowser(machine('linux', [])), undefined);
  });

  it('finds an application of macOS, also of one user', () => {
    const chrome = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(findBrowser(machine('darwin', [`/${chrome}`])), `/${chrome}`);
    const env = { HOME: '/Users/mia' };
    assert.equal(findBrowser(machine('darwin', [`/Users/mia/${chrome}`], { env })), `/Users/mia/${chrome}`);
  });

  it('finds Edge on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    assert.equal(findBrowser(machine('win32', [edge], { env })), edge);
  });
});

describe('the installation of a browser', () => {
  it('is for root on Debian and Ubuntu', () => {
    const apt = ['/usr/bin/apt-get'];
    assert.ok(canInstallByApt(machine('linux', apt, { release: debian, isRoot: true })));
    assert.ok(canInstallByApt(machine('linux', apt, { release: ubuntu, isRoot: true })));
    assert.ok(!canInstallByApt(machine('linux', apt, { release: debian, isRoot: false })));
    assert.ok(!canInstallByApt(machine('linux', apt, { release: 'ID=fedora\n', isRoot: true })));
    assert.ok(!canInstallByApt(machine('darwin', apt, { isRoot: true })));
  });

  it('elsewhere is left to you, in a sentence', async () => {
    await assert.rejects(ensureBrowser(machine('darwin', [])), /Install Chromium, Chrome or Edge/);
  });
});
