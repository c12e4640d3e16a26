/**
 * All differences between two aligned texts, in the first text's order. Whole provisions first: what has no counterpart is
 * one difference, not one for each figure in it.
 */
import type { LanguageId } from '../../extraction.ts';
import type { GroupPairs } from '../align-commitments.ts';
import type { Grouped } from '../align-provisions.ts';
import type { Side, Stretch } from '../blocks.ts';
import { readConcepts } from '../concepts.ts';
import type { Difference, DifferenceSide, Found, FoundDifference, Matched } from './difference.ts';
import { missing, there } from './difference.ts';
import { compareFigures, figuresOf } from './figures.ts';
import { compareInstruments } from './instruments.ts';
import { compareLists } from './lists.ts';
import { compareModality, compareProhibitions } from './modality.ts';
import { compareParties, learnForms, type PartyForms } from './parties.ts';

/** A group with what its commitments say in both texts. */
export interface AlignedGroup {
  readonly group: Grouped;
  readonly pairs: GroupPairs;
}

/** Words shorter than this, in characters of Chinese, are no provision that anybody misses. */
const SHORTEST = 6;
const widths: Readonly<Record<LanguageId, number>> = { zh: 1, lo: 3, en: 3 };

function stretchesOf({ blocks }: Side, indexes: readonly number[]): Stretch[] {
  const wanted = new Set(indexes);
  return blocks.filter(({ index }) => wanted.has(index)).flatMap(({ own }) => own);
}

function isWorthMissing({ text, blocks }: Side, indexes: readonly number[]): boolean {
  const wanted = new Set(indexes);
  return blocks.some(
    ({ index, length, isHeading }) =>
      wanted.has(index) && !isHeading && length >= SHORTEST * widths[text.language],
  );
}

/** A place in the other text where a group that it lacks would stand: the end of what comes before. */
function placeAfter(side: Side, before: readonly number[]): Stretch {
  const stretches = stretchesOf(side, before);
  const at = stretches.at(-1)?.to ?? side.blocks[0]?.own[0]?.from ?? 0;
  return { from: at, to: at };
}

function matchedOf({ pairs }: GroupPairs): Matched[] {
  return pairs.flatMap(({ stretches, found }) =>
    found === null ? [] : [{ first: stretches, other: [found] }],
  );
}

/**
 * Commitments that no words of the other text were found for, in provisions that otherwise match: only those that name
 * what nothing there names, for one language often says in one breath what another says in two.
 */
function missingCommitments(
  a: Side,
  b: Side,
  pairs: GroupPairs,
  other: readonly Stretch[],
): FoundDifference[] {
  const [at] = other.slice(-1);
  if (at === undefined || pairs.pairs.every(({ found }) => found === null)) return [];
  const named = conceptsOf(b, other);
  return pairs.pairs.flatMap(({ stretches, found }): FoundDifference[] => {
    const [first] = stretches;
    if (found !== null || first === undefined) return [];
    const lacking = [...conceptsOf(a, stretches)].filter((id) => !named.has(id));
    return lacking.length < 2 ? [] : [{ kind: 'commitment', first: there(first), other: missing(at) }];
  });
}

function conceptsOf({ text }: Side, stretches: readonly Stretch[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, to } of stretches) readConcepts(text.chars, from, to, text.language, found);
  return found;
}

function groupDifferences(
  a: Side,
  b: Side,
  { group, pairs }: AlignedGroup,
  forms: PartyForms,
): FoundDifference[] {
  const whole: Matched = { first: stretchesOf(a, group.first), other: stretchesOf(b, group.other) };
  if (whole.first.length === 0 || whole.other.length === 0) return [];
  const matched = matchedOf(pairs);
  const compared = matched.length > 0 ? matched : [whole];
  return [
    ...compareFigures(figuresOf(a, group.first), figuresOf(b, group.other), whole, [...matched, whole]),
    ...compareInstruments(a, b, whole),
    ...compareProhibitions(a, b, whole),
    ...missingCommitments(a, b, pairs, whole.other),
    ...compared.flatMap((each) => [
      ...compareModality(a, b, each),
      ...compareParties(a, b, each, forms),
      ...compareLists(a, b, each),
    ]),
  ];
}

function toSide({ text, map }: Side, found: Found): DifferenceSide {
  const span = { start: map.unitToCodePoint(found.from), end: map.unitToCodePoint(found.to) };
  return { span, words: found.isThere ? text.chars.slice(found.from, found.to) : null };
}

/** Finds what differs; the same words are told once. */
export function findDifferences(a: Side, b: Side, aligned: readonly AlignedGroup[]): Difference[] {
  const forms = learnForms(
    a,
    b,
    aligned.flatMap(({ pairs }) => matchedOf(pairs)),
  );
  const found: FoundDifference[] = [];
  let [lastFirst, lastOther]: [readonly number[], readonly number[]] = [[], []];
  for (const each of aligned) {
    const { first, other } = each.group;
    if (first.length > 0 && other.length > 0) found.push(...groupDifferences(a, b, each, forms));
    else if (first.length > 0 && isWorthMissing(a, first))
      found.push({
        kind: 'provision',
        first: there(wholeOf(a, first)),
        other: missing(placeAfter(b, lastOther)),
      });
    else if (other.length > 0 && isWorthMissing(b, other))
      found.push({
        kind: 'provision',
        first: missing(placeAfter(a, lastFirst)),
        other: there(wholeOf(b, other)),
      });
    if (first.length > 0) lastFirst = first;
    if (other.length > 0) lastOther = other;
  }
  const differences = found.map(({ kind, first, other }) => ({
    kind,
    first: toSide(a, first),
    other: toSide(b, other),
  }));
  const seen = new Set<string>();
  return differences.filter((each) => {
    const key = JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}

function wholeOf(side: Side, indexes: readonly number[]): Stretch {
  const stretches = stretchesOf(side, indexes);
  return { from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0 };
}
