import fc from 'fast-check';
import { runs } from './runs.ts';

// npm run fuzz sets the seed, so that what it found can be found again
fc.configureGlobal({ ...runs(100), seed: Number(process.env['STRIDEBOOK_FUZZ_SEED']) });
