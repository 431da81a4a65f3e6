import * as vscode from 'vscode';
import type { Quote } from '../sidecarText.ts';
import { makeAnnotated, prepareSettings, sidecarOf, sidecarText, type Annotated } from './annotated.ts';
import { answering, type Answer } from './person.ts';
import { CALL, makeFile } from './support.ts';

/** The sentence of the call that Ada has annotated. */
export const FREE = 'China supports free navigation in northern waters.';

/** The call, annotated by Ada, who codes beside the person. */
export interface OfTwo extends Annotated {
  /** The person's own sidecar, which is not there yet. */
  readonly own: vscode.Uri;
  /** Ada's, and its text. */
  readonly others: vscode.Uri;
  readonly theirs: string;
}

/** Whose file annotations go to; undefined for what VS Code has without the setting. */
export async function useSidecars(value: 'perAnnotator' | 'shared' | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('readouts').update('sidecars', value, vscode.ConfigurationTarget.Workspace);
}

/** Chooses whose annotations are in sight. */
export function show(whose: string, ...more: Answer[]) {
  return answering([{ pick: whose }, ...more], () => vscode.commands.executeCommand('readouts.showAnnotationsOf'));
}

/** From now on the person has a sidecar of their own, and sees everybody's. */
export async function codeBesideOthers(annotator: string): Promise<void> {
  await prepareSettings(annotator);
  await useSidecars('perAnnotator');
  await show('Everybody');
}

/** Ends what `codeBesideOthers` began. */
export async function codeAlone(): Promise<void> {
  await useSidecars(undefined);
  await prepareSettings();
}

/** @param quote what else than the words Ada's annotation has */
export async function makeOfTwo(annotator: string, quote: Omit<Quote, 'exact'> = {}): Promise<OfTwo> {
  const files = await makeAnnotated(CALL);
  const theirs = sidecarText('call.txt', CALL, [{ exact: FREE, note: 'by Ada', ...quote }]);
  await makeSidecarOf(files, 'ada', theirs);
  return { ...files, own: sidecarOf(files.readout, annotator), others: sidecarOf(files.readout, 'ada'), theirs };
}

/** Gives a readout an annotator's sidecar, and has it read. */
export async function makeSidecarOf(
  { readout }: Pick<Annotated, 'readout'>,
  annotator: string,
  text: string,
): Promise<void> {
  const name = readout.path.split('/').slice(-2).join('/');
  await makeFile(`${name}.${annotator}.annotations.yaml`, text);
  await vscode.commands.executeCommand('readouts.refresh');
}
