// Writes the tables of knowledge/README.md anew from the schemas.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from './guideTables.mts';

const file = join(import.meta.dirname, '..', 'knowledge', 'README.md');
const guide = readFileSync(file, 'utf8');
const written = withTables(guide);
if (written !== guide) writeFileSync(file, written);
process.stdout.write(
  `knowledge/README.md ${written === guide ? 'says what the schemas say' : 'was written anew'}.\n`,
);
