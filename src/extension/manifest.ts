/** The ids that package.json contributes; a test holds both sets equal. */
export const commandIds = {
  newNotebook: 'stridebook.newNotebook',
  newAthlete: 'stridebook.newAthlete',
  newNote: 'stridebook.newNote',
  buildProgram: 'stridebook.buildProgram',
  insertExercise: 'stridebook.insertExercise',
  find: 'stridebook.find',
  previewSheet: 'stridebook.previewSheet',
  exportSheets: 'stridebook.exportSheets',
  logSession: 'stridebook.logSession',
  adaptProgram: 'stridebook.adaptProgram',
  newVisit: 'stridebook.newVisit',
  recordFinding: 'stridebook.recordFinding',
  printForm: 'stridebook.printForm',
  changeDose: 'stridebook.changeDose',
  moveProgram: 'stridebook.moveProgram',
  copyProgram: 'stridebook.copyProgram',
  nextBlock: 'stridebook.nextBlock',
  forgetAthlete: 'stridebook.forgetAthlete',
  showProgramCharts: 'stridebook.showProgramCharts',
  showAthleteCharts: 'stridebook.showAthleteCharts',
  whyProgram: 'stridebook.whyProgram',
  checkNotebook: 'stridebook.checkNotebook',
  refresh: 'stridebook.refresh',
  filterKnowledge: 'stridebook.filterKnowledge',
  clearFilter: 'stridebook.clearFilter',
  groupByTopic: 'stridebook.groupByTopic',
  groupByEvidence: 'stridebook.groupByEvidence',
  openNote: 'stridebook.openNote',
} as const;

export const viewIds = {
  knowledge: 'stridebook.knowledge',
  programs: 'stridebook.programs',
  today: 'stridebook.today',
  relations: 'stridebook.relations',
} as const;

export const contextKeys = {
  /** A workspace folder is a notebook. */
  hasNotebook: 'stridebook.hasNotebook',
  /** Notes are being read for the first time. */
  indexing: 'stridebook.indexing',
  /** The knowledge view shows only what matches a filter. */
  filtered: 'stridebook.filtered',
  /** topic or evidence. */
  grouping: 'stridebook.grouping',
  /** The editor in front shows a note. */
  hasNote: 'stridebook.hasNote',
} as const;

/** What a panel with a sheet is known by when a window comes back. */
export const previewType = 'stridebook.sheetPreview';

/** The scheme under which built-in notes are opened: they can be read and not be written. */
export const knowledgeScheme = 'stridebook-knowledge';

/** The scheme of texts that are proposed and not written. */
export const proposalScheme = 'stridebook-proposal';
/** The scheme of "Why This Program": made when it is read, never written. */
export const whyScheme = 'stridebook-why';
