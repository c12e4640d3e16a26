/**
 * Names in English text. A name is a run of capitalised words with the links that names have inside; a word in it tells its
 * type. An abbreviation in brackets after a name stands for it from there on. Addresses such as USA.gov are names of the
 * things they lead to.
 */
import type { MentionType } from '../../extraction.ts';
import type { FoundMention } from '../found.ts';
import { plainCapitals, standing } from './lexicon.ts';
import { runEnd } from './name-runs.ts';
import { isShortFor, typeOf } from './name-types.ts';
import { ACRONYM, headOf, isCapital, NUMBERED, ORDINAL, SITE, YEAR } from './name-words.ts';
import { isDated, numberEnd, paperEnd, resolutionEnd, sectionEnd, yearsAt } from './paper-numbers.ts';
import { findPlaces } from './places.ts';
import { looseEnd, smallEnd } from './small-titles.ts';
import { stateOf } from './subjects.ts';
import { findTimes } from './times.ts';
import { cutWords, type Word } from './words.ts';

const OWN =
  /^(?:member states?|states parties|united states government|u\.s\. government|federal government|contracting part(?:y|ies)|government of .{2,60}|people’s republic of .{2,20}|republic of .{2,20}|kingdom of .{2,20}|sultanate of .{2,20}|.{2,30} member states|state part(?:y|ies)|national action plans?|action plans?|plans? of action|memorand(?:um|a) of understanding|joint statements?|international law|executive orders?)$/;

/** West Africa, Central Europe. */
const DIRECTION =
  /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|[Ss]ub-Saharan)$/;

interface Known {
  readonly type: MentionType;
}

class NameFinder {
  private readonly chars: string;
  private readonly words: readonly Word[];
  private readonly into: FoundMention[];
  /** Units at which headings end: no name goes on beyond one. */
  private readonly headings: ReadonlySet<number>;
  /** Abbreviations and last words that stand for a name given in full. */
  private readonly known = new Map<string, Known>();

  constructor(chars: string, words: readonly Word[], into: FoundMention[], headings: ReadonlySet<number>) {
    this.chars = chars;
    this.words = words;
    this.into = into;
    this.headings = headings;
  }

  find(): void {
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
    const dated =
      (YEAR.test(word.text) || ORDINAL.test(word.text)) &&
      isCapital(words[at + 1]) &&
      words[at + 1]?.before === '';
    const resolution = resolutionEnd(words, at);
    if (resolution > at) return this.furtherNumbers(this.pushDated('I', at, resolution));
    if (!isCapital(word) && !dated) return at;
    return this.run(at, dated);
  }

  private run(at: number, dated: boolean): number {
    const { words } = this;
    if (ACRONYM.test(words[at]?.text ?? '') && NUMBERED.test(words[at + 1]?.text ?? '')) {
      this.push('I', at, at + 2);
      return at + 2;
    }
    const stands = this.standingEnd(at);
    const end = runEnd(this.chars, words, dated ? at + 1 : at, this.headings);
    let start = at;
    while (start < end - 1 && this.isPlain(start) && !this.opensName(start, end)) start++;
    const resolution = resolutionEnd(words, end);
    if (resolution > end)
      return this.furtherNumbers(this.pushDated('I', words[at]?.text === 'See' ? at + 1 : at, resolution));
    // World Food Programme: a body whose last word tells otherwise.
    if (stands === end) return this.stand(at);
    const run = words.slice(start, end);
    const type = typeOf(run);
    const small = this.small(start, end);
    if (small > end) return small;
    if (type === 'O' && this.isStateOf(start)) return end;
    // "the present Political Declaration": the text itself
    if (type === 'I' && this.words[start - 1]?.lower === 'present') return end;
    if (type && run.length >= 2 && (!this.isOwn(run) || yearsAt(this.chars, words, end) !== null || isDated(this.chars, this.words, end))) {
      this.learn(run, type, end);
      return this.pushDated(type, start, end);
    }
    if (stands > at) return this.stand(at);
    const named = this.initiative(start, end);
    if (named > start) return named;
    const loose = looseEnd(words, start);
    const called = loose > end ? this.initiative(start, loose) : start;
    if (called > start) return called;
    if (end === at + 1) return this.single(at);
    return this.inside(start, end);
  }

