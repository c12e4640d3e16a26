/**
 * What a language pack says about structure. Labels of every language are recognised in every text: bilingual papers
 * and translated annexes are common.
 */

/** A word that, with a number, makes a label: "Article 3", 第三条, ມາດຕາ 3. */
export interface LabelWord {
  readonly word: string;
  /** Labels of one style are siblings. Lower ranks never stand inside higher ones of a known rank. */
  readonly style: string;
  readonly rank: number;
  /** Whether the word stands after 第 and a number (`di`) or before a number (`lead`). */
  readonly form: 'di' | 'lead';
  /** Whether the word makes a label without a number too: 附件, Annex. */
  readonly alone?: boolean;
  /** What may stand in brackets behind the number of what was amended, as a regular expression's alternatives: ມາດຕາ 3 (ໃໝ່). */
  readonly amended?: string;
  readonly example: string;
}

/** A heading that is known by its words, without a label. */
export interface KnownHeading {
  readonly words: string;
  readonly role: 'preamble' | 'closing' | 'section';
}

/** Header words of a table's columns, as regular expressions: what is to be done, who does it, by when. */
export interface TableWords {
  readonly task: string;
  readonly responsible: string;
  readonly date: string;
}

export interface StructurePack {
  readonly labelWords: readonly LabelWord[];
  readonly knownHeadings: readonly KnownHeading[];
  /** Words of the line above a contents list, white space taken out. */
  readonly contents: readonly string[];
  /** What a plan's own title ends with: such a line is no section heading. */
  readonly titleEndings: readonly string[];
  /** How a preamble's first sentence begins. */
  readonly preambles: readonly { readonly pattern: RegExp; readonly example: string }[];
  /** How a recital begins that names what a text rests on. */
  readonly bases: readonly string[];
  /** What stands before the colon of a line that tells about the measure above it: a regular expression's alternatives. */
  readonly fields: string;
  /** Lead-ins below which cases are listed, not tasks: 有下列行为之一的. Regular expressions on the lead-in's last words. */
  readonly cases: readonly { readonly pattern: string; readonly example: string }[];
  /** What else a heading may name that undertakes something: 指导思想和主要目标. Alternatives of a regular expression. */
  readonly undertaking: string;
  /** Headings (their beginnings or whole words) whose provisions hold no commitments. */
  readonly barren: readonly {
    readonly words: string;
    readonly role: 'preamble' | 'closing';
    readonly at: 'start' | 'any';
  }[];
}
