/**
 * Letters without which an expression matches nothing: a quick look for them spares asking the expression of most sentences.
 * Read from its source: of what stands there without choice the letters that are rarest. Lookarounds, what may be absent and
 * classes of many letters tell nothing.
 */

/** Letters, by code, one of which every match holds; null where there are none. */
type Letters = ReadonlySet<number> | null;

/** How common a letter is. */
export type Commonness = (code: number) => number;

/** A class of more letters than this is no help. */
const MOST_IN_CLASS = 8;

class SourceReader {
  private at = 0;
  private readonly source: string;
  private readonly commonness: Commonness;

  constructor(source: string, commonness: Commonness) {
    this.source = source;
    this.commonness = commonness;
  }

  /** Alternatives up to a closing bracket or the end: the best letters of each, together. */
  alternatives(): Letters {
    const all = new Set<number>();
    let isKnown = true;
    for (;;) {
      const letters = this.sequence();
      if (letters) for (const code of letters) all.add(code);
      else isKnown = false;
      if (this.source.charAt(this.at) !== '|') break;
      this.at++;
    }
    return isKnown ? all : null;
  }

  private sequence(): Letters {
    let best: Letters = null;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const letters = this.atom();
      const isOptional = this.quantifier();
      if (letters && !isOptional && (best === null || this.costOf(letters) < this.costOf(best)))
        best = letters;
    }
    return best;
  }

  private costOf(letters: ReadonlySet<number>): number {
    return [...letters].reduce((sum, code) => sum + this.commonness(code), 0);
  }

  private atom(): Letters {
    const char = this.source.charAt(this.at);
    if (char === '(') return this.group();
    if (char === '[') return this.letterClass();
    this.at++;
    if (char === '\\') return this.escape();
    return '^$.'.includes(char) ? null : new Set([char.charCodeAt(0)]);
  }

  private group(): Letters {
    const opening = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(this.source.slice(this.at))?.[0] ?? '(';
    this.at += opening.length;
    const letters = this.alternatives();
    this.at++;
    return opening === '(' || opening === '(?:' ? letters : null;
  }

  private letterClass(): Letters {
    const words = /^\[(\^?)((?:\\.|[^\]\\])*)\]/s.exec(this.source.slice(this.at));
    this.at += words?.[0].length ?? 1;
    const inside = words?.[2] ?? '';
    const isPlain = words?.[1] === '' && !/[\\-]/.test(inside) && inside.length <= MOST_IN_CLASS;
    return isPlain && inside !== '' ? new Set(Array.from(inside, (char) => char.charCodeAt(0))) : null;
  }

  /** What an escape stands for is a letter only where a code is written, or a mark. */
  private escape(): Letters {
    const code = /^u([\da-f]{4})/i.exec(this.source.slice(this.at))?.[1];
    const char = this.source.charAt(this.at);
    this.at += code === undefined ? 1 : 5;
    if (code !== undefined) return new Set([Number.parseInt(code, 16)]);
    return /[A-Za-z\d]/.test(char) ? null : new Set([char.charCodeAt(0)]);
  }

  /** Passes over a quantifier; whether it lets what stands before it be absent. */
  private quantifier(): boolean {
    const found = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.at));
    if (!found) return false;
    this.at += found[0].length;
    return /^[?*]/.test(found[0]) || found[1] === '0';
  }
}

/** Letters of which every match of the expression holds one; null where its source does not tell. */
export function neededLetters(source: string, commonness: Commonness): Letters {
  return new SourceReader(source, commonness).alternatives();
}

/** How often the letters of each are chosen anew, now that those of the others are known. */
const ROUNDS = 3;

/** Letters of which every match of one of the expressions holds one: what one of them needs anyhow costs the others nothing. */
function lettersOfAll(sources: readonly string[], commonness: Commonness): Letters {
  const chosen: ReadonlySet<number>[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, source] of sources.entries()) {
      const others = new Set(chosen.flatMap((letters, own) => (own === at ? [] : [...letters])));
      const letters = neededLetters(source, (code) => (others.has(code) ? 0 : commonness(code)));
      if (letters === null) return null;
      chosen[at] = letters;
    }
  return new Set(chosen.flatMap((letters) => [...letters]));
}

/** An expression that is asked only where a letter stands that it needs. */
export class GuardedPattern {
  private readonly pattern: RegExp;
  /** By code: 1 where the letter is one that is needed. */
  private readonly needed: Uint8Array;

  /** `sources`: the alternatives of the expression. */
  constructor(sources: readonly string[], commonness: Commonness) {
    this.pattern = new RegExp(sources.join('|'));
    this.needed = new Uint8Array(65_536);
    const letters = lettersOfAll(sources, commonness);
    if (letters === null) this.needed.fill(1);
    else for (const code of letters) this.needed[code] = 1;
  }

  /** Whether the expression matches in the words `[from, to)` alone. */
  test(chars: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (this.needed[chars.charCodeAt(at)] === 1) return this.pattern.test(chars.slice(from, to));
    return false;
  }
}
