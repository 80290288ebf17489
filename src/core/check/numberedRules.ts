import { programRules } from '../program/rules/all.ts';
import type { ProgramRule } from '../program/rules/rule.ts';
import { clinicalConvention } from '../program/rules/rule.ts';

/** What the table of rules says of each, wherever it is held. */
export interface NumberedRule {
  /** PB01 to PB35. */
  readonly id: string;
  readonly level: ProgramRule['level'] | 'note' | 'wording' | 'build';
  readonly title: string;
  readonly source: readonly string[];
  readonly keep: ProgramRule['keep'];
  /** The file that holds it, from the root of the repository. */
  readonly where: string;
}

/** Those that judge no program: notes, wording and the build itself. */
const others: readonly NumberedRule[] = [
  {
    id: 'PB23',
    level: 'note',
    title: 'A Thomas test is read with the pelvis held, in degrees or centimetres; a yes or no is refused.',
    source: ['vigotsky-2016', 'peeler-anderson-2008', 'wakefield-2015', 'ferber-2010'],
    keep: 'no',
    where: 'src/core/check/rules/PB23.ts',
  },
  {
    id: 'PB25',
    level: 'note',
    title: 'A tilted pelvis or a muscle recording is an observation and never labels anyone.',
    source: ['herrington-2011', 'preece-2008'],
    keep: 'no',
    where: 'src/core/check/rules/PB25.ts',
  },
  {
    id: 'PB30',
    level: 'wording',
    title: 'No claim is printed stronger than its certainty; where papers disagree both sides are counted.',
    source: [clinicalConvention],
    keep: 'no',
    where: 'src/core/knowledge/evidence.ts',
  },
  {
    id: 'PB32',
    level: 'wording',
    title: 'Repetitions in reserve go to 5 at most, and the athlete reads how many good ones are left.',
    source: ['hackett-2017'],
    keep: 'no',
    where: 'src/core/dose/words.ts',
  },
  {
    id: 'PB33',
    level: 'build',
    title: 'The same findings give the same program, byte for byte.',
    source: ['slade-2016-cert', 'hoffmann-2014-tidier'],
    keep: 'no',
    where: 'test/core/program/build.property.test.ts',
  },
];

/** All 35, by number. */
export const numberedRules: readonly NumberedRule[] = [
  ...programRules
    .filter(({ id }) => id.startsWith('PB'))
    .map(({ id, level, title, source, keep }) => ({
      id,
      level,
      title,
      source,
      keep,
      where: `src/core/program/rules/${id}.ts`,
    })),
  ...others,
].sort((a, b) => (a.id < b.id ? -1 : 1));
