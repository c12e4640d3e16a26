/**
 * Cursors of the lists that use cases hand out by pages. A cursor holds a place in one list — which list, with which
 * filters, in which order — and a short digest of both, so that one that was altered, cut off or made for another list is
 * told apart and refused instead of leading somewhere else [AP34]. It is no secret and opens nothing: what a page shows is
 * decided anew for whoever asks.
 */
import {
  base64url,
  canonicalize,
  err,
  fromBase64url,
  fromUtf8,
  type Json,
  type JsonObject,
  ok,
  type Problem,
  problem,
  type Result,
  utf8,
} from '../../base/index.ts';
import type { App } from '../ports/index.ts';

type Sealing = Pick<App, 'sha256' | 'node'>;

const DIGEST_LETTERS = 16;

function digestOf({ sha256, node }: Sealing, list: JsonObject, place: string): string {
  const bytes = canonicalize({ node: node.host, list, place });
  return base64url(sha256(bytes)).slice(0, DIGEST_LETTERS);
}

/** The cursor of a place in a list. */
export function writeCursor(app: Sealing, list: JsonObject, place: Json): string {
  const text = JSON.stringify(place);
  return base64url(utf8(`${digestOf(app, list, text)}${text}`));
}

/** The place that a cursor of this list holds; null where none was given. */
export function readCursor(
  app: Sealing,
  list: JsonObject,
  cursor: string | null | undefined,
): Result<Json, Problem> {
  if (cursor === null || cursor === undefined) return ok(null);
  const bytes = fromBase64url(cursor);
  const whole = bytes === null ? null : fromUtf8(bytes);
  if (whole === null || base64url(utf8(whole)) !== cursor) return foreign();
  const text = whole.slice(DIGEST_LETTERS);
  if (whole.slice(0, DIGEST_LETTERS) !== digestOf(app, list, text)) return foreign();
  try {
    const place: Json = JSON.parse(text);
    return ok(place);
  } catch {
    return foreign();
  }
}

/** What answers a cursor that is none of this list's. */
export function foreign(): Result<never, Problem> {
  return err(problem('cursor-invalid', { at: '/cursor' }));
}
