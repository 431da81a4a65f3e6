import type { FromPage } from '../protocol.ts';

/** What a person has typed and not saved, by the annotation and the field. */
export type Drafts = Readonly<Record<string, string>>;

/** What VS Code keeps of the page while its view is folded. */
interface PageState {
  readonly drafts: Drafts;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();

/** Says something to the extension. */
export function tell(message: FromPage): void {
  vscode.postMessage(message);
}

/** What was typed under a key and not saved; undefined where nothing is being typed. */
export function draftOf(key: string): string | undefined {
  return vscode.getState()?.drafts[key];
}

/** Keeps what is typed under a key. @param text undefined when it is saved or given up */
export function keepDraft(key: string, text: string | undefined): void {
  const others = Object.entries(vscode.getState()?.drafts ?? {}).filter(([other]) => other !== key);
  vscode.setState({ drafts: Object.fromEntries(text === undefined ? others : [...others, [key, text]]) });
}
