/**
 * Numbers of labels in sequence: what comes next in each style, and how labels of several numbers (1.2.3) stand to each
 * other.
 */
import type { Item } from './items.ts';

/** A label's place among labels of several numbers; `value` is its last number. */
export interface Numbered {
  readonly style: string;
  readonly value: number;
  readonly numbers: readonly number[];
}

/** Marks a reading after which no label of its style comes. */
const NONE = -1;

/** Values of the next line-start labels in the styles of an item's readings. */
export class NextValues {
  private readonly items: readonly Item[];
  /** Where the values of an item's readings begin in `values`. */
  private readonly first: Int32Array;
  private readonly values: Int32Array;

  constructor(items: readonly Item[]) {
    this.items = items;
    this.first = new Int32Array(items.length);
    let count = 0;
    items.forEach(({ label }, at) => {
      this.first[at] = count;
      count += label?.readings.length ?? 0;
    });
    this.values = new Int32Array(count).fill(NONE);
    const next = new Map<string, number>();
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      if (!item?.label) continue;
      const { readings } = item.label;
      readings.forEach(({ style }, own) => {
        this.values[(this.first[at] ?? 0) + own] = next.get(style) ?? NONE;
      });
      if (item.kind === 'label') for (const { style, value } of readings) next.set(style, value);
    }
  }

  /** Value of the next label in the style, which is one of the item's own; undefined where none comes. */
  of(at: number, style: string): number | undefined {
    const own = this.items[at]?.label?.readings.findIndex((each) => each.style === style) ?? -1;
    const value = own < 0 ? NONE : (this.values[(this.first[at] ?? 0) + own] ?? NONE);
    return value === NONE ? undefined : value;
  }
}

/** Whether `open` is 1.2 for 1.2.3, or the plain 2. for 2.1. */
export function isPrefix(numbers: readonly number[], open: Numbered): boolean {
  if (open.numbers.length === numbers.length - 1 && open.numbers.length > 0) {
    return open.numbers.every((each, at) => each === numbers[at]);
  }
  return numbers.length === 2 && isPlain(open) && open.value === numbers[0];
}

/** 2. and 2) and C02: one number, with its mark or its letters. */
function isPlain({ style }: Numbered): boolean {
  return style === '1.' || style === '1)' || style.startsWith('code');
}

/** Whether `open` is 2 or 2.1 for 2.1.3. */
export function isAbove(numbers: readonly number[], open: Numbered): boolean {
  if (open.numbers.length === 0) return isPlain(open) && open.value === numbers[0];
  return open.numbers.length < numbers.length && open.numbers.every((each, at) => each === numbers[at]);
}

/** Whether `next` comes some way after `before`, with labels left out between them: 2.2.2 after 2.1.3. */
export function comesLater(before: readonly number[], next: readonly number[]): boolean {
  const at = next.findIndex((each, index) => each !== before[index]);
  const step = at < 0 ? 0 : (next[at] ?? 0) - (before[at] ?? 0);
  return step >= 1 && step <= 9;
}

/** Whether `next` comes after `before` among labels of one length: 1.3 after 1.2, 2.1 after 1.9. */
export function follows(before: readonly number[], next: readonly number[]): boolean {
  const at = next.findIndex((each, index) => each !== before[index]);
  if (at < 0) return false;
  const step = (next[at] ?? 0) - (before[at] ?? 0);
  return step >= 1 && step <= 2 && next.slice(at + 1).every((each) => each === 1);
}
