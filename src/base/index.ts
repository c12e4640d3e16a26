export {
  base64,
  base64url,
  concat,
  equalBytes,
  fromBase64,
  fromBase64url,
  fromHex,
  fromUtf8,
  hex,
  utf8,
} from './bytes.ts';
export {
  type CanonicalFault,
  canonicalize,
  canonicalText,
  ledgerFault,
  MAX_DEPTH,
  parseCanonical,
  parseCanonicalText,
  parseCanonicalValue,
} from './canonical.ts';
export { changeTag } from './change-tag.ts';
export { type CodePointMap, mapCodePoints } from './code-points.ts';
export { firstWords } from './first-words.ts';
export { isJsonObject, type Json, type JsonObject, jsonList, jsonText } from './json.ts';
export { comparePartialDates, type DateBounds, isPartialDate, partialDateBounds } from './partial-date.ts';
export { type NamedPlace, placeName } from './place-name.ts';
export type { Clock, RandomBytes, Sha256 } from './ports.ts';
export {
  atOtherPlace,
  invalid,
  invalidFields,
  isProblemCode,
  type PlacedFault,
  type Problem,
  type ProblemCode,
  problem,
  problemAt,
  problems,
} from './problem.ts';
export { err, ok, type Result } from './result.ts';
export type { Span } from './span.ts';
export { isUuidV7, uuidV7 } from './uuid.ts';
