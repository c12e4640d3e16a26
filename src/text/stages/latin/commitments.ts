/**
 * English sentences → commitments. A sentence undertakes something where a subject that acts is followed by a binding
 * formula; it is cut where a further verb with an object of its own begins: ", and to …", ", release …", "; connecting …".
 */
import type { Strength } from '../../extraction.ts';
import type { FoundCommitment } from '../found.ts';
import type { Section } from '../outline.ts';
import { cutSentences, type Sentence } from '../sentences.ts';
import {
  agents,
  baseVerbs,
  bothSubjects,
  calls,
  formulas,
  headTypes,
  ingVerbs,
  type LatinVerb,
  objectCues,
  stances,
  states,
} from './lexicon.ts';
import { cutWords, type Word } from './words.ts';

/** Where an undertaking begins in a sentence, by word numbers. */
interface Trigger {
  /** First word of the clause that holds it. */
  readonly clause: number;
  /** Word of the main verb. */
  readonly verb: number;
  readonly actor: string;
  readonly strength: Strength | null;
  readonly call: boolean;
  readonly stance: boolean;
}

const RELATIVE = new Set(['that', 'which', 'who', 'whose', 'how', 'what', 'where', 'whether', 'if']);
const RECOGNITION = new Set([
  'welcome',
  'welcomes',
  'recognize',
  'recognise',
  'acknowledge',
  'note',
  'recall',
  'emphasize',
  'stress',
  'underline',
  'appreciate',
  'express',
]);
/** Words after which a subject's noun is only told more about. */
const LINKS = new Set(
  'of in for at on to by from with that which who including and as under within'.split(' '),
);
const PRONOUNS = new Set(['them', 'it', 'this', 'him', 'her']);

function matches(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every(
    (text, offset) =>
      words[at + offset]?.lower === text && (offset === 0 || words[at + offset]?.before === ''),
  );
}

export class LatinReader {
  private readonly chars: string;
  /** Whether states are named as parties beside each other; else the one state is the plan's own. */
  private readonly several: boolean;

  constructor(chars: string, several: boolean) {
    this.chars = chars;
    this.several = several;
  }

