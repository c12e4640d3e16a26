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

/** Cuts words `[a, b)` at commas and semicolons outside quotations and brackets. */
export function cutClauses(chars: string, tokens: Tokens, a: number, b: number): Clause[] {
  const clauses: Clause[] = [];
  let start = a;
  let depth = 0;
  let fresh = false;
  const push = (end: number, nextFresh: boolean): void => {
    let stop = end;
    while (stop > start && (tokens.flags[stop - 1] ?? 0) & (COMMA | SEMICOLON | PAUSE | OTHER_MARK)) stop--;
    if (stop > start) {
      clauses.push({ a: start, b: stop, fresh });
      fresh = nextFresh;
    } else fresh ||= nextFresh;
    start = end + 1;
  };
  for (let at = a; at < b; at++) {
    const flags = tokens.flags[at] ?? 0;
    if ((flags & (OPEN | CLOSE | COMMA | SEMICOLON | OTHER_MARK)) === 0) continue;
    if (flags & OPEN) depth++;
    else if (flags & CLOSE) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (flags & SEMICOLON) push(at, true);
    else if (
      flags & COMMA ? !isThousands(chars, tokens, at) : /[：:]/.test(chars.charAt(tokens.from[at] ?? 0))
    )
      push(at, false);
  }
  push(b, false);
  return clauses;
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

  cut(a: number, b: number): Clause[] {
    return this.splitPauses(this.mergeBases(cutClauses(this.reader.chars, this.reader.tokens, a, b)));
  }

  /** 以……，……为主要路线: what 以 begins goes on to 为, over commas. */
  private mergeBases(clauses: Clause[]): Clause[] {
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
  private splitPauses(clauses: Clause[]): Clause[] {
    if (!clauses.some((clause) => this.hasPause(clause))) return clauses;
    const split: Clause[] = [];
    for (const clause of clauses) {
      const marks = this.pauses(clause);
      if (marks.length === 0) split.push(clause);
      else split.push(...this.splitAt(clause, marks));
    }
    return split;
  }

  private splitAt(clause: Clause, marks: readonly number[]): Clause[] {
    const targets = this.allTargets(clause, marks);
    const own = this.firstVerb(clause.a, clause.b);
    const cuts = marks.filter(
      (mark) => targets || (own !== '' && this.firstVerb(mark + 1, mark + 2) === own),
    );
    return [clause.a, ...cuts.map((cut) => cut + 1)].map((a, at) => ({
      a,
      b: cuts[at] ?? clause.b,
      fresh: at === 0 && clause.fresh,
    }));
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
    return [...marks, clause.b].every((end) =>
      TARGET.test(this.reader.text(Math.max(clause.a, end - 5), end)),
    );
  }
}
