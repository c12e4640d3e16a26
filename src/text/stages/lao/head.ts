/**
 * The head of a Lao clause: who acts, what binds or permits, and where the verb that counts begins.
 */
import { AND, type Clause, skipSpaces, verbAfter, WITH } from './clauses.ts';
import {
  actorTable,
  adverbTable,
  directiveTable,
  dutyTable,
  modalTable,
  statementTable,
  subjectTable,
  verbTable,
} from './lexicon.ts';

export interface Head {
  /** Where the verb would begin. */
  at: number;
  actor: string | null;
  /** Name of the body that is given the task, where one is. */
  lead: string | null;
  binds: boolean;
  permits: boolean;
  /** Whether it only states something. */
  stated: boolean;
}

const MOST_ACTOR = 60;
const MOST_BODIES = 240;
const MOST_THING = 160;

/** Takes subject, modals and what tells how off a clause. */
export function headOf(chars: string, { from, to }: Clause): Head {
  const head: Head = { at: from, actor: null, lead: null, binds: false, permits: false, stated: false };
  const led = directiveTable.longest(chars, from, to);
  const next = led ? skipSpaces(chars, from + led.length, to) : from;
  if (led && (actorTable.longest(chars, next, to) || subjectTable.longest(chars, next, to))) {
    head.at = next;
    head.binds = true;
  }
  const subject = subjectTable.longest(chars, head.at, to);
  if (subject) {
    head.actor = subject.value;
    head.at += subject.length;
  } else if (actorTable.longest(chars, head.at, to)) takeBody(chars, head, to);
  else takeSide(chars, head, to);
  takeModals(chars, head, to);
  const verb = verbTable.longest(chars, head.at, to);
  if (!verb && head.actor === null && !head.binds) takeThing(chars, head, to);
  const stated = statementTable.longest(chars, head.at, to);
  head.stated = stated !== null && stated.length > (verbTable.longest(chars, head.at, to)?.length ?? 0);
  return head;
}

function takeModals(chars: string, head: Head, to: number): void {
  for (let steps = 0; steps < 8; steps++) {
    head.at = skipSpaces(chars, head.at, to);
    const modal = modalTable.longest(chars, head.at, to);
    const adverb = adverbTable.longest(chars, head.at, to);
    const verb = verbTable.longest(chars, head.at, to);
    const duty = dutyBefore(chars, head.at, to);
    const longest = Math.max(modal?.length ?? 0, adverb?.length ?? 0, duty);
    if (longest === 0 || (longest < (verb?.length ?? 0) && duty === 0)) return;
    if (duty > 0 && duty === longest) head.binds = true;
    else if (modal?.length === longest) {
      head.binds = true;
      head.permits ||= modal.value === 'permits';
    }
    head.at += longest;
    if (chars.startsWith(WITH, head.at)) head.at = afterCompanion(chars, head.at, to);
  }
}

/** Length of a duty at `at` that an action follows: "ມີໜ້າທີ່ ສະໜອງ", "ເປັນເຈົ້າການສົມທົບກັບ…"; 0 where none does. */
function dutyBefore(chars: string, at: number, to: number): number {
  const duty = dutyTable.longest(chars, at, to);
  if (!duty) return 0;
  const next = skipSpaces(chars, at + duty.length, to);
  if (chars.startsWith(WITH, next)) return duty.length;
  const verb = verbAfter(chars, next, to);
  if (verb >= 0) return duty.length;
  const how = adverbTable.longest(chars, next, to);
  return how && chars.startsWith(WITH, next + how.length) ? duty.length : 0;
}

/** ສົມທົບກັບ…: with whom it is done, to the space before the verb; `at` where no verb follows. */
function afterCompanion(chars: string, at: number, to: number): number {
  const limit = Math.min(to, at + MOST_BODIES);
  for (let next = at + WITH.length; next < limit; next++)
    if (
      chars.charAt(next) === ' ' &&
      verbTable.longest(chars, next + 1, to) &&
      !chars.startsWith(AND, next + 1)
    )
      if (!chars.slice(0, next).endsWith('ແລະ')) return next;
  return at;
}

const SIDE = /^ຝ່າຍ(?: ?[ກຂຄງ]|(?!ທີ່|ໃດ|ໜຶ່ງ)[\u0e80-\u0eff]{2,24})(?= )/;

/** A side that no list of states holds acts: "ຝ່າຍລານເຈີ ສະໜອງ", "ຝ່າຍ ກ ສະໜອງ". */
function takeSide(chars: string, head: Head, to: number): void {
  const side = SIDE.exec(chars.slice(head.at, Math.min(to, head.at + 40)))?.[0];
  if (!side) return;
  head.actor = side;
  head.at += side.length;
}

/** A body acts: its name goes to the first word, after a space, that is a modal, a duty or a verb. */
function takeBody(chars: string, head: Head, to: number): void {
  const limit = Math.min(to, head.at + MOST_BODIES);
  for (let at = head.at + 1; at < limit; at++) {
    if (chars.charAt(at) !== ' ') continue;
    const next = at + 1;
    // "ແຂວງ ກ 400 ຄົນ": a share of something, nobody who acts.
    if (/[\d໐-໙]/.test(chars.charAt(next))) return;
    const acts =
      modalTable.longest(chars, next, to) ??
      verbTable.longest(chars, next, to) ??
      dutyTable.longest(chars, next, to) ??
      adverbTable.longest(chars, next, to);
    if (!acts || chars.startsWith(AND, next) || chars.slice(0, at).endsWith('ແລະ')) continue;
    const words = chars.slice(head.at, at);
    head.actor = namesTwo(words) ? 'both' : words.slice(0, MOST_ACTOR);
    if (dutyTable.longest(chars, next, to) ?? head.binds) head.lead = words;
    head.at = next;
    return;
  }
}

/** Two bodies, one of each side, act together; "ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ" is one. */
function namesTwo(words: string): boolean {
  for (let at = words.indexOf(AND); at >= 0; at = words.indexOf(AND, at + 1))
    if (actorTable.longest(words, at + AND.length, words.length)) return true;
  return false;
}

/** Something is to be done with a thing: "ກອງປະຊຸມ ຈະຈັດຂຶ້ນ", "ຂໍ້ຂັດແຍ່ງ … ໃຫ້ແກ້ໄຂ". */
function takeThing(chars: string, head: Head, to: number): void {
  const limit = Math.min(to, head.at + MOST_THING);
  for (let at = head.at + 1; at < limit; at++) {
    if (chars.charAt(at) !== ' ') continue;
    const modal = modalTable.longest(chars, at + 1, to);
    if (!modal) continue;
    const verb = verbAfter(chars, skipSpaces(chars, at + 1 + modal.length, to), to);
    if (verb < 0) continue;
    head.at = verb;
    head.binds = true;
    head.permits = modal.value === 'permits';
    return;
  }
}
