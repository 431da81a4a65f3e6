import * as vscode from 'vscode';
import type { MeetingKind } from '../reading/model.ts';

/** The codicon of each kind of meeting. */
export const KIND_ICONS: Readonly<Record<MeetingKind, string>> = {
  'phone-call': 'call-outgoing',
  'video-call': 'device-camera-video',
  meeting: 'organization',
  'press-conference': 'mic',
  'message-exchange': 'mail-read',
  letter: 'mail',
  visit: 'milestone',
  other: 'file-text',
};

/** The name of a kind as people read it. */
export function kindName(kind: MeetingKind): string {
  return {
    'phone-call': vscode.l10n.t('phone call'),
    'video-call': vscode.l10n.t('video call'),
    meeting: vscode.l10n.t('meeting'),
    'press-conference': vscode.l10n.t('press conference'),
    'message-exchange': vscode.l10n.t('exchange of messages'),
    letter: vscode.l10n.t('letter'),
    visit: vscode.l10n.t('visit'),
    other: vscode.l10n.t('other'),
  }[kind];
}
