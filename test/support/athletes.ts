import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import type { Decision, Kind, NoteOf, NoteSource, Program } from '../../src/core/index.ts';
import {
  Knowledge,
  buildProgram,
  equipment,
  kindFolders,
  levels,
  weekdays,
  writeProgram,
} from '../../src/core/index.ts';
import { addDays } from '../../src/core/program/calendar.ts';
import { builtIn } from './builtIn.ts';
import { sampleNotebook } from './paths.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What each kind cannot do without, so that a test writes down only what it is about. */
const needed: Readonly<Record<Kind, Fields>> = {
  cause: { tissue: 'muscle-length', plane: 'extension' },
  effect: { type: 'symptom', region: 'hip' },
  assessment: { method: 'measurement', side: 'each', outcomes: [{ name: 'found' }], delivery: ['self'] },
  exercise: {
    phase: 'strength',
    family: 'lunge',
    position: 'standing',
    side: 'each',
    delivery: ['self'],
    difficulty: 1,
    specificity: 3,
    dose: '2-3 x 8-12 each side',
    doseSource: { from: 'practice' },
  },
  principle: {},
  muscle: { role: 'hip-flexor', action: ['bends the hip'] },
  template: {
    goal: 'Run freely',
    weeks: 4,
    phases: ['strength'],
    principle: 'why-at-all',
    slots: [{ block: 'Strength', phase: 'strength', on: ['days'], min: 1, max: 1 }],
  },
  reference: {
    type: 'article-journal',
    author: [{ family: 'Mills', given: 'M' }],
    issued: { 'date-parts': [[2015]] },
    design: 'trial',
    sample: '40 runners',
    finding: 'more range',
    level: 2,
    question: 'treatment',
  },
  athlete: {
    slots: [{ id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes: 40 }],
    screened: { on: '2026-12-01', by: 'coach' },
  },
  program: { athlete: 'kim', start: '2026-12-07', weeks: 1 },
};

/** A note's file in the notebook. Its fields stand there as JSON, which YAML reads as it is. */
export function source(kind: Kind, id: string, fields: Fields = {}, body = ''): NoteSource {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const lines = Object.entries({ id, kind, title, ...needed[kind], ...fields })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return {
    path: `${kindFolders[kind]}/${id}.md`,
    layer: 'notebook',
    text: ['---', ...lines, '---', '', body].join('\n'),
  };
}

/** The note of that id, which must be whole. */
export function note<K extends Kind>(knowledge: Knowledge, kind: K, id: string): NoteOf<K> {
  const found = knowledge.whole(kind, id);
  assert.ok(
    found,
    `${id} is no whole ${kind}: ${knowledge.get(id)?.problems[0]?.message ?? 'there is no such note'}`,
  );
  return found;
}

/** A note by itself, outside any knowledge. */
export function lone<K extends Kind>(kind: K, id: string, fields: Fields = {}, body = ''): NoteOf<K> {
  return note(Knowledge.of([source(kind, id, fields, body)]), kind, id);
}

/** An athlete of the sample notebook, as its file is. */
export function sampleAthlete(id: 'anna' | 'ben'): NoteSource {
  const path = `athletes/${id}.md`;
  return { path, layer: 'notebook', text: readFileSync(join(sampleNotebook(), path), 'utf8') };
}

/** What built the programs of the tests: a name that stays when the version does not. */
export const builder = 'stridebook test';

export interface Built {
  readonly program: Program;
  readonly decisions: readonly Decision[];
  /** The document. */
  readonly text: string;
  /** The knowledge with athlete and document in it. */
  readonly knowledge: Knowledge;
  readonly athlete: NoteOf<'athlete'>;
  readonly note: NoteOf<'program'>;
}

/** An athlete's program by the real knowledge and template, written out and read back. */
export function build(
  athlete: NoteSource,
  start = '2026-12-07',
  templateId = 'hip-extension-rebuild',
): Built {
  const id = athlete.path.replace(/^.*\/|\.md$/g, '');
  const before = builtIn().with({ set: [athlete] });
  const template = note(before, 'template', templateId);
  const result = buildProgram(note(before, 'athlete', id), template, before, { start, by: builder });
  assert.ok('program' in result, 'refusal' in result ? result.refusal.message : '');
  const { program, decisions } = result;
  const text = writeProgram(program);
  const knowledge = before.with({
    set: [{ path: `programs/${program.id}.md`, layer: 'notebook', text }],
  });
  return {
    program,
    decisions,
    text,
    knowledge,
    athlete: note(knowledge, 'athlete', id),
    note: note(knowledge, 'program', program.id),
  };
}

