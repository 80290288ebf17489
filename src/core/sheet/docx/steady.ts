import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/**
 * A document's zip again, with nothing in it of the moment it was made: docx stamps the time into the
 * properties and into the zip.
 *
 * @param date YYYY-MM-DD
 */
export function steady(zip: Uint8Array, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // a zip holds local time: the same in each zone when it is made of local time
  const mtime = new Date(year, month - 1, day);
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    files[name] = [
      name === 'docProps/core.xml' ? dated(bytes, date) : bytes,
      { mtime, level: 6, comment: name === mark ? madeBy : '' },
    ];
  }
  return zipSync(files);
}

const mark = '[Content_Types].xml';
/** Stands readable in the zip, and is gone once another program has saved the document. */
export const madeBy = 'Exported by Stridebook';

function dated(xml: Uint8Array, date: string): Uint8Array {
  return strToU8(
    strFromU8(xml).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  );
}
