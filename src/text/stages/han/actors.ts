/**
 * Who acts: a party by name or by 中方; both sides; or a body, an office, a kind of enterprise that ends as the names of
 * actors do.
 */

import { officialEnds } from '../../languages/zh/aims.ts';
import { endsWithOne } from '../word-ends.ts';
import type { ClauseForms } from './clause-forms.ts';
import { actorHeadTable, BODY, BOTH, MARK, OPEN, PAIR, STATE } from './lexicon.ts';
import { stateInShort } from './parties.ts';
import { endOf } from './tokens.ts';

const isOfficial = endsWithOne(officialEnds);
const MOST = 24;
const AND = new Set(['和', '与', '、', '及']);

/** 岚方: a state in short that no list holds. */
function shortParty(reader: ClauseForms, at: number): { actor: string; end: number } | null {
  for (let end = at; end < at + 2; end++) {
    if (reader.tokens.word[end] !== -1 || reader.text(end) === '方') return null;
    if (reader.text(end + 1) !== '方') continue;
    const short = reader.text(at, end + 2);
    const actor = reader.given.get(short) ?? stateInShort(reader, reader.text(at, end + 1)) ?? short;
    return { actor, end: end + 2 };
  }
  return null;
}

/** The party named at `at`, and the word after it. */
export function partyAt(reader: ClauseForms, at: number, b: number): { actor: string; end: number } | null {
  const flags = reader.flags(at);
  if (flags & BOTH) return { actor: 'both', end: at + 1 };
  // 中俄双方, 中俄: both by their first characters.
  if (flags & PAIR) return { actor: 'both', end: reader.flags(at + 1) & BOTH ? at + 2 : at + 1 };
  const short = shortParty(reader, at);
  if (short) return short;
  const letters = reader.stateAt(at);
  if (letters === null) return null;
  let end = at + 1;
  if (reader.text(end) === '政府') end++;
  if (AND.has(reader.text(end)) && reader.flags(end + 1) & STATE && end + 1 < b) {
    const other = partyAt(reader, end + 1, b);
    if (other) return { actor: 'both', end: other.end };
  }
  return { actor: letters, end };
}

/** 双方主管部门, 中国海关总署和肯尼亚税务局: those of both sides together. */
function ofBoth(reader: ClauseForms, at: number, end: number): boolean {
  if (reader.flags(at) & BOTH) return true;
  const states = new Set<string>();
  for (let next = at; next < end; next++) {
    const letters = reader.stateAt(next);
    if (letters) states.add(letters);
  }
  return states.size > 1;
}

/** 中国海关总署: a body by the name of its state acts for that state; null where it is none. */
function bodyOfState(reader: ClauseForms, at: number, end: number): string | null {
  if (!(reader.flags(at) & STATE) || end < at + 2) return null;
  const ends = reader.flags(end - 1) & BODY || isOfficial(reader.text(end - 1));
  return ends ? reader.stateAt(at) : null;
}

/** The words `[at, end)` as an actor, where they end as the name of one does. */
export function clauseActor(reader: ClauseForms, at: number, end: number): string | null {
  let last = end;
  // 全市各部门（含下属单位）: the bracket is no part of the name's end.
  if (last > at && reader.text(last - 1) === '）') {
    for (let back = last - 1; back > at; back--) {
      if (reader.flags(back) & OPEN) {
        last = back;
        break;
      }
    }
  }
  if (last <= at) return null;
  const from = reader.tokens.from[at] ?? 0;
  const to = endOf(reader.tokens, last - 1);
  const first = reader.flags(at);
  const ends =
    actorHeadTable.longest(reader.chars, to, from) !== null || (reader.flags(last - 1) & BODY) !== 0;
  // 双方主管部门 are both; 双边关系 is nobody.
  if (ofBoth(reader, at, last)) return ends || last === at + 1 || (first & BOTH) === 0 ? 'both' : null;
  if (last === at + 1 && first & (BODY | STATE)) return reader.stateAt(at) ?? reader.text(at, last);
  const state = bodyOfState(reader, at, last);
  if (state) return state;
  if ((first & MARK && !(first & OPEN)) || reader.text(at).startsWith('每')) return null;
  if (!ends) return null;
  return reader.chars.slice(from, Math.min(to, from + MOST));
}
