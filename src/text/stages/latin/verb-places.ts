/**
 * Where the verb that counts stands after a modal: adverbs, brackets between commas, "continue to", "do their utmost to" are
 * passed over.
 */
import { activityNouns, baseVerbs, type Formula, formulas, ingVerbs, type LatinVerb } from './lexicon.ts';
import type { Word } from './words.ts';

export const ANY_VERB: LatinVerb = {
  base: '',
  kind: 'cooperate',
  strength: 'firm',
  isNoun: false,
  isMeans: false,
};
const SKIPPED: ReadonlySet<string> = new Set(
  'also further jointly only therefore in particular not then now still'.split(' '),
);
export const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had will shall would can could may must should does did cannot'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set(
  'at in within without by on for through with under subject upon as where during'.split(' '),
);

function starts(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((text, offset) => {
    const word = words[at + offset];
    return word?.lower === text && (offset === 0 || word.before === '');
  });
}

/** "shall consider establishing" is a formula before a verb; in "shall consider matters" the verb is to consider. "Aim at" goes before a verb too. */
function leadsToVerb(words: readonly Word[], at: number, { words: said }: Formula): boolean {
  if (!/^(?:consider|at)$/.test(said.at(-1) ?? '')) return true;
  return ingVerbs.has(words[at + said.length]?.lower ?? '');
}

export function formulaAt(
  table: ReadonlyMap<string, readonly Formula[]>,
  words: readonly Word[],
  at: number,
): Formula | undefined {
  return table
    .get(words[at]?.lower ?? '')
    ?.find((each) => starts(words, at, each.words) && leadsToVerb(words, at, each));
}

/** "resolve, by 2030, to end": a formula that what stands between commas parts from its "to"; the word after "to". */
export function splitFormula(
  words: readonly Word[],
  at: number,
): { readonly formula: Formula; readonly to: number } | null {
  const first = words[at]?.lower ?? '';
  const others = committedOthers(words, at);
  if (others) return others;
  for (const formula of formulas.get(first) ?? []) {
    const { length } = formula.words;
    if (length < 2 || formula.words[length - 1] !== 'to' || !starts(words, at, formula.words.slice(0, -1)))
      continue;
    // "agreed in principle to open its market"
    const principle = words[at + length - 1]?.lower === 'in' && words[at + length]?.lower === 'principle';
    if (principle && words[at + length + 1]?.lower === 'to')
      return verbOf(words[at + length + 2]) ? { formula, to: at + length + 2 } : null;
    if (!words[at + length - 1]?.before.includes(',')) continue;
    for (let next = at + length; next < at + length + 16; next++)
      if (words[next]?.lower === 'to' && words[next]?.before.includes(','))
        return verbOf(words[next + 1]) ? { formula, to: next + 1 } : null;
  }
  return null;
}

/** "committed their governments to working closely", "commit ourselves to the implementation of": those for whom one speaks. */
function committedOthers(
  words: readonly Word[],
  at: number,
): { readonly formula: Formula; readonly to: number } | null {
  const first = words[at]?.lower ?? '';
  if (!/^(?:re)?commit(?:s|ted)?$/.test(first) || words[at + 1]?.lower === 'to') return null;
  const formula = (formulas.get(first) ?? []).find(
    (each) => each.words.length === 2 && each.words[1] === 'to',
  );
  if (!formula) return null;
  for (let next = at + 2; next < at + 9; next++) {
    const word = words[next];
    if (word?.before !== '' || /^(?:that|which|for|in|by)$/.test(word.lower)) return null;
    if (word.lower !== 'to') continue;
    const said = words[next + 1]?.lower ?? '';
    if (said === 'the' || said === 'full') return null;
    return verbOf(words[next + 1]) || ingVerbs.has(said) ? { formula, to: next + 1 } : null;
  }
  return null;
}

/** Whether the word only tells how, between a modal and its verb. */
export function isAdverb(word: Word | undefined): boolean {
  return (
    word !== undefined && (SKIPPED.has(word.lower) || (word.lower.length > 4 && word.lower.endsWith('ly')))
  );
}

/** "do their utmost to develop", "use its best endeavours to": the verb after it; `at` where nothing of the kind stands. */
export function triedAt(words: readonly Word[], at: number): number {
  const first = words[at]?.lower ?? '';
  if (!/^(?:do|make|use|exert|spare|endeavour|endeavor|strive|seek|try|attempt)$/.test(first)) return at;
  for (let next = at + 1; next < at + 6; next++) {
    const word = words[next]?.lower ?? '';
    if (word === 'to') return baseVerbs.has(words[next + 1]?.lower ?? '') ? next + 1 : at;
    if (
      !/^(?:their|its|our|best|utmost|every|all|no|possible|effort|efforts|endeavours|endeavors|reasonable)$/.test(
        word,
      )
    )
      return at;
  }
  return at;
}

