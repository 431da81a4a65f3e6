import * as vscode from 'vscode';
import { shortcutOf } from '../../codebook/parse.ts';
import { countCodes, type CodeCount } from '../../corpus/codeCounts.ts';
import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import { countInWords } from '../../ui/codes.ts';
import { pageLine } from '../../ui/pageText.ts';
import { ownership } from '../../workspace/annotator.ts';
import type { CodeReference } from '../../workspace/documents/codeReference.ts';
import type { Services } from '../../workspace/services.ts';
import type { ShownCode } from '../protocol.ts';
import { codeText } from './codeText.ts';

/** All that is shown of a code; null where the codebook does not have it (any more). */
export function shownCode(services: Services, { codebook: uri, code: path }: CodeReference): ShownCode | null {
  const codebook = services.corpus.corpus.codebook(uri);
  const entry = codebook?.parsed.codes.get(path);
  if (!codebook || !entry) return null;
  const { code } = entry;
  const text = codeText(path, codebook);
  const key = shortcutOf(entry);
  const facts = [
    countInWords(services.shown.countInSight(countOf(services, codebook, path))),
    key && vscode.l10n.t('key {0}', pageLine(key)),
    code.exclusive && vscode.l10n.t('at most one of the codes below it on an annotation'),
    !code.definition?.trim() && vscode.l10n.t('without definition'),
    vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
  ];
  return {
    type: 'code',
    code: { codebook: uri, code: path },
    announcement: [text.name, text.path, text.state].filter(Boolean).join(', '),
    text,
    facts: facts.filter((fact): fact is string => Boolean(fact)),
    buttons: [
      { act: 'editCode', label: vscode.l10n.t('Edit Code…') },
      { act: 'renameCode', label: vscode.l10n.t('Rename Code…') },
      { act: 'showCodeAnnotations', label: vscode.l10n.t('Show Annotations of Code') },
      { act: 'goToCode', label: vscode.l10n.t('Go to Code') },
    ],
  };
}

/** How often the code, or one below it, is used where its codebook holds. */
function countOf({ corpus: { corpus } }: Services, codebook: CodebookEntry, path: string): CodeCount | undefined {
  const sidecars = corpus.sidecars.filter(({ uri }) => corpus.codebookFor(uri)?.uri === codebook.uri);
  return countCodes(sidecars, ownership()).get(path);
}
