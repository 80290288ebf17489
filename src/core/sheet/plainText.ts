import { inSentence } from '../knowledge/outline.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Links as the words they show: `[[id|words]]` → words, `[[id]]` → the note's title. */
export function plainText(text: string, knowledge: Knowledge): string {
  return text.replace(
    /\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]/g,
    (_, id: string, words?: string) => words ?? inSentence(knowledge.get(id.trim())?.title ?? id),
  );
}
