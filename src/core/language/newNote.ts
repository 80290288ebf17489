import { flowYaml } from '../note/flowYaml.ts';
import { kindFolders } from '../note/kinds/all.ts';
import type { Kind } from '../note/kinds/all.ts';
import type { Tried } from '../note/kinds/athlete.ts';

export interface NewFile {
  /** Relative to the notebook. */
  readonly path: string;
  readonly text: string;
}

/** What a new athlete note says of the athlete. */
export interface AthleteAnswers {
  readonly alias: string;
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  /** YYYY-MM-DD, and undefined while the red-flag questions have not been asked. */
  readonly screenedOn?: string | undefined;
  readonly slots: readonly {
    readonly id: string;
    readonly when: 'daily' | 'days' | 'before-run';
    readonly days?: readonly string[] | undefined;
    readonly minutes: number;
    readonly equipment: readonly string[];
  }[];
  readonly stage?: 'irritable' | 'settling' | 'settled' | undefined;
  /** In the athlete's own words. */
  readonly goal?: string | undefined;
  readonly helpers?: readonly string[] | undefined;
  readonly runs?:
    readonly { readonly day: string; readonly type: string; readonly minutes: number }[] | undefined;
  /** YYYY-MM-DD */
  readonly raceOn?: string | undefined;
  /** Exercises that were tried, and what came of each. */
  readonly tried?: readonly Tried[] | undefined;
  /** Ids of exercises that must not be chosen. */
  readonly exclusions?: readonly string[] | undefined;
}

/** `Anna K` → `anna-k` */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
  return words?.join('-') ?? '';
}

/** An id as YAML reads it back: quoted where it would be a number or a truth value. */
function asScalar(id: string): string {
  return /^\p{L}/u.test(id) && !/^(?:true|false|null)$/.test(id) ? id : JSON.stringify(id);
}

/** A new athlete note, ready for findings. */
export function newAthlete(answers: AthleteAnswers): NewFile {
  const id = idFrom(answers.alias);
  const slots = answers.slots.map((slot) => {
    const days = slot.days && slot.days.length > 0 ? `, days: [${slot.days.join(', ')}]` : '';
    const equipment = slot.equipment.length > 0 ? `, equipment: [${slot.equipment.join(', ')}]` : '';
    return `  - { id: ${asScalar(slot.id)}, when: ${slot.when}${days}, minutes: ${slot.minutes}${equipment} }`;
  });
  const text = [
    '---',
    `id: ${asScalar(id)}`,
    'kind: athlete',
    `title: ${JSON.stringify(answers.alias)}`,
    `level: ${answers.level}`,
    `stage: ${answers.stage ?? 'settled'}`,
    ...(answers.goal ? [`goal: ${JSON.stringify(answers.goal)}`] : []),
    'template: hip-extension-rebuild',
    'slots:',
    ...slots,
    ...(answers.runs?.length
      ? ['runs:', ...answers.runs.map((run) => `  - ${flowYaml(run)}`)]
      : ['runs: []']),
    ...(answers.raceOn ? [`race: ${flowYaml({ on: answers.raceOn })}`] : []),
    ...(answers.helpers?.length ? [`helpers: ${flowYaml(answers.helpers)}`] : []),
    ...(answers.exclusions?.length ? [`exclusions: ${flowYaml(answers.exclusions)}`] : []),
    ...(answers.tried?.length
      ? ['tried:', ...answers.tried.map((each) => `  - ${flowYaml({ ...each })}`)]
      : []),
    ...(answers.screenedOn === undefined ? [] : [`screened: { on: ${answers.screenedOn}, by: coach }`]),
    'findings: []',
    '---',
    '',
    '## Said',
    '',
    '## Found',
    '',
    '## Plan',
    '',
  ].join('\n');
  return { path: `${kindFolders.athlete}/${id}.md`, text };
}

/** A new note of a kind with the fields it needs and, for an exercise, the sections a sheet prints. */
export function newNote(kind: Exclude<Kind, 'athlete' | 'program'>, title: string): NewFile {
  const id = idFrom(title);
  const head = [
    '---',
    `id: ${asScalar(id)}`,
    `kind: ${kind}`,
    `title: ${JSON.stringify(title)}`,
    'summary: ',
    ...fields[kind],
    '---',
    '',
  ];
  const text = [...head, ...sections[kind].flatMap((section) => [`## ${section}`, '', ''])].join('\n');
  return { path: `knowledge/${kindFolders[kind]}/${id}.md`, text: `${text.trimEnd()}\n` };
}

const fields: Readonly<Record<Exclude<Kind, 'athlete' | 'program'>, readonly string[]>> = {
  cause: ['tissue: muscle-length', 'response: unknown', 'plane: extension', 'leadsTo: []'],
  effect: ['type: symptom', 'region: hip'],
  assessment: [
    'method: observation',
    'side: each',
    'outcomes:',
    '  - { name: seen, causes: [] }',
    'delivery: [self]',
  ],
  exercise: [
    'phase: mobility',
    'family: static-stretch',
    'position: half-kneeling',
    'side: each',
    'equipment: []',
    'delivery: [self]',
    'response: unknown',
    'addresses: []',
    'harder: []',
    'difficulty: 2',
    'specificity: 2',
    'dose: 2-3 x 10 each side',
    'doseSource: { from: practice }',
  ],
  principle: ['rule: []'],
  muscle: ['role: hip-extensor', 'action: [extends the hip]'],
  template: [
    'goal: Say what the weeks are for',
    'weeks: 6',
    'phases: [mobility, strength]',
    'principle: release-to-drill-order',
    'slots:',
    '  - { block: Mobility, phase: mobility, on: [days], min: 1, max: 1 }',
    '  - { block: Strength, phase: strength, on: [days], min: 1, max: 2 }',
  ],
  reference: [
    'type: article-journal',
    'author: [{ family: Name, given: A }]',
    'container-title-short: ',
    'issued: { date-parts: [[2020]] }',
    'design: ',
    'sample: ',
    'finding: ',
    'level: 5',
    'question: treatment',
  ],
};

const sections: Readonly<Record<Exclude<Kind, 'athlete' | 'program'>, readonly string[]>> = {
  cause: ['What it is', 'How to tell', 'What helps', 'What is not known'],
  effect: ['What you see', 'Why it matters', 'What to do'],
  assessment: ['Set-up', 'Steps', 'Reading it', 'Limits'],
  exercise: ['Set-up', 'Movement', 'Cues', 'Faults', 'Feel it', 'Stop when', 'Easier', 'Harder', 'Why'],
  principle: ['The rule', 'Why', 'Limits'],
  muscle: ['What it does', 'Short or stiff', 'Weak or quiet'],
  template: ['For whom', 'How it runs', 'When to stop or change'],
  reference: ['What it did', 'What it found', 'What it cannot show'],
};
