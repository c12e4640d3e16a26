/**
 * One spelling for what looks alike on two keyboards: compatibility forms, and the two encodings of Lao ຳ, which NFKC leaves
 * apart where a tone mark stands between its halves [AC1]. Names and passwords go through it; what is shown does not.
 */

const niggahitaBeforeTone = /\u0ecd([\u0ec8-\u0ecb]+)/gu;

export function oneSpelling(text: string): string {
  return text.normalize('NFKC').replace(niggahitaBeforeTone, '$1\u0ecd');
}
