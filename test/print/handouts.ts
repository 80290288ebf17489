import assert from 'node:assert/strict';

import { exportSheets, targetOf } from '../../src/core/index.ts';
import type { Knowledge, NoteSource, SheetChoice } from '../../src/core/index.ts';
import { build, note, sampleAthlete } from '../support/athletes.ts';
import type { Built } from '../support/athletes.ts';
import { readFont } from '../support/fonts.ts';

/** A drawing for exercises that have none yet, so that the room it takes is measured. */
const drawing = `figure:
  view: side
  poses:
    - { name: start, joints: { hip.right: 80, knee.right: 80, knee.left: 10 } }
    - { name: end, joints: { hip.right: 10, knee.right: 10, knee.left: 80 } }
`;

const built = new Map<string, Built>();

/** The program of a sample athlete, every exercise of it with a drawing. */
export function program(of: 'anna' | 'ben', template = 'hip-extension-rebuild'): Built {
  const known = built.get(`${of} ${template}`);
  if (known) return known;
  const made = build(sampleAthlete(of), '2026-12-07', template);
  const drawn = { ...made, knowledge: made.knowledge.with({ set: drawnExercises(made.knowledge) }) };
  built.set(`${of} ${template}`, drawn);
  return drawn;
}

function drawnExercises(knowledge: Knowledge): NoteSource[] {
  return knowledge.ofKind('exercise').flatMap((exercise) => {
    if (exercise.data.figure) return [];
    const { path, layer, text, block } = exercise;
    return [{ path, layer, text: `${text.slice(0, block.end)}\n${drawing}${text.slice(block.end + 1)}` }];
  });
}

/** The notebook's head, so that its room is measured too. */
const settings: SheetChoice['settings'] = {
  clinic: { name: 'Practice at the Park', phone: '+43 1 234 56 78' },
  sheets: { privacy: 'warn' },
};

export async function page(of: 'anna' | 'ben', choice: SheetChoice, template?: string): Promise<string> {
  const { knowledge, note: document } = program(of, template);
  const html = targetOf('html') ?? assert.fail();
  const whole = note(knowledge, 'program', document.id);
  const result = await exportSheets(whole, knowledge, html, { settings, ...choice }, { font: readFont });
  assert.ok('content' in result && typeof result.content === 'string', JSON.stringify(result));
  return result.content;
}
