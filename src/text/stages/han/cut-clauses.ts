/**
 * Sentence → clauses: cut at commas, semicolons and colons outside quotations and brackets, and at 、 where actions or
 * targets stand beside each other (放宽A、放宽B).
 */
import { targetAdverbs } from '../../languages/zh/rules.ts';
import { digitValue } from '../characters.ts';
import { setOf } from '../word-ends.ts';
import type { Clause } from './action.ts';
import { CLOSE, COMMA, OPEN, OTHER_MARK, PAUSE, SEMICOLON, VERB } from './lexicon.ts';
import type { ClauseReader } from './predicate.ts';
import type { Tokens } from './tokens.ts';
import { matches } from './word-tests.ts';

/** Predicates of targets: 趋零增长, 全量利用, 全面提升, 零发生. */
export const TARGET = new RegExp(`(?:${[...setOf(targetAdverbs)].join('|')})[\\u4e00-\\u9fff]{2,4}$`);

const FURTHER = matches(/^(?:进一步|继续|积极)$/);

const CUTS = COMMA | SEMICOLON | OTHER_MARK;
/** What a clause does not end with. */
const TRAILS = COMMA | SEMICOLON | PAUSE | OTHER_MARK;

/** Cuts words `[a, b)` at commas and semicolons outside quotations and brackets. */
export function cutClauses(chars: string, tokens: Tokens, a: number, b: number): Clause[] {
  const clauses: Clause[] = [];
  let start = a;
  let depth = 0;
  let fresh = false;
  for (let at = a; at <= b; at++) {
    const flags = at < b ? (tokens.flags[at] ?? 0) : COMMA;
    if ((flags & (OPEN | CLOSE | CUTS)) === 0) continue;
    if (at < b) {
      if (flags & OPEN) {
        depth++;
        continue;
      }
      if (flags & CLOSE) {
        depth = Math.max(0, depth - 1);
        continue;
      }
      if (depth > 0 || !cutsAt(chars, tokens, at, flags)) continue;
    }
    const isFresh = (flags & SEMICOLON) !== 0;
    let stop = at;
    while (stop > start && (tokens.flags[stop - 1] ?? 0) & TRAILS) stop--;
    if (stop > start) {
      clauses.push({ a: start, b: stop, fresh });
      fresh = isFresh;
    } else fresh ||= isFresh;
    start = at + 1;
  }
  return clauses;
}

/** Whether a mark outside quotations parts clauses: a semicolon, a comma that is in no number, a colon. */
function cutsAt(chars: string, tokens: Tokens, at: number, flags: number): boolean {
  if (flags & SEMICOLON) return true;
  if (flags & COMMA) return !isThousands(chars, tokens, at);
  const code = chars.charCodeAt(tokens.from[at] ?? 0);
  return code === 0xff1a || code === 0x3a;
}

function isThousands(chars: string, tokens: Tokens, at: number): boolean {
  const unit = tokens.from[at] ?? 0;
  return digitValue(chars.charCodeAt(unit - 1)) >= 0 && digitValue(chars.charCodeAt(unit + 1)) >= 0;
}

/** Cuts a sentence of words `[a, b)` into its clauses. */
export class ClauseCutter {
  private readonly reader: ClauseReader;

  constructor(reader: ClauseReader) {
    this.reader = reader;
  }

  cut(a: number, b: number): readonly Clause[] {
    return this.splitPauses(this.mergeBases(cutClauses(this.reader.chars, this.reader.tokens, a, b)));
  }

  /** 以……，……为主要路线: what 以 begins goes on to 为, over commas. */
  private mergeBases(clauses: readonly Clause[]): readonly Clause[] {
    if (!clauses.some(({ a }) => this.reader.is(a, '以'))) return clauses;
    const merged: Clause[] = [];
    for (let at = 0; at < clauses.length; at++) {
      const clause = clauses[at];
      if (!clause) continue;
      let last = at;
      if (this.reader.is(clause.a, '以') && !this.holdsAs(clause)) {
        const end = clauses.slice(at + 1, at + 4).findIndex((each) => this.holdsAs(each));
        const fresh = clauses.slice(at + 1, at + 2 + end).some((each) => each.fresh);
        if (end >= 0 && !fresh) last = at + 1 + end;
      }
      merged.push(
        last === at ? clause : { a: clause.a, b: clauses[last]?.b ?? clause.b, fresh: clause.fresh },
      );
      at = last;
    }
    return merged;
  }

  private holdsAs({ a, b }: Clause): boolean {
    return this.reader.find('为', a + 1, b) >= 0;
  }

  /** 放宽A、放宽B and 总量趋零增长、全量利用 are actions beside each other. */
  private splitPauses(clauses: readonly Clause[]): readonly Clause[] {
    // Most sentences are cut no further, and need no list of their own.
    let split: Clause[] | null = null;
    for (let at = 0; at < clauses.length; at++) {
      const clause = clauses[at];
      if (!clause) continue;
      const cuts = this.hasPause(clause) ? this.cutsOf(clause, this.pauses(clause)) : [];
      if (cuts.length === 0) {
        split?.push(clause);
        continue;
      }
      split ??= clauses.slice(0, at);
      let { a, fresh } = clause;
      for (const cut of cuts) {
        split.push({ a, b: cut, fresh });
        [a, fresh] = [cut + 1, false];
      }
      split.push({ a, b: clause.b, fresh });
    }
    return split ?? clauses;
  }

  /** Those of a clause's marks at which actions or targets stand beside each other. */
  private cutsOf(clause: Clause, marks: readonly number[]): readonly number[] {
    if (marks.length === 0 || this.allTargets(clause, marks)) return marks;
    const own = this.firstVerb(clause.a, clause.b);
    return own === '' ? [] : marks.filter((mark) => this.firstVerb(mark + 1, mark + 2) === own);
  }

  /** The verb that the words begin with, adverbs left out; '' where they do not begin so. */
  private firstVerb(a: number, b: number): string {
    let at = a;
    while (at < b && this.reader.holds(at, FURTHER)) at++;
    return at < b && this.reader.flags(at) & VERB ? this.reader.text(at) : '';
  }

  private hasPause({ a, b }: Clause): boolean {
    for (let at = a; at < b; at++) if (this.reader.flags(at) & PAUSE) return true;
    return false;
  }

  private pauses({ a, b }: Clause): number[] {
    const found: number[] = [];
    let depth = 0;
    for (let at = a; at < b; at++) {
      const flags = this.reader.flags(at);
      if (flags & OPEN) depth++;
      else if (flags & CLOSE) depth = Math.max(0, depth - 1);
      else if (flags & PAUSE && depth === 0) found.push(at);
    }
    return found;
  }

  private allTargets(clause: Clause, marks: readonly number[]): boolean {
    const isTarget = (end: number): boolean =>
      TARGET.test(this.reader.text(Math.max(clause.a, end - 5), end));
    return marks.every(isTarget) && isTarget(clause.b);
  }
}
