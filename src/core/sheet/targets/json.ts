import type { Target } from '../target.ts';

/** The sheets as data, for other programs. */
export const json: Target = {
  id: 'json',
  title: 'JSON',
  extension: 'json',
  emit: (sheets) => `${JSON.stringify({ schema: 1, generator: 'stridebook', sheets }, undefined, 2)}\n`,
  isOwn: (text) => text.slice(0, 80).includes('"generator": "stridebook"'),
};
