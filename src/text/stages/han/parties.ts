/**
 * The parties of a text: China, the states that its first lines name, and those that act in it in short (老方). A short name
 * means the state of that first character which the text names most: 阿方 is the Emirates in one text, Algeria in another.
 */
import { entries, shortParties } from './lexicon.ts';
import { isFullState } from './name-cues.ts';
import { entryAt, type Tokens } from './tokens.ts';

const FRONT = 400;
/** Before the name of a body that is a party, among the letters of states. */
export const BODY_PARTY = 'body:';
/** 中国—东盟……行动计划: a body of states beside China in the title. */
const JOINT_BODY = /中国(?:—|－|-|–|和|与|同)(东盟|欧盟|非盟|海合会|阿盟|拉共体)(?!论坛|峰会|博览会)/;

export interface Parties {
  /** Letters of the states that are parties. */
  readonly letters: ReadonlySet<string>;
  /** First characters of the states that the text names: 斐 of 斐济, as in 中斐. */
  readonly initials: ReadonlySet<string>;
  /** Letters by the number of a short name's word. */
  readonly byShort: ReadonlyMap<number, string>;
  /** Letters of the states that the text names in full, by their names. */
  readonly byName: ReadonlyMap<string, string>;
  /** What the text calls its parties (甲方, 岚方) where it says whom it calls so: letters of a state, or a name. */
  readonly given: ReadonlyMap<string, string>;
}

/** 赤几方 of 赤道几内亚: a short name of two characters, the first and a later one of the state's; null where none is meant. */
export function stateInShort({ byName }: Pick<Parties, 'byName'>, short: string): string | null {
  const [first = '', second = ''] = short;
  for (const [name, letters] of byName)
    if (short.length === 2 && name.length > 3 && name.startsWith(first) && name.indexOf(second) > 0)
      return letters;
  return null;
}

const MOST_GIVEN = 1000;
const GIVEN =
  /([\u4e00-\u9fff·]{2,30})[（(](?:以下|下文|下)(?:统?简称|统?称)(?:为)?[：:]?[“《「]?([\u4e00-\u9fff]{1,3}方)[”》」]?[）)]/g;
/** What stands between two parties; 共和国 holds none. */
const BETWEEN = /(?<!共)[和与及]|^[由经]/;

/** 甲国政府（以下简称“甲方”）和乙国政府（以下简称“乙方”）: who is called what. */
function givenParties(front: string, byName: ReadonlyMap<string, string>): Map<string, string> {
  const given = new Map<string, string>();
  for (const [, words = '', short = ''] of front.matchAll(GIVEN)) {
    const name = (words.split(BETWEEN).at(-1) ?? '').replace(/政府$/, '');
    if (name.length < 2 || given.has(short)) continue;
    given.set(short, byName.get(name) ?? name);
  }
  return given;
}

/** How often the text names each state in full, by the state's name. */
function namedStates(
  chars: string,
  tokens: Tokens,
  states: readonly number[],
): Map<string, { letters: string; count: number; first: number }> {
  const named = new Map<string, { letters: string; count: number; first: number }>();
  /** By the number of a state's word: most words that name states come again and again. */
  const met: ({ count: number } | undefined)[] = [];
  for (const at of states) {
    if (!isFullState(tokens, at)) continue;
    const again = met[tokens.word[at] ?? -1];
    if (again) {
      again.count++;
      continue;
    }
    const letters = entryAt(tokens, at)?.state;
    if (!letters) continue;
    const from = tokens.from[at] ?? 0;
    const name = chars.slice(from, from + (tokens.length[at] ?? 0));
    const state = { letters, count: 1, first: from };
    named.set(name, state);
    met[tokens.word[at] ?? -1] = state;
  }
  return named;
}

/** The parties of a text whose provisions begin at `front`; `states`: the words that name states. */
export function partiesOf(chars: string, tokens: Tokens, front: number, states: readonly number[]): Parties {
  const named = namedStates(chars, tokens, states);
  const letters = new Set(['cn']);
  for (const state of named.values()) if (state.first < Math.min(front, FRONT)) letters.add(state.letters);
  // 中英关于……的联合宣言: both in short
  const title = chars.slice(0, Math.min(front, FRONT));
  for (const [name, { letters: own }] of named) if (title.includes(`中${name.charAt(0)}`)) letters.add(own);
  const body = JOINT_BODY.exec(title)?.[1];
  if (body) letters.add(`${BODY_PARTY}${body}`);
  const byShort = new Map<number, string>();
  for (const at of states) {
    const number = tokens.word[at] ?? -1;
    const short = shortParties.get(number);
    if (short === undefined || byShort.has(number)) continue;
    // 中方 is China, whether or not 中亚 or 中非 are parties.
    if (short === '中') {
      byShort.set(number, 'cn');
      continue;
    }
    const meant = [...named]
      .filter(([name]) => name.startsWith(short))
      .sort(([, a], [, b]) => b.count - a.count)[0];
    const own = meant?.[1].letters ?? entries[number]?.state;
    if (!own) continue;
    byShort.set(number, own);
    letters.add(own);
  }
  const initials = new Set([...named.keys()].map((name) => name.charAt(0)));
  const byName = new Map([...named].map(([name, { letters: own }]) => [name, own]));
  const given = givenParties(chars.slice(0, MOST_GIVEN), byName);
  return { letters, initials, byShort, byName, given };
}
