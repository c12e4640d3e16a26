/**
 * Whether a line break between two East Asian characters in a page's file is a space or nothing. Programs that break lines
 * at spaces alone mean the space; files that are wrapped at a width, where there is no space to break at, mean nothing.
 */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** A character of a script that is written without spaces between words. */
export function isWide(char: string): boolean {
  return WIDE.test(char);
}

/** Breaks that are seen before a file counts as wrapped, and the longest line that such a file has. */
const LEAST_BREAKS = 3;
const LONGEST_LINE = 120;

/** Whether the file is wrapped at a width: several lines end inside East Asian words, and none runs on far beyond. */
export function isWrappedFile(chars: string): boolean {
  let breaks = 0;
  let before = '';
  for (const line of chars.split(/\r?\n/)) {
    if (line.length > LONGEST_LINE && Array.from(line).filter(isWide).length > LONGEST_LINE) return false;
    const words = line.trim();
    if (words === '') continue;
    if (isWide(before.charAt(before.length - 1)) && isWide(words.charAt(0))) breaks++;
    before = words;
  }
  return breaks >= LEAST_BREAKS;
}