/** An athlete of the test's own: `kim`, screened, with a gym on two days. */
export function kim(fields: Fields = {}): NoteSource {
  return source('athlete', 'kim', fields);
}

/** A program document around a body; the athlete is kim, with one week from 2026-12-07. */
export function programSource(body: string, fields: Fields = {}): NoteSource {
  return source('program', 'kim-plan', fields, body);
}

/** Athletes of every level, with any slots, equipment, helpers and findings that the real tests can give. */
export function athletes(): fc.Arbitrary<NoteSource> {
  return fc
    .record({
      level: fc.constantFrom(...levels),
      stage: fc.constantFrom('irritable', 'settling', 'settled'),
      slots: slots(),
      runs: fc.uniqueArray(
        fc.record({
          day: fc.constantFrom(...weekdays),
          type: fc.constantFrom('easy', 'hard', 'long', 'race'),
          minutes: fc.integer({ min: 5, max: 90 }),
        }),
        { selector: (run) => run.day, maxLength: 4 },
      ),
      race: fc.option(
        fc.integer({ min: 0, max: 90 }).map((days) => ({ on: addDays('2026-12-07', days) })),
        { nil: undefined },
      ),
      helpers: fc.subarray(['partner', 'clinician']),
      exclusions: fc.subarray(idsOf('exercise'), { maxLength: 3 }),
      tried: fc.array(
        fc.record({
          id: fc.constantFrom(...idsOf('exercise')),
          result: fc.constantFrom('helped', 'temporary', 'no-change', 'worse'),
        }),
        { maxLength: 3 },
      ),
      weeks: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
      findings: findings(),
    })
    .map((fields) => kim(fields));
}

function slots(): fc.Arbitrary<Fields[]> {
  const slot = fc.record({
    when: fc.constantFrom('daily', 'days', 'before-run'),
    days: fc.subarray([...weekdays], { minLength: 1, maxLength: 3 }),
    minutes: fc.integer({ min: 1, max: 60 }),
    equipment: fc.subarray([...equipment]),
  });
  return fc
    .array(slot, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((fields, i) => ({ ...fields, id: `slot-${i + 1}` })));
}

function findings(): fc.Arbitrary<Fields[]> {
  const finding = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...assessments()).chain(tested) },
    { weight: 1, arbitrary: fc.constantFrom(...idsOf('cause'), ...harmlessEffects()).chain(named) },
  );
  return fc.array(finding, { maxLength: 10 }).map((all) =>
    all.map((fields, i) => ({
      id: `f${i + 1}`,
      on: `2026-11-${String((i % 28) + 1).padStart(2, '0')}`,
      ...fields,
    })),
  );
}

function tested(assessment: NoteOf<'assessment'>): fc.Arbitrary<Fields> {
  const ranges: Readonly<Record<string, fc.Arbitrary<number | boolean>>> = {
    deg: fc.integer({ min: -20, max: 100 }),
    'yes-no': fc.boolean(),
  };
  const values = fc.record(
    Object.fromEntries(
      assessment.data.measures.map(({ id, unit }) => [id, ranges[unit] ?? fc.integer({ min: 0, max: 15 })]),
    ),
    { requiredKeys: [] },
  );
  const base = { of: fc.constant(assessment.id) };
  const byName = fc.record({
    ...base,
    outcome: fc.constantFrom(...assessment.data.outcomes.map((each) => each.name)),
  });
  const byValue =
    assessment.data.side === 'each'
      ? fc.record({ ...base, left: values, right: values }, { requiredKeys: ['of'] })
      : fc.record({ ...base, value: values });
  return fc.oneof({ weight: 4, arbitrary: byValue }, { weight: 1, arbitrary: byName });
}

function named(id: string): fc.Arbitrary<Fields> {
  return fc.record({ of: fc.constant(id), side: fc.constantFrom('left', 'right', 'both') });
}

function idsOf(kind: Kind): string[] {
  return builtIn()
    .ofKind(kind)
    .map((each) => each.id);
}

/** Effects that no builder refuses. */
function harmlessEffects(): string[] {
  return idsOf('effect').filter((id) => !isFlag(id));
}

/** Assessments with those of their outcomes that no builder refuses. */
function assessments(): NoteOf<'assessment'>[] {
  return builtIn()
    .ofKind('assessment')
    .map((each) => {
      const outcomes = each.data.outcomes.filter((outcome) => !outcome.effects.some(isFlag));
      return { ...each, data: { ...each.data, outcomes } };
    })
    .filter((each) => each.data.outcomes.length > 0);
}

function isFlag(effect: string): boolean {
  const urgency = builtIn().whole('effect', effect)?.data.redFlag;
  return urgency === 'today' || urgency === 'before-training';
}
