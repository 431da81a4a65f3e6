import * as vscode from 'vscode';
import type { Words } from '../protocol.ts';

/** What the page itself says, in the person's language. */
export function wordsOfPage(): Words {
  return {
    words: vscode.l10n.t('Words'),
    place: vscode.l10n.t('Place'),
    candidates: vscode.l10n.t('It may be about:'),
    codes: vscode.l10n.t('Codes'),
    speaker: vscode.l10n.t('Speaker'),
    note: vscode.l10n.t('Note'),
    addNote: vscode.l10n.t('Add Note'),
    editNote: vscode.l10n.t('Edit Note'),
    status: vscode.l10n.t('Status'),
    thread: vscode.l10n.t('Replies and Reviews'),
    reply: vscode.l10n.t('Reply'),
    yourReply: vscode.l10n.t('Your Reply'),
    save: vscode.l10n.t('Save'),
    send: vscode.l10n.t('Send'),
    cancel: vscode.l10n.t('Cancel'),
    keys: vscode.l10n.t('Ctrl+Enter saves, Escape leaves.'),
    history: vscode.l10n.t('History'),
    showHistory: vscode.l10n.t('Show History'),
    readingHistory: vscode.l10n.t('Git is asked…'),
    goToText: vscode.l10n.t('Go to Text'),
    actions: vscode.l10n.t('Actions'),
  };
}
