// npm run rules: writes the tables of docs/rules.md anew, from the code and the principle notes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtIn } from '../test/support/builtIn.ts';
import { repository } from '../test/support/paths.ts';
import { withRuleTables } from './ruleTable.mts';

const file = join(repository, 'docs', 'rules.md');
writeFileSync(file, withRuleTables(readFileSync(file, 'utf8'), builtIn()));
