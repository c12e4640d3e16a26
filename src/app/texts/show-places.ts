/**
 * Where words of a text stand in the original file: lines, paragraphs, elements, boxes on pages. The map was kept when the
 * file was read; a text without one was a plain text, whose lines are counted. The original is open to all who may read
 * the text [AP5].
 */
import {
  err,
  fromUtf8,
  invalid,
  ok,
  type Problem,
  problem,
  type Result,
  type Span,
} from '../../base/index.ts';
import {
  type Box,
  findPlaces,
  lineMap,
  type PageSize,
  type PlacedSpan,
  type PlaceMap,
} from '../../readers/index.ts';
import type { Actor } from '../actor.ts';
import { readChars } from '../plans/plan-words.ts';
import type { App, StoreReader, TextRow } from '../ports/index.ts';
import { pickText } from './pick-text.ts';

export interface ShowPlaces extends Span {
  readonly planId: string;
  readonly textId: string;
}
/** A page that words stand on: its size, and the boxes of all words on it. */
export interface PageOutline {
  readonly page: number;
  readonly size: PageSize;
  readonly boxes: readonly Box[];
}
/** Places of words, and the pages they are on. */
export interface Places {
  readonly mediaType: string;
  readonly converter: string;
  readonly places: readonly PlacedSpan[];
  readonly pages: readonly PageOutline[];
}

/** Pages that are drawn at once. */
const MOST_PAGES = 4;

async function readMap(r: StoreReader, planId: string, text: TextRow): Promise<Result<PlaceMap, Problem>> {
  const sha256 = await r.own.placeMap(planId, text.textId);
  if (sha256 === null) return ok(lineMap);
  const bytes = await r.blobs.get(planId, sha256);
  const json = bytes === null ? null : fromUtf8(bytes);
  if (json === null) return err(problem('store-corrupt', { blob: sha256 }));
  const map: PlaceMap = JSON.parse(json);
  return ok(map);
}

function outlinePages(map: PlaceMap, places: readonly PlacedSpan[]): readonly PageOutline[] {
  const numbers = new Set(places.flatMap(({ place }) => (place.kind === 'page' ? [place.page] : [])));
  return [...numbers].slice(0, MOST_PAGES).flatMap((page): readonly PageOutline[] => {
    const size = map.pages[page - 1];
    const boxes = map.spans.flatMap(({ place }) =>
      place.kind === 'page' && place.page === page ? place.boxes : [],
    );
    return size === undefined ? [] : [{ page, size, boxes }];
  });
}

/** The places of a span of a text's characters. */
export async function showPlaces(
  app: App,
  _who: Actor,
  { planId, textId, start, end }: ShowPlaces,
): Promise<Result<Places, Problem>> {
  return app.store.read(async (r) => {
    const text = pickText(await r.projections.texts(planId), textId);
    if (!text.ok) return text;
    const { mediaType, converter, charsSha256, codePoints } = text.value;
    if (start > end) return err(invalid('/end', 'before-begin'));
    if (end > codePoints) return err(invalid('/end', 'too-great', { limit: codePoints }));
    const chars = await readChars(r.blobs, planId, charsSha256);
    if (!chars.ok) return chars;
    const map = await readMap(r, planId, text.value);
    if (!map.ok) return map;
    const places = findPlaces(map.value, chars.value, { start, end });
    return ok({ mediaType, converter, places, pages: outlinePages(map.value, places) });
  });
}
