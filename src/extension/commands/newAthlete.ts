import * as vscode from 'vscode';
import { equipment, idFrom, levels, newAthlete as noteOf } from '../../core/index.ts';
import type { AthleteAnswers } from '../../core/index.ts';
import type { App } from '../app.ts';
import { today, writeFile } from '../newFile.ts';
import { askSteps, askText, pickMany, pickOne } from '../steps.ts';
import { needWritableNotebook } from './needNotebook.ts';

type Slot = Omit<AthleteAnswers['slots'][number], 'equipment'>;

interface Answers {
  readonly alias?: string;
  readonly level?: AthleteAnswers['level'];
  readonly slots?: readonly Slot[];
  readonly equipment?: readonly string[];
  readonly screened?: boolean;
}

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
    slots: (answers.slots ?? []).map((slot) => ({ ...slot, equipment: answers.equipment ?? [] })),
  });
  const uri = vscode.Uri.joinPath(notebook.folder, ...file.path.split('/'));
  await writeFile(uri, file.text);
  await notebook.take(uri);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return uri;
}
