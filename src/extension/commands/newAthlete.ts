import * as vscode from 'vscode';
import {
  equipment,
  idFrom,
  isCalendarDay,
  levels,
  newAthlete as noteOf,
  weekdays,
} from '../../core/index.ts';
import type { AthleteAnswers } from '../../core/index.ts';
import type { App } from '../app.ts';
import { today } from '../newFile.ts';
import type { Notebook } from '../notebook.ts';
import { askSteps, askText, pickMany, pickOne } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

type Slot = Omit<AthleteAnswers['slots'][number], 'equipment'>;

interface Answers {
  readonly alias?: string;
  readonly level?: AthleteAnswers['level'];
  readonly slots?: readonly Slot[];
  readonly equipment?: readonly string[];
  readonly stage?: NonNullable<AthleteAnswers['stage']>;
  readonly goal?: string;
  readonly helpers?: readonly string[];
  readonly runs?: NonNullable<AthleteAnswers['runs']>;
  readonly raceOn?: string;
  readonly triedIds?: readonly string[];
  readonly tried?: NonNullable<AthleteAnswers['tried']>;
  readonly exclusions?: readonly string[];
  readonly screened?: boolean;
}

const stageChoices = [
  { label: 'Settled', detail: 'no symptom, or one that does not flare up', value: 'settled' },
  { label: 'Settling', detail: 'better from week to week', value: 'settling' },
  { label: 'Irritable', detail: 'flares up easily: starts a rung lower', value: 'irritable' },
] as const;

type Result = NonNullable<AthleteAnswers['tried']>[number]['result'];

const resultChoices: readonly { label: string; detail: string; value: Result }[] = [
  { label: 'It changed nothing', detail: 'never chosen', value: 'no-change' },
  { label: 'It helped', detail: 'preferred where others would do as well', value: 'helped' },
  { label: 'It helped for hours', detail: 'may be chosen', value: 'temporary' },
  { label: 'It made things worse', detail: 'never chosen', value: 'worse' },
];

/** Usual minutes; they are changed in the note. */
const runMinutes = { easy: 35, hard: 45, long: 75 } as const;

const helperChoices = [
  { label: 'Partner', detail: 'someone at home who can hold or press', value: 'partner' },
  { label: 'Clinician', detail: 'a physiotherapist whom they see', value: 'clinician' },
];

const slotChoices: readonly { label: string; detail: string; picked?: boolean; value: Slot }[] = [
  {
    label: 'Gym',
    detail: 'Monday and Thursday, 40 minutes',
    value: { id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40 },
  },
  {
    label: 'Home',
    detail: 'Tuesday, Friday and Sunday, 25 minutes',
    picked: true,
    value: { id: 'home', when: 'days', days: ['Tue', 'Fri', 'Sun'], minutes: 25 },
  },
  { label: 'Daily', detail: 'Every day, 10 minutes', value: { id: 'daily', when: 'daily', minutes: 10 } },
  {
    label: 'Before runs',
    detail: '6 minutes of warm-up',
    picked: true,
    value: { id: 'before-runs', when: 'before-run', minutes: 6 },
  },
];

