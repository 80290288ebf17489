// npm run demo: makes out/demo a notebook, builds a program for each athlete in it, exports the session sheets and says what was chosen.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const demo = join(root, 'out', 'demo');
const run = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const stridebook = (...args: string[]): string => run(join('dist', 'cli', 'main.js'), ...args);

run('--import', 'tsx', join('scripts', 'build.mts'));
rmSync(demo, { recursive: true, force: true });
stridebook('new', demo);
const targets = ['pdf', 'html', 'docx', 'md', 'text', 'ics', 'csv', 'json'];
const files: string[] = [];
for (const name of readdirSync(join(demo, 'athletes'))) {
  const athlete = join(demo, 'athletes', name);
  const program = join(demo, 'programs', `${name.replace(/\.md$/, '')}-hip-extension-rebuild.md`);
  const trace = stridebook('build', athlete, '--out', program, '--explain');
  console.log(summary(trace));
  files.push(program);
  const exported = (...how: string[]): string =>
    join(root, stridebook('export', program, ...how).split('\t')[0] ?? '');
  for (const format of targets) files.push(exported('--to', format));
  files.push(exported('--to', 'html', '--week', '1', '--day', 'A'));
  for (const layout of ['fridge', 'week', 'coach']) files.push(exported('--to', 'html', '--layout', layout));
}
console.log('Files:');
for (const file of files)
  console.log(`  ${relative(root, file)}  ${Math.ceil(readFileSync(file).length / 1024)} kB`);
console.log('\nOpen a sheet in a browser and print it, or the folder out/demo in VS Code with Stridebook.');

/** What was found and what was taken, without what was left. */
function summary(trace: string): string {
  const lines = trace.split('\n');
  const kept = lines.filter((line, i) => i === 0 || /^\S/.test(line) || /^ {2}[+·] /.test(line));
  const filled = kept.filter(
    (line, i) => i === 0 || line.startsWith(' ') || (kept[i + 1] ?? '').startsWith(' '),
  );
  const left = new Set(lines.flatMap((line) => /^ {2}- (\S+) \[/.exec(line)?.[1] ?? [])).size;
  return `${filled.map((line) => (line.startsWith(' ') || line === filled[0] ? line : `\n${line}`)).join('\n')}\n\n  ${left} exercises were looked at and left in one session or another, each for a reason: stridebook build … --explain\n`;
}
