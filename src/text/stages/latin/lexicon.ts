/**
 * The English pack as tables: verbs by every form, formulas, subjects, nouns that tell a kind.
 */
import type { CommitmentKind, MentionType, Strength } from '../../extraction.ts';
import * as names from '../../languages/en/names.ts';
import { states as stateNames } from '../../languages/en/states.ts';
import * as words from '../../languages/en/verbs.ts';

export interface LatinVerb {
  readonly base: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly isNoun: boolean;
  readonly isMeans: boolean;
}

const DOUBLING =
  /^(?:set|permit|submit|commit|get|put|run|plan|map|stop|transfer|refer|ban|curb|admit|equip|begin)$/;

/** implement → implementing, release → releasing, form → forming, set → setting. */
export function ingForm(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  if (DOUBLING.test(base) && base !== 'curb') return `${base}${base.at(-1)}ing`;
  return `${base}ing`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  build: 'built',
  hold: 'held',
  make: 'made',
  take: 'taken',
  give: 'given',
  set: 'set',
  keep: 'kept',
  meet: 'met',
  draw: 'drawn',
  undertake: 'undertaken',
  seek: 'sought',
  bring: 'brought',
  lead: 'led',
  put: 'put',
  oversee: 'overseen',
  begin: 'begun',
  uphold: 'upheld',
  teach: 'taught',
  lend: 'lent',
  fight: 'fought',
  overcome: 'overcome',
  grow: 'grown',
  run: 'run',
  bear: 'borne',
  send: 'sent',
  pay: 'paid',
  do: 'done',
  choose: 'chosen',
  write: 'written',
  show: 'shown',
  know: 'known',
  find: 'found',
  leave: 'left',
  lay: 'laid',
  sell: 'sold',
  buy: 'bought',
  spend: 'spent',
  withdraw: 'withdrawn',
  forgive: 'forgiven',
  speak: 'spoken',
  steer: 'steered',
  withhold: 'withheld',
  drive: 'driven',
  shrink: 'shrunk',
  shut: 'shut',
  cut: 'cut',
  rebuild: 'rebuilt',
  feed: 'fed',
};

/** implement → implemented, release → released, carry → carried. */
function presentForm(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastForm(base: string): string {
  const irregular = IRREGULAR[base];
  if (irregular) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (DOUBLING.test(base) && base !== 'curb') return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}

/** First entry of a word counts. */
function firstOf<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [word, value] of pairs) if (!map.has(word)) map.set(word, value);
  return map;
}

const split = (lists: readonly { readonly words: string }[], by: string): string[] =>
  lists.flatMap((list) => list.words.split(by)).filter((word) => word !== '');

const entries = words.verbs.flatMap((group) =>
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
export const ingVerbs = firstOf(
  [...baseVerbs].map(([base, verb]): [string, LatinVerb] => [ingForm(base), verb]),
);
/** makes, applies, carries: the third person. */
export const presentVerbs: ReadonlySet<string> = new Set([...baseVerbs.keys()].map(presentForm));
export const pastVerbs = firstOf(
  [...baseVerbs].map(([base, verb]): [string, LatinVerb] => [pastForm(base), verb]),
);
export const activityNouns = firstOf(
  words.activityNouns.flatMap(([noun, base]): [string, LatinVerb][] => {
    const verb = baseVerbs.get(base);
    return verb ? [[noun, verb]] : [];
  }),
);
export const objectCues = firstOf(
  words.objectCues.flatMap((cue) =>
    cue.words.split(' ').map((word): [string, CommitmentKind] => [word, cue.kind]),
  ),
);
export const documentNouns: ReadonlySet<string> = new Set(split(words.documentNouns, ' '));
export const institutionNouns: ReadonlySet<string> = new Set(split(words.institutionNouns, ' '));

/** A formula's words and what it says of strength, by its first word, longest first. */
export interface Formula {
  readonly words: readonly string[];
  readonly strength: Strength | null;
}
export const formulas: ReadonlyMap<string, readonly Formula[]> = byFirstWord(
  words.formulas.flatMap((each) =>
    each.words.split('|').map((text): Formula => ({ words: text.split(' '), strength: each.strength })),
  ),
);
const plain = (texts: readonly string[]): Formula[] =>
  texts.map((text) => ({ words: text.split(' '), strength: null }));
export const calls = byFirstWord(plain(split(words.calls, '|')));
export const stances = byFirstWord(plain(split(words.stances, '|')));

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

export const actingThings: ReadonlySet<string> = new Set(split(words.actingThings, ' '));
export const stanceNouns: ReadonlySet<string> = new Set(split(words.stanceNouns, ' '));
export const recognizing: ReadonlySet<string> = new Set(split(words.recognizing, ' '));
export const speakingVerbs: ReadonlySet<string> = new Set(words.speaking.verbs.split(' '));
export const spokenCommitments: ReadonlySet<string> = new Set(words.speaking.commitments.split(' '));
export const spokenStances: ReadonlySet<string> = new Set(words.speaking.stances.split(' '));
export const agents: ReadonlySet<string> = new Set(split(words.agents, ' '));
export const bothSubjects: ReadonlySet<string> = new Set(split(words.bothSubjects, '|'));
export const ownGovernment: ReadonlySet<string> = new Set(split(words.ownGovernment, '|'));
export const thingVerbs: ReadonlySet<string> = new Set(split(words.thingVerbs, ' '));
export const states: ReadonlyMap<string, string> = new Map([
  ...stateNames.flatMap(({ letters, words: list }) =>
    list.split('|').map((name): [string, string] => [name, letters]),
  ),
  ...Object.entries(words.peoples).flatMap(([people, letters]): [string, string][] => [
    [`${people} side`, letters],
    [`${people} party`, letters],
    [`${people} government`, letters],
  ]),
]);
export const selfFormula = new RegExp(words.selfFormulas.map(({ pattern }) => pattern).join('|'), 'i');

export const headTypes = firstOf(
  names.heads.flatMap((head) =>
    head.words.split(' ').map((word): [string, MentionType] => [word, head.type]),
  ),
);
export const connectors: ReadonlySet<string> = new Set(split(names.connectors, ' '));
export const plainCapitals: ReadonlySet<string> = new Set(split(names.plainCapitals, ' '));

export const personTitles: ReadonlySet<string> = new Set(split(names.personTitles, ' '));

/** Names known by themselves, by their first word, longest first. */
export const standing: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly type: MentionType }[]
> = standingNames();

function standingNames(): Map<string, { words: readonly string[]; type: MentionType }[]> {
  const map = new Map<string, { words: readonly string[]; type: MentionType }[]>();
  const lists: readonly (readonly [readonly { readonly words: string }[], MentionType])[] = [
    [names.bodies, 'O'],
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
