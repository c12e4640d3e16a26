/**
 * The English pack as tables: verbs by every form, formulas, subjects, nouns that tell a kind.
 */
import type { CommitmentKind, MentionType, Strength } from '../../extraction.ts';
import * as phrases from '../../languages/en/formulas.ts';
import * as names from '../../languages/en/names.ts';
import * as nouns from '../../languages/en/objects.ts';
import { groups, provinces as provinceNames, states as stateNames } from '../../languages/en/states.ts';
import * as subjects from '../../languages/en/subjects.ts';
import { verbs } from '../../languages/en/verbs.ts';
import { ingForm, pastForm, presentForm, toldForms } from './verb-forms.ts';

export { groups };

export interface LatinVerb {
  readonly base: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly isNoun: boolean;
  readonly isMeans: boolean;
}

/** First entry of a word counts. */
function firstOf<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [word, value] of pairs) if (!map.has(word)) map.set(word, value);
  return map;
}

const split = (lists: readonly { readonly words: string }[], by: string): string[] =>
  lists.flatMap((list) => list.words.split(by)).filter((word) => word !== '');
/** Parts of federal states, as they are written. */
export const provinces: ReadonlySet<string> = new Set(split(provinceNames, '|'));

const entries = verbs.flatMap((group) =>
  group.words.split(' ').map((base): [string, LatinVerb] => [
    base,
    {
      base,
      kind: group.kind,
      strength: group.strength,
      isNoun: group.noun === true,
      isMeans: group.means === true,
    },
  ]),
);
/** Words that some group holds as nouns are nouns too, whichever group tells their kind. */
const nounlike = new Set(entries.filter(([, verb]) => verb.isNoun).map(([base]) => base));

export const baseVerbs = firstOf(
  entries.map(([base, verb]): [string, LatinVerb] => [base, { ...verb, isNoun: nounlike.has(base) }]),
);
/** Verbs that mean something of their own with the word after them: build on, contribute to, phase out. */
export const phrasalVerbs: ReadonlyMap<string, LatinVerb> = new Map(
  entries.filter(([base]) => base.includes('-')).map(([base, verb]) => [base.replaceAll('-', ' '), verb]),
);
export const ingVerbs = firstOf(
  [...baseVerbs].map(([base, verb]): [string, LatinVerb] => [ingForm(base), verb]),
);
/** makes, applies, carries: the third person. */
export const presentVerbs: ReadonlySet<string> = new Set([...baseVerbs.keys()].map(presentForm));
export const pastVerbs = firstOf(
  [...baseVerbs].map(([base, verb]): [string, LatinVerb] => [pastForm(base), verb]),
);
export const activityNouns = firstOf(
  nouns.activityNouns.flatMap(([noun, base]): [string, LatinVerb][] => {
    const verb = baseVerbs.get(base);
    return verb ? [[noun, verb]] : [];
  }),
);
export const objectCues = firstOf(
  nouns.objectCues.flatMap((cue) =>
    cue.words.split(' ').map((word): [string, CommitmentKind] => [word, cue.kind]),
  ),
);
export const documentNouns: ReadonlySet<string> = new Set(split(nouns.documentNouns, ' '));
export const institutionNouns: ReadonlySet<string> = new Set(split(nouns.institutionNouns, ' '));

/** A formula's words and what it says of strength, by its first word, longest first. */
export interface Formula {
  readonly words: readonly string[];
  readonly strength: Strength | null;
}
/** "agree" → agree to, agrees to, agreed to, have agreed to, has agreed to. */
function promisesOf(verb: string): string[] {
  const forms = toldForms(verb);
  return [...forms, `have ${pastForm(verb)}`, `has ${pastForm(verb)}`].flatMap((form) => [
    `${form} to`,
    `${form} not to`,
  ]);
}

/** "committed" → are committed to, remains committed to, stood committed to. */
function boundFormsOf(word: string): string[] {
  const be = ['is', 'are', 'was', 'were', ...['remain', 'stand'].flatMap(toldForms), 'stood'];
  return be.map((each) => `${each} ${word} to`);
}

const formsOf = (
  groups: readonly { readonly words: string; readonly strength: Strength | null }[],
  forms: (word: string) => string[],
): Formula[] =>
  groups.flatMap(({ words, strength }) =>
    split([{ words }], ' ').flatMap((word) =>
      forms(word).map((text): Formula => ({ words: text.split(' '), strength })),
    ),
  );

export const formulas: ReadonlyMap<string, readonly Formula[]> = byFirstWord([
  ...phrases.formulas.flatMap((each) =>
    each.words.split('|').map((text): Formula => ({ words: text.split(' '), strength: each.strength })),
  ),
  ...formsOf(phrases.promising, promisesOf),
  ...formsOf(phrases.bound, boundFormsOf),
]);

