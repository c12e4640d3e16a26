/**
 * The lexicon as a measure sees it: every word and pattern of the language packs, in which marked texts it occurs, and the
 * packs with some of them switched off. The packs are data; what is switched off is taken out of them in a process of its
 * own, before the engine is loaded there.
 */
import * as enFormulas from '../src/text/languages/en/formulas.ts';
import * as enNames from '../src/text/languages/en/names.ts';
import * as enObjects from '../src/text/languages/en/objects.ts';
import * as enStates from '../src/text/languages/en/states.ts';
import * as enStructure from '../src/text/languages/en/structure.ts';
import * as enSubjects from '../src/text/languages/en/subjects.ts';
import * as enTimes from '../src/text/languages/en/times.ts';
import * as enVerbs from '../src/text/languages/en/verbs.ts';
import * as loStates from '../src/text/languages/lo/states.ts';
import * as loStructure from '../src/text/languages/lo/structure.ts';
import * as zhCommonNouns from '../src/text/languages/zh/common-nouns.ts';
import * as zhGrammar from '../src/text/languages/zh/grammar.ts';
import * as zhNameRules from '../src/text/languages/zh/name-rules.ts';
import * as zhNames from '../src/text/languages/zh/names.ts';
import * as zhNouns from '../src/text/languages/zh/nouns.ts';
import * as zhObjects from '../src/text/languages/zh/objects.ts';
import * as zhRules from '../src/text/languages/zh/rules.ts';
import * as zhStates from '../src/text/languages/zh/states.ts';
import * as zhStructure from '../src/text/languages/zh/structure.ts';
import * as zhTimes from '../src/text/languages/zh/times.ts';
import * as zhVerbs from '../src/text/languages/zh/verbs.ts';
import * as zhVerbsByField from '../src/text/languages/zh/verbs-by-field.ts';

const packs = {
  enFormulas,
  enNames,
  enObjects,
  enStates,
  enStructure,
  enSubjects,
  enTimes,
  enVerbs,
  loStates,
  loStructure,
  zhCommonNouns,
  zhGrammar,
  zhNames,
  zhNouns,
  zhNameRules,
  zhObjects,
  zhRules,
  zhStates,
  zhStructure,
  zhTimes,
  zhVerbs,
  zhVerbsByField,
};

/** Members of an entry that hold words or patterns; the others say what they mean. */
const WORDS = new Set(['words', 'verbs', 'commitments', 'stances', 'word']);
const PATTERNS = new Set(['pattern']);

type Keep = (entry: string, isPattern: boolean) => boolean;

/** Words of a list: parted by bars where it holds names of several words, by spaces otherwise. */
function wordsIn(list: string): string[] {
  return list.split(list.includes('|') ? '|' : /\s+/).filter((word) => word !== '');
}

function keepWords(list: string, keep: Keep): string {
  const mark = list.includes('|') ? '|' : ' ';
  return wordsIn(list)
    .filter((word) => keep(word, false))
    .join(mark);
}

/** Whether an object is a table of names, such as states and their letters. */
function isTable(value: object): value is Record<string, string> {
  const members = Object.values(value);
  return members.length > 12 && members.every((member) => typeof member === 'string');
}

/** Walks a pack; what `keep` refuses is taken out of it. */
function sift(value: unknown, keep: Keep): void {
  if (Array.isArray(value)) siftArray(value, keep);
  else if (typeof value === 'object' && value !== null) {
    if (isTable(value)) {
      for (const name of Object.keys(value)) if (!keep(name, false)) delete value[name];
      return;
    }
    for (const [member, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') sift(inner, keep);
      else if (WORDS.has(member)) Reflect.set(value, member, keepWords(inner, keep));
      // A pattern that matches nothing stands for one that is switched off.
      else if (PATTERNS.has(member) && !keep(inner, true)) Reflect.set(value, member, '(?!)');
    }
  }
}

function siftArray(list: unknown[], keep: Keep): void {
  for (let at = list.length - 1; at >= 0; at--) {
    const each = list[at];
    const word = Array.isArray(each) ? each[0] : each;
    if (typeof word !== 'string') {
      const had = wordsOf(each);
      sift(each, keep);
      // A list of no words is no list: an empty word would match everywhere.
      if (had !== '' && wordsOf(each) === '') list.splice(at, 1);
    } else if (!keep(word, false)) list.splice(at, 1);
  }
}

function wordsOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string'
    ? value.words
    : '';
}

/** Every word and pattern of the packs. */
export function entriesOf(): { readonly words: readonly string[]; readonly patterns: readonly string[] } {
  const words = new Set<string>();
  const patterns = new Set<string>();
  sift(
    Object.values(packs).map((pack) => Object.values(pack)),
    (entry, isPattern) => {
      (isPattern ? patterns : words).add(entry);
      return true;
    },
  );
  return { words: [...words], patterns: [...patterns] };
}

/** Takes entries out of the packs, for good, in this process. */
export function switchOff(words: ReadonlySet<string>, patterns: ReadonlySet<string>): void {
  for (const pack of Object.values(packs))
    sift(Object.values(pack), (entry, isPattern) => !(isPattern ? patterns : words).has(entry));
}

/** Whether an entry occurs in a text: as a word of its own where letters are Latin. */
function occurrences(text: string): (entry: string, isPattern: boolean) => boolean {
  const lower = text.toLowerCase();
  return (entry, isPattern) => {
    if (isPattern) return new RegExp(entry.replaceAll(' ', '[ \\n]'), 'i').test(text);
    const wanted = entry.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      if (!/^[a-z]/.test(wanted)) return true;
      if (!/[a-z]/.test(lower.charAt(at - 1))) return true;
    }
    return false;
  };
}

/** The entries that occur in one text and in none of the others: what only that text supports. */
export function supportedOnlyBy(
  text: string,
  others: readonly string[],
): { readonly words: string[]; readonly patterns: string[] } {
  const here = occurrences(text);
  const elsewhere = others.map(occurrences);
  const only =
    (isPattern: boolean) =>
    (entry: string): boolean =>
      here(entry, isPattern) && !elsewhere.some((occurs) => occurs(entry, isPattern));
  const { words, patterns } = entriesOf();
  return { words: words.filter(only(false)), patterns: patterns.filter(only(true)) };
}
