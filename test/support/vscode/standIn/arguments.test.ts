import assert from 'node:assert/strict';
import { parseCodeArguments } from './arguments.ts';

describe('the arguments of the stand-in', () => {
  it('are those of @vscode/test-electron', () => {
    const ours = ['/tmp/notebook', '--user-data-dir=/tmp/user', '--extensions-dir=/tmp/extensions'];
    const window = ['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome'];
    const tests = ['--extensionTestsPath=/repo/out/index.cjs', '--extensionDevelopmentPath=/repo'];
    const args = [...ours, ...window, '--disable-workspace-trust', ...tests];
    assert.deepEqual(parseCodeArguments(args), {
      version: false,
      tests: '/repo/out/index.cjs',
      development: ['/repo'],
      userData: '/tmp/user',
      extensions: '/tmp/extensions',
      trust: false,
      folder: '/tmp/notebook',
    });
  });

  it('may name several extensions under development', () => {
    const args = ['--extensionDevelopmentPath=/a', '--extensionDevelopmentPath', '/b'];
    assert.deepEqual(parseCodeArguments(args).development, ['/a', '/b']);
  });

  it('may be none at all', () => {
    const { tests, folder, trust, development } = parseCodeArguments([]);
    assert.deepEqual(
      { tests, folder, trust, development },
      { tests: undefined, folder: undefined, trust: true, development: [] },
    );
  });

  it('may ask for the version', () => {
    assert.equal(parseCodeArguments(['--version']).version, true);
  });
});
