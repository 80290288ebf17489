import { isLanguage, layouts, papers } from '../../core/index.ts';
import type { SheetChoice } from '../../core/index.ts';

/** What a preview remembers. It comes back from a page, so nothing of it is taken on trust. */
export interface PreviewState {
  readonly program?: string | undefined;
  /** The address of the notebook's folder: two notebooks may have programs of one id. */
  readonly notebook?: string | undefined;
  readonly choice: SheetChoice;
}

export function readState(value: unknown): PreviewState {
  const field = (name: string): string | undefined => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const week = Number(field('week'));
  const day = field('day');
  return {
    program: field('program'),
    notebook: field('notebook'),
    choice: {
      layout: layouts.find((each) => each === field('layout')),
      weeks: Number.isInteger(week) && week > 0 ? { from: week, to: week } : undefined,
      days: day === undefined ? undefined : [day],
      languages: field('languages')?.split(',').filter(isLanguage),
      paper: papers.find((each) => each === field('paper')),
    },
  };
}
