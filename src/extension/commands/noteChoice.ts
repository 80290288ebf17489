import type * as vscode from 'vscode';
import { evidenceLine } from '../../core/index.ts';
import type { AnyNote } from '../../core/index.ts';
import { kindIcon } from '../views/noteItem.ts';

export interface NoteChoice extends vscode.QuickPickItem {
  readonly note: AnyNote;
}

/** A note in a quick pick: its title, what it is, and a line to choose by. */
export function noteChoice(note: AnyNote): NoteChoice {
  const dose = note.kind === 'exercise' && note.data ? `${note.data.dose}  ·  ` : '';
  const evidence = note.data && note.kind === 'exercise' ? evidenceLine(note) : '';
  return {
    note,
    label: note.title,
    description: note.kind === 'exercise' && note.data ? `${note.data.phase}  ${evidence}` : note.kind,
    detail: `${dose}${note.data?.summary ?? ''}`,
    iconPath: kindIcon(note.kind),
    alwaysShow: true,
  };
}
