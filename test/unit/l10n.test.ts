import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BUNDLE, bundleText, translations } from '../../scripts/generate-l10n.ts';

describe('the bundle of translations', () => {
  it('has every string that a person sees in the editor, and no other (npm run l10n)', () => {
    assert.equal(readFileSync(BUNDLE, 'utf8'), bundleText());
  });

  it('can be translated: every template is written out where it is used', () => {
    assert.deepEqual(
      translations()
        .filter(({ template }) => template === null)
        .map(({ place }) => place),
      [],
    );
  });
});
