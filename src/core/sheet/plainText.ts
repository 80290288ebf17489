import { inSentence } from '../knowledge/outline.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Links as the words they show: `[[id|words]]` → words, `[[id]]` → the note's title. */
export function plainText(text: string, knowledge: Knowledge): string {
  return withoutLinks(text, (id) => inSentence(knowledge.get(id)?.title ?? id));
}

/** The same, with the titles that the caller gives. */
export function withoutLinks(text: string, titleOf: (id: string) => string): string {
  return text.replace(
    /\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]/g,
    (_, id: string, words?: string) => words ?? titleOf(id.trim()),
  );
}
