import * as vscode from 'vscode';
import { copyForReadout } from '../../annotations/copy.ts';
import { sidecarName } from '../../annotations/fileNames.ts';
import { newId } from '../../annotations/ids.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { nameOf, sibling } from '../../text/uri.ts';
import { showMessage } from '../../ui/messages.ts';
import { exists } from '../files/fileSystem.ts';
import { readText } from '../files/sidecarReadout.ts';
import type { Services } from '../services.ts';

/** Asks, of each new file that is a copy of an annotated readout, whether the annotations are copied too. */
export async function offerCopies(services: Services, files: readonly vscode.Uri[]): Promise<void> {
  const texts = files.filter((uri) => roleOf(uri.toString()) === 'readout');
  if (texts.length === 0) return;
  await services.corpus.sidecarsLoaded();
  // One question at a time, each about one file.
  for (const uri of texts) await offerCopy(services, uri);
}

async function offerCopy({ corpus, writer }: Services, copy: vscode.Uri): Promise<void> {
  const text = await readText(copy.toString());
  if (text === null || corpus.corpus.sidecarsOf(copy.toString()).length > 0) return;
  const { digest } = new DigestedText(text);
  const original = corpus.corpus.sidecars.find(({ readout, parsed: { sidecar } }) => {
    return sidecar?.digest === digest && sidecar.annotations.length > 0 && readout !== copy.toString();
  })?.readout;
  // A sidecar that has lost its readout is another matter.
  if (original === undefined || !(await exists(vscode.Uri.parse(original)))) return;
  const sidecars = corpus.corpus.sidecarsOf(original).filter(({ parsed }) => parsed.sidecar && !parsed.readOnly);
  const copyThem = vscode.l10n.t('Copy Annotations Too');
  const message = vscode.l10n.t(
    '{0} is a copy of {1}, without its annotations.',
    nameOf(copy.toString()),
    nameOf(original),
  );
  if ((await showMessage('information', message, copyThem)) !== copyThem) return;
  const ids = new Map<string, string>();
  const newIdOf = (id: string) => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const readout = nameOf(copy.toString());
  for (const { annotator, parsed } of sidecars)
    await writer.changeOrCreate({
      file: vscode.Uri.parse(sibling(copy.toString(), sidecarName(readout, annotator ?? undefined))),
      label: vscode.l10n.t('Copy Annotations'),
      newFile: () => copyForReadout(parsed.text, readout, newIdOf),
      edits: () => [],
    });
}
