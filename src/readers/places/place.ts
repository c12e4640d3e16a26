/**
 * Where characters stand in the original: a line of a text, an element of a web page or an XML file, a paragraph of a
 * Word document, boxes on a page of a PDF. Offsets are code points of the characters that the reader gave.
 */
import type { Span } from '../../base/index.ts';

/** Left, top, right, bottom in points, measured from the page's upper left corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Which part of a Word document a paragraph is counted in. */
export type DocumentPart = 'body' | 'footnotes' | 'endnotes';

/** One place in the original. Lines, paragraphs and pages are counted from one. */
export type Place =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'element'; readonly path: string; readonly line: number | null }
  | { readonly kind: 'paragraph'; readonly part: DocumentPart; readonly paragraph: number }
  | { readonly kind: 'page'; readonly page: number; readonly boxes: readonly Box[] };

/** Characters and the place they came from. */
export interface PlacedSpan extends Span {
  readonly place: Place;
}

/** Width and height of a page in points. */
export type PageSize = readonly [width: number, height: number];

/**
 * Leads from characters to places: spans in order, without overlap. Characters that the reader itself put in (line ends
 * between paragraphs) belong to none. A map without spans is that of a plain text: its lines are counted in the
 * characters.
 */
export interface PlaceMap {
  readonly format: 1;
  readonly pages: readonly PageSize[];
  readonly spans: readonly PlacedSpan[];
}

/** The map of a plain text. */
export const lineMap: PlaceMap = { format: 1, pages: [], spans: [] };