/** "Strive, together with their neighbours, to link": the verb after what stands between commas; `at` where there is none. */
export function bracketed(words: readonly Word[], at: number): number {
  if (!words[at + 1]?.before.includes(',')) return at;
  for (let next = at + 2; next < at + 14; next++) {
    if (!words[next]?.before.includes(',')) continue;
    return words[next]?.lower === 'to' && baseVerbs.has(words[next + 1]?.lower ?? '') ? next + 1 : at;
  }
  return at;
}

/** "continue to build", "begin developing": the verb that counts comes later. */
function leadsOn(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  // "will also commit to disclosing payments"
  if (/^(?:commit|pledge|agree)$/.test(word))
    return next === 'to' && (verbOf(words[at + 2]) !== undefined || isAdverb(words[at + 2]));
  if (word !== 'continue' && word !== 'begin' && word !== 'start' && word !== 'keep') return false;
  return (
    next === 'to' ||
    ingVerbs.has(next) ||
    (isAdverb(words[at + 1]) && ingVerbs.has(words[at + 2]?.lower ?? ''))
  );
}

/** A verb with an object soon after `from`; -1 where none stands. */
function plainVerbAt(words: readonly Word[], from: number): number {
  for (let at = from; at < from + 4; at++) {
    const next = words[at + 1];
    if (words[at]?.before !== '' || !baseVerbs.has(words[at]?.lower ?? '')) continue;
    if (next?.before === '' && /^(?:to|the|an?|each|all|such|any)$/.test(next.lower)) return at;
  }
  return -1;
}

/** Word of the verb that counts from `at`: adverbs, a bracket between commas, "continue to" are passed over. */
export function verbFrom(words: readonly Word[], at: number, afterModal = true): number {
  let verb = at;
  // shall, within the framework of …, do: what stands between commas.
  if (afterModal && words[verb]?.before.includes(',')) {
    for (let next = verb + 1; next < words.length && next < verb + 40; next++) {
      if (!words[next]?.before.includes(',')) continue;
      if (
        words[next]?.lower === 'be' ||
        baseVerbs.has(words[next]?.lower ?? '') ||
        triedAt(words, next) > next
      ) {
        verb = next;
        break;
      }
      // shall, subject to …, without delay grant
      const after = PLACES.has(words[next]?.lower ?? '') ? plainVerbAt(words, next + 1) : -1;
      if (after > 0) {
        verb = after;
        break;
      }
    }
  }
  // shall at times to be agreed meet: what a preposition leads.
  else if (PLACES.has(words[verb]?.lower ?? '')) {
    for (let next = verb + 1; next < words.length && next < verb + 24; next++) {
      if (words[next]?.before.includes(';')) break;
      const found = baseVerbs.get(words[next]?.lower ?? '');
      // "may at any time request consultations"
      const isNoun =
        found?.isNoun === true &&
        !/(?:^(?:the|an?|each|all|such|any)|[^s]s)$/.test(words[next + 1]?.lower ?? '');
      if (
        !found ||
        isNoun ||
        /^(?:to|be|the|an?|of|in|any|each|its|their|and|or)$/.test(words[next - 1]?.lower ?? '')
      )
        continue;
      verb = next;
      break;
    }
  }
  for (let steps = 0; steps < 8; steps++) {
    const word = words[verb];
    // "will (1) adopt"
    const isNumber = /^(?:\d|[a-e]|i{1,3})$/.test(word?.lower ?? '') && word?.before.endsWith('(') === true;
    if (isNumber || (isAdverb(word) && !baseVerbs.has(word?.lower ?? ''))) verb++;
    else if (word?.lower === 'to') verb++;
    else if (leadsOn(words, verb)) verb++;
    else break;
  }
  return verb;
}

/** "our commitment to the full implementation of". */
export function activityAt(words: readonly Word[], at: number): LatinVerb | undefined {
  for (let next = at; next < at + 6; next++) {
    const found = activityNouns.get(words[next]?.lower ?? '');
    if (found) return found;
  }
  return undefined;
}

export function verbOf(word: Word | undefined): LatinVerb | undefined {
  const lower = word?.lower ?? '';
  return baseVerbs.get(lower) ?? ingVerbs.get(lower);
}
