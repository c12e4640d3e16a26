/**
 * Kind and strength of what a Lao clause undertakes: by its verb, by the action that the verb carries on or moves somebody
 * to, by what is made, and by a time that leaves it open.
 */
import type { CommitmentKind, Strength } from '../../extraction.ts';
import { AND, NOUN, skipSpaces, verbAfter } from './clauses.ts';
import {
  actorTable,
  carrierTable,
  cueTable,
  headTable,
  type LaoVerb,
  moverTable,
  openTimeTable,
  subjectTable,
  verbTable,
  workTable,
} from './lexicon.ts';

export interface Meaning {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
}

const MAKE = 'ສ້າງ';
/** How far after the verb the words of its object may tell the kind. */
const NEAR = { build: 12, other: 80 };
/** How far after a verb that moves somebody the name of whom it moves may reach. */
const MOST_MOVED = 120;
const SO_THAT = 'ໃຫ້';

/** ສ້າງ: what is made tells the kind: a paper is drawn up, a committee set up, a road built. */
const MADE: Readonly<Record<string, CommitmentKind>> = {
  I: 'conclude',
  M: 'establish',
  O: 'establish',
  J: 'build',
};

function madeKind(chars: string, at: number, to: number): CommitmentKind | null {
  if (!chars.startsWith(MAKE, at)) return null;
  let next = at + MAKE.length;
  while (next < to && /[ “"']/.test(chars.charAt(next))) next++;
  // ສ້າງ ແລະ ປັບປຸງກົນໄກ: two verbs, one object
  if (chars.startsWith(AND, next)) {
    const second = verbTable.longest(chars, next + AND.length, to);
    if (second) next += AND.length + second.length;
  }
  if (chars.startsWith('ແຜນ', next)) return 'conclude';
  if (cueTable.longest(chars, next, to)?.value === 'build') return 'build';
  return MADE[headTable.longest(chars, next, to)?.value ?? ''] ?? null;
}

/** The kind of the verb at `at` by itself, by what it makes and by the words of its object. */
function ownKind(chars: string, at: number, to: number, verb: LaoVerb): CommitmentKind {
  const made = verb.kind === 'cooperate' ? madeKind(chars, at, to) : null;
  if (made) return made;
  if (verb.kind !== 'cooperate' && verb.kind !== 'provide' && verb.kind !== 'exchange') return verb.kind;
  const from = at + (verbTable.longest(chars, at, to)?.length ?? 0);
  for (let unit = from; unit < Math.min(to, from + NEAR.other); unit++) {
    const cue = cueTable.longest(chars, unit, to);
    if (!cue || (cue.value === 'build' && unit > from + NEAR.build)) continue;
    if (verb.kind === 'cooperate' ? verb.strength !== 'firm' : cue.value === 'train') return cue.value;
  }
  return verb.kind;
}

/** Where the action begins that the verb at `at` carries on: ຊຸກຍູ້ການກໍ່ສ້າງ, ສູ້ຊົນລົງນາມ; -1 where it carries none. */
function carriedAction(chars: string, at: number, to: number): number {
  const carrier = carrierTable.longest(chars, at, to);
  if (!carrier) return -1;
  let next = skipSpaces(chars, at + carrier.length, to);
  const isNoun = chars.startsWith(NOUN, next) || chars.startsWith(NOUN, next - NOUN.length);
  if (chars.startsWith(NOUN, next)) next += NOUN.length;
  if (!isNoun && carrier.value !== 'verb') return -1;
  return verbTable.longest(chars, next, to) ? next : -1;
}

/** Where the action begins to which the verb at `at` moves a body: ສະໜັບສະໜູນມະຫາວິທະຍາໄລ… ສ້າງສູນ…; -1 where it moves none. */
function movedAction(chars: string, at: number, to: number): number {
  const mover = moverTable.longest(chars, at, to);
  if (!mover) return -1;
  let next = skipSpaces(chars, at + mover.length, to);
  if (chars.startsWith(SO_THAT, next)) next = skipSpaces(chars, next + SO_THAT.length, to);
  if (!actorTable.longest(chars, next, to) && !subjectTable.longest(chars, next, to)) return -1;
  for (const limit = Math.min(to, next + MOST_MOVED); next < limit; next++) {
    if (chars.charAt(next) !== ' ' || chars.startsWith(AND, next + 1)) continue;
    const action = verbAfter(chars, next + 1, to);
    if (action >= 0) return action;
  }
  return -1;
}

/** Whether the clause improves or runs works: a road, a port, a zone. */
function isOnWorks(chars: string, at: number, to: number): boolean {
  const work = workTable.longest(chars, at, to);
  if (!work) return false;
  const from = skipSpaces(chars, at + work.length, to);
  const cue = cueTable.longest(chars, from, to);
  return cue?.value === 'build';
}

function hasOpenTime(chars: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (openTimeTable.longest(chars, at, to)) return true;
  return false;
}

function closedMeaning(chars: string, at: number, to: number, verb: LaoVerb): Meaning {
  if (isOnWorks(chars, at, to)) return { kind: 'build', strength: 'firm' };
  const carried = carriedAction(chars, at, to);
  const moved = carried < 0 ? movedAction(chars, at, to) : -1;
  const inner = Math.max(carried, moved);
  const action = inner < 0 ? null : (verbTable.longest(chars, inner, to)?.value ?? null);
  const kind = action ? ownKind(chars, inner, to, action) : 'cooperate';
  const strength = moved < 0 ? verb.strength : (moverTable.longest(chars, at, to)?.value ?? verb.strength);
  return { kind: kind === 'cooperate' ? ownKind(chars, at, to, verb) : kind, strength };
}

/** What the verb at `at`, in a clause that ends at `to`, undertakes. */
export function meaningOf(chars: string, at: number, to: number, verb: LaoVerb): Meaning {
  const meaning = closedMeaning(chars, at, to, verb);
  return hasOpenTime(chars, at, to) ? { ...meaning, strength: 'tentative' } : meaning;
}
