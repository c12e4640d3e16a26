/** A detail of a fault in words: sizes in bytes, hashes by their beginning. */
import { formatNumber, type Language, translate } from '../../i18n/index.ts';
import type { FaultDetail } from './fault-details.ts';

/** As much of a hash as people compare at a glance. */
const BEGINNING = 12;

/** The sentence. */
export function sayDetail(
  language: Language,
  { what, file, other = '', n = 0, expected, found }: FaultDetail,
): string {
  const size = (mark: FaultDetail['found']): string =>
    mark !== undefined && 'size' in mark ? formatNumber(language, mark.size) : '';
  const hash = (mark: FaultDetail['found']): string => mark?.sha256.slice(0, BEGINNING) ?? '';
  return translate(language, `form.detail.${what}`, {
    ...{ file, other, n },
    ...{ size: size(expected), hash: hash(expected), size2: size(found), hash2: hash(found) },
  });
}
