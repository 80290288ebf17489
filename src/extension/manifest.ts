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
