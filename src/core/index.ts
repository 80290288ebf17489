// the only door of core: what hosts may import
export type { Range } from './text/position.ts';
export { unifiedDiff } from './text/diff.ts';
export { LineIndex } from './text/lineIndex.ts';
export { applyEdits } from './text/edit.ts';
export type { TextEdit } from './text/edit.ts';
export type { Problem, Severity } from './text/problem.ts';

export { isKind, kindFolders, kinds } from './note/kinds/all.ts';
export type { Kind } from './note/kinds/all.ts';
export { weekdays, levels } from './note/kinds/athlete.ts';
export { equipment } from './note/kinds/shared.ts';
export { isCalendarDay } from './note/kinds/shared.ts';
export type { AnyNote, Layer, NoteOf, NoteSource } from './note/note.ts';
export { isNotePath, isNoteless, longestNote, notebookFile, whyNotWritten } from './note/notebookFile.ts';

export { Knowledge } from './knowledge/knowledge.ts';
export type { KnownFile } from './knowledge/knowledge.ts';
export { indexBuiltIn, readBuiltInIndex } from './knowledge/builtInIndex.ts';
export { Packer, packForm, packSeparator } from './knowledge/pack.ts';
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
export { lineAt } from './program/document/lineAt.ts';
export { whyProgram } from './program/why.ts';
export { readProgram } from './program/document/read.ts';
export { writeProgram } from './program/document/write.ts';
export type { Program } from './program/program.ts';
export { readFindingLine } from './program/visit/quickLine.ts';
export { recordFinding } from './program/visit/recordFinding.ts';
export { newVisit } from './program/visit/newVisit.ts';
export { programRefusal, refusalOf } from './program/screening.ts';
export { weekOf } from './program/log/session.ts';
export { adapt, proposalLines } from './program/adapt/adapt.ts';
export type { Proposal } from './program/adapt/proposal.ts';
export { changeDose } from './program/life/changeDose.ts';
export type { Reach } from './program/life/changeDose.ts';
export { copyProgram } from './program/life/copyProgram.ts';
export { dayAfter, missWeek, pause, shiftStart } from './program/life/moveWeeks.ts';
export { nextBlock } from './program/life/nextBlock.ts';
export { aroundRace, raceEdit } from './program/life/race.ts';
export { editsBetween } from './text/diff.ts';
export { formatDose } from './dose/format.ts';
export { parseDose } from './dose/parse.ts';
export type { LogRow } from './program/log/logRow.ts';
export { prescribedLines } from './program/log/prescribed.ts';
export { daysOnDate, logEdit, rowsOfCsv, rowsOfLines } from './program/log/session.ts';
export type { RowsReading } from './program/log/session.ts';

export { matchesDay } from './sheet/compose.ts';
export type { ExportChoice } from './sheet/select.ts';
export { assessmentForm, formName } from './sheet/form.ts';
export { exportSheets, targetOf, targets } from './sheet/export.ts';
export { fontNames, fontPath, papers } from './sheet/target.ts';
export type { CalendarTimes, EditionOptions, FileContent, FontName, Paper, Target } from './sheet/target.ts';

export { isKnowledgeBook, knowledgeBook } from './book/book.ts';

export { checkAll } from './check/all.ts';
export { Checks } from './check/checks.ts';
export type { CheckedFile } from './check/checks.ts';

export { noteCard } from './language/card.ts';
export { pictureCard } from './language/pictureCard.ts';
export { fixesFor } from './language/fixes.ts';
export type { Fix } from './language/fixes.ts';
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
export { forgetting, whatStays } from './language/forget.ts';
export type { OtherFile } from './language/forget.ts';
export { todayOf } from './language/today.ts';
export type { TodayGroup, TodayItem, TodayTopic } from './language/today.ts';
export { athleteCharts, chartsHtml, programCharts } from './chart/charts.ts';
