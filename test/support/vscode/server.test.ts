import assert from 'node:assert/strict';
import { serverEnvironment } from './server.ts';

describe('the environment of the served VS Code', () => {
  const env = {
    PATH: '/bin',
    LANG: 'C',
    VSCODE_PID: '1',
    npm_config_x: 'y',
    NODE_OPTIONS: '--z',
    XDG_CONFIG_HOME: '/c',
    HOME: '/me',
  };
  const made = serverEnvironment(env, { home: '/p/home', tmp: '/p/tmp' });

  it('has nothing of the VS Code or npm that started it', () => {
    const kept = Object.keys(made).filter((name) => name in env);
    assert.deepEqual(kept, ['PATH', 'LANG', 'HOME']);
  });

  it('has the home and temporary folder of the profile, and no gallery', () => {
    assert.equal(made['HOME'], '/p/home');
    assert.equal(made['TMPDIR'], '/p/tmp');
    assert.equal((JSON.parse(made['EXTENSIONS_GALLERY'] ?? '') as { serviceUrl: string }).serviceUrl, '');
  });
});
