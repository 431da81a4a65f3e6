import * as vscode from 'vscode';
import { codePathFrom } from '../codebook/codePath.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { HumanError } from '../ui/humanError.ts';
import { askLine } from '../ui/questions.ts';
import { annotatorName } from '../workspace/annotator.ts';
import { selectionSpan } from '../workspace/documents/activeReadout.ts';
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
      const { document } = tagged.active;
      const selected = selectionSpan(tagged.active);
      const words = document.getText().slice(tagged.span.start, tagged.span.end).replace(/\s+/g, ' ');
      if (selected.start === selected.end || words.length > LONGEST)
        throw new HumanError(vscode.l10n.t('Select the few words that are to become a code first.'));
      const codebook = await codebookOrCreate(services, document.uri);
      await annotatorName();
      const path = codePathFrom(`${FACET}/${words}`) ?? (await askPath(words));
      if (!codebook.parsed.codes.has(path))
        await services.writer.change({
          file: vscode.Uri.parse(codebook.uri),
          label: vscode.l10n.t('New code {0}', path),
          edits: (text) => addCode(text, path, { name: words }),
        });
      await writeCodes(services, tagged, [...new Set([...(tagged.own?.annotation.codes ?? []), path])]);
    }),
  );
}

/** Ids are of Latin letters and digits; words in another script have no id of their own. */
async function askPath(words: string): Promise<string> {
  const typed = await askLine({
    title: vscode.l10n.t('An id for the code “{0}”', words),
    prompt: vscode.l10n.t('Of Latin letters, digits and hyphens; the name stays as it is.'),
    validateInput: (value) => (codePathFrom(`${FACET}/${value}`) ? null : vscode.l10n.t('Type at least one letter.')),
  });
  const path = typed === undefined ? null : codePathFrom(`${FACET}/${typed}`);
  if (!path) throw new vscode.CancellationError();
  return path;
}
