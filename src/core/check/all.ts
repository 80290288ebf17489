import type { Knowledge, KnownFile } from '../knowledge/knowledge.ts';
import { compare } from '../knowledge/knowledge.ts';
import type { FileProblem, FileRule, NoteRule } from '../knowledge/rule.ts';
import { checkProgram } from '../program/check.ts';
import { checkLog } from '../program/log/checkLog.ts';
import type { Layer } from '../note/note.ts';
import type { Problem } from '../text/problem.ts';
import { duplicateId } from './rules/duplicateId.ts';
import { fewCues } from './rules/fewCues.ts';
import { idleExercise } from './rules/idleExercise.ts';
import { impossibleFigure } from './rules/impossibleFigure.ts';
import { ladderCycle } from './rules/ladderCycle.ts';
import { missingSection } from './rules/missingSection.ts';
import { orphanNote } from './rules/orphanNote.ts';
import { PB23 } from './rules/PB23.ts';
import { PB25 } from './rules/PB25.ts';
import { staleTranslation } from './rules/staleTranslation.ts';
import { unansweredCause } from './rules/unansweredCause.ts';
import { uncitedReference } from './rules/uncitedReference.ts';
import { unfoundCause } from './rules/unfoundCause.ts';
import { unknownId } from './rules/unknownId.ts';
import { unknownLink } from './rules/unknownLink.ts';
import { unprovenReview } from './rules/unprovenReview.ts';
import { unreadableCondition } from './rules/unreadableCondition.ts';
import { unreadableDose } from './rules/unreadableDose.ts';
import { unsourcedDose } from './rules/unsourcedDose.ts';

const fileRules: readonly FileRule[] = [duplicateId, staleTranslation];
const noteRules: readonly NoteRule[] = [
  unknownId,
  unknownLink,
  unreadableDose,
  unreadableCondition,
  ladderCycle,
  impossibleFigure,
  missingSection,
  unprovenReview,
  fewCues,
  idleExercise,
  unsourcedDose,
  unfoundCause,
  unansweredCause,
  uncitedReference,
  orphanNote,
  PB23,
  PB25,
];

/** Everything wrong with one file, in the order of the text. */
export function checkFile(file: KnownFile, knowledge: Knowledge): Problem[] {
  const problems: Problem[] = [...file.problems];
  for (const rule of fileRules) problems.push(...rule.check(file, knowledge));
  const { note } = file;
  if (note && knowledge.get(note.id) === note) {
    for (const rule of noteRules) problems.push(...rule.check(note, knowledge));
    if (note.kind === 'program' && note.data)
      problems.push(...checkProgram(note, knowledge), ...checkLog(note, knowledge));
  }
  return problems.sort((a, b) => a.span.start - b.span.start || compare(a.code, b.code));
}

/** Everything wrong in every file, or in those of one layer, by path. */
export function checkAll(knowledge: Knowledge, layer?: Layer): FileProblem[] {
  return [...knowledge.files]
    .filter((file) => layer === undefined || file.source.layer === layer)
    .sort((a, b) => compare(a.source.path, b.source.path))
    .flatMap((file) =>
      checkFile(file, knowledge).map((problem) => ({
        ...problem,
        layer: file.source.layer,
        path: file.source.path,
      })),
    );
}
