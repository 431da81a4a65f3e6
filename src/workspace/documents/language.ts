import type * as vscode from 'vscode';

/** The id of the language mode of readout files. */
export const READOUT_LANGUAGE = 'readout';
export const READOUT_SELECTOR: vscode.DocumentSelector = { language: READOUT_LANGUAGE };

/** The scheme of the notes of annotations that are open in an editor of their own. */
export const NOTE_SCHEME = 'readouts-note';
