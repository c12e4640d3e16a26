/**
 * Recitals that stand as bullets above the words that enact an agreement: "- desiring to …, have agreed as follows:". They
 * are no provisions.
 */
import type { StructurePack } from '../languages/structure.ts';
import { isLower } from './characters.ts';
import type { Item } from './items.ts';
import type { LabelCandidate } from './label.ts';
import type { Line } from './lines.ts';

const MOST_FRONT_LINES = 200;
/** Recitals of a regulation are many. */
const MOST_RECITAL_LINES = 3000;
const ADOPTS = /^(?:HAS|HAVE) ADOPTED (?:THIS|THE FOLLOWING)\b/;
const MOST_ENACTING = 140;
const ENACTS =
  /^(?:have|has|do|hereby)? ?(?:hereby )?(?:agreed?|decided?) (?:as follows|on the following|upon the following|to conclude the following)\b/i;

/** The line by which a regulation is adopted, below its numbered recitals; -1 where none does. */
export function adoptedAt(chars: string, lines: readonly Line[]): number {
  return lines
    .slice(0, MOST_RECITAL_LINES)
    .findIndex(({ from, to }) => ADOPTS.test(chars.slice(from, Math.min(to, from + 40))));
}

/** The line that enacts the text, in its first lines; -1 where none does. */
export function enactedAt(chars: string, lines: readonly Line[]): number {
  return lines
    .slice(0, MOST_FRONT_LINES)
    .findIndex(({ from, to }) => ENACTS.test(chars.slice(from, Math.min(to, from + 80)).trimStart()));
}

/** "WE HEREBY DECLARE TO ADVANCE OUR PARTNERSHIP THROUGH:": words that enact what follows, on a line of their own. */
export function isEnacting(chars: string, from: number, to: number): boolean {
  return to - from < MOST_ENACTING && /\b(?:HEREBY|hereby)\b/.test(chars.slice(from, to));
}

/** "- ອີງຕາມ ກົດໝາຍ …", "——根据……": a bullet above the first provision that names what the text rests on. */
export function isBasis(chars: string, item: Item, label: LabelCandidate, pack: StructurePack): boolean {
  const head = chars.slice(item.rest, item.rest + 40);
  return (
    label.readings.every(({ style }) => style.startsWith('b')) &&
    pack.bases.some((word) => head.startsWith(word))
  );
}

/** Whether the label is a bullet of a recital: above the enacting line, and it begins small. */
export function isRecital(chars: string, item: Item, label: LabelCandidate, enacted: number): boolean {
  return (
    item.line < enacted &&
    label.readings.every(({ style }) => style.startsWith('b')) &&
    isLower(chars.charCodeAt(item.rest))
  );
}
