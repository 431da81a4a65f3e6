import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDates } from '../../../src/reading/dates/find.ts';
import { resolveDates } from '../../../src/reading/dates/resolve.ts';

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly edtf: string | null;
  readonly edtfAlt?: readonly string[];
  readonly optional?: boolean;
}

interface GoldFile {
  readonly kind: string;
  readonly date: string | null;
  readonly dateMentions?: readonly GoldMention[];
}

const shared = join(import.meta.dirname, '../../../../shared/readouts');

/** The labelled examples lie beside the repository, not in it. */
for (const folder of [shared, join(shared, 'dev')].filter((path) => existsSync(join(path, 'gold.json')))) {
  const { files } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { files: Record<string, GoldFile> };
  describe(`dates: labelled readouts in ${folder.endsWith('dev') ? 'dev' : 'readouts'}`, () => {
    for (const [name, gold] of Object.entries(files)) {
      if (gold.kind === 'not-a-readout') continue;
      it(name, () => {
        const text = readFileSync(join(folder, name), 'utf8');
        const found = resolveDates(findDates(text), gold.date);
        const mentions = gold.dateMentions ?? [];
        for (const want of mentions.filter((mention) => !mention.optional)) {
          const written = text.slice(want.start, want.end);
          const mention = found.find(({ start, end }) => start === want.start && end === want.end);
          assert.ok(mention, `"${written}" at ${want.start} is not found`);
          assert.ok(
            [want.edtf, ...(want.edtfAlt ?? [])].includes(mention.edtf),
            `"${written}" is ${mention.edtf}, not ${want.edtf}`,
          );
        }
        const extra = found.filter(
          (mention) => !mentions.some((want) => want.start < mention.end && mention.start < want.end),
        );
        assert.deepEqual(
          extra.map(({ start, end }) => text.slice(start, end)),
          [],
        );
      });
    }
  });
}
