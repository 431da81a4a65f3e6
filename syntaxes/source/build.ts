/** Writes `syntaxes/readout.tmLanguage.json` from its source. */
import { writeFileSync } from 'node:fs';
import { grammar } from './grammar.ts';

writeFileSync(new URL('../readout.tmLanguage.json', import.meta.url), `${JSON.stringify(grammar, null, 2)}\n`);
