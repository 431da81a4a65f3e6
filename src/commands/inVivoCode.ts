import * as vscode from 'vscode';
import { codeIdFrom } from '../codebook/codePath.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { askCodeId } from '../prompts/newCodes.ts';
import { HumanError } from '../ui/humanError.ts';
import { annotatorName } from '../workspace/annotator.ts';
import { assertOneCursor } from '../workspace/documents/activeReadout.ts';
import type { Services } from '../workspace/services.ts';
import { toBeTagged, writeCodes } from '../workspace/writing/tagging.ts';
import { addCode } from '../codebook/edit.ts';
import { registerCommand } from './register.ts';

/** The facet under which codes in the speakers' own words are kept. */
const FACET = 'in-vivo';
/** A code's name is a few words, not a sentence: the most UTF-16 units. */
const LONGEST = 80;

/** *In Vivo Code*: the selected words become a code, which they are tagged with. */
export function registerInVivoCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'inVivoCode', () =>
    services.turns.inOrder(async () => {
      const tagged = await toBeTagged(services);
      const { document, editor } = tagged.active;
      assertOneCursor(tagged.active);
      const { start, end } = tagged.places[0]!.span;
      const words = document.getText().slice(start, end).replace(/\s+/g, ' ');
      if (editor.selection.isEmpty || words.length > LONGEST)
        throw new HumanError(vscode.l10n.t('Select the few words that are to become a code first.'));
      const codebook = await codebookOrCreate(services, document.uri);
      await annotatorName();
      const { codes } = codebook.parsed;
      const path = `${FACET}/${codeIdFrom(words) ?? (await askCodeId(words, `${FACET}/`, codes))}`;
      if (!codes.has(path))
        await services.writer.change({
          file: vscode.Uri.parse(codebook.uri),
          label: vscode.l10n.t('New code {0}', path),
          edits: (text) => addCode(text, path, { name: words }),
        });
      await writeCodes(services, tagged, [path]);
    }),
  );
}
