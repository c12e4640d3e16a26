/**
 * The JSON that `entente extract FILE --json` prints. The root is left out: it is the text itself, not a provision
 * that is printed in it.
 */
import { type JsonObject, mapCodePoints } from '../base/index.ts';
import type { Extraction } from './extraction.ts';

/** Where the characters came from. */
export interface ExtractionSource {
  readonly sha256: string;
  readonly encoding: string;
  /** What the file is, where it is not plain text, and what made characters of it. */
  readonly mediaType?: string;
  readonly converter?: string;
}

/** In which unit offsets are given: code points as everywhere in Entente, or UTF-16 units as JavaScript strings have. */
export type OffsetUnit = 'codepoints' | 'utf16';

/** Plain JSON of an extraction; `chars` is the text that was read. */
export function extractionToJson(
  extraction: Extraction,
  chars: string,
  source: ExtractionSource,
  options: { readonly offsets?: OffsetUnit } = {},
): JsonObject {
  const map = mapCodePoints(chars);
  const offset = options.offsets === 'utf16' ? map.codePointToUnit : (codePoint: number): number => codePoint;
  const span = (each: { start: number; end: number }): { start: number; end: number } => ({
    start: offset(each.start),
    end: offset(each.end),
  });
  return {
    source: { ...source, codePoints: extraction.codePoints },
    language: extraction.language,
    engine: extraction.engine,
    provisions: extraction.provisions
      .filter((provision) => provision.path !== '')
      .map((each) => ({
        path: each.path,
        label: each.label,
        heading: each.heading,
        role: each.role,
        ...span(each),
      })),
    commitments: extraction.commitments.map((each) => ({
      provision: each.provision,
      ...span(each),
      actor: each.actor,
      kind: each.kind,
      strength: each.strength,
      due: each.due === null ? null : { date: each.due.date, origin: each.due.origin, words: each.due.words },
      leads: [...each.leads],
    })),
    mentions: extraction.mentions.map((each) => ({ type: each.type, ...span(each), text: each.text })),
    diagnostics: extraction.diagnostics.map((each) => ({
      code: each.code,
      severity: each.severity,
      ...span(each),
      facts: { ...each.facts },
    })),
  };
}
