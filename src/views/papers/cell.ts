/**
 * What stands in a place of a paper, before any language is chosen: words in the languages that they exist in, a date, a
 * choice, a message. Whoever sets the paper writes it in the language asked for; nothing is translated or made up.
 */
import type { LocalName } from '../../plan/index.ts';
import type { WordsLanguage } from '../../plan/objects/index.ts';

/** Languages in which words stand as a translation: out of which, and whether somebody checked it. */
export type Translated = Readonly<
  Partial<Record<WordsLanguage, { readonly from: WordsLanguage | null; readonly checked: boolean }>>
>;

/** One place of a paper. */
export type Cell =
  | { readonly is: 'none' }
  /** Somebody's words, in each language in which they were written. */
  | { readonly is: 'words'; readonly words: LocalName; readonly translated?: Translated }
  /** The same in every language: a number, a person's name. */
  | { readonly is: 'plain'; readonly text: string }
  /** Signed words, exactly as they stand in the text. */
  | { readonly is: 'quote'; readonly text: string; readonly language: WordsLanguage }
  /**
   * Signed words in each language in which a text has them: told in the paper's, and where that one is not authentic in the
   * languages that are, beside it [EX1596].
   */
  | { readonly is: 'signed'; readonly words: LocalName; readonly authentic: readonly WordsLanguage[] }
  | { readonly is: 'date'; readonly date: string }
  /** A period of reporting. */
  | { readonly is: 'period'; readonly period: string }
  /** A word of a declared list. */
  | { readonly is: 'choice'; readonly set: string; readonly word: string }
  /** A message of the catalogues. */
  | { readonly is: 'say'; readonly key: string; readonly facts: Readonly<Record<string, Fact>> }
  | { readonly is: 'count'; readonly n: number }
  /** n of m, never a percentage alone. */
  | { readonly is: 'figure'; readonly n: number; readonly of: number }
  | {
      readonly is: 'amount';
      readonly amount: string;
      readonly unit: string;
      /** How each language writes the unit, where somebody has said so. */
      readonly names?: LocalName;
    }
  /** A cell with what it is before it; beside another language one that says the same stands once [EX1400]. */
  | { readonly is: 'labelled'; readonly label: Cell; readonly cell: Cell }
  /** What a party says; beside another language the same words stand once, under its name in both [EX1450]. */
  | { readonly is: 'spoken'; readonly by: Cell; readonly words: Cell }
  | { readonly is: 'several'; readonly cells: readonly Cell[]; readonly apart: 'lines' | 'list' | 'space' };

/** What a message names: a number or a word as it is, or a cell that is written in the message's language. */
export type Fact = string | number | Cell;

/** Nothing stands there. */
export const none: Cell = { is: 'none' };

/** Somebody's words; none where there are none. */
export function words(of: LocalName | null | undefined, translated?: Translated): Cell {
  const has =
    of !== null && of !== undefined && Object.values(of).some((text) => text !== undefined && text !== '');
  if (!has) return none;
  return { is: 'words', words: of, ...(translated === undefined ? {} : { translated }) };
}

/** Signed words by language; none where no text has them. */
export function signed(
  quotes: readonly {
    readonly language: WordsLanguage;
    readonly text: string;
    readonly authentic?: boolean;
  }[],
): Cell {
  if (quotes.length === 0) return none;
  const texts = quotes.map(({ language, text }) => [language, text] as const);
  const authentic = quotes.flatMap((one) => (one.authentic ? [one.language] : []));
  return { is: 'signed', words: Object.fromEntries(texts), authentic };
}

/** What is the same in every language. */
export function plain(text: string | null | undefined): Cell {
  return text === null || text === undefined || text === '' ? none : { is: 'plain', text };
}

/** A partial date. */
export function date(of: string | null | undefined): Cell {
  return of === null || of === undefined ? none : { is: 'date', date: of };
}

/** A message. */
export function say(key: string, facts: Readonly<Record<string, Fact>> = {}): Cell {
  return { is: 'say', key, facts };
}

/** A cell with what it is before it; none where nothing stands there, and itself where it needs no label. */
export function labelled(label: Cell, cell: Cell): Cell {
  if (cell.is === 'none') return none;
  return label.is === 'none' ? cell : { is: 'labelled', label, cell };
}

/** What a party says. */
export function spoken(by: Cell, said: Cell): Cell {
  return { is: 'spoken', by, words: said };
}

/** Several things in one place; one of them is just that one. */
export function several(cells: readonly Cell[], apart: 'lines' | 'list' | 'space' = 'lines'): Cell {
  const set = cells.filter((cell) => cell.is !== 'none');
  const [first] = set;
  if (first === undefined) return none;
  return set.length === 1 ? first : { is: 'several', cells: set, apart };
}
