import type { Target } from '../target.ts';

/**
 * One event a session. Programs know days and no hours, so an event is a whole day that leaves the
 * calendar free; with a time of the day it is that time wherever the athlete is (floating), for a
 * session at seven stays at seven on a journey. Neither needs a time zone.
 */
export const ics: Target = {
  id: 'ics',
  title: 'Calendar (ICS)',
  extension: 'ics',
  emit: async (handout, edition) => (await import('../ics/emitIcs.ts')).emitIcs(handout, edition),
  isOwn: (text) => text.slice(0, 200).includes('PRODID:-//Stridebook//'),
};
