import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBuiltIn, readFont } from '../node/builtIn.ts';
import { run } from './run.ts';

const packageFolder = resolve(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(resolve(packageFolder, 'package.json'), 'utf8')) as {
  version: string;
};

// a reader that has seen enough, such as head, closes the pipe: that is no error of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  version: manifest.version,
  packageFolder,
  today: () => {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  builtIn: () => readBuiltIn(packageFolder),
  font: (name) => readFont(packageFolder, name),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
