import { readPlainYaml } from './plainYaml.ts';
import { isMap, parseYaml } from './yaml.ts';

/** The file that makes a folder a notebook. */
export const notebookFile = 'stridebook.yaml';

/** A file longer than this, in bytes or characters, is no note, and would take long to read. */
export const longestNote = 4_000_000;

const noteless = new Set(['node_modules', 'dist', 'out', 'sheets']);

/** Whether a folder of that name holds no notes: dependencies, output, and what a dot hides. */
export function isNoteless(folder: string): boolean {
  return folder.startsWith('.') || noteless.has(folder);
}

/** Whether a file of the notebook may be a note, by its path with forward slashes. */
export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path) && !path.split('/').some(isNoteless);
}

/** The newest form of notebook that this version knows how to write. */
export const notebookSchema = 1;

/**
 * Why a notebook with this `stridebook.yaml` may be read and not written; undefined when it may be.
 * A notebook of a later form could lose what this version does not know.
 */
export function whyNotWritten(text: string): string | undefined {
  const schema = schemaOf(text);
  if (typeof schema !== 'number' || schema <= notebookSchema) return undefined;
  return `This notebook has schema ${schema} and this Stridebook writes schema ${notebookSchema}: it is read, and not written. Update Stridebook.`;
}

function schemaOf(text: string): unknown {
  const plain = readPlainYaml(text);
  if (plain) return plain['schema'];
  const document = parseYaml(text);
  return isMap(document.contents) ? document.get('schema') : undefined;
}
