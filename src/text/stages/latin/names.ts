/**
 * Names in English text. A name is a run of capitalised words with the links that names have inside; a word in it tells its
 * type. An abbreviation in brackets after a name stands for it from there on. Addresses such as USA.gov are names of the
 * things they lead to.
 */
import type { MentionType } from '../../extraction.ts';
import type { FoundMention } from '../found.ts';
import { actsByLetters } from './letters.ts';
import { commonLetters, plainCapitals } from './lexicon.ts';
import { afterOwner, afterPerson, betweenEnd, ownerEnd } from './name-owners.ts';
import { runEnd } from './name-runs.ts';
import { isShortFor, typeOf } from './name-types.ts';
import { ACRONYM, headOf, isCapital, NUMBERED, opensWithYear, ordinalsAt, SITE, YEAR } from './name-words.ts';
import { isDated, numberEnd, paperEnd, resolutionEnd, sectionEnd, yearsAt } from './paper-numbers.ts';
import { findPlaces } from './places.ts';
import { isOwn, isPlain, namesNothing, opensName } from './plain-words.ts';
import { servingAt, sessionStart } from './sessions.ts';
import { sharedHeadEnd } from './shared-heads.ts';
import { ShortNames } from './short-names.ts';
import { looseEnd, smallEnd, smallPaperEnd } from './small-titles.ts';
import { isInName, standingAt } from './standing-names.ts';
import { stateOf } from './subjects.ts';
import { findTimes } from './times.ts';
import { titleEnd } from './title-tails.ts';
import { cutWords, textOf, type Word } from './words.ts';

class NameFinder {
  private readonly chars: string;
  private readonly words: readonly Word[];
  private readonly into: FoundMention[];
  /** Units at which headings end: no name goes on beyond one. */
  private readonly headings: ReadonlySet<number>;
  /** Abbreviations and last words that stand for a name given in full. */
  private readonly known = new ShortNames();

  constructor(chars: string, words: readonly Word[], into: FoundMention[], headings: ReadonlySet<number>) {
    this.chars = chars;
    this.words = words;
    this.into = into;
    this.headings = headings;
  }

  find(): void {
    this.known.learnBodies(this.words);
    for (let at = 0; at < this.words.length; at++) at = Math.max(at, this.take(at) - 1);
  }