/** Formulas in each form of their first word: call upon, calls upon, called upon. */
function told(texts: readonly string[]): Formula[] {
  return texts.flatMap((text) => {
    const [first = '', ...rest] = text.split(' ');
    return toldForms(first).map((form): Formula => ({ words: [form, ...rest], strength: null }));
  });
}
export const calls = byFirstWord(told(split(phrases.calls, '|')));
export const stances = byFirstWord(told(split(phrases.stances, '|')));

/** Past forms that undertake only in a text that tells what was said: "We called for …"; elsewhere they are facts. */
export const toldOnly: ReadonlySet<string> = new Set(
  [...split(phrases.promising, ' '), ...split([...phrases.calls, ...phrases.stances], '|')]
    .filter((text) => !/^(?:agree|decide|resolve|pledge|undertake|task|instruct|direct)/.test(text))
    .flatMap((text) => [toldForms(text.split(' ')[0] ?? '')[2] ?? '', pastForm(text.split(' ')[0] ?? '')]),
);

function byFirstWord(all: readonly Formula[]): ReadonlyMap<string, readonly Formula[]> {
  const map = new Map<string, Formula[]>();
  for (const formula of [...all].sort((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = formula.words;
    const list = map.get(first);
    if (list) list.push(formula);
    else map.set(first, [formula]);
  }
  return map;
}

export const actingThings: ReadonlySet<string> = new Set(split(subjects.actingThings, ' '));
export const stanceNouns: ReadonlySet<string> = new Set(split(phrases.stanceNouns, ' '));
export const recognizing: ReadonlySet<string> = new Set(split(phrases.recognizing, ' '));
export const speakingVerbs: ReadonlySet<string> = new Set(
  phrases.speaking.verbs.split(' ').flatMap(toldForms),
);
export const spokenCommitments: ReadonlySet<string> = new Set(phrases.speaking.commitments.split(' '));
export const spokenStances: ReadonlySet<string> = new Set(phrases.speaking.stances.split(' '));
export const agents: ReadonlySet<string> = new Set(split(subjects.agents, ' '));
export const bothSubjects: ReadonlySet<string> = new Set(split(subjects.bothSubjects, '|'));
export const ownGovernment: ReadonlySet<string> = new Set(split(subjects.ownGovernment, '|'));
export const thingVerbs: ReadonlySet<string> = new Set(split(subjects.thingVerbs, ' '));
export const states: ReadonlyMap<string, string> = new Map([
  ...stateNames.flatMap(({ letters, words: list }) =>
    list.split('|').map((name): [string, string] => [name, letters]),
  ),
  ...Object.entries(subjects.peoples).flatMap(([people, letters]): [string, string][] => [
    [`${people} side`, letters],
    [`${people} party`, letters],
    [`${people} government`, letters],
  ]),
]);
export const selfFormula = new RegExp(phrases.selfFormulas.map(({ pattern }) => pattern).join('|'), 'i');

export const headTypes = firstOf(
  names.heads.flatMap((head) =>
    head.words.split(' ').map((word): [string, MentionType] => [word, head.type]),
  ),
);
export const commonLetters: ReadonlySet<string> = new Set(split(names.commonLetters, ' '));
export const connectors: ReadonlySet<string> = new Set(split(names.connectors, ' '));
export const plainCapitals: ReadonlySet<string> = new Set(split(names.plainCapitals, ' '));

export const personTitles: ReadonlySet<string> = new Set(split(names.personTitles, ' '));

/** First words of cities. */
export const cityWords: ReadonlySet<string> = new Set(
  split(names.cities, '|').map((name) => name.split(' ')[0] ?? ''),
);

/** Names known by themselves, by their first word, longest first. */
export const standing: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly type: MentionType }[]
> = standingNames();

function standingNames(): Map<string, { words: readonly string[]; type: MentionType }[]> {
  const map = new Map<string, { words: readonly string[]; type: MentionType }[]>();
  const lists: readonly (readonly [readonly { readonly words: string }[], MentionType])[] = [
    [names.bodies, 'O'],
    [names.mechanisms, 'M'],
    [names.frameworks, 'F'],
    [names.instruments, 'I'],
    [names.places, 'L'],
  ];
  const all = lists.flatMap(([list, type]) =>
    split(list, '|').map((text) => ({ words: text.split(' '), type })),
  );
  for (const name of all.sort((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0]?.replace(/,$/, '') ?? '';
    const list = map.get(first);
    if (list) list.push(name);
    else map.set(first, [name]);
  }
  return map;
}
