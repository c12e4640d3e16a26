/**
 * The English pack as tables.
 */
import type { CommitmentKind, MentionType, Strength } from '../../extraction.ts';
import * as names from '../../languages/en/names.ts';
import * as words from '../../languages/en/verbs.ts';

export interface LatinVerb {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

/** implement → implementing, release → releasing, form → forming, set → setting. */
export function ingForm(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  if (/^(?:set|permit|submit|get|put|run|plan)$/.test(base)) return `${base}${base.at(-1)}ing`;
  return `${base}ing`;
}

const entries = words.verbs.flatMap((group) =>
  group.words
    .split(' ')
    .map((word): [string, LatinVerb] => [word, { kind: group.kind, strength: group.strength }]),
);
/** First entry of a word counts. */
function firstOf<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [word, value] of pairs) if (!map.has(word)) map.set(word, value);
  return map;
}

export const baseVerbs = firstOf(entries);
export const ingVerbs = firstOf(entries.map(([word, verb]): [string, LatinVerb] => [ingForm(word), verb]));
export const objectCues = firstOf(
  words.objectCues.flatMap((cue) =>
    cue.words.split(' ').map((word): [string, CommitmentKind] => [word, cue.kind]),
  ),
);
/** Longest formulas first. */
export const formulas = words.formulas
  .flatMap((each) =>
    each.words.split('|').map((text) => ({ words: text.split(' '), strength: each.strength })),
  )
  .sort((a, b) => b.words.length - a.words.length);
export const calls = words.calls.flatMap((list) => list.words.split('|').map((text) => text.split(' ')));
export const stances = words.stances.flatMap((list) => list.words.split('|').map((text) => text.split(' ')));
export const agents: ReadonlySet<string> = new Set(words.agents.flatMap((list) => list.words.split(' ')));
export const bothSubjects: ReadonlySet<string> = new Set(
  words.bothSubjects.flatMap((list) => list.words.split('|')),
);
export const states: ReadonlyMap<string, string> = new Map(Object.entries(words.states));

export const headTypes = firstOf(
  names.heads.flatMap((head) =>
    head.words.split(' ').map((word): [string, MentionType] => [word, head.type]),
  ),
);
export const connectors: ReadonlySet<string> = new Set(
  names.connectors.flatMap((list) => list.words.split(' ')),
);
export const plainCapitals: ReadonlySet<string> = new Set(
  names.plainCapitals.flatMap((list) => list.words.split(' ')),
);
