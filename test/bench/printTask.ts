import type { Task } from './tasks.ts';

/** One measurement in a process of its own, called with `<task> <folder> <notes>`: prints its numbers as JSON. */
export async function printTask(tasks: Readonly<Record<string, Task>>): Promise<void> {
  const [name = '', folder = '', notes = ''] = process.argv.slice(2);
  const task = tasks[name];
  if (!task) throw new Error(`There is no task "${name}": use one of ${Object.keys(tasks).join(', ')}.`);
  process.stdout.write(`${JSON.stringify(await task(folder, Number(notes)))}\n`);
}
