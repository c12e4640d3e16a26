/**
 * How a line is written: headings of one text look alike.
 */
import { isHan } from './characters.ts';
import type { Line } from './lines.ts';

/** Bold, in capitals, in words, with a colon, in Han characters. */
export function lookOf(chars: string, line: Line | undefined): string {
  if (!line) return '';
  const words = chars.slice(line.from, line.to);
  if (isHan(words.charCodeAt(0))) return 'han';
  if (words.startsWith('**')) return 'bold';
  const last = words.endsWith(':') ? ':' : '';
  return `${words === words.toUpperCase() ? 'capitals' : 'words'}${last}`;
}
