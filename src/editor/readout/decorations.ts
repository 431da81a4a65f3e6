import * as vscode from 'vscode';
import { DigestedText } from '../../text/digestedText.ts';
import type { Span } from '../../text/span.ts';
import { toRange } from '../../ui/ranges.ts';
import { annotationDisplay, onDidChangeAnnotationDisplay } from '../../workspace/annotationDisplay.ts';
import { isMineNow } from '../../workspace/annotator.ts';
import type { Services } from '../../workspace/services.ts';
import { paintOf, type Paint } from './annotationPaint.ts';
import { EditorPainter, type Decorated } from './paintedEditor.ts';
import { keyOf, stripeBackground } from './stripeStyle.ts';
import type { StripeLook } from './stripes.ts';

/**
 * Annotated words have stripes in the colours of their codes below them, which leave the text's own colours alone, and
 * a quiet background where they are the person's own.
 */
export function registerDecorations(services: Services): vscode.Disposable {
  const painter = new EditorPainter();
  const show = (editor: vscode.TextEditor) => painter.paint(editor, wantedIn(editor.document, services));
  const showIn = (editors: readonly vscode.TextEditor[]) => {
    editors.forEach(show);
    painter.tidy(vscode.window.visibleTextEditors);
  };
  const showAll = () => showIn(vscode.window.visibleTextEditors);
  const showDocument = (document: vscode.TextDocument) =>
    showIn(vscode.window.visibleTextEditors.filter((editor) => editor.document === document));
  showAll();
  return vscode.Disposable.from(
    painter,
    services.documents.onDidChange(showDocument),
    services.expected.onDidChange(({ document }) => showDocument(document)),
    // A document that changes its language is opened again.
    vscode.workspace.onDidOpenTextDocument(showDocument),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    onDidChangeAnnotationDisplay(showAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (['readouts.annotator', 'readouts.sidecars'].some((each) => event.affectsConfiguration(each))) showAll();
    }),
  );
}

function wantedIn(document: vscode.TextDocument, { documents, expected, corpus }: Services): Map<string, Decorated> {
  const display = annotationDisplay();
  const annotated = display === 'none' ? null : documents.shown(document);
  const annotations = annotated ? expected.over(document, annotated.annotations) : [];
  if (annotations.length === 0) return new Map();
  let text: DigestedText | undefined;
  const paint = paintOf(annotations, {
    codes: corpus.corpus.codebookFor(document.uri.toString())?.parsed.codes ?? new Map(),
    isMine: isMineNow(),
    text: () => (text ??= new DigestedText(document.getText())),
  });
  const withStatus = display === 'colours';
  return new Map([
    ...stripeDecorations(document, paint),
    ...Object.entries(MARKS).flatMap(([kind, { options, isStatus }]): [string, Decorated][] => {
      const spans = paint[kind as keyof typeof MARKS];
      if (spans.length === 0 || (isStatus && !withStatus)) return [];
      const ranges = spans.map((span) => toRange(document, isStatus ? lastUnit(span) : span));
      return [[kind, { options, ranges }]];
    }),
  ]);
}

function stripeDecorations(document: vscode.TextDocument, { stripes }: Paint): Map<string, Decorated> {
  const decorated = new Map<string, { options: Decorated['options']; ranges: vscode.Range[] }>();
  for (const { look, start, end } of stripes) {
    const key = keyOf(look);
    const range = toRange(document, { start, end });
    const known = decorated.get(key);
    if (known) known.ranges.push(range);
    else decorated.set(key, { options: () => stripeOptions(look), ranges: [range] });
  }
  return decorated;
}

/** Where each lane of stripes shows in the overview ruler. */
const RULER_LANES = [vscode.OverviewRulerLane.Right, vscode.OverviewRulerLane.Center, vscode.OverviewRulerLane.Left];

function stripeOptions(look: StripeLook): vscode.DecorationRenderOptions {
  const noteColour = new vscode.ThemeColor('readouts.annotationBorder');
  const themed = (shade: 'light' | 'dark') => ({
    backgroundColor: stripeBackground(look, shade),
    overviewRulerColor: look.colours[0]?.[shade] ?? noteColour,
  });
  return {
    light: themed('light'),
    dark: themed('dark'),
    overviewRulerLane: RULER_LANES[look.lane]!,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

const reviewColour = () => new vscode.ThemeColor('readouts.reviewBorder');

/** What is drawn besides stripes. A status is a mark at the end of the words. */
const MARKS: Readonly<Record<Exclude<keyof Paint, 'stripes'>, { options: Decorated['options']; isStatus: boolean }>> = {
  own: {
    isStatus: false,
    options: () => ({
      backgroundColor: new vscode.ThemeColor('readouts.annotationBackground'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  },
  changed: { isStatus: false, options: () => boxed('dashed', '1px 1px 0 1px') },
  candidates: { isStatus: false, options: () => boxed('dotted', '1px') },
  accepted: { isStatus: true, options: () => marked('✓') },
  rejected: { isStatus: true, options: () => marked('✗') },
  revise: { isStatus: true, options: () => marked('✎') },
  disputed: { isStatus: true, options: () => marked('≠') },
};

function boxed(borderStyle: string, borderWidth: string): vscode.DecorationRenderOptions {
  return {
    borderColor: reviewColour(),
    borderStyle,
    borderWidth,
    overviewRulerColor: reviewColour(),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** A mark behind words that takes no room in the line, so that the text wraps as without it. */
function marked(contentText: string): vscode.DecorationRenderOptions {
  return {
    after: {
      contentText,
      color: new vscode.ThemeColor('readouts.statusForeground'),
      fontWeight: 'bold',
      textDecoration: 'none; position: absolute; font-size: 0.9em; transform: translate(-2px, -0.45em)',
    },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** The last UTF-16 unit of a span, behind which a mark stands. */
function lastUnit({ end }: Span): Span {
  return { start: end - 1, end };
}
