// the only door of core: what hosts may import
export type { Range } from './text/position.ts';
export { LineIndex } from './text/lineIndex.ts';
export type { TextEdit } from './text/edit.ts';
export type { Problem, Severity } from './text/problem.ts';

export { isKind, kindFolders, kinds } from './note/kinds/all.ts';
export type { Kind } from './note/kinds/all.ts';
export { weekdays, levels } from './note/kinds/athlete.ts';
export { equipment } from './note/kinds/shared.ts';
export { isCalendarDay } from './note/kinds/shared.ts';
export { indexEntry } from './note/note.ts';
export type { AnyNote, Layer, NoteOf, NoteSource } from './note/note.ts';
export { readSettings } from './note/settings.ts';
export type { NotebookSettings } from './note/settings.ts';
export { isLanguage, languages } from './text/language.ts';
export type { Language } from './text/language.ts';
export { isNotePath, isNoteless, longestNote, notebookFile, whyNotWritten } from './note/notebookFile.ts';

export { Knowledge } from './knowledge/knowledge.ts';
export type { KnownFile } from './knowledge/knowledge.ts';
export { evidenceLine } from './knowledge/evidence.ts';
export { coverage, leftOutFacts } from './knowledge/coverage.ts';
export type { FactCoverage } from './knowledge/coverage.ts';
export { exerciseCounts } from './knowledge/exerciseCounts.ts';
export { search } from './knowledge/search.ts';
export { knowledgeKinds, outline } from './knowledge/outline.ts';
export type { Grouping, OutlineGroup, OutlineKind } from './knowledge/outline.ts';
export type { FileProblem } from './knowledge/rule.ts';

export { contactSheet } from './figure/contactSheet.ts';

export { nextMonday } from './program/calendar.ts';
export { buildProgram, defaultTemplate } from './program/build/build.ts';
export type { Decision } from './program/decision.ts';
export { explain } from './program/explain.ts';
export { readProgram } from './program/document/read.ts';
export { writeProgram } from './program/document/write.ts';
export type { Program } from './program/program.ts';

export { audiences, layoutTitles, layouts, sheetPapers } from './sheet/choice.ts';
export type { Layout, SheetChoice } from './sheet/choice.ts';
export { readLogo } from './sheet/logo.ts';
export type { Logo } from './sheet/logo.ts';
export { previewFrame, previewSheets } from './sheet/preview.ts';
export type { Preview } from './sheet/preview.ts';
export { previewScript } from './sheet/previewScript.ts';
export { matchesDay } from './sheet/select.ts';
export { exportSheets, targetOf, targets } from './sheet/export.ts';
export type { Target } from './sheet/target.ts';

export { isKnowledgeBook, knowledgeBook } from './book/book.ts';

export { checkAll } from './check/all.ts';
export { Checks } from './check/checks.ts';
export type { CheckedFile } from './check/checks.ts';

export { noteCard } from './language/card.ts';
export { pictureCard } from './language/pictureCard.ts';
export { hoverAt } from './language/hover.ts';
export { definitionAt } from './language/links.ts';
export { completionsAt } from './language/completion.ts';
export { insertExercise } from './language/insert.ts';
export { relatedNotes } from './language/related.ts';
export type { RelatedGroup } from './language/related.ts';
export { idFrom, newAthlete, newNote } from './language/newNote.ts';
export type { AthleteAnswers } from './language/newNote.ts';
export { programTree } from './language/programTree.ts';
export type { ProgramNode } from './language/programTree.ts';
