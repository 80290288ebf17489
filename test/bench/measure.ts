// One measurement in a process of its own: `measure.mjs <task> <folder> <notes>` prints its numbers as JSON.
import type { Numbers } from './tasks.ts';
import { tasks } from './tasks.ts';

const [name = '', folder = '', notes = ''] = process.argv.slice(2);
const task = tasks[name];
if (!task) throw new Error(`There is no task "${name}": use one of ${Object.keys(tasks).join(', ')}.`);
const numbers: Numbers = await task(folder, Number(notes));
process.stdout.write(`${JSON.stringify(numbers)}\n`);
