import { printTask } from './printTask.ts';
import { tasks } from './tasks.ts';

await printTask(tasks);
