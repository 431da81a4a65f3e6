import { isSeq } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { dashOf, isFlow, itemStart, Layout, seqItems } from '../yaml/layout.ts';
import type { LoadedYaml } from '../yaml/load.ts';
import { find, resolved } from '../yaml/nodes.ts';

/**
 * Each annotation of a sidecar that has some, with its comments, without the white space and comma that part it from
 * the next; UTF-16, in the order of the file.
 */
export function itemSpans(text: string, loaded: LoadedYaml): Span[] {
  const list = resolved(loaded, find(loaded, ['annotations']).node);
  if (!isSeq(list)) throw new Error('A sidecar with annotations has a list of them.');
  const layout = new Layout(text);
  const nodes = (list as YAMLSeq).items as Node[];
  const items = seqItems(list as YAMLSeq);
  if (isFlow(list as YAMLSeq))
    return nodes.map((node, index) => ({ start: itemStart(items[index]!, node), end: layout.contentEnd(node) }));
  let before = layout.lineStart((list as YAMLSeq).range![0]);
  return nodes.map((node, index) => {
    const dash = dashOf(items[index]!);
    const from = index === 0 ? aboveComments(layout, dash) : before;
    const start = from + text.slice(from, dash + 1).search(/\S/);
    before = layout.afterItem(node, layout.column(dash));
    return { start: layout.lineStart(start), end: start + text.slice(start, before).trimEnd().length };
  });
}

/** Start of the comments right above the first dash, at its column. */
function aboveComments(layout: Layout, dash: number): number {
  let at = layout.lineStart(dash);
  while (at > 0) {
    const above = layout.lineStart(at - 1);
    const line = layout.text.slice(above, at);
    if (line.search(/\S/) !== layout.column(dash) || line.trimStart()[0] !== '#') break;
    at = above;
  }
  return at;
}