  /** A word that begins no name, also in capitals from end to end; the number of a chapter or article. */
  private isPlain(at: number): boolean {
    const text = this.words[at]?.text ?? '';
    const numbered = at > 0 && /^[IVX]{1,5}$/.test(text) && this.isPlain(at - 1);
    const low =
      text.length > 3 && text === text.toUpperCase()
        ? `${text.charAt(0)}${text.slice(1).toLowerCase()}`
        : text;
    // "TAKING NOTE of", "HAVING MET": a preamble's verb
    return (
      plainCapitals.has(text) || plainCapitals.has(low) || numbered || /^[A-Z]{3,14}(?:ING|ED)$/.test(text)
    );
  }

  /** A name, and the years and the date that belong to a paper's. */
  private pushDated(type: MentionType, from: number, to: number): number {
    const end = type === 'I' ? paperEnd(this.chars, this.words, from, to) : null;
    const first = this.words[from];
    if (end && first) this.into.push({ type, from: first.from, to: end.close });
    else this.push(type, from, to);
    return end?.next ?? to;
  }

  /** "the Convention on the settlement of disputes": a head whose title goes on in small letters. */
  private small(start: number, end: number): number {
    const last = this.words[end - 1];
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

  /** "Global Open Data for Nutrition (GODAN) initiative": what the small word after a run says it is. */
  private initiative(start: number, end: number): number {
    const bracketed = ACRONYM.test(this.words[end]?.text ?? '') && this.words[end]?.before.includes('(');
    const after = this.words[bracketed ? end + 1 : end];
    if (!after || end - start < 2 || (bracketed ? after.before !== ')' : after.before !== '')) return start;
    const type = /^(?:initiative|partnership|campaign|strategy|framework)$/.test(after.lower)
      ? 'F'
      : /^(?:programme|program|project|platform|portal)$/.test(after.lower)
        ? 'J'
        : null;
    if (type === null || plainCapitals.has(this.words[start]?.text ?? '')) return start;
    this.push(type, start, end);
    if (bracketed) {
      this.known.set(this.words[end]?.text ?? '', { type });
      this.push(type, end, end + 1);
    }
    return bracketed ? end + 1 : end;
  }

  /** "National Archives", "Federal Bureau of …": such words open a name where a head of its own follows. */
  private opensName(start: number, end: number): boolean {
    return (
      /^(?:National|Federal|State|Government|Foreign|General|Internet)$/.test(
        this.words[start]?.text ?? '',
      ) &&
      end - start >=
        3 - (this.words[start]?.text === 'National' || this.words[start + 1]?.text === 'Council' ? 1 : 0)
    );
  }

  /** "the Government of the Union of Lakes": a state, whatever its name. */
  private isStateOf(start: number): boolean {
    const the = this.words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
    return this.words[the]?.lower === 'of' && /^governments?$/.test(this.words[the - 1]?.lower ?? '');
  }

  private isOwn(run: readonly Word[]): boolean {
    const text = run.map((word) => word.lower).join(' ');
    if (YEAR.test(run.at(-1)?.text ?? '')) return false;
    return OWN.test(text) || text.split(/ and (?:the )?/).every((each) => stateOf(each) !== null);
  }

  /** An abbreviation in brackets after the name, and the last word of a thing named in full. */
  private learn(run: readonly Word[], type: MentionType, end: number): void {
    const last = run.at(-1);
    if (type === 'J' && last) this.known.set(last.text, { type });
    const after = this.words[end];
    if (!after?.before.startsWith('(') && !after?.before.endsWith('(')) return;
    // "Center for International Cooperation (MASHAV)": short for what it is called at home.
    const isAlone = this.words[end + 1]?.before.startsWith(')') === true && type !== 'L';
    if (!isShortFor(after.text, run) && !(isAlone && after.before === '(' && /^[A-Z]{3,9}$/.test(after.text)))
      return;
    if (ACRONYM.test(after.text)) this.known.set(after.text, { type });
    const second = this.words[end + 1];
    if (ACRONYM.test(after.text) && second && second.before === '' && isCapital(second) && headOf(second))
      this.known.set(`${after.text} ${second.text}`, { type });
  }

  /** "resolutions 51/4 of 2 May 2030, 52/6 of 3 May 2031 and 53/1": each further number is a paper too. */
  private furtherNumbers(from: number): number {
    let at = from;
    for (let steps = 0; steps < 40; steps++) {
      const next = this.words[at]?.lower === 'and' ? at + 1 : at;
      const end = numberEnd(this.words, next);
      if (end === next || !(next > at || this.words[at]?.before.includes(','))) return at;
      at = this.pushDated('I', next, end);
    }
    return at;
  }

  private stand(at: number): number {
    const found = this.standing(at);
    if (!found) return at;
    this.push(found.type, at, found.end);
    this.learn(this.words.slice(at, found.end), found.type, found.end);
    return found.end;
  }

  private standingEnd(at: number): number {
    return this.standing(at)?.end ?? at;
  }

  /** Bodies, frameworks, instruments and places that are names by themselves, from the word on. */
  private standing(at: number): { type: MentionType; end: number } | null {
    const first = this.words[at];
    if (!first) return null;
    const second = this.words[at + 1];
    const isState = second !== undefined && stateOf(`${first.lower} ${second.lower}`) !== null;
    const place =
      DIRECTION.test(first.text) && second?.before === '' && !isState ? this.standing(at + 1) : null;
    if (place?.type === 'L') return place;
    for (const { words: wanted, type } of standing.get(first.text.replace(/[’']s$/, '')) ?? []) {
      const fits = wanted.every((text, offset) => {
        const word = this.words[at + offset];
        const mark = offset > 0 && wanted[offset - 1]?.endsWith(',') ? ',' : '';
        const own = word?.text.replace(/[’']s$/, '');
        return own === text.replace(/,$/, '') && (offset === 0 || word?.before === mark);
      });
      if (!fits) continue;
      const end = at + wanted.length;
      return /^standards?$/.test(this.words[end]?.lower ?? '') ? { type: 'I', end: end + 1 } : { type, end };
    }
    return null;
  }

  /** One capitalised word: an abbreviation or a short name that was explained. */
  private single(at: number): number {
    const word = this.words[at];
    const text = word?.text.replace(/[’']s$/, '') ?? '';
    if (NUMBERED.test(text)) {
      this.push('I', at, at + 1);
      return at + 1;
    }
    // "the Convention of 18 March 1965": one of many, told by its date.
    const hasDate = word !== undefined && headOf(word) === 'I' && isDated(this.chars, this.words, at + 1);
    if (hasDate && this.words[at - 1]?.lower === 'the') return this.pushDated('I', at, at + 1);
    const known = this.known.get(text);
    if (!known) return at;
    if (!ACRONYM.test(text) && this.words[at - 1]?.lower !== 'the') return at;
    this.push(known.type, at, at + 1);
    return at + 1;
  }

  /** Whether a capitalised word that is no common one stands before the word in the run. */
  private isInName(start: number, at: number): boolean {
    const before = this.words[at - 1];
    return at > start && before !== undefined && isCapital(before) && !plainCapitals.has(before.text);
  }

  /** Names inside a run that is none as a whole: places, bodies, abbreviations. */
  private inside(start: number, end: number): number {
    for (let at = start; at < end; at++) {
      const found = this.standing(at);
      // "Digital Silk Road": part of a name that nothing explains.
      if (found?.type === 'L' && this.isInName(start, at)) continue;
      const stands = this.stand(at);
      if (stands > at) at = stands - 1;
      else this.single(at);
    }
    return end;
  }
}

/** Every name, time and quantity of the text, overlapping ones included. */
export function findLatinNames(
  chars: string,
  front: number,
  headings: ReadonlySet<number>,
): {
  readonly names: FoundMention[];
  readonly times: FoundMention[];
} {
  const names: FoundMention[] = [];
  const words = cutWords(chars, 0, chars.length);
  new NameFinder(chars, words, names, headings).find();
  const { places, parties } = findPlaces(words, front);
  // A group of states that is itself a party is no mention where it acts: ASEAN.
  const isParty = ({ type, from, to }: FoundMention): boolean =>
    type === 'O' && parties.has(stateOf(chars.slice(from, to).toLowerCase()) ?? '');
  return { names: [...names.filter((each) => !isParty(each)), ...places], times: findTimes(chars) };
}
