/**
 * What a line's characters tell of it before anything is searched for in it: they are looked at once, while its end is sought, and a
 * search that needs a character the line does not hold is spared.
 */
import { digitValue, isSpace } from './characters.ts';

/** The line ends here. */
export const BREAK = 1;
/** An opening bracket. */
export const BRACKET = 2;
/** A point. */
export const POINT = 4;
/** White space inside the line, or a mark behind which a label may stand close: 。 and ：. */
export const APART = 8;
/** The space of a paragraph's indent. */
export const INDENT = 16;
/** What a label may begin with: 第, a bracket, a numeral. */
export const LABEL = 32;
export const DIGIT = 64;

/** By code: what the character tells. */
export const CUES = new Uint8Array(65_536);
const tell = (chars: string, cue: number): void => {
  for (const char of chars) CUES[char.charCodeAt(0)] = (CUES[char.charCodeAt(0)] ?? 0) | cue;
};
for (let code = 0; code < 65_536; code++) {
  if (isSpace(code)) CUES[code] = APART;
  if (digitValue(code) >= 0) CUES[code] = LABEL | DIGIT;
}
tell('\n\r\f\u2028\u2029', BREAK);
tell('(', BRACKET);
tell('.', POINT);
tell('。：', APART);
tell('\u3000', INDENT);
tell('第（(〇零一二三四五六七八九两十百千', LABEL);

/** All that the characters `[from, to)` tell. */
export function cuesOf(chars: string, from: number, to: number): number {
  let cues = 0;
  for (let at = from; at < to; at++) cues |= CUES[chars.charCodeAt(at)] ?? 0;
  return cues;
}
