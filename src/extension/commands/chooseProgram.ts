import type { AnyNote, NoteOf } from '../../core/index.ts';
import type { App } from '../app.ts';
import type { Notebook } from '../notebook.ts';
import { pickOne } from '../steps.ts';

/** From where a command on a program may be called: a row of a view, an id, or nothing but the editor in front. */
export type From = string | { readonly note: AnyNote } | undefined;

/** The program that a command is about: the one given, the one in front, or the one that the coach picks. */
export async function chooseProgram(
  app: App,
  notebook: Notebook,
  from: From,
  title: string,
): Promise<NoteOf<'program'> | undefined> {
  const { knowledge } = notebook;
  const given = typeof from === 'string' ? knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const program = given && knowledge.whole('program', given.id);
  if (program) return program;
  const own = given?.kind === 'athlete' ? given.id : undefined;
  const programs = knowledge
    .ofKind('program')
    .filter((note) => own === undefined || note.data.athlete === own);
  const [only] = programs;
  if (only && programs.length === 1) return only;
  if (programs.length === 0)
    throw new Error('There is no program yet: run "Stridebook: Build Program" first.');
  const choices = programs.map((note) => ({
    label: note.title,
    description: `${knowledge.get(note.data.athlete)?.title ?? note.data.athlete}, from ${note.data.start}`,
    value: note,
  }));
  const answer = await pickOne({ title, step: 1, total: 1 }, { placeholder: 'Which program?', choices });
  return typeof answer === 'symbol' ? undefined : answer;
}

/** The athlete that a command is about, in the same ways; of a program it is whose it is. */
export async function chooseAthlete(
  app: App,
  notebook: Notebook,
  from: From,
  title: string,
): Promise<NoteOf<'athlete'> | undefined> {
  const { knowledge } = notebook;
  const given = typeof from === 'string' ? knowledge.get(from) : (from?.note ?? app.notebooks.front?.note);
  const id = given?.kind === 'program' ? given.data?.athlete : given?.id;
  const athlete = id === undefined ? undefined : knowledge.whole('athlete', id);
  if (athlete) return athlete;
  const athletes = knowledge.ofKind('athlete');
  const [only] = athletes;
  if (only && athletes.length === 1) return only;
  if (athletes.length === 0) throw new Error('There is no athlete yet: run "Stridebook: New Athlete" first.');
  const choices = athletes.map((note) => ({
    label: note.title,
    description: `${note.data.findings.length} findings`,
    value: note,
  }));
  const answer = await pickOne({ title, step: 1, total: 1 }, { placeholder: 'Which athlete?', choices });
  return typeof answer === 'symbol' ? undefined : answer;
}
