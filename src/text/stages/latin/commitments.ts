/**
 * English sections → commitments. A sentence undertakes something where a subject that acts is followed by a binding
 * formula, or where it is an imperative; items are bound by their lead-in ("The Parties shall:").
 */

import type { Due } from '../../extraction.ts';
import { dateFields, fieldWords, leadWords, tableWords } from '../../languages/en/structure.ts';
import type { FoundCommitment, FoundMention } from '../found.ts';
import { bracketOf, leadLine, namesIn } from '../lead-bodies.ts';
import type { Section } from '../outline.ts';
import { cutSentences, type Sentence } from '../sentences.ts';
import { type Stretch, type TaskRow, tablesOf } from '../tables.ts';
import { calledBy } from './calls.ts';
import { formulas, ingVerbs, recognizing, selfFormula, states } from './lexicon.ts';
import { meaningOf } from './meaning.ts';
import { namedAction } from './openings.ts';
import { PieceCutter } from './pieces.ts';
import { actorOf, type Parties } from './subjects.ts';
import { unboundTarget } from './targets.ts';
import { dueIn, dueOf, instrumentDue, lastYear, planEndDue } from './times.ts';
import { type Lead, type Trigger, trigger } from './trigger.ts';
import { TriggerFinder } from './triggers.ts';
import { ANY_VERB, formulaAt } from './verb-places.ts';
import { cutWords, type Word } from './words.ts';

type Undertaking = Omit<FoundCommitment, 'provision' | 'due' | 'leads'>;

const RECOGNITION: ReadonlySet<string> = new Set(
  'welcome note recognize recognise acknowledge recall appreciate commend stress emphasize emphasise underline look'.split(
    ' ',
  ),
);
/** What was recognized, said in the past: "… and welcomed the signing of …". */
const RECOGNIZED =
  /^(?:takes|welcomes|notes|commends|recalls|acknowledges|recognizes|welcomed|noted|recognized|recognised|acknowledged|recalled|appreciated|commended|stressed|emphasized|emphasised|underlined|underscored|highlighted|congratulated|thanked|looked)$/;
/** A statement that tells what its sides said: "the two leaders agreed", "we welcomed". */
const TELLS =
  /\b(?:sides?|leaders|ministers|presidents|countries|parties|they|we|both) (?:also |further |strongly )?(?:agreed|reaffirmed|welcomed|noted|expressed|reiterated|stressed|decided|affirmed|emphasi[sz]ed|underlined|underscored|recogni[sz]ed|acknowledged|commended|discussed|exchanged|reviewed|pledged|vowed|resolved|supported|condemned|undertook|committed|recommitted|called|encouraged|tasked|looked) /i;
/** A text that says what its government should do. */
const ADVISES = /\b(?:[Gg]overnments?|[Mm]inisters|[Dd]epartments?|[Aa]genc(?:y|ies)|[Ww]e) should\b/;
const MOST_LEAD = 600;
const DATED = new RegExp(`^(?:${dateFields}) ?: ?`, 'i');
/** "The Ministry of Trade shall lead", "will be coordinated by the Ministry of Trade": who leads, by the words of what is undertaken. */
const LEADING =
  /^(?:[Tt]he )?((?:[A-Z][\w’'-]{1,20}|of|for|and|the|on)(?: (?:[A-Z][\w’'-]{1,20}|of|for|and|the|on)){0,9}) (?:shall|will|is to|must) (?:also )?(?:lead|coordinate|be responsible for|be in charge of|take the lead)\b/;
