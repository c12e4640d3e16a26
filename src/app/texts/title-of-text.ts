/** What a text calls itself. */
import type { LocalName } from '../../plan/index.ts';
import { sliceText } from '../../views/index.ts';
import type { ReadFile } from './read-file.ts';

/**
 * What the text calls itself: its title provision, or the longest line before its first provision that is no sentence. The
 * plan's office can settle another.
 */
export function titleOf({ extraction, chars }: ReadFile): LocalName {
  const slices = sliceText(chars);
  const title = extraction.provisions.find(({ role }) => role === 'title');
  const first = extraction.provisions.find(({ role }) => role !== 'root' && role !== 'front');
  const front = slices.at({ start: 0, end: first?.start ?? 0 }).split('\n');
  const lines = front
    .map((line) => line.trim())
    .filter((line) => line.length <= 200 && !/[。.;；!?]$/u.test(line));
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '');
  const words = title === undefined ? longest : (title.heading ?? slices.at(title));
  const line = words.replace(/\s+/gu, ' ').trim();
  return line === '' ? {} : { [extraction.language]: line };
}
