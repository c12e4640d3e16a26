/**
 * Bodies that a text calls its sides: 甲国农业部和乙国农业部（以下简称“双方”）. They are its parties and no mentions, here, in the
 * title and where they sign; a delegation is no body.
 */
import type { FoundMention } from '../found.ts';

const CALLED = /[（(]以下(?:分别)?(?:简称|称)(?:为)?[“"](?:双方|各方|缔约双方|[^“”"]{1,3}方)[”"]/g;
const MOST = 60;
const DELEGATION = /代表团$/;

/** The words before each bracket that names the sides, from the last mark on. */
function sidesOf(chars: string): readonly { readonly from: number; readonly to: number }[] {
  return [...chars.matchAll(CALLED)].map(({ index }) => {
    const before = chars.slice(Math.max(0, index - MOST), index);
    const mark = Math.max(...[...'，,。；;：:\n）)'].map((char) => before.lastIndexOf(char)));
    return { from: index - before.length + mark + 1, to: index };
  });
}

/** The mentions without the text's own sides and their delegations. */
export function withoutSides(chars: string, mentions: readonly FoundMention[]): FoundMention[] {
  const others = mentions.filter(
    ({ type, from, to }) => type !== 'O' || !DELEGATION.test(chars.slice(from, to)),
  );
  const sides = sidesOf(chars);
  if (sides.length === 0) return others;
  const isWithin = ({ from, to }: FoundMention): boolean =>
    sides.some((side) => from >= side.from && to <= side.to);
  const names = new Set(
    others.flatMap((each) => (each.type === 'O' && isWithin(each) ? [chars.slice(each.from, each.to)] : [])),
  );
  /** 甲国农业部代表　乙国农业部: two that sign beside each other. */
  const isSigned = (words: string): boolean =>
    /\s/.test(words) && words.split(/\s/).some((each) => names.has(each));
  return others.filter(({ type, from, to }) => {
    const words = chars.slice(from, to);
    return type !== 'O' || !(names.has(words) || isSigned(words));
  });
}