const LED_BY =
  /\b(?:led|coordinated|implemented|carried out|undertaken|headed) by (?:the )?((?:Ministry|Department|Office|Agency|Bureau|Board|Commission|Authority)(?: (?:[A-Z][\w’'-]{1,20}|of|for|and|the|on(?= [A-Z]))){1,9})/;
const FIELD = new RegExp(`^(?:${fieldWords}) ?:`, 'i');

/** First word of a clause of mere recognition after an undertaking: ", and we welcome …". */
function recognitionAfter(words: readonly Word[], clause: number, from: number, to: number): number {
  const spoke = [0, clause].some((first) => /^(?:we|they)$/.test(words[first]?.lower ?? ''));
  for (let at = from + 1; at < to; at++) {
    const before = words[at - 1]?.lower;
    if (before === 'and' && RECOGNITION.has(words[at]?.lower ?? '') && words[at - 1]?.before.includes(','))
      return at;
    if (before === 'and' && RECOGNIZED.test(words[at]?.lower ?? '')) return at;
    // We remain committed to A, welcome B, and …; they agreed to A, welcomed B
    const listed = words[at]?.before.includes(',') === true && words[at + 1]?.before === '';
    if (
      listed &&
      (RECOGNIZED.test(words[at]?.lower ?? '') || (spoke && RECOGNITION.has(words[at]?.lower ?? '')))
    )
      return at;
    const isSubject = words[at]?.lower === 'we' || words[at]?.lower === 'they';
    const joined = before === 'and' || words[at]?.before.includes(',');
    if (isSubject && joined && recognizing.has(words[at + 1]?.lower ?? '')) return at;
  }
  return to;
}

function addsTo(words: readonly Word[], at: number): boolean {
  return ['in', 'addition', 'to'].every((word, offset) => words[at + offset]?.lower === word);
}

/** "As the flood has hurt farmers, the leaders agreed", "Given the size of the market, they will": the word after what is so; `clause` where nothing is told. */
function factEnd(words: readonly Word[], clause: number, verbAt: number): number {
  const first = words[clause]?.text ?? '';
  if (first !== 'As' && first !== 'Given') return clause;
  for (let at = verbAt; at > clause + 2; at--) {
    if (!words[at]?.before.includes(',')) continue;
    const told = words.slice(clause, at);
    const isFact =
      first === 'Given' || told.some(({ lower }) => /^(?:has|have|had|is|are|was|were)$/.test(lower));
    return isFact ? at : clause;
  }
  return clause;
}

/** "In addition to convening stakeholders …, the United States will": where what is undertaken begins. */
function startOf(words: readonly Word[], trigger: Trigger): number {
  const { clause } = trigger;
  // "13 We will": the number of a note.
  const [first, second] = words;
  if (
    clause === 0 &&
    /^\d{1,3}$/.test(first?.text ?? '') &&
    second?.before === '' &&
    /^[A-Z]/.test(second.text)
  )
    return 1;
  const fact = factEnd(words, clause, trigger.verbAt);
  if (fact > clause) return fact;
  if (!addsTo(words, clause)) return clause;
  for (let at = clause + 4; at < trigger.verbAt; at++) if (words[at]?.before.includes(',')) return at;
  return clause;
}

/** A lead-in without what only says that its list is open: "may include, but is not limited to, efforts to". */
function leadWordsOf(words: readonly Word[]): readonly Word[] {
  const open = words.findIndex(
    ({ lower }, at) =>
      /^(?:but|and)$/.test(lower) && words.slice(at, at + 5).some((word) => word.lower === 'limited'),
  );
  if (open < 0) return words;
  const limited = words.findIndex(({ lower }, at) => at > open && lower === 'limited');
  return [...words.slice(0, open), ...words.slice(limited + (words[limited + 1]?.lower === 'to' ? 2 : 1))];
}

export class LatinReader {
  private readonly chars: string;
  private readonly parties: Parties;
  private readonly isTold: boolean;
  private readonly advises: boolean;
  /** The last of the text's own years. */
  private readonly lastYear: string | null;

  constructor(chars: string, parties: Parties) {
    this.chars = chars;
    this.parties = parties;
    this.lastYear = lastYear(chars);
    this.isTold = TELLS.test(chars);
    this.advises = ADVISES.test(chars);
  }

  /** Undertakings of one sentence; of one that `leads` to items only what it undertakes besides ("In addition to …"). */
  read(sentence: Sentence, lead: Lead | null, previous: string | null = null, leads = false): Undertaking[] {
    if (selfFormula.test(this.chars.slice(sentence.from, Math.min(sentence.to, sentence.from + 2000))))
      return [];
    const words = cutWords(this.chars, sentence.from, sentence.to);
    const said = new TriggerFinder(words, this.parties, previous, this.isTold, this.advises).find(lead);
    const named =
      said.length === 0 && /[.;]/.test(this.chars.charAt(sentence.to - 1)) ? namedAction(words) : null;
    const target = said.length === 0 && !named ? unboundTarget(words) : null;
    const triggers = named ? [named] : target ? [target] : said;
    const found: Undertaking[] = leads ? this.added(sentence, words) : [];
    triggers.forEach((trigger, at) => {
      const next = triggers[at + 1]?.clause ?? words.length;
      const end = Math.min(next, recognitionAfter(words, trigger.clause, trigger.verbAt, next));
      const start = startOf(words, trigger);
      if (start > trigger.clause) found.push(...this.addition(words, trigger, start));
      if (leads && at === triggers.length - 1) return;
      for (const piece of new PieceCutter(words).cut(trigger, start, end))
        found.push(this.make(words, piece.from, piece.to, trigger, meaningOf(words, piece, trigger)));
    });
    return found;
  }

  /** "In addition to convening stakeholders, the United States will:" undertakes the first by itself. */
  private added(sentence: Sentence, words: readonly Word[]): Undertaking[] {
    const actor = this.leadOf(sentence.from, sentence.to)?.actor ?? 'both';
    for (let at = 4; at < words.length; at++) {
      if (!words[at]?.before.includes(',')) continue;
      return this.addition(words, trigger({ clause: 0, verbAt: at, verb: ANY_VERB, actor }), at);
    }
    return [];
  }

  /** What is added: "In addition to convening stakeholders …". */
  private addition(words: readonly Word[], to: Trigger, start: number): Undertaking[] {
    if (!addsTo(words, to.clause)) return [];
    const verbAt = words[to.clause + 3]?.lower.endsWith('ly') ? to.clause + 4 : to.clause + 3;
    const verb = ingVerbs.get(words[verbAt]?.lower ?? '');
    if (!verb) return [];
    const piece = { from: to.clause + 3, to: start, verbAt, verb, strength: null };
    return [this.make(words, piece.from, start, to, meaningOf(words, piece, to))];
  }

  /** End of the words with the bracket that they leave open: "… (see Action 6)". */
  private closed(from: number, to: number): number {
    const text = this.chars.slice(from, to);
    const open = text.lastIndexOf('(') > text.lastIndexOf(')');
    return open && this.chars.charAt(to) === ')' ? to + 1 : to;
  }

  private make(
    words: readonly Word[],
    from: number,
    to: number,
    trigger: Trigger,
    meaning: ReturnType<typeof meaningOf>,
  ): Undertaking {
    const [start, end] = [words[from]?.from ?? 0, words[to - 1]?.to ?? 0];
    return { from: start, to: this.closed(start, end), actor: trigger.actor, ...meaning };
  }

  /** By when it is to be done: what its words say, the end of the plan, the last year of what is carried out. */
  dueOf({ from, to, kind }: Undertaking, dates: readonly FoundMention[]): Due | null {
    const { chars } = this;
    const said = dueOf(chars, dates, from, to) ?? planEndDue(chars, from, to, this.lastYear);
    return said ?? (kind === 'implement' ? instrumentDue(chars, from, to) : null);
  }

  /** Who leads by the words of what is undertaken. */
  leadsIn({ from, to }: Undertaking): string[] {
    const words = this.chars.slice(from, Math.min(to, from + MOST_LEAD)).replace(/\s{1,4}/g, ' ');
    const name = LEADING.exec(words)?.[1] ?? LED_BY.exec(words)?.[1];
    return name && / /.test(name) ? [name.replace(/ (?:of|for|and|the|on)$/, '')] : [];
  }

  /** Whether a lead-in undertakes something by itself, its list only saying when or with what. */
  saysMore(from: number, to: number): boolean {
    const words = cutWords(this.chars, Math.max(from, to - MOST_LEAD), to);
    return /^(?:with|met|fulfilled|satisfied|conditions|cases|circumstances|requirements)$/.test(
      words.at(-1)?.lower ?? '',
    );
  }

  /** What the words `[from, to)` before a list bind its items to: "The Parties shall:", "by:", or nothing. */
  leadOf(from: number, to: number): Lead | null {
    const words = leadWordsOf(cutWords(this.chars, Math.max(from, to - MOST_LEAD), to));
    const call = calledBy(words);
    if (call) return call;
    for (let at = words.length - 1; at >= 0; at--) {
      const formula = formulaAt(formulas, words, at);
      if (!formula) continue;
      let clause = at;
      while (clause > 0 && !/[.;:]/.test(words[clause]?.before ?? '')) clause--;
      const actor = actorOf(words, clause, at, this.parties);
      // "priorities should be addressed:" binds to nothing by itself.
      const carries =
        words.length - at - formula.words.length <= 5 && words[at + formula.words.length]?.lower !== 'be';
      return {
        actor: actor ?? 'both',
        strength: carries ? formula.strength : null,
        permits: formula.words[0] === 'may',
      };
    }
    return { actor: 'both', strength: null, permits: false };
  }
}

/** A bullet below the text's own words: "the sides intend to work in these areas: • …". */
function isBullet(chars: string, { label }: Section): boolean {
  return label !== null && /^[^\p{L}\p{N}]{1,2}$/u.test(chars.slice(label.from, label.to));
}

/** "Requests the Secretary-General: To continue …; (c) To report …": where the lead-in ends whose first items lost their labels; -1 where none did. */
function openedBefore(chars: string, from: number, to: number): number {
  const colon = chars.lastIndexOf(':\n', to - 1);
  if (colon < from || chars.charAt(to - 1) !== ';') return -1;
  return /^\s{1,8}To [a-z]/.test(chars.slice(colon + 1, colon + 16)) ? colon + 1 : -1;
}

/** Lead-in of a section's items: the words of its parent before its first child, where they lead on. */
function leadFor(chars: string, section: Section, reader: LatinReader): Lead | null {
  const { parent } = section;
  if (!parent || (parent.role === 'root' && !isBullet(chars, section))) return null;
  let to = parent.own;
  while (to > parent.body && /\s/.test(chars.charAt(to - 1))) to--;
  if (to <= parent.body) return null;
  const opened = openedBefore(chars, parent.body, to);
  if (opened > 0) return reader.leadOf(parent.body, opened);
  const last = chars.charAt(to - 1);
  if (last !== ':' && !/ (?:to|by|shall|will|including|through)$/.test(chars.slice(to - 12, to))) return null;
  return reader.leadOf(parent.body, to);
}

/** Who a row's cell makes responsible: a state, a body, or both where nobody is named. */
function responsibleIn(chars: string, cell: Stretch | null): string {
  const name = cell ? chars.slice(cell.from, cell.to).trim().toLowerCase() : '';
  return name === '' || name === '-' ? 'both' : (states.get(name) ?? name.slice(0, 40));
}

function trimPoint(chars: string, to: number): number {
  return chars.charAt(to - 1) === '.' ? to - 1 : to;
}

/** What a lead-in undertakes by itself. */
export function readLatinLeadIn(
  _chars: string,
  section: Section,
  sentence: Sentence,
  reader: LatinReader,
  dates: readonly FoundMention[],
): FoundCommitment[] {
  return reader.read(sentence, null).map((each) => ({
    ...each,
    provision: section.path,
    due: reader.dueOf(each, dates),
    leads: reader.leadsIn(each),
  }));
}

/** What a row of a table of tasks undertakes: who is responsible acts, its date says by when. */
function readRow(
  chars: string,
  section: Section,
  reader: LatinReader,
  dates: readonly FoundMention[],
  { task, responsible, date }: TaskRow,
): FoundCommitment[] {
  const actor = responsibleIn(chars, responsible);
  return reader.read({ ...task, closed: false }, { actor, strength: null, permits: false }).map(
    (each): FoundCommitment => ({
      ...each,
      provision: section.path,
      due: date ? dueIn(chars, date.from, date.to) : reader.dueOf(each, dates),
      leads: responsible && actor !== 'both' ? namesIn(chars.slice(responsible.from, responsible.to)) : [],
    }),
  );
}

const GOALS = /\b(?:goals?|objectives?|targets?)\b/i;
const MOST_GOAL = 400;

/** "Goals: 1. More appropriate use of water": an item below a heading of goals is one, whatever its words. */
function goalOf(
  chars: string,
  section: Section,
  sentences: readonly Sentence[],
  reader: LatinReader,
  dates: readonly FoundMention[],
): FoundCommitment[] {
  const [only] = sentences;
  const headings = [section.parent?.heading, section.parent?.parent?.heading];
  const isGoal = headings.some((heading) => heading && GOALS.test(chars.slice(heading.from, heading.to)));
  if (!isGoal || !only || sentences.length > 1 || !section.label || section.children.length > 0) return [];
  const to = trimPoint(chars, only.to);
  if (section.heading || to - only.from < 12 || to - only.from > MOST_GOAL) return [];
  const isFirm = / will /.test(chars.slice(only.from, to));
  const each = {
    from: only.from,
    to,
    actor: 'both',
    kind: 'cooperate',
    strength: isFirm ? 'firm' : 'effort',
  } as const;
  return [{ ...each, provision: section.path, due: reader.dueOf(each, dates), leads: [] }];
}

/** Commitments of one section's own words. */
export function readLatinCommitments(
  chars: string,
  section: Section,
  reader: LatinReader,
  dates: readonly FoundMention[],
): FoundCommitment[] {
  const lead = leadFor(chars, section, reader);
  const { running, rows } = tablesOf(chars, section.body, section.own, tableWords);
  const sentences = running.flatMap(({ from, to }) => cutSentences(chars, from, to));
  // "The Parties shall:" is carried by its items.
  const leads = section.children.length > 0 && chars.charAt((sentences.at(-1)?.to ?? 0) - 1) === ':';
  let previous: string | null = null;
  let ownLeads: readonly string[] = [];
  let ownDue: Due | null = null;
  /** What a sentence that ends in a colon binds those after it to that begin with "To". */
  let opened: Lead | null = null;
  const alone: { readonly at: number; readonly names: readonly string[] }[] = [];
  const found = sentences.flatMap((whole, at) => {
    const line = leadLine(chars.slice(whole.from, Math.min(whole.to, whole.from + 300)), leadWords);
    if (line) {
      ownLeads = line;
      return [];
    }
    const begins = chars.slice(whole.from, Math.min(whole.to, whole.from + 40));
    const dated = DATED.exec(begins);
    if (dated) ownDue ??= dueIn(chars, whole.from + dated[0].length, trimPoint(chars, whole.to));
    if (dated || FIELD.test(begins)) return [];
    const bracket = bracketOf(chars, whole.from, whole.to, leadWords);
    // "Publish the plan. (Lead: Ministry of Trade)": for what stands before it.
    if (bracket && bracket.from <= whole.from) {
      alone.push({ at: whole.from, names: bracket.names });
      return [];
    }
    const sentence = bracket ? { ...whole, to: bracket.from } : whole;
    const isLast = leads && at === sentences.length - 1;
    if (!/^To [a-z]/.test(begins)) opened = null;
    const read = reader.read(sentence, at === 0 ? lead : opened, previous, isLast);
    if (chars.charAt(whole.to - 1) === ':' && !isLast) opened = reader.leadOf(whole.from, whole.to);
    previous = read.at(-1)?.actor ?? previous;
    return read.map((each): FoundCommitment => {
      const due = reader.dueOf(each, dates);
      return { ...each, provision: section.path, due, leads: bracket?.names ?? reader.leadsIn(each) };
    });
  });
  const led = found.map((each): FoundCommitment => {
    const names = alone.find(({ at }) => at >= each.to)?.names ?? ownLeads;
    return { ...each, due: each.due ?? ownDue, leads: each.leads.length === 0 ? names : each.leads };
  });
  const goal = led.length === 0 && rows.length === 0 ? goalOf(chars, section, sentences, reader, dates) : [];
  const tasks = rows.flatMap((row) => readRow(chars, section, reader, dates, row));
  return [...led, ...goal, ...tasks].sort((a, b) => a.from - b.from);
}
