import type { z } from 'zod';
import { assessment } from './assessment.ts';
import { athlete } from './athlete.ts';
import { cause } from './cause.ts';
import { effect } from './effect.ts';
import { exercise } from './exercise.ts';
import { muscle } from './muscle.ts';
import { principle } from './principle.ts';
import { program } from './program.ts';
import { reference } from './reference.ts';
import { template } from './template.ts';

/** The schema of each kind of note, in the order in which kinds are shown. */
export const schemas = {
  cause,
  effect,
  assessment,
  exercise,
  principle,
  muscle,
  template,
  reference,
  athlete,
  program,
} as const;

export type Kind = keyof typeof schemas;
export type NoteData = { [K in Kind]: z.infer<(typeof schemas)[K]> };

export const kinds = Object.keys(schemas) as readonly Kind[];

/** The folder that holds a kind's notes, and what a view calls it. */
export const kindFolders: Readonly<Record<Kind, string>> = {
  cause: 'causes',
  effect: 'effects',
  assessment: 'assessments',
  exercise: 'exercises',
  principle: 'principles',
  muscle: 'muscles',
  template: 'templates',
  reference: 'references',
  athlete: 'athletes',
  program: 'programs',
};

export function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(schemas, value);
}
