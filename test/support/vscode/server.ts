import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../process.ts';
import type { Host } from './host.ts';
import type { Profile } from './profile.ts';

export interface Server {
  /** `127.0.0.1:<port>`, also the authority of its `vscode-remote` addresses. */
  readonly authority: string;
  readonly origin: string;
  /** Resolves with the reason when the server ends, wanted or not. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A secret that the address must bear. None for tests, where the port lives for seconds. */
  readonly token?: string;
}

/** Starts the server on a free port of this machine; resolves once it listens. */
export async function startServer(
  host: Host,
  profile: Profile,
  options: ServerOptions = {},
): Promise<Server> {
  const { token, env = {} } = options;
  const secret =
    token === undefined
      ? ['--without-connection-token']
      : ['--connection-token-file', tokenFile(profile, token)];
  const place = ['--host', '127.0.0.1', '--port', '0'];
  const args = [
    ...place,
    '--telemetry-level',
    'off',
    '--force-disable-user-env',
    ...secret,
    ...folders(profile),
  ];
  // A process group of its own: stopping it takes the extension host along, also one that hangs.
  const child = spawn(host.node, [join(host.vscode, 'out', 'server-main.js'), ...args], {
    env: { ...serverEnvironment(process.env, profile), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const killAtExit = () => signal(child, 'SIGKILL');
  process.prependOnceListener('exit', killAtExit); // before its folders are removed
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code, name) => {
      process.off('exit', killAtExit);
      resolve(`the server ended with ${code ?? name}`);
    }),
  );
  const port = await listening(child, ended);
  const authority = `127.0.0.1:${port}`;
  const stop = async () => {
    signal(child, 'SIGTERM');
    const late = setTimeout(() => signal(child, 'SIGKILL'), 4000);
    await ended;
    clearTimeout(late);
    signal(child, 'SIGKILL'); // an extension host that was just starting outlives the server for a moment
  };
  return { authority, origin: `http://${authority}`, ended, stop };
}

/** Installs a packed extension as a user would. */
export async function installExtension(host: Host, profile: Profile, vsix: string): Promise<void> {
  const args = [...folders(profile), '--install-extension', vsix, '--force'];
  const env = serverEnvironment(process.env, profile);
  const told = await run(host.node, [join(host.vscode, 'out', 'server-main.js'), ...args], { env });
  // It ends with 0 also when it installed nothing.
  if (!told.includes('was successfully installed')) throw new Error(`${vsix} was not installed\n${told}`);
}

function folders({ data, user, extensions }: Profile): string[] {
  const given = ['--server-data-dir', data, '--user-data-dir', user, '--extensions-dir', extensions];
  return ['--accept-server-license-terms', ...given];
}

/** Our environment without what VS Code or npm left in it, with the home and temporary folder of the profile. */
export function serverEnvironment(
  env: NodeJS.ProcessEnv,
  profile: Pick<Profile, 'home' | 'tmp'>,
): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|NODE_V8_COVERAGE$|DBUS_|XDG_)/i;
  const own = Object.entries(env).filter(([name]) => !foreign.test(name));
  const nowhere = {
    serviceUrl: '',
    itemUrl: '',
    resourceUrlTemplate: '',
    controlUrl: '',
    recommendationsUrl: '',
  };
  return {
    ...Object.fromEntries(own),
    // A gallery with no address is switched off: nothing is looked up in the network.
    EXTENSIONS_GALLERY: JSON.stringify(nowhere),
    HOME: profile.home,
    TMPDIR: profile.tmp,
  };
}

/** A file, as the arguments of a process are shown to all users of the machine. */
function tokenFile(profile: Profile, token: string): string {
  const file = join(profile.root, 'token');
  writeFileSync(file, token, { mode: 0o600 });
  return file;
}

async function listening(child: ChildProcess, ended: Promise<string>): Promise<number> {
  let text = '';
  const found = new Promise<number>((resolve) => {
    const read = (data: unknown) => {
      text += String(data);
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', read);
  });
  const late = new Promise<string>((resolve) => setTimeout(resolve, 30_000, 'no port within 30 s').unref());
  const first = await Promise.race([found, ended, late]);
  if (typeof first === 'number') return first;
  signal(child, 'SIGKILL');
  throw new Error(`The VS Code server did not start: ${first}\n${text}`);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // It is gone already.
  }
}
