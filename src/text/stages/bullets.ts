/**
 * Bullets at a line's beginning: printed ones, those that lost their glyph to a letter or a private code, and the dashes that
 * converters set before a list's own labels.
 */
import { digitValue, isHan, isSpace, skipSpace } from './characters.ts';
import type { LabelCandidate } from './label.ts';
import { readBracketed, readDigitLabel, readLetterLabel } from './number-labels.ts';

const BULLETS = new Set('●•◆◇■□▪○◦▶➢►·\u00b7\uf0b7\uf0a7\uf06c*'.split(''));
/** Glyphs that Word's list fonts leave behind as letters and signs: bullets where white space follows. */
const LEFT_GLYPHS = new Set('oØ§ü✓✔‣⁃∙○»›❖'.split(''));

/** ——, ●, -, and bullets that lost their glyph to a private code. */
function readBullet(chars: string, at: number, to: number): LabelCandidate | null {
  const char = chars.charAt(at);
  let end = at;
  if (BULLETS.has(char)) end = at + 1;
  else if (LEFT_GLYPHS.has(char)) {
    const next = skipSpace(chars, at + 1, to);
    if (next === at + 1 || next >= to || digitValue(chars.charCodeAt(next)) >= 0) return null;
    end = at + 1;
  } else if (char === '+' && isSpace(chars.charCodeAt(at + 1))) {
    // Below "-", as Lao papers print it.
    end = at + 1;
  } else if (char === '-' || char === '–' || char === '—' || char === '－') {
    while (end < to && end < at + 4 && chars.charAt(end) === char) end++;
    if (end > at + 2) return null;
  }
  if (end === at) return null;
  const dense = char === '—' || char === '－' || (char !== '*' && char !== '-' && char !== '–');
  // "--中国艺术团": two strokes are the typed form of the dash that may stand close.
  const isTyped = char === '-' && end === at + 2 && isHan(chars.charCodeAt(end));
  if (end < to && !dense && !isTyped && !isSpace(chars.charCodeAt(end))) return null;
  if (chars.charAt(end) === char) return null;
  return {
    start: at,
    end,
    rest: skipSpace(chars, end, to),
    readings: [{ style: `b${char}`, value: 0 }],
    rank: null,
  };
}

/** "- 1. …", "- (a) …", "- · …": converters set a list's dash before the label that is printed. */
function readListed(chars: string, bullet: LabelCandidate, to: number): LabelCandidate {
  const dash = chars.charAt(bullet.start);
  if ((dash !== '-' && dash !== '*') || bullet.rest === bullet.end) return bullet;
  const glyph = readBullet(chars, bullet.rest, to);
  if (glyph) {
    const isGlyph = BULLETS.has(chars.charAt(glyph.start)) && glyph.rest > glyph.end;
    return isGlyph ? { ...bullet, start: glyph.start, end: glyph.end, rest: glyph.rest } : bullet;
  }
  const inner =
    readBracketed(chars, bullet.rest, to) ??
    readDigitLabel(chars, bullet.rest, to) ??
    readLetterLabel(chars, bullet.rest, to);
  // Only a number with its mark: "- 20 schools", "- 2.5 million" are things.
  if (!inner || inner.rest === inner.end || inner.readings.some(({ numbers }) => numbers)) return bullet;
  const readings = inner.readings.map(({ style, value }) => ({ style: `b${style}`, value }));
  return { ...bullet, start: inner.start, end: inner.end, rest: inner.rest, readings };
}

export function readListBullet(chars: string, from: number, to: number): LabelCandidate | null {
  const bullet = readBullet(chars, from, to);
  return bullet && readListed(chars, bullet, to);
}
