import assert from 'node:assert/strict';

import { checkAll } from '../../src/core/check/all.ts';
import type { TranslationData } from '../../src/core/note/kinds/translation.ts';
import { sectionOf } from '../../src/core/note/note.ts';
import type { Note } from '../../src/core/note/note.ts';
import type { Translation } from '../../src/core/note/translation.ts';
import { languages } from '../../src/core/text/language.ts';
import { builtIn } from '../support/builtIn.ts';

const knowledge = builtIn();
const printed = ['Set-up', 'Movement', 'Cues', 'Faults', 'Feel it', 'Stop when'] as const;

/** What a sheet may print of a note and its translation does not say. */
function lacking(note: Note, translation: Translation | undefined): string[] {
  const data: Partial<TranslationData> = translation?.data ?? {};
  const lacks = (what: string, has: unknown): string[] => (has === undefined ? [what] : []);
  const title = lacks('title', data.title);
  switch (note.kind) {
    case 'exercise':
      return [
        ...title,
        ...(note.data.progress ? lacks('progress.up', data.progress?.up) : []),
        ...(note.data.figure?.poses.length === data.poses?.length ? [] : ['poses']),
        ...note.data.precautions
          .filter((each) => each.do !== 'avoid')
          .flatMap(({ when }) => lacks(`precautions.${when}`, data.precautions?.[when])),
        ...printed.filter((heading) => {
          const items = translation?.sections.find((section) => section.heading === heading)?.items.length;
          return sectionOf(note, heading)?.items.length !== items;
        }),
      ];
    case 'assessment':
      return [
        ...title,
        ...(note.data.control === undefined ? [] : lacks('control', data.control)),
        ...note.data.measures.flatMap(({ id }) => lacks(`measures.${id}`, data.measures?.[id])),
        ...note.data.outcomes
          .filter(({ name }) => !knowledge.get(name))
          .flatMap(({ name }) => lacks(`outcomes.${name}`, data.outcomes?.[name])),
      ];
    case 'principle':
      return [...title, ...(note.data.advice === undefined ? [] : lacks('advice', data.advice))];
    case 'template':
      return [...title, ...lacks('goal', data.goal)];
    case 'cause':
    case 'effect':
    case 'muscle':
      return title;
    default:
      return [];
  }
}

describe('the German of the built-in knowledge', () => {
  it('says all that a sheet prints, with as many points in each list', () => {
    const missing = knowledge.notes
      .filter((note): note is Note => note.data !== undefined)
      .map((note) => [note.id, lacking(note, knowledge.translation(note.id, 'de'))] as const)
      .filter(([, lacks]) => lacks.length > 0);
    assert.deepEqual(Object.fromEntries(missing), {});
  });
});

describe('the translations of the built-in knowledge', () => {
  it('name each red flag in every language, for that is what a referral prints', () => {
    const flags = knowledge.ofKind('effect').filter(({ data }) => data.redFlag !== undefined);
    const unnamed = flags.flatMap(({ id }) =>
      languages
        .filter((each) => each !== 'en' && knowledge.translation(id, each)?.data?.title === undefined)
        .map((language) => `${id} ${language}`),
    );
    assert.deepEqual(unnamed, []);
  });

  it('are up to date', () => {
    const stale = checkAll(knowledge).filter(({ path }) => /\.[a-z]{2}\.md$/.test(path));
    assert.deepEqual(stale, []);
  });
});
