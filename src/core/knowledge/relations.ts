import type { Note } from '../note/note.ts';
import type { Kind } from '../note/kinds/all.ts';

/** What one relation means, read from either end. */
export interface RelationType {
  /** Read from the note that writes it down: "a leads to b". */
  readonly forward: string;
  /** Read from the other end: "b comes from a". */
  readonly inverse: string;
  /** The kinds of note it may point to. */
  readonly targets: readonly Kind[];
}

/** Every typed relation. Each is written once, on the side `forward` names; its inverse is derived. */
export const relationTypes = {
  addresses: { forward: 'Answers', inverse: 'Answered by', targets: ['cause', 'effect'] },
  trains: { forward: 'Puts to use', inverse: 'Put to use by', targets: ['principle'] },
  lockIn: { forward: 'Locked in by', inverse: 'Locks in', targets: ['exercise'] },
  harder: { forward: 'Harder', inverse: 'Easier', targets: ['exercise'] },
  instead: { forward: 'Better instead', inverse: 'Does better than', targets: ['exercise'] },
  precaution: { forward: 'Care with', inverse: 'Needs care in', targets: ['effect', 'cause'] },
  primary: { forward: 'Works mainly', inverse: 'Mainly worked by', targets: ['muscle'] },
  secondary: { forward: 'Works also', inverse: 'Also worked by', targets: ['muscle'] },
  muscle: { forward: 'Concerns', inverse: 'Concerned by', targets: ['muscle'] },
  leadsTo: { forward: 'Leads to', inverse: 'Comes from', targets: ['effect'] },
  finds: { forward: 'Points to', inverse: 'Found by', targets: ['cause'] },
  shows: { forward: 'Shows', inverse: 'Shown by', targets: ['effect'] },
  principle: { forward: 'Built on', inverse: 'Stands behind', targets: ['principle'] },
  supportedBy: { forward: 'Rests on', inverse: 'Supports', targets: ['reference'] },
  disputedBy: { forward: 'Disputed by', inverse: 'Disputes', targets: ['reference'] },
  cites: { forward: 'Cites', inverse: 'Cited by', targets: ['reference'] },
  fills: { forward: 'Filled from', inverse: 'Has a place in', targets: ['exercise'] },
  athlete: { forward: 'For', inverse: 'Has program', targets: ['athlete'] },
  template: { forward: 'Built from', inverse: 'Used by', targets: ['template'] },
  finding: { forward: 'Was found', inverse: 'Found in', targets: ['assessment', 'effect', 'cause'] },
  exclusion: { forward: 'Leaves out', inverse: 'Left out by', targets: ['exercise'] },
  tried: { forward: 'Has tried', inverse: 'Tried by', targets: ['exercise'] },
  clearance: { forward: 'Cleared of', inverse: 'Cleared in', targets: ['effect'] },
} as const satisfies Record<string, RelationType>;

export type RelationName = keyof typeof relationTypes;

/** One relation as a note writes it. */
export interface Relation {
  readonly name: RelationName;
  readonly from: string;
  /** As written: it may point nowhere. */
  readonly to: string;
  /** Where in the front matter it stands. */
  readonly path: readonly PropertyKey[];
}

/** The relations that a note's front matter states, in the order of its fields. */
export function relationsOf(note: Note): Relation[] {
  const relations: Relation[] = [];
  visitRelations(note, (name, to, field, index) => {
    relations.push({ name, from: note.id, to, path: index === undefined ? field : [...field, index] });
  });
  return relations;
}

/** Told of one relation: where it stands is the field, or one place in the field's list. */
type Visit = (name: RelationName, to: string, field: readonly PropertyKey[], index?: number) => void;

/** Tells of every relation in a note's data without making anything of it. */
export function visitRelations(note: Note, visit: Visit): void {
  const add = (name: RelationName, to: string, ...path: PropertyKey[]): void => visit(name, to, path);
  const addAll = (name: RelationName, targets: readonly string[], ...path: PropertyKey[]): void => {
    for (let i = 0; i < targets.length; i++) visit(name, targets[i] ?? '', path, i);
  };

  switch (note.kind) {
    case 'exercise':
      addAll('addresses', note.data.addresses, 'addresses');
      addAll('trains', note.data.trains, 'trains');
      addAll('lockIn', note.data.lockIn, 'lockIn');
      addAll('harder', note.data.harder, 'harder');
      addAll('instead', note.data.instead, 'instead');
      note.data.precautions.forEach((precaution, i) => add('precaution', precaution.when, 'precautions', i, 'when'));
      addAll('primary', note.data.muscles.primary, 'muscles', 'primary');
      addAll('secondary', note.data.muscles.secondary, 'muscles', 'secondary');
      if (note.data.doseSource.reference) add('cites', note.data.doseSource.reference, 'doseSource', 'reference');
      break;
    case 'cause':
      addAll('leadsTo', note.data.leadsTo, 'leadsTo');
      addAll('muscle', note.data.muscles, 'muscles');
      break;
    case 'assessment':
      note.data.outcomes.forEach((outcome, i) => {
        outcome.causes.forEach((cause, j) => add('finds', cause.id, 'outcomes', i, 'causes', j, 'id'));
        addAll('shows', outcome.effects, 'outcomes', i, 'effects');
      });
      note.data.measures.forEach((measure, i) => {
        if (measure.source) add('cites', measure.source, 'measures', i, 'source');
      });
      break;
    case 'template':
      add('principle', note.data.principle, 'principle');
      addAll('principle', note.data.advice, 'advice');
      note.data.slots.forEach((slot, i) => addAll('fills', slot.from, 'slots', i, 'from'));
      break;
    case 'program':
      add('athlete', note.data.athlete, 'athlete');
      if (note.data.template) add('template', note.data.template, 'template');
      break;
    case 'athlete':
      if (note.data.template) add('template', note.data.template, 'template');
      note.data.findings.forEach((finding, i) => add('finding', finding.of, 'findings', i, 'of'));
      addAll('exclusion', note.data.exclusions, 'exclusions');
      note.data.tried.forEach((tried, i) => add('tried', tried.id, 'tried', i, 'id'));
      note.data.clearance.forEach((clearance, i) => add('clearance', clearance.of, 'clearance', i, 'of'));
      break;
    case 'effect':
    case 'principle':
    case 'muscle':
    case 'reference':
      break;
  }
  note.data.claims.forEach((claim, i) => {
    addAll('supportedBy', claim.for, 'claims', i, 'for');
    addAll('disputedBy', claim.against, 'claims', i, 'against');
  });
  addAll('cites', note.data.references, 'references');
}
