import * as vscode from 'vscode';
import type { Readout } from '../../reading/model.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Span } from '../../text/span.ts';
import { anyReadoutChange } from './changes.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

/**
 * Folds what stands above the title and below it, the page’s foot, a speaker’s paragraphs in a row, and statements of
 * several lines.
 */
export function registerFolding({ documents }: Services): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: anyReadoutChange(documents),
    provideFoldingRanges(document) {
      const readout = documents.get(document)?.readout;
      if (!readout) return [];
      const lines = (span: Span, kind?: vscode.FoldingRangeKind) => {
        const { start, end } = toRange(document, span);
        return start.line < end.line ? [new vscode.FoldingRange(start.line, end.line, kind)] : [];
      };
      return [
        ...[...pageHead(document, readout), pageFoot(readout)].flatMap((span) =>
          span ? lines(span, vscode.FoldingRangeKind.Region) : [],
        ),
        ...[...speakerRuns(readout), ...readout.statements].flatMap((span) => lines(span)),
      ];
    },
  };
  return vscode.languages.registerFoldingRangeProvider(READOUT_SELECTOR, provider);
}

/**
 * What stands above the first paragraph: breadcrumb and page lines. A title is never hidden: what is above it folds by
 * itself, and what is below it folds into its last line.
 */
function pageHead(document: vscode.TextDocument, { breadcrumb, title, pageLines, paragraphs }: Readout) {
  const body = paragraphs[0]?.start ?? 0;
  const spans = [...pageLines, ...(breadcrumb ? [breadcrumb] : [])].filter(({ end }) => end <= body);
  if (!title) return [hull(spans)];
  const below = spans.filter(({ start }) => start >= title.end);
  const lastLine = document.lineAt(document.positionAt(title.end)).range.start;
  return [
    hull(spans.filter(({ end }) => end <= title.start)),
    below.length > 0 ? hull([{ start: document.offsetAt(lastLine), end: title.end }, ...below]) : null,
  ];
}

/** What stands below the last paragraph: boilerplate, page lines. */
function pageFoot({ boilerplate, pageLines, paragraphs }: Readout): Span | null {
  const body = paragraphs.at(-1)?.end ?? Number.MAX_SAFE_INTEGER;
  return hull([...boilerplate, ...pageLines].filter(({ start }) => start >= body));
}

function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Paragraphs in a row in which one and the same speaker has the floor. */
function speakerRuns(readout: Readout): Span[] {
  const runs: (Span & { readonly speaker: string })[] = [];
  let open = false;
  const byParagraph = groupBy(readout.statements, ({ paragraph }) => paragraph);
  readout.paragraphs.forEach((paragraph, index) => {
    const speakers = new Set((byParagraph.get(index) ?? []).map(({ speaker }) => speaker?.name ?? null));
    const [speaker] = speakers.size === 1 ? speakers : [null];
    const last = runs.at(-1);
    if (open && last && speaker === last.speaker) runs[runs.length - 1] = { ...last, end: paragraph.end };
    else if (speaker) runs.push({ start: paragraph.start, end: paragraph.end, speaker });
    open = Boolean(speaker);
  });
  return runs;
}
