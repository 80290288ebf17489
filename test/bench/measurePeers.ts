import { peers } from './peers.ts';
import { printTask } from './printTask.ts';

await printTask(peers);
