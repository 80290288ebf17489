import { figureSvg } from '../figure/svg.ts';
import { figureTitle } from '../figure/title.ts';
import type { NoteOf } from '../note/note.ts';
import { Markup, markup } from '../sheet/markup.ts';

/** The drawing of an exercise with the names of its poses; nothing where it has none. */
export function drawing(exercise: NoteOf<'exercise'>): Markup | undefined {
  const { figure } = exercise.data;
  if (!figure) return undefined;
  const names = figure.poses.map((pose) => pose.name).join(' → ');
  return markup`<figure>${new Markup(figureSvg(figure, figureTitle(exercise)))}<figcaption>${names}</figcaption></figure>`;
}
