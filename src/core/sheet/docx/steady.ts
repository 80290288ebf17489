import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/**
 * A document's zip again, with nothing in it of the moment it was made: docx stamps the time into the
 * properties and into the zip, and gives links random ids.
 *
 * @param date YYYY-MM-DD
 */
export function steady(zip: Uint8Array, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // a zip holds local time: the same in each zone when it is made of local time
  const mtime = new Date(year, month - 1, day);
  const parts = unzipSync(zip);
  const links = linkIds(parts[relations]);
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const text =
      name === 'docProps/core.xml'
        ? dated(bytes, date)
        : name === relations || name === 'word/document.xml'
          ? renamed(bytes, links)
          : bytes;
    files[name] = [
      text,
      { mtime, level: name.endsWith('.png') ? 0 : 6, comment: name === mark ? madeBy : '' },
    ];
  }
  return zipSync(files);
}

const relations = 'word/_rels/document.xml.rels';
const mark = '[Content_Types].xml';
/** Stands readable in the zip, and is gone once another program has saved the document. */
const madeBy = 'Exported by Stridebook';

function dated(xml: Uint8Array, date: string): Uint8Array {
  return strToU8(
    strFromU8(xml).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  );
}

/** The ids of links, in the order in which they come. */
function linkIds(xml: Uint8Array | undefined): string[] {
  const found = strFromU8(xml ?? new Uint8Array()).matchAll(/Id="([^"]+)"[^>]*TargetMode="External"/g);
  return [...found].map(([, id = '']) => id);
}

function renamed(xml: Uint8Array, ids: readonly string[]): Uint8Array {
  if (ids.length === 0) return xml;
  return strToU8(
    strFromU8(xml).replace(/(\b(?:r:id|Id)=")([^"]+)"/g, (whole, name: string, id: string) =>
      ids.includes(id) ? `${name}link${ids.indexOf(id) + 1}"` : whole,
    ),
  );
}
