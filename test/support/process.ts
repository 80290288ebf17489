import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Shows the output as it comes. Otherwise it is kept, and told when the command fails. */
  readonly show?: boolean;
}

/** Runs a command to its end and gives its output; a code other than 0 is an error. */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env, show = false }: RunOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (text += String(data)));
  const ended = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'no code'));
  });
  if (ended !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${ended}\n${text}`.trimEnd());
  return text;
}

/** npm as a child of this process: `npm run` already says where its script is, which also holds on Windows. */
export async function npm(args: readonly string[], options: RunOptions = {}): Promise<string> {
  const script = process.env['npm_execpath'];
  return script?.endsWith('npm-cli.js') === true
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}
