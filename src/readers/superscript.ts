/** Raised digits as the characters that Unicode has for them: printed "m" and a raised "2" are "m²", never "m2". */

const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** The raised form of digits; any other text as it is. */
export function raise(text: string): string {
  return /^\d+$/.test(text) ? Array.from(text, (digit) => raised[digit] ?? digit).join('') : text;
}
