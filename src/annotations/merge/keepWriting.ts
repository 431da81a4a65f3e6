import { SIDECAR_STYLE } from '../fileStyle.ts';
import { itemSpans } from '../itemSpans.ts';
import type { Data } from './mergeValues.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { isEqual } from '../../yaml/equal.ts';
import { loadYaml, type LoadedYaml } from '../../yaml/load.ts';

const { idKey, listKey } = SIDECAR_STYLE;

/** A version of a sidecar, as far as its way of writing goes. */
export interface Written {
  readonly text: string;
  readonly data: Data;
  readonly loaded: LoadedYaml | null;
}

/** An annotation as a file has it, with its comments: its lines end in LF, the last one without. */
interface Item {
  readonly data: Data;
  readonly start: number;
  readonly end: number;
  readonly lines: string;
}

/**
 * Writes in a merged file the annotations that only they made or touched as they wrote them: with their order of keys,
 * their quotation marks and comments. Lists in brackets, and what could not be written so, stay as they are.
 * @param data what the merged file says, which stays the same
 */
export function keepWriting(
  text: string,
  data: Data,
  { base, ours, theirs }: { readonly base: Written; readonly ours: Written; readonly theirs: Written },
): string {
  const [old, our, their] = [base, ours, theirs].map(itemsOf);
  const chosen = [...their!].filter(([id, item]) => {
    const mine = our!.get(id)?.lines;
    return mine === undefined || (mine === old!.get(id)?.lines && mine !== item.lines);
  });
  if (chosen.length === 0) return text;
  const { loaded } = loadYaml(text);
  const merged = itemsOf({ text, data, loaded });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = chosen.flatMap(([id, item]): TextEdit[] => {
    const here = merged.get(id);
    if (!here || !isEqual(here.data, item.data)) return [];
    const newText = moved(item.lines, dashColumn(here.lines) - dashColumn(item.lines)).replaceAll('\n', eol);
    return [{ start: here.start, end: here.end, newText }];
  });
  const written = applyEdits(text, edits);
  return isEqual(loadYaml(written).loaded?.data, data) ? written : text;
}

/** Annotations by their ids; none where there is no list in lines. */
function itemsOf({ text, data, loaded }: Written): Map<string, Item> {
  const list = (data[listKey] as readonly Data[] | null | undefined) ?? [];
  if (list.length === 0 || !loaded) return new Map();
  const spans = itemSpans(text, loaded);
  return new Map(
    list.flatMap((item, index): [string, Item][] => {
      const { start, end } = spans[index]!;
      const lines = text.slice(start, end).replaceAll('\r\n', '\n');
      return dashColumn(lines) < 0 ? [] : [[String(item[idKey]), { data: item, start, end, lines }]];
    }),
  );
}

/** Column of an item's dash; -1 where it stands in brackets. */
function dashColumn(lines: string): number {
  return /^( *)- /m.exec(lines)?.[1]!.length ?? -1;
}

/** The lines, further in by so many columns, or out where it is negative. */
function moved(lines: string, columns: number): string {
  if (columns === 0) return lines;
  if (columns > 0) return lines.replace(/^(?=.)/gm, ' '.repeat(columns));
  return lines.replace(new RegExp(`^ {1,${-columns}}`, 'gm'), '');
}
