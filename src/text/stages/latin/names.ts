/**
 * Names in English text. A name is a run of capitalised words with the links that names have inside; a word in it tells its
 * type. An abbreviation in brackets after a name stands for it from there on. Addresses such as USA.gov are names of the
 * things they lead to.
 */
import type { MentionType } from '../../extraction.ts';
import { isUpper } from '../characters.ts';
import type { FoundMention } from '../found.ts';
import { connectors, headTypes, personTitles, plainCapitals, standing, states } from './lexicon.ts';
import { findTimes } from './times.ts';
import { cutWords, type Word } from './words.ts';

const SITE = /^[A-Za-z0-9]{2,30}(?:\.[A-Za-z0-9]{2,30}){0,3}\.(?:gov|org|com|net|int|eu|cn|la)$/;
const YEAR = /^(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?$/;
const ACRONYM = /^[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z0-9]{0,6}$/;
const MOST = 18;

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && (isUpper(word.text.charCodeAt(0)) || /^[a-z]-[A-Z]/.test(word.text));
}

function headOf(word: Word): MentionType | undefined {
  return (
    headTypes.get(word.lower.replace(/[’']s$/, '')) ??
    headTypes.get(word.lower.slice(word.lower.lastIndexOf('-') + 1))
  );
}

/** Whether white space with a blank line stands before the word. */
function afterGap(chars: string, words: readonly Word[], at: number): boolean {
  const from = words[at - 1]?.to ?? 0;
  let breaks = 0;
  for (let unit = from; unit < (words[at]?.from ?? 0); unit++) if (chars.charCodeAt(unit) === 10) breaks++;
  return breaks > 1;
}

function beginsLine(chars: string, word: Word): boolean {
  return chars.charCodeAt(word.from - 1) === 10;
}

/** A number of a paper: M-19-23, PPD-19. */
const NUMBERED = /^[A-Z]{1,3}-\d{1,4}(?:-\d{1,4})?$/;

/** Words after which a name goes on only to a capital: "of", "for the", "and". */
function linkEnd(words: readonly Word[], at: number, start: number): number {
  const word = words[at];
  if (!word || !connectors.has(word.lower)) return at;
  const the = words[at + 1]?.lower === 'the' || words[at + 1]?.lower === 'a';
  const next = the ? at + 2 : at + 1;
  const follower = words[next];
  if (follower?.before !== '' || (the && words[at + 1]?.before !== '')) return at;
  if (word.lower === 'of' && YEAR.test(follower.text)) return next;
  if (!isCapital(follower)) return at;
  const last = words[at - 1];
  if (word.lower === 'and') {
    // "A Administration and the B Institute" are two.
    const closed = last !== undefined && headOf(last) !== undefined;
    return the || closed ? at : next;
  }
  const head = words.slice(start, at).findLast((each) => headOf(each) !== undefined);
  if (!head) return at;
  // The Academy in Bangkok is named without its place; the Treaty … in Southeast Asia is not.
  const known = standing.get(follower.text)?.some(({ type }) => type === 'L' || type === 'O') === true;
  return known && /^(?:in|at)$/.test(word.lower) && /^[OMJ]$/.test(headOf(head) ?? '') ? at : next;
}

/** End of the run of name words from `at`. */
function runEnd(chars: string, words: readonly Word[], at: number): number {
  let end = at + 1;
  for (let next = at + 1; next < words.length && next < at + MOST; ) {
    const word = words[next];
    if (word?.before === ',' && isListedTitle(words, at, next)) {
      next++;
      end = next;
      continue;
    }
    if (!word || !/^[’']?$/.test(word.before) || SITE.test(word.text) || afterGap(chars, words, next)) break;
    if (personTitles.has(word.text) || (plainCapitals.has(word.text) && beginsLine(chars, word))) break;
    if (isCapital(word) || (YEAR.test(word.text) && next > at)) {
      if (YEAR.test(word.text) && !headOf(words[next - 1] ?? word)) break;
      next++;
      end = next;
      continue;
    }
    const link = linkEnd(words, next, at);
    if (link === next) break;
    next = link + 1;
    end = next;
  }
  return end;
}

/** "Protocol to Prevent, Suppress and Punish …": a comma inside the name of a paper, with "and" to come. */
function isListedTitle(words: readonly Word[], start: number, at: number): boolean {
  const linked = words
    .slice(start, at)
    .some(
      (word, index) =>
        headOf(word) === 'I' && /^(?:to|on|for|against)$/.test(words[start + index + 1]?.lower ?? ''),
    );
  if (!linked || !isCapital(words[at])) return false;
  for (let next = at + 1; next < at + 6; next++) {
    const word = words[next];
    if (!word || (word.before !== '' && word.before !== ',')) return false;
    if (word.lower === 'and') return isCapital(words[next + 1]);
    if (!isCapital(word)) return false;
  }
  return false;
}

function typeOf(run: readonly Word[]): MentionType | null {
  for (const [at, word] of run.entries()) {
    const type = headOf(word);
    if (type && at + 1 < run.length && connectors.has(run[at + 1]?.lower ?? '')) return type;
  }
  const last = run.findLast((word) => !YEAR.test(word.text));
  const type = (last && headOf(last)) ?? null;
  // A vision of a year is a paper.
  // A commission of several sides is no authority.
  if (last?.lower === 'commission' && /^(?:joint|mixed|intergovernmental)/.test(run.at(-2)?.lower ?? ''))
    return 'M';
  return type === 'F' &&
    run.length > 1 &&
    YEAR.test(run.at(-1)?.text ?? '') &&
    !/^(?:day|year)$/.test(last?.lower ?? '')
    ? 'I'
    : type;
}

/** "Section 508 of the Rehabilitation Act", "Section 508 standards". */
function sectionEnd(chars: string, words: readonly Word[], at: number): number {
  if (words[at]?.text !== 'Section' || !/^\d/.test(words[at + 1]?.text ?? '')) return at;
  const next = words[at + 2];
  if (next?.lower === 'standards' && next.before === '') return at + 3;
  if (next?.lower === 'of' && next.before === '') {
    const start = words[at + 3]?.lower === 'the' ? at + 4 : at + 3;
    if (isCapital(words[start])) return runEnd(chars, words, start);
  }
  return at + 2;
}

const OWN =
  /^(?:member states?|states parties|united states government|u\.s\. government|federal government|contracting part(?:y|ies)|government of .{2,60}|people’s republic of .{2,20}|republic of .{2,20}|kingdom of .{2,20}|sultanate of .{2,20}|.{2,30} member states|state part(?:y|ies)|national action plan|action plan|plan of action|memorandum of understanding|joint statement|international law|executive orders?)$/;

interface Known {
  readonly type: MentionType;
}

class NameFinder {
  private readonly chars: string;
  private readonly words: readonly Word[];
  private readonly into: FoundMention[];
  /** Abbreviations and last words that stand for a name given in full. */
  private readonly known = new Map<string, Known>();

  constructor(chars: string, words: readonly Word[], into: FoundMention[]) {
    this.chars = chars;
    this.words = words;
    this.into = into;
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
    const dated = YEAR.test(word.text) && isCapital(words[at + 1]) && words[at + 1]?.before === '';
    const resolution = this.resolutionEnd(at);
    if (resolution > at) {
      this.push('I', at, resolution);
      return resolution;
    }
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
    const end = runEnd(this.chars, words, dated ? at + 1 : at);
    let start = at;
    while (start < end - 1 && plainCapitals.has(words[start]?.text ?? '') && !this.opensName(start, end))
      start++;
    const resolution = this.resolutionEnd(end);
    if (resolution > end) {
      this.push('I', at, resolution);
      return resolution;
    }
    // World Food Programme: a body whose last word tells otherwise.
    if (stands === end) return this.stand(at);
    const run = words.slice(start, end);
    const type = typeOf(run);
    if (type && run.length >= 2 && !this.isOwn(run)) {
      this.push(type, start, end);
      this.learn(run, type, end);
      return end;
    }
    if (stands > at) return this.stand(at);
    const named = this.initiative(start, end);
    if (named > at) return named;
    if (end === at + 1) return this.single(at);
    return this.inside(start, end);
  }

  /** "Global Open Data for Nutrition (GODAN) initiative": what the small word after a run says it is. */
  private initiative(start: number, end: number): number {
    const bracketed = ACRONYM.test(this.words[end]?.text ?? '') && this.words[end]?.before.includes('(');
    const after = this.words[bracketed ? end + 1 : end];
    if (!after || end - start < 2 || (bracketed ? after.before !== ')' : after.before !== '')) return start;
    const type = /^(?:initiative|partnership|campaign|strategy)$/.test(after.lower)
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
      ) && end - start >= 3 - (this.words[start]?.text === 'National' ? 1 : 0)
    );
  }

  private isOwn(run: readonly Word[]): boolean {
    const text = run.map((word) => word.lower).join(' ');
    if (YEAR.test(run.at(-1)?.text ?? '')) return false;
    if (OWN.test(text)) return true;
    return (
      states.has(text) ||
      states.has(text.replace(/^(?:government|kingdom|republic|sultanate) of (?:the )?/, ''))
    );
  }

  /** An abbreviation in brackets after the name, and the last word of a thing named in full. */
  private learn(run: readonly Word[], type: MentionType, end: number): void {
    const last = run.at(-1);
    if (type === 'J' && last) this.known.set(last.text, { type });
    const after = this.words[end];
    if (!after?.before.startsWith('(') && !after?.before.endsWith('(')) return;
    if (!isShortFor(after.text, run)) return;
    if (ACRONYM.test(after.text)) this.known.set(after.text, { type });
    const second = this.words[end + 1];
    if (ACRONYM.test(after.text) && second && second.before === '' && isCapital(second) && headOf(second))
      this.known.set(`${after.text} ${second.text}`, { type });
  }

  /** "resolution 64/293": the word after its number, or `at`. */
  private resolutionEnd(at: number): number {
    if (!/^(?:resolutions?|decisions?)$/.test(this.words[at]?.lower ?? '')) return at;
    const number = this.words[at + 1];
    if (number?.before !== '' || !/^\d/.test(number.text)) return at;
    return /^\d/.test(this.words[at + 2]?.text ?? '') && this.words[at + 2]?.before === '/' ? at + 3 : at + 2;
  }

  private stand(at: number): number {
    const found = this.standing(at);
    if (found) this.push(found.type, at, found.end);
    return found?.end ?? at;
  }

  private standingEnd(at: number): number {
    return this.standing(at)?.end ?? at;
  }

  /** Bodies, frameworks, instruments and places that are names by themselves, from the word on. */
  private standing(at: number): { type: MentionType; end: number } | null {
    const first = this.words[at];
    if (!first) return null;
    for (const { words: wanted, type } of standing.get(first.text.replace(/[’']s$/, '')) ?? []) {
      const fits = wanted.every((text, offset) => {
        const word = this.words[at + offset];
        return word?.text.replace(/[’']s$/, '') === text && (offset === 0 || word.before === '');
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
    const known = this.known.get(text);
    if (!known) return at;
    if (!ACRONYM.test(text) && this.words[at - 1]?.lower !== 'the') return at;
    this.push(known.type, at, at + 1);
    return at + 1;
  }

  /** Names inside a run that is none as a whole: places, bodies, abbreviations. */
  private inside(start: number, end: number): number {
    for (let at = start; at < end; at++) {
      const stands = this.stand(at);
      if (stands > at) at = stands - 1;
      else this.single(at);
    }
    return end;
  }
}

/** Whether the letters of an abbreviation are initials of the name, the first one that of its first word. */
function isShortFor(short: string, run: readonly Word[]): boolean {
  let at = 0;
  for (const letter of short.replace(/[^A-Z]/g, '')) {
    const found = run.findIndex((word, index) => index >= at && word.text.includes(letter));
    if (found < 0 || (at === 0 && found > 1)) return false;
    at = found;
  }
  return true;
}

/** Every name, time and quantity of the text, overlapping ones included. */
export function findLatinNames(chars: string): {
  readonly names: FoundMention[];
  readonly times: FoundMention[];
} {
  const names: FoundMention[] = [];
  new NameFinder(chars, cutWords(chars, 0, chars.length), names).find();
  return { names, times: findTimes(chars) };
}