  private push(type: MentionType, from: number, to: number): void {
    const [first, last] = [this.words[from], this.words[to - 1]];
    if (!first || !last) return;
    const possessive = /[’']s$/.test(last.text) ? 2 : 0;
    this.into.push({ type, from: first.from, to: last.to - possessive });
  }

  /** Reads what begins at the word; gives the word after it, or the word itself. */
  private take(at: number): number {
    const { words } = this;
    const word = words[at];
    if (!word) return at;
    if (SITE.test(word.text)) {
      this.push('J', at, at + 1);
      return at + 1;
    }
    const section = sectionEnd(this.chars, words, at);
    if (section > at) {
      this.push('I', at, section);
      return section;
    }
    const bare = this.bareNumber(at);
    if (bare > at) return bare;
    const ofYear = opensWithYear(words, at);
    const opening = ofYear ? 1 : ordinalsAt(words, at);
    const resolution = resolutionEnd(words, at);
    if (resolution > at) return this.furtherNumbers(this.pushNumbered(at, resolution));
    if (!isCapital(word) && opening === 0) {
      const paper = smallPaperEnd(words, at);
      if (paper > at) this.push('I', at, paper);
      return Math.max(at, paper);
    }
    return this.run(at, opening);
  }

  /** `opening`: how many words stand before its first capital, a year or ordinals. */
  private run(at: number, opening: number): number {
    const { words } = this;
    const numbered = this.numbered(at);
    if (numbered > at) return numbered;
    const together = sharedHeadEnd(words, at);
    if (together > at) {
      this.push('I', at, together);
      return together;
    }
    const stands = this.standingEnd(at);
    let end = runEnd(this.chars, words, at + opening, this.headings);
    let start = at;
    while (
      start < end - 1 &&
      isPlain(this.words, start) &&
      // "Leaders’ Joint Statement"
      !/^[’']$/.test(words[start + 1]?.before ?? '') &&
      !opensName(this.words, start, end) &&
      !this.beginsBody(start, at)
    )
      start++;
    start = afterOwner(words, afterPerson(words, start, end), end);
    end = ownerEnd(words, start, end);
    const resolution = words[end]?.before === '' ? resolutionEnd(words, end) : end;
    if (resolution > end)
      return this.furtherNumbers(this.pushNumbered(words[at]?.text === 'See' ? at + 1 : at, resolution));
    // "ASEAN Member States": no body.
    if (/ member states$/i.test(textOf(words.slice(start, end)))) return end;
    // World Food Programme: a body whose last word tells otherwise.
    if (stands >= end && stands > at) return this.stand(at);
    if (start > at && this.standingEnd(start) === end) return this.stand(start);
    start = this.afterAdministration(start);
    const owned = this.owned(start, end);
    if (owned > start) return owned;
    const run = words.slice(start, end);
    const type = typeOf(run);
    if (type === 'M') start = sessionStart(words, start);
    const small = this.small(start, end);
    if (small > end) return small;
    if (namesNothing(this.words, start, type)) return end;
    const isNumbered = type === 'I' && paperEnd(this.chars, words, start, end) !== null;
    if (type && (isNumbered || (run.length >= 2 && !isOwn(run)))) {
      if (type === 'I') end = titleEnd(this.chars, words, this.headings, start, end);
      this.known.learn(words, run, type, end);
      return this.pushDated(type, start, end);
    }
    const named = this.initiative(start, end);
    if (named > start) return named;
    if (stands > at) return this.stand(at);
    const loose = looseEnd(words, start);
    const called = loose > end ? this.initiative(start, loose) : start;
    if (called > start) return called;
    if (end === at + 1) return this.single(at);
    const short = this.known.typeOf(textOf(run));
    if (short) {
      this.push(short, start, end);
      return end;
    }
    return this.inside(start, end);
  }

  /** "the Department of Lakes’s Water Force": the word behind the body that owns what is named; `start` where none does. */
  private ownerBefore(start: number, end: number): number {
    for (let at = start + 1; at < end - 1; at++)
      if (/[a-z][’']s$/.test(this.words[at]?.text ?? ''))
        return typeOf(this.words.slice(start, at + 1)) === 'O' ? at + 1 : start;
    return start;
  }

  /** "the Administration of the Freedom of Information Act": what is done with it. */
  private afterAdministration(start: number): number {
    const [first, of, the] = [0, 1, 2].map((step) => this.words[start + step]);
    if (first?.text !== 'Administration' || of?.lower !== 'of') return start;
    return the?.lower === 'the' ? start + 3 : start + 2;
  }

  /** Reads an owner and what it owns; the word after both, or `start` where there is none. */
  private owned(start: number, end: number): number {
    const owner = this.ownerBefore(start, end);
    if (owner === start) return start;
    this.push('O', start, owner);
    return isCapital(this.words[owner]) ? this.run(owner, 0) : owner;
  }

  /** "… and 65/281 of 17 June 2031": a resolution told by number and date alone. */
  private bareNumber(at: number): number {
    const end = numberEnd(this.words, at);
    return end > at && isDated(this.chars, this.words, end) ? this.pushNumbered(at, end) : at;
  }

  /** "PPD 19" is a paper; "ASEAN+3" a group and its partners. */
  private numbered(at: number): number {
    const letters = ACRONYM.test(this.words[at]?.text ?? '') ? this.words[at + 1] : undefined;
    const isPartners = letters?.before === '+' && /^\d{1,2}$/.test(letters.text);
    if (!isPartners && !NUMBERED.test(letters?.text ?? '')) return at;
    this.push(isPartners ? 'M' : 'I', at, at + 2);
    return at + 2;
  }

  /** "The General Assembly": a body begins whose first word is common, after the run's first word. */
  private beginsBody(start: number, at: number): boolean {
    return start > at && this.standingEnd(start) > start + 1;
  }

  /** A name, and the years and the date that belong to a paper's. */
  private pushDated(type: MentionType, from: number, to: number): number {
    const end = type === 'I' ? paperEnd(this.chars, this.words, from, to) : null;
    const first = this.words[from];
    if (end && first) this.into.push({ type, from: first.from, to: end.close });
    else this.push(type, from, to);
    return end?.next ?? to;
  }

  /** "resolution 64/293 of 3 May 2030", "resolution 2331 (2016)": the number names it; its date is a time. */
  private pushNumbered(from: number, to: number): number {
    const years = yearsAt(this.chars, this.words, to);
    const first = this.words[from];
    if (years && first) this.into.push({ type: 'I', from: first.from, to: years.close });
    else this.push('I', from, to);
    return paperEnd(this.chars, this.words, from, to)?.next ?? to;
  }

  /** "the Convention on the settlement of disputes": a head whose title goes on in small letters. */
  private small(start: number, end: number): number {
    const last = this.words[end - 1];
    const between = betweenEnd(this.chars, this.words, this.headings, end);
    if (between > end && typeOf(this.words.slice(start, end)) === 'I')
      return this.pushDated('I', start, between);
    const own = last ? headOf(last) : undefined;
    // "Optional Protocol to the Convention on the Rights of the Child on the sale of children"
    const isProtocol = /^(?:protocol|convention|treaty)$/.test(
      this.words.slice(start, end).find((word) => headOf(word) === 'I')?.lower ?? '',
    );
    const type = own ?? (isProtocol && this.words[end]?.lower === 'on' ? 'I' : undefined);
    if (
      !last ||
      (type !== 'I' && type !== 'M') ||
      /^(?:this|present|such)$/.test(this.words[start - 1]?.lower ?? '')
    )
      return end;
    // "Consultations on the plan began": a sentence's first word.
    if (
      end === start + 1 &&
      (!/^(?:the|an?)$/.test(this.words[start - 1]?.lower ?? '') || last.lower.endsWith('s'))
    )
      return end;
    const to = smallEnd(this.words, end);
    return to > end ? this.pushDated(type, start, to) : to;
  }

  /** "River Data Resource (RDR)": a name that only its letters show to be one; the word after the letters, or `start`. */
  private explained(start: number, end: number): number {
    const [short, after] = [this.words[end], this.words[end + 1]];
    const run = this.words.slice(start, end);
    if (short?.before !== '(' || !/^[A-Z]{3,7}$/.test(short.text) || !after?.before.startsWith(')'))
      return start;
    if (
      /^(?:Officer|Director|Secretary|Minister|President|Adviser|Representative)s?$/.test(
        run.at(-1)?.text ?? '',
      )
    )
      return start;
    if (run.length < 2 || commonLetters.has(short.text) || !isShortFor(short.text, run)) return start;
    const type = /^(?:Undertaking|Council|Regulator|Coalition)$/.test(run.at(-1)?.text ?? '') ? 'O' : 'J';
    this.known.set(short.text, type);
    this.push(type, start, end);
    this.push(type, end, end + 1);
    return end + 1;
  }

  /** "Global Open Data for Nutrition (GODAN) initiative": what the small word after a run says it is. */
  private initiative(start: number, end: number): number {
    const explained = this.explained(start, end);
    if (explained > end) return explained;
    const bracketed = ACRONYM.test(this.words[end]?.text ?? '') && this.words[end]?.before.includes('(');
    const after = this.words[bracketed ? end + 1 : end];
    if (
      !after ||
      after.text !== after.lower ||
      end - start < 2 ||
      (bracketed ? after.before !== ')' : after.before !== '')
    )
      return start;
    const type = /^(?:initiative|partnership|campaign|strategy|framework)$/.test(after.lower)
      ? 'F'
      : /^(?:programme|program|project|platform|portal)$/.test(after.lower)
        ? 'J'
        : null;
    if (type === null || plainCapitals.has(this.words[start]?.text ?? '')) return start;
    // "the Halo Lakeland programme": called so
    if (!bracketed && /^program(?:me)?$/.test(after.lower)) {
      this.push(type, start, end + 1);
      return end + 1;
    }
    this.push(type, start, end);
    if (bracketed) {
      this.known.set(this.words[end]?.text ?? '', type);
      this.push(type, end, end + 1);
    }
    return bracketed ? end + 1 : end;
  }

  /** "resolutions 51/4 of 2 May 2030, 52/6 of 3 May 2031 and 53/1": each further number is a paper too. */
  private furtherNumbers(from: number): number {
    let at = from;
    for (let steps = 0; steps < 40; steps++) {
      const next = this.words[at]?.lower === 'and' ? at + 1 : at;
      // "resolutions 2331 (2016) and 2388 (2017)"
      const isOfYear =
        /^\d{3,4}$/.test(this.words[next]?.text ?? '') && yearsAt(this.chars, this.words, next + 1) !== null;
      const end = isOfYear ? next + 1 : numberEnd(this.words, next);
      if (end === next || !(next > at || this.words[at]?.before.includes(','))) return at;
      at = this.pushNumbered(next, end);
    }
    return at;
  }

  private stand(at: number): number {
    const found = standingAt(this.words, at);
    if (!found) return at;
    const serves = servingAt(this.words, found.end);
    if (serves > found.end) {
      const end = runEnd(this.chars, this.words, serves, this.headings);
      this.push(found.type, sessionStart(this.words, at), end);
      return end;
    }
    this.push(found.type, found.type === 'M' ? sessionStart(this.words, at) : at, found.end);
    this.known.learn(this.words, this.words.slice(at, found.end), found.type, found.end);
    return found.end;
  }

  private standingEnd(at: number): number {
    return standingAt(this.words, at)?.end ?? at;
  }

  /** One capitalised word: an abbreviation or a short name that was explained. */
  private single(at: number): number {
    const word = this.words[at];
    const text = word?.text.replace(/[’']s$/, '') ?? '';
    // "F-414 engines": a thing told by its type
    const isOfType = this.words[at + 1]?.before === '' && /^[a-z]{3,}s$/.test(this.words[at + 1]?.text ?? '');
    if (NUMBERED.test(text) && !isOfType) {
      this.push('I', at, at + 1);
      return at + 1;
    }
    // "the Convention of 18 March 1965": one of many, told by its date.
    const hasDate = word !== undefined && headOf(word) === 'I' && isDated(this.chars, this.words, at + 1);
    if (hasDate && this.words[at - 1]?.lower === 'the') return this.pushDated('I', at, at + 1);
    const known = this.known.typeOf(text);
    if (!known && actsByLetters(this.words, at)) {
      this.push('O', at, at + 1);
      return at + 1;
    }
    if (!known) return at;
    if (!ACRONYM.test(text) && this.words[at - 1]?.lower !== 'the') return at;
    // "MPC 2035", a paper for years
    const year = this.words[at + 1];
    const isOfYear = year?.before === '' && YEAR.test(year.text) && /^[IF]$/.test(known);
    this.push(isOfYear ? 'I' : known, at, isOfYear ? at + 2 : at + 1);
    return isOfYear ? at + 2 : at + 1;
  }

  /** Names inside a run that is none as a whole: places, bodies, abbreviations. */
  private inside(start: number, end: number): number {
    for (let at = start; at < end; at++) {
      const found = standingAt(this.words, at);
      // "Digital Silk Road": part of a name that nothing explains.
      if (found?.type === 'L' && isInName(this.words, start, at)) continue;
      const stands = this.stand(at);
      if (stands > at) at = stands - 1;
      else this.single(at);
    }
    return end;
  }
}

const LINK = /https?:\/\/[^\s)\]>]{1,400}|\]\([^)\s]{1,400}\)/g;

/** Those that do not stand inside the address of a link: what it leads to is named before it. */
function outsideLinks(chars: string, found: readonly FoundMention[]): FoundMention[] {
  const links = [...chars.matchAll(LINK)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
  let at = 0;
  if (links.length === 0) return [...found];
  return [...found]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      while (at < links.length && (links[at]?.to ?? 0) <= from) at++;
      const link = links[at];
      return !link || link.from >= to;
    });
}

/** Every name, time and quantity of the text, overlapping ones included. */
export function findLatinNames(
  chars: string,
  front: number,
  headings: ReadonlySet<number>,
): {
  readonly names: FoundMention[];
  readonly times: FoundMention[];
  /** How many states speak in the text. */
  readonly speaking: number;
} {
  const names: FoundMention[] = [];
  const words = cutWords(chars, 0, chars.length);
  new NameFinder(chars, words, names, headings).find();
  const { places, parties, states, speaking } = findPlaces(words, front);
  // "America" in the name of a state is no place of its own.
  const isInState = ({ type, from, to }: FoundMention): boolean =>
    type === 'L' && states.some((state) => from > state.from && to <= state.to);
  // A group of states that is itself a party is no mention where it acts: ASEAN.
  const isParty = ({ type, from, to }: FoundMention): boolean =>
    type === 'O' && parties.has(stateOf(chars.slice(from, to).toLowerCase()) ?? '');
  return {
    names: outsideLinks(chars, [...names.filter((each) => !isParty(each) && !isInState(each)), ...places]),
    times: outsideLinks(chars, findTimes(chars)),
    speaking,
  };
}
