import { isMap, parseDocument } from 'yaml';

/** The file that makes a folder a notebook. */
export const notebookFile = 'stridebook.yaml';

/** The newest form of notebook that this version knows how to write. */
export const notebookSchema = 1;

/**
 * Why a notebook with this `stridebook.yaml` may be read and not written; undefined when it may be.
 * A notebook of a later form could lose what this version does not know.
 */
export function whyNotWritten(text: string): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  const schema: unknown = isMap(document.contents) ? document.get('schema') : undefined;
  if (typeof schema !== 'number' || schema <= notebookSchema) return undefined;
  return `This notebook has schema ${schema} and this Stridebook writes schema ${notebookSchema}: it is read, and not written. Update Stridebook.`;
}
