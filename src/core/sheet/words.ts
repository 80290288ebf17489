/** What a sheet says beside the notes' own words. */
export const sheetWords = {
  notReviewed: 'Not clinically reviewed',
  disclaimer:
    'Information for training, not a diagnosis or treatment. Made for one person from what was found; do not pass it on.',
  stopStrip: [
    'numbness in the saddle area, or a change in bladder or bowel',
    'a warm, swollen calf',
    'fever with hip pain',
    'you cannot put weight on the leg',
  ],
  stopTitle: 'Stop and get medical help today if you have',
  beforeTitle: 'Before you start',
  trafficLight: [
    { light: 'Go on', pain: '0–2 of 10', todo: 'as planned' },
    { light: 'Take care', pain: '3–5 of 10', todo: 'less load or range; settled by next morning' },
    {
      light: 'Stop',
      pain: 'over 5, or worse next morning',
      todo: 'leave the exercise out and tell your coach',
    },
  ],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  missedDay: 'Missed a day? Go on with the next one. Do not make up for it.',
} as const;
