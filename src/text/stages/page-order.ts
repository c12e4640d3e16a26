/**
 * Pages or passages in the wrong order: numbers that are all there, each once, but do not stand in their order. Numbers of
 * provisions tell it, and so do page numbers on lines of their own. Numbering that begins anew has a number twice and is
 * something else.
 */
import type { Diagnostic } from '../extraction.ts';
import type { Item } from './items.ts';
import type { Line } from './lines.ts';

interface Numbered {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const FEWEST = 4;
/** A page moved to another place makes two steps back at most; more are no numbering of pages. */
const MOST_STEPS_BACK = 2;
const PAGE = /^[-—–·\s]{0,3}(?:第\s?|[Pp]age\s|ໜ້າ\s?)?(\d{1,4})(?:\s?页)?[-—–·\s]{0,3}$/;

/** The first number that stands before one smaller than itself, where all are there and each once; else null. */
function firstMisplaced(
  numbers: readonly Numbered[],
): { readonly before: Numbered; readonly at: Numbered } | null {
  if (numbers.length < FEWEST) return null;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { value } of numbers) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (most - least + 1 !== numbers.length) return null;
  if (new Set(numbers.map(({ value }) => value)).size !== numbers.length) return null;
  const misplaced = numbers.flatMap((each, at) => {
    const before = numbers[at - 1];
    return before && before.value + 1 !== each.value ? [{ before, at: each }] : [];
  });
  const back = misplaced.filter(({ before, at }) => at.value < before.value).length;
  return back >= 1 && back <= MOST_STEPS_BACK ? (misplaced[0] ?? null) : null;
}

function labelsByStyle(items: readonly Item[]): Map<string, Numbered[]> {
  const styles = new Map<string, Numbered[]>();
  for (const { kind, label } of items) {
    if (kind !== 'label' || !label) continue;
    for (const { style, value, numbers } of label.readings) {
      if (style.startsWith('b') || numbers) continue;
      const list = styles.get(style);
      const place = { value, start: label.start, end: label.end };
      if (list) list.push(place);
      else styles.set(style, [place]);
    }
  }
  return styles;
}

function pageNumbers(chars: string, lines: readonly Line[]): Numbered[] {
  return lines.flatMap(({ from, to }) => {
    if (to === from || to - from > 16) return [];
    const page = PAGE.exec(chars.slice(from, to));
    return page ? [{ value: Number(page[1]), start: from, end: to }] : [];
  });
}

/** What is said of a text whose pages stand in the wrong order: the number found, and the one it stands after. [TX919] */
export function pagesOutOfOrder(chars: string, lines: readonly Line[], items: readonly Item[]): Diagnostic[] {
  for (const numbers of [pageNumbers(chars, lines), ...labelsByStyle(items).values()]) {
    const found = firstMisplaced(numbers);
    if (!found) continue;
    const { before, at } = found;
    const facts = { found: at.value, after: before.value };
    return [{ code: 'pages-out-of-order', severity: 'warning', start: at.start, end: at.end, facts }];
  }
  return [];
}
