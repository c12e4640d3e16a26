/**
 * How many things a list names. Chinese lists by 、, the others by commas and a joining word before the last item; only
 * lists of three and more are told from clauses, and only one list against one is compared.
 */
import type { LanguageId } from '../../extraction.ts';
import type { Side, Stretch } from '../blocks.ts';
import { cutSegments, type Segment } from '../segments.ts';
import { type FoundDifference, type Matched, there } from './difference.ts';

interface List extends Stretch {
  readonly count: number;
}

const FEWEST = 3;
/** Characters of an item in the middle of a list; what is longer is a clause. */
const LONGEST = { lo: 32, en: 32 } as const;
/** What an item in the middle of a list does not begin with: there the list begins, or it is none. */
const LEADS = {
  lo: /^(?:ໃນ|ຄື|ລວມທັງ|ເຊັ່ນ|ໂດຍ|ດ້ວຍ|ແຕ່ລະ|ເຮັດ|ໃຫ້|ຈັດ|ສ້າງ|ຊຸກຍູ້|ຮັກສາ)/,
  en: /^(?:in|on|of|each|with|at|by|for|from|to|and|or|nor|which|who|whom|including|such|as|through|but|so|the two|without)\b/i,
} as const;

function hanLists(chars: string, segments: readonly Segment[]): List[] {
  return segments.flatMap(({ from, to }): List[] => {
    const items = chars.slice(from, to).split('、');
    const [last = ''] = items.slice(-1);
    const joined = /^[^和及与或]{1,10}(?:以及|[和及与或])[^和及与或]{1,12}$/.test(last) ? 1 : 0;
    const count = items.length + joined;
    // 各国、各种族间的了解、容忍: with 的 inside, one list may be two.
    const isOne = items.slice(1).every((item) => !item.includes('的'));
    return items.length > 1 && count >= FEWEST && isOne ? [{ from, to, count }] : [];
  });
}

function commaLists(chars: string, segments: readonly Segment[], language: 'lo' | 'en'): List[] {
  const lists: List[] = [];
  const isItem = (segment: Segment | undefined): boolean =>
    segment !== undefined &&
    segment.before === 1 &&
    lengthOf(segment) <= LONGEST[language] &&
    !LEADS[language].test(chars.slice(segment.from, segment.to));
  for (const [i, last] of segments.entries()) {
    if (last.before !== 0) continue;
    let at = i - 1;
    while (at > 0 && isItem(segments[at])) at--;
    const first = segments[at];
    const count = i - at + 1;
    if (first !== undefined && count >= FEWEST) lists.push({ from: first.from, to: last.to, count });
  }
  return lists;
}

const lengthOf = (segment: Segment | undefined): number => (segment ? segment.to - segment.from : 0);

function listsIn(side: Side, stretches: readonly Stretch[]): List[] {
  const { chars } = side.text;
  const language: LanguageId = side.text.language;
  const segments = cutSegments(chars, stretches, language);
  return language === 'zh' ? hanLists(chars, segments) : commaLists(chars, segments, language);
}

/** A list that has more items in one text than in the other. */
export function compareLists(a: Side, b: Side, { first, other }: Matched): FoundDifference[] {
  const [left, right] = [listsIn(a, first), listsIn(b, other)];
  const [one, two] = [left[0], right[0]];
  if (one === undefined || two === undefined || left.length > 1 || right.length > 1) return [];
  return one.count === two.count ? [] : [{ kind: 'items', first: there(one), other: there(two) }];
}
