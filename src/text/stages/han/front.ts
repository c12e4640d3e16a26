/**
 * What a text says of itself before and beside its provisions: the year in which it was made, and who leads its states.
 */
import type { FoundMention } from '../found.ts';
import { lastYear } from './times.ts';
import { endOf, entryAt, type Tokens } from './tokens.ts';

const LEADER =
  /^(?:政府)?(?:总理|总统|主席|首相|国王)((?:[\u4e00-\u9fff]{1,8}·){0,4})([\u4e00-\u9fff]{2,6}?)(?=[于将对率，同在访与和、（一会])/;

/** 所罗门群岛总理杰里迈亚·马内莱: the last name of who leads a state, and its letters. */
function leadersOf(chars: string, tokens: Tokens, states: readonly number[]): Map<string, string> {
  const leaders = new Map<string, string>();
  for (const at of states) {
    const state = entryAt(tokens, at)?.state;
    if (!state) continue;
    const from = endOf(tokens, at);
    if (!'政总主首国'.includes(chars.charAt(from))) continue;
    const name = LEADER.exec(chars.slice(from, from + 48))?.[2];
    if (name && !leaders.has(name)) leaders.set(name, state);
  }
  return leaders;
}

const MOST_FRONT = 1000;

/** Year of the last full date before the first provision; 0 where none stands there. */
function yearOf(chars: string, front: number): number {
  const dates = chars.slice(0, Math.min(front, MOST_FRONT)).matchAll(/(\d{4})年\d{1,2}月\d{1,2}日/g);
  return Math.max(0, ...[...dates].map(([, year]) => Number(year)));
}

/** What is known of a text before its sentences are read. */
export interface Front {
  readonly year: number;
  readonly lastYear: string | null;
  readonly leaders: ReadonlyMap<string, string>;
  readonly bodies: ReadonlySet<string>;
}

/** `front`: where the first provision begins; `states`: the words that name states; `names`: the mentions that are names. */
export function frontOf(
  chars: string,
  tokens: Tokens,
  front: number,
  states: readonly number[],
  names: readonly FoundMention[],
): Front {
  const bodies = names.filter(({ type }) => type === 'O').map(({ from, to }) => chars.slice(from, to));
  return {
    year: yearOf(chars, front),
    lastYear: lastYear(chars),
    leaders: leadersOf(chars, tokens, states),
    bodies: new Set(bodies),
  };
}