  /** The subject of the words `[from, to)`: its actor, or null where it is nobody who acts. */
  private actorOf(words: readonly Word[], from: number, to: number): string | null {
    let start = from;
    // Going forward, the …: the subject begins after the last comma.
    for (let at = from + 1; at < to; at++) if (words[at]?.before.includes(',')) start = at;
    if (RELATIVE.has(words[start]?.lower ?? '') || /^(?:as|once|when)$/.test(words[start]?.lower ?? ''))
      return null;
    if (this.isNobody(words, start, to)) {
      if (start === from || this.isNobody(words, from, to)) return null;
      start = from;
    }
    const text = words
      .slice(start, to)
      .map((word) => word.lower)
      .join(' ')
      .replace(/^(?:and|thus|also) /, '');
    const bare = text.replace(/^the /, '').replace(/ (?:also|further|jointly)$/, '');
    if (bothSubjects.has(text) || bothSubjects.has(bare)) return 'both';
    const state =
      states.get(bare) ??
      states.get(bare.replace(/^(?:government|republic|people's republic) of (?:the )?/, ''));
    if (state) return this.several ? state : 'both';
    const states2 = bare.split(' and ').map((each) => states.get(each.replace(/^the /, '')));
    if (states2.length > 1 && states2.every((each) => each !== undefined)) return 'both';
    if (/ (?:should|has|have) /.test(bare)) return null;
    return this.headActs(words, start, to) ? bare.replace(/^then the /, '').slice(0, 40) : null;
  }

  /** Whether the noun that a subject is about (before "of", "in", "including" …) is one that acts. */
  private headActs(words: readonly Word[], start: number, to: number): boolean {
    let head = start;
    while (
      head + 1 < to &&
      !LINKS.has(words[head + 1]?.lower ?? '') &&
      !words[head + 1]?.before.includes('(')
    )
      head++;
    const word = words[head];
    if (!word) return false;
    if (agents.has(word.lower) || /^[A-Z]{2,6}s?$/.test(word.text)) return true;
    const type = /^[A-Z]/.test(word.text) ? headTypes.get(word.lower) : undefined;
    return type === 'O' || type === 'M';
  }

  /** Subjects such as "this", a gerund, or nothing. */
  private isNobody(words: readonly Word[], from: number, to: number): boolean {
    const first = words[from]?.lower ?? '';
    return (
      to <= from ||
      /^(?:this|these|it|there|such|expanding|using|by)$/.test(first) ||
      (first.endsWith('ing') && from === 0)
    );
  }

  private triggerAt(words: readonly Word[], at: number, clause: number): Trigger | null {
    const formula = formulas.find((each) => matches(words, at, each.words));
    if (formula) {
      if (RELATIVE.has(words[at - 1]?.lower ?? '')) return null;
      const actor = this.actorOf(words, clause, at);
      if (actor === null) return null;
      let verb = at + formula.words.length;
      if (formula.words.at(-1) !== 'to' && words[verb]?.lower === 'not') return null;
      while (
        /ly$|^(?:also|further|continue|to|begin|start|jointly|only|take|steps)$/.test(
          words[verb]?.lower ?? '',
        ) &&
        this.leads(words, verb)
      )
        verb++;
      if (words[verb]?.lower === 'be') return null;
      return { clause, verb, actor, strength: formula.strength, call: false, stance: false };
    }
    if (stances.some((each) => matches(words, at, each))) {
      const actor = this.actorOf(words, clause, at);
      return actor === null ? null : { clause, verb: at, actor, strength: 'firm', call: false, stance: true };
    }
    if (calls.some((each) => matches(words, at, each)) && this.actorOf(words, clause, at) !== null) {
      for (let verb = at + 1; verb < words.length && verb < at + 16; verb++) {
        const word = words[verb];
        if (word?.before.includes(';')) break;
        if (word?.lower === 'to' && baseVerbs.has(words[verb + 1]?.lower ?? '')) {
          return { clause, verb: verb + 1, actor: 'states', strength: null, call: true, stance: false };
        }
      }
    }
    return null;
  }

  /** "continue to build", "take steps to ensure": the verb that counts comes later. */
  private leads(words: readonly Word[], at: number): boolean {
    const word = words[at]?.lower ?? '';
    const next = words[at + 1]?.lower ?? '';
    if (word === 'take') return false;
    if (word === 'steps') return false;
    if (word === 'continue' || word === 'begin' || word === 'start')
      return next === 'to' || ingVerbs.has(next);
    return true;
  }

  /** Undertakings of one sentence. */
  read(sentence: Sentence, chapeau: boolean): Omit<FoundCommitment, 'provision' | 'due' | 'leads'>[] {
    const words = cutWords(this.chars, sentence.from, sentence.to);
    const found: Omit<FoundCommitment, 'provision' | 'due' | 'leads'>[] = [];
    const triggers = this.triggers(words, chapeau);
    triggers.forEach((trigger, at) => {
      const next = triggers[at + 1]?.clause ?? words.length;
      const end = this.recognitionAfter(words, trigger.verb, next);
      found.push(...this.addition(words, trigger));
      found.push(...this.cut(words, trigger, Math.min(next, end)));
    });
    return found;
  }

  private triggers(words: readonly Word[], chapeau: boolean): Trigger[] {
    const found: Trigger[] = [];
    let clause = 0;
    if (chapeau && baseVerbs.has(words[0]?.lower ?? '')) {
      return [{ clause: 0, verb: 0, actor: 'both', strength: null, call: false, stance: false }];
    }
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) continue;
      // ", and we will", "; the Office shall", ", thus we will": a clause of its own.
      if (at > 0 && this.opensClause(words, at, found.length > 0)) clause = at;
      const trigger = this.triggerAt(words, at, clause);
      if (!trigger || (found.length > 0 && found.at(-1)?.clause === trigger.clause)) continue;
      found.push(trigger);
      if (trigger.stance) break;
      at = Math.max(at, trigger.verb - 1);
    }
    return found;
  }

  private opensClause(words: readonly Word[], at: number, bound: boolean): boolean {
    const word = words[at];
    if (!word) return false;
    const last = words[at - 1]?.lower ?? '';
    const subject =
      /^(?:we|both|they)$/.test(word.lower) ||
      (bound && word.lower === 'the' && (last === 'and' || last === 'while'));
    if (
      subject &&
      (last === 'and' ||
        last === 'while' ||
        last === 'thus' ||
        word.before.includes(',') ||
        word.before.includes(';'))
    ) {
      return !(word.before.includes(',') && last !== 'and' && word.lower !== 'we');
    }
    return (
      word.before.includes(';') &&
      words.slice(at, at + 8).some((each) => each.lower === 'will' || each.lower === 'shall')
    );
  }

  /** First word of a clause of mere recognition after an undertaking: ", and we welcome …". */
  private recognitionAfter(words: readonly Word[], from: number, to: number): number {
    for (let at = from + 1; at < to; at++) {
      if (
        words[at]?.lower === 'we' &&
        words[at - 1]?.lower === 'and' &&
        RECOGNITION.has(words[at + 1]?.lower ?? '')
      )
        return at;
    }
    return to;
  }

  /** "In addition to convening stakeholders …, the United States will": what is added is undertaken too. */
  private addition(
    words: readonly Word[],
    trigger: Trigger,
  ): Omit<FoundCommitment, 'provision' | 'due' | 'leads'>[] {
    const { clause } = trigger;
    if (!matches(words, clause, ['in', 'addition', 'to'])) return [];
    const verb = ingVerbs.get(words[clause + 3]?.lower ?? '');
    if (!verb) return [];
    let end = clause + 4;
    while (end < trigger.verb && !words[end]?.before.includes(',')) end++;
    return [this.make(words, clause + 3, end, clause + 3, verb, trigger)];
  }

  /** Word number where the words undertaken begin. */
  private startOf(words: readonly Word[], trigger: Trigger): number {
    if (!matches(words, trigger.clause, ['in', 'addition', 'to'])) return trigger.clause;
    for (let at = trigger.clause + 4; at < trigger.verb; at++) if (words[at]?.before.includes(',')) return at;
    return trigger.clause;
  }

  private cut(
    words: readonly Word[],
    trigger: Trigger,
    end: number,
  ): Omit<FoundCommitment, 'provision' | 'due' | 'leads'>[] {
    const start = this.startOf(words, trigger);
    const pieces: { from: number; verb: number; strength: Strength | null }[] = [
      { from: start, verb: trigger.verb, strength: trigger.strength },
    ];
    if (!trigger.stance) {
      for (let at = trigger.verb + 2; at < end; at++) {
        const piece = this.opensPiece(words, at, trigger, end);
        if (!piece) continue;
        pieces.push(piece);
        at = piece.verb;
      }
    }
    return pieces.map((piece, at) => {
      let stop = pieces[at + 1]?.from ?? end;
      while (stop > piece.from + 1 && /^(?:and|or|while|thus|also|but)$/.test(words[stop - 1]?.lower ?? ''))
        stop--;
      const word = words[piece.verb]?.lower ?? '';
      const verb = baseVerbs.get(word) ?? ingVerbs.get(word) ?? { kind: 'cooperate', strength: 'firm' };
      return this.make(words, piece.from, stop, piece.verb, verb, { ...trigger, strength: piece.strength });
    });
  }

  private opensPiece(
    words: readonly Word[],
    at: number,
    trigger: Trigger,
    end: number,
  ): { from: number; verb: number; strength: Strength | null } | null {
    const word = words[at];
    if (!word) return null;
    const and = words[at - 1]?.lower === 'and';
    const comma = (and ? words[at - 1] : word)?.before ?? '';
    const next = words[at + 1];
    // "…, and will work", "…, and in this regard to put"
    if (and && /^(?:will|shall)$/.test(word.lower))
      return { from: at, verb: at + 1, strength: trigger.strength };
    if (
      and &&
      comma.includes(',') &&
      word.lower === 'in' &&
      matches(words, at, ['in', 'this', 'regard', 'to'])
    )
      return { from: at, verb: at + 4, strength: trigger.strength };
    if (and && comma.includes(',') && word.lower === 'to' && baseVerbs.has(next?.lower ?? ''))
      return { from: at, verb: at + 1, strength: trigger.strength };
    if (
      word.before.includes(',') &&
      word.lower === 'to' &&
      baseVerbs.has(next?.lower ?? '') &&
      this.goesOnTo(words, at, end)
    )
      return { from: at, verb: at + 1, strength: trigger.strength };
    if (
      words[at - 1]?.lower === 'while' &&
      ingVerbs.has(word.lower) &&
      word.lower !== 'respecting' &&
      word.lower !== 'recognizing'
    )
      return { from: at, verb: at, strength: null };
    if (comma.includes(';') && ingVerbs.has(word.lower)) return { from: at, verb: at, strength: null };
    if (!baseVerbs.has(word.lower) || !this.hasObject(words, at)) return null;
    if (comma.includes(';')) return { from: at, verb: at, strength: trigger.strength };
    if (word.lower === 'seek' && next?.lower === 'to' && and)
      return { from: at, verb: at + 2, strength: 'tentative' };
    if (and && comma.includes(',')) return { from: at, verb: at, strength: trigger.strength };
    if (!and && word.before.includes(',') && this.listGoesOn(words, at, end))
      return { from: at, verb: at, strength: trigger.strength };
    const near =
      at - trigger.verb <= 7 && /^(?:establish|create|launch|adopt|sign|publish|build)$/.test(word.lower);
    return and && near && word.before === '' ? { from: at, verb: at, strength: trigger.strength } : null;
  }

  /** A verb, not a noun of a list: something other than a mark or a link follows, and no pronoun. */
  private hasObject(words: readonly Word[], at: number): boolean {
    const next = words[at + 1];
    if (!next || next.before.includes(',')) return false;
    if (words[at - 1]?.lower === 'to' || /^(?:and|or|of|for|in|by|from|services|efforts)$/.test(next.lower))
      return false;
    return !PRONOUNS.has(next.lower);
  }

  /** Whether a list of verbs after commas ends with ", and" and a verb. */
  private listGoesOn(words: readonly Word[], at: number, end: number): boolean {
    for (let next = at + 2; next < end && next < at + 60; next++) {
      if (
        words[next - 1]?.lower === 'and' &&
        words[next - 1]?.before.includes(',') &&
        baseVerbs.has(words[next]?.lower ?? '')
      )
        return true;
    }
    return false;
  }

  private goesOnTo(words: readonly Word[], at: number, end: number): boolean {
    for (let next = at + 2; next < end && next < at + 60; next++) {
      if (
        words[next]?.lower === 'to' &&
        words[next - 1]?.lower === 'and' &&
        words[next - 1]?.before.includes(',')
      )
        return true;
    }
    return false;
  }

  private make(
    words: readonly Word[],
    from: number,
    to: number,
    verbAt: number,
    verb: LatinVerb,
    trigger: Trigger,
  ): Omit<FoundCommitment, 'provision' | 'due' | 'leads'> {
    const first = words[from];
    const last = words[to - 1];
    const kind = trigger.stance ? 'position' : this.kindOf(words, verbAt, to, verb);
    let { strength } = verb;
    if (trigger.strength !== null) strength = trigger.strength;
    else if (trigger.call && strength === 'firm') strength = 'effort';
    else if (this.isVague(words, verbAt, to)) strength = 'effort';
    return { from: first?.from ?? 0, to: last?.to ?? 0, actor: trigger.actor, kind, strength };
  }

  private kindOf(words: readonly Word[], verbAt: number, to: number, verb: LatinVerb): LatinVerb['kind'] {
    if (verb.kind !== 'cooperate' && verb.kind !== 'implement' && verb.kind !== 'conclude') return verb.kind;
    if (verb.kind === 'conclude') return verb.kind;
    for (let at = verbAt + 1; at < to && at < verbAt + 12; at++) {
      const word = words[at]?.lower ?? '';
      // "conduct outreach and training"; "the provision of shelter" is provided.
      if (word === 'provision' && at <= verbAt + 2) return 'provide';
      const cue = objectCues.get(word);
      if (cue && !words.slice(verbAt + 1, at).some((each) => RELATIVE.has(each.lower))) return cue;
    }
    return verb.kind;
  }

  /** "undertake appropriate measures", "take steps", "fulfil our obligations and intensify our efforts". */
  private isVague(words: readonly Word[], verbAt: number, to: number): boolean {
    const near = words
      .slice(verbAt, Math.min(to, verbAt + 8))
      .map((word) => word.lower)
      .join(' ');
    return /\b(?:appropriate measures|take steps|intensify|work to improve|our efforts)\b/.test(near);
  }
}

/** Commitments of one section's own words. */
export function readLatinCommitments(
  chars: string,
  section: Section,
  reader: LatinReader,
): FoundCommitment[] {
  const parent = section.parent;
  const lead = parent ? chars.slice(Math.max(parent.body, parent.own - 200), parent.own).trimEnd() : '';
  const chapeau = lead.endsWith(':') || (section.label !== null && section.heading === null);
  return cutSentences(chars, section.body, section.own).flatMap((sentence, at) =>
    reader
      .read(sentence, chapeau && at === 0)
      .map((each) => ({ ...each, provision: section.path, due: null, leads: [] })),
  );
}
