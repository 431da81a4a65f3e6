import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Span } from './span.ts';
import { firstIndex } from './search.ts';

/** Code points of context on each side of a target. */
export const CONTEXT_LENGTH = 32;

/** `[start, end)` in Unicode code points of the digested text: what a sidecar stores. */
export interface CodePointRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a digested text by its words and their neighbours; a sidecar's target holds one. */
export interface Quote extends CodePointRange {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A text as sidecars count in it: LF line ends, no byte order mark, positions in Unicode code points. Converts to and
 * from UTF-16 spans of the text as it was given. Built in linear time; every conversion is a binary search.
 */
export class DigestedText {
  /** LF line ends, no byte order mark. */
  readonly text: string;
  /** Length of `text` in code points. */
  readonly length: number;
  private readonly bom: 0 | 1;
  /** Indices in `text` of the line feeds that were two characters in the original. */
  private readonly shortened: readonly number[];
  /** Indices in `text` of the first halves of surrogate pairs. */
  private readonly pairs: readonly number[];
  private cachedDigest: string | null = null;

  constructor(original: string) {
    this.bom = original.startsWith('\uFEFF') ? 1 : 0;
    const body = this.bom ? original.slice(1) : original;
    this.shortened = shortenedLineEnds(body);
    this.text = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
    this.pairs = surrogatePairs(this.text);
    this.length = this.text.length - this.pairs.length;
  }

  /** `sha256:` and the hash, in lower-case hexadecimal, of the text in UTF-8. */
  get digest(): string {
    this.cachedDigest ??= `sha256:${bytesToHex(sha256(new TextEncoder().encode(this.text)))}`;
    return this.cachedDigest;
  }

  /**
   * From UTF-16 indices in the original to code points in the digested text. A span that cuts a surrogate pair grows
   * to hold it; indices outside the text are moved to its nearest end.
   */
  toCodePoints(span: Span): CodePointRange {
    const from = this.fromOriginal(span.start);
    const to = Math.max(this.fromOriginal(span.end), from);
    return {
      start: this.codePointOf(this.cutsPair(from) ? from - 1 : from),
      end: this.codePointOf(this.cutsPair(to) ? to + 1 : to),
    };
  }

  /** From code points in the digested text to UTF-16 indices in the original; out of range moves to the nearest end. */
  toUtf16(range: CodePointRange): Span {
    return { start: this.toOriginal(this.indexOf(range.start)), end: this.toOriginal(this.indexOf(range.end)) };
  }

  /** The characters `[start, end)` of the digested text, counted in code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.indexOf(start), this.indexOf(end));
  }

  /** A span of the original as a quote: its words, up to 32 code points of context each side, and its position. */
  quote(span: Span): Quote {
    const { start, end } = this.toCodePoints(span);
    return {
      exact: this.slice(start, end),
      prefix: this.slice(start - CONTEXT_LENGTH, start),
      suffix: this.slice(end, end + CONTEXT_LENGTH),
      start,
      end,
    };
  }

  /** UTF-16 index in `text` of a code point position. */
  private indexOf(codePoint: number): number {
    const wanted = Math.min(Math.max(Math.trunc(codePoint) || 0, 0), this.length);
    return wanted + firstIndex(this.pairs.length, (index) => this.pairs[index]! - index >= wanted);
  }

  private codePointOf(index: number): number {
    return index - countBelow(this.pairs, index);
  }

  private cutsPair(index: number): boolean {
    const before = countBelow(this.pairs, index);
    return before > 0 && this.pairs[before - 1] === index - 1;
  }

  private fromOriginal(original: number): number {
    const inBody = Math.max(Math.trunc(original) - this.bom, 0);
    const before = firstIndex(this.shortened.length, (index) => this.shortened[index]! + index >= inBody);
    return Math.min(inBody - before, this.text.length);
  }

  private toOriginal(index: number): number {
    return index + this.bom + countBelow(this.shortened, index);
  }
}

/** Indices, in the text with LF line ends, of the line feeds that stand for CRLF. */
function shortenedLineEnds(body: string): number[] {
  const found: number[] = [];
  for (let at = body.indexOf('\r\n'); at >= 0; at = body.indexOf('\r\n', at + 2)) found.push(at - found.length);
  return found;
}

function surrogatePairs(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) found.push(match.index);
  return found;
}

/** How many of the ascending numbers are below the bound. */
function countBelow(ascending: readonly number[], bound: number): number {
  return firstIndex(ascending.length, (index) => ascending[index]! >= bound);
}