/** A new athlete by an alias, where and when they train, and whether they were screened. */
export async function newAthlete(app: App): Promise<vscode.Uri | undefined> {
  const notebook = await needWritableNotebook(app);
  if (!notebook) return undefined;
  const answers = await askSteps<Answers>('New Athlete', {}, [
    async (state, at) => {
      const alias = await askText(at, {
        prompt: 'An alias, never a full name: these are health data',
        ...(state.alias === undefined ? {} : { value: state.alias }),
        problem: (text) => {
          const id = idFrom(text);
          if (id === '') return 'Write an alias with letters or digits.';
          const taken = notebook.knowledge.get(id);
          return taken ? `"${id}" is the ${taken.kind} ${taken.title}: choose another alias.` : undefined;
        },
      });
      return typeof alias === 'symbol' || alias === undefined ? alias : { ...state, alias };
    },
    async (state, at) => {
      const choices = levels.map((value) => ({ label: value, value }));
      const level = await pickOne(at, {
        placeholder: 'How used to strength work?',
        choices,
        active: state.level,
      });
      return typeof level === 'symbol' || level === undefined ? level : { ...state, level };
    },
    async (state, at) => {
      const stage = await pickOne(at, {
        placeholder: 'How settled is it?',
        choices: stageChoices,
        active: state.stage,
      });
      return typeof stage === 'symbol' || stage === undefined ? stage : { ...state, stage };
    },
    async (state, at) => {
      const goal = await askText(at, {
        prompt: 'What do they want, in their own words? Enter alone leaves it out',
        value: state.goal ?? '',
        problem: () => undefined,
      });
      return typeof goal === 'string' ? { ...state, goal } : goal;
    },
    async (state, at) => {
      const slots = await pickMany(at, {
        placeholder: 'When do they train? Days and minutes can be changed in the note',
        choices: slotChoices,
      });
      if (typeof slots === 'symbol' || slots === undefined) return slots;
      return {
        ...state,
        slots: slots.length > 0 ? slots : slotChoices.filter((each) => each.picked).map((each) => each.value),
      };
    },
    async (state, at) => {
      const choices = equipment.map((value) => ({
        label: value.replaceAll('-', ' '),
        picked: value === 'mat' || value === 'wall',
        value,
      }));
      const chosen = await pickMany(at, { placeholder: 'What is at hand?', choices });
      return typeof chosen === 'symbol' || chosen === undefined ? chosen : { ...state, equipment: chosen };
    },
    async (state, at) => {
      const helpers = await pickMany(at, {
        placeholder: 'Who helps? None is an answer too',
        choices: helperChoices,
      });
      return typeof helpers === 'symbol' || helpers === undefined ? helpers : { ...state, helpers };
    },
    async (state, at) => {
      const choices = weekdays.flatMap((day) =>
        (['easy', 'hard', 'long'] as const).map((type) => ({
          label: `${day} ${type}`,
          description: `${runMinutes[type]} minutes`,
          value: { day, type, minutes: runMinutes[type] },
        })),
      );
      const runs = await pickMany(at, {
        placeholder: 'When do they run? Minutes can be changed in the note',
        choices,
      });
      return typeof runs === 'symbol' || runs === undefined ? runs : { ...state, runs };
    },
    async (state, at) => {
      const raceOn = await askText(at, {
        prompt: 'A race ahead, as YYYY-MM-DD? Enter alone for none',
        value: state.raceOn ?? '',
        problem: (text) =>
          text === '' || isCalendarDay(text)
            ? undefined
            : 'Write a day of the calendar as YYYY-MM-DD, such as 2027-04-18, or nothing.',
      });
      return typeof raceOn === 'string' ? { ...state, raceOn } : raceOn;
    },
    async (state, at) => {
      const triedIds = await pickMany(at, {
        placeholder: 'What was tried before?',
        choices: exerciseChoices(notebook),
      });
      return typeof triedIds === 'symbol' || triedIds === undefined ? triedIds : { ...state, triedIds };
    },
    async (state, at) => {
      const tried: { id: string; result: Result }[] = [];
      for (const id of state.triedIds ?? []) {
        const result = await pickOne<Result>(at, {
          placeholder: `${notebook.knowledge.get(id)?.title ?? id}: what came of it?`,
          choices: resultChoices,
        });
        if (typeof result === 'symbol' || result === undefined) return result;
        tried.push({ id, result });
      }
      return { ...state, tried };
    },
    async (state, at) => {
      const exclusions = await pickMany(at, {
        placeholder: 'What must not be chosen?',
        choices: exerciseChoices(notebook),
      });
      return typeof exclusions === 'symbol' || exclusions === undefined
        ? exclusions
        : { ...state, exclusions };
    },
    async (state, at) => {
      const screened = await pickOne(at, {
        placeholder: 'Were the red-flag questions asked today, and was nothing found?',
        choices: [
          {
            label: 'Not yet',
            detail: 'No program can be built until they are: find “red-flag screen” for the questions',
            value: false,
          },
          { label: 'Yes, today', detail: 'Holds for 42 days', value: true },
        ],
      });
      return typeof screened === 'symbol' || screened === undefined ? screened : { ...state, screened };
    },
  ]);
  if (answers?.alias === undefined || answers.level === undefined) return undefined;
  const file = noteOf({
    alias: answers.alias,
    level: answers.level,
    screenedOn: answers.screened ? today() : undefined,
    stage: answers.stage,
    goal: answers.goal,
    helpers: answers.helpers,
    runs: answers.runs,
    raceOn: answers.raceOn,
    tried: answers.tried,
    exclusions: answers.exclusions,
    slots: (answers.slots ?? []).map((slot) => ({ ...slot, equipment: answers.equipment ?? [] })),
  });
  const uri = await notebook.write(file.path, file.text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return uri;
}

function exerciseChoices({ knowledge }: Notebook) {
  return knowledge
    .ofKind('exercise')
    .map((note) => ({ label: note.title, description: note.data.phase, value: note.id }));
}
