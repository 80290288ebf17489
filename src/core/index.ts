// the only door of core: what hosts may import
export type { Position, Range, Span } from './text/position.ts';
export { LineIndex } from './text/lineIndex.ts';
export { applyEdits } from './text/edit.ts';
export type { TextEdit } from './text/edit.ts';
export type { Problem, Severity } from './text/problem.ts';

export { parseDose } from './dose/parse.ts';
export { formatDose } from './dose/format.ts';
export { doseInWords } from './dose/words.ts';

export { isKind, kindFolders, kinds } from './note/kinds/all.ts';
export type { Kind, NoteData } from './note/kinds/all.ts';
export { slotTimes, weekdays, levels } from './note/kinds/athlete.ts';
export { equipment } from './note/kinds/shared.ts';
export { idPattern } from './note/kinds/shared.ts';
export { fileStem, foldId, indexEntry, sectionOf, sectionsOf } from './note/note.ts';
export type { AnyNote, BrokenNote, Layer, Note, NoteOf, NoteSource } from './note/note.ts';
export { notebookFile, whyNotWritten } from './note/notebookFile.ts';
export { findLinks, linkAt } from './note/links.ts';
export type { Link } from './note/links.ts';
export { locateField, readFrontMatter } from './note/frontMatter.ts';

export { Knowledge, isTranslation } from './knowledge/knowledge.ts';
export type { Changes, KnownFile } from './knowledge/knowledge.ts';
export { relationTypes } from './knowledge/relations.ts';
export type { Relation, RelationName } from './knowledge/relations.ts';
export { evidenceLine, evidenceRank, rankName } from './knowledge/evidence.ts';
export { search } from './knowledge/search.ts';
export { heading, kindTitle, knowledgeKinds, outline } from './knowledge/outline.ts';
export type { Grouping, OutlineGroup, OutlineKind } from './knowledge/outline.ts';
export type { FileProblem } from './knowledge/rule.ts';

export { nextMonday } from './program/calendar.ts';
export { buildProgram } from './program/build/build.ts';
export type { BuildOptions, BuildResult } from './program/build/build.ts';
export type { Decision } from './program/decision.ts';
export { explain } from './program/explain.ts';
export { refusalOf } from './program/screening.ts';
export type { Refusal } from './program/screening.ts';
export { readProgram } from './program/document/read.ts';
export { dayHeading, lineText, partHeading, writeProgram } from './program/document/write.ts';
export type { Block, Day, Line, Part, Program } from './program/program.ts';
export { linesOf } from './program/program.ts';
export { programRules } from './program/rules/all.ts';

export { composeSheets, matchesDay } from './sheet/compose.ts';
export type { SheetChoice, SheetResult } from './sheet/compose.ts';
export type { Sheet } from './sheet/sheet.ts';
export { exportSheets, targetOf, targets } from './sheet/export.ts';
export type { ExportResult } from './sheet/export.ts';
export type { Target } from './sheet/target.ts';

export { checkAll, checkFile } from './check/all.ts';

export { noteCard } from './language/card.ts';
export { hoverAt } from './language/hover.ts';
export { definitionAt, noteOfLink } from './language/links.ts';
export { completionsAt } from './language/completion.ts';
export { insertExercise } from './language/insert.ts';
export { relatedNotes } from './language/related.ts';
export type { RelatedGroup } from './language/related.ts';
export { idFrom, newAthlete, newNote } from './language/newNote.ts';
export type { AthleteAnswers, NewFile } from './language/newNote.ts';
export { programTree } from './language/programTree.ts';
export type { ProgramNode } from './language/programTree.ts';
