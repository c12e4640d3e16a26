/**
 * The kinds of field that an object type is declared with. A kind fixes the form of its value, the same in the log, in the
 * API and in the tables, so that nothing is converted on the way: decimals are text, dates are partial, a reference is
 * `<type>/<id>`, a place is GeoJSON as text (a log holds no fractions). A field that is not set is absent, never null.
 */

/** A language that words stand in. */
export type WordsLanguage = 'zh' | 'lo' | 'en';
/** Every language that words can stand in. */
export const wordsLanguages: readonly WordsLanguage[] = ['zh', 'lo', 'en'];
/** The same words in one or more languages. */
export type Words = Readonly<Partial<Record<WordsLanguage, string>>>;

/** What a reference may lead to besides declared objects. */
export const outsideTargets = ['commitment', 'provision', 'person'] as const;
/** A declared type's name, or one of `outsideTargets`. */
export type Target = string;

interface Told {
  /** Name of its words where they are not the field's own name: the message is `field.<word>`. */
  readonly word?: string;
  readonly required?: boolean;
  /** Shown in lists unless the reader chooses otherwise. */
  readonly listed?: boolean;
  /** Found by search. */
  readonly searched?: boolean;
  /** Offered as a filter: choices, flags, references and periods only. */
  readonly filter?: boolean;
}

/** Short words in the plan's languages: a title. */
export interface NameField extends Told {
  readonly kind: 'name';
}
/** Longer words in the plan's languages, with line breaks. */
export interface WordsField extends Told {
  readonly kind: 'words';
}
/** One line without a language: a number, a person's name, an address, a period of reporting. */
export interface LineField extends Told {
  readonly kind: 'line';
  /** 'elsewhere': a commitment of another plan of this node. */
  readonly form?: 'web' | 'mail' | 'period' | 'elsewhere';
}
/** A year, month or day: '2026', '2026-03', '2026-03-31'. */
export interface DateField extends Told {
  readonly kind: 'date';
}
/** A decimal with its unit: `{ amount: '98.5', unit: 'percent' }`. */
export interface AmountField extends Told {
  readonly kind: 'amount';
  /** Units that fit; 'any' takes a unit in the office's own words. */
  readonly units: readonly string[] | 'any';
  /**
   * The unit is the one that a field names: `field` of the object that `link` refers to, or of this object where `link` is
   * empty.
   */
  readonly unitOf?: { readonly link: string; readonly field: string };
}
/** A whole number from 0. */
export interface CountField extends Told {
  readonly kind: 'count';
}
/** One word of a list; its messages are `choice.<set>.<word>`. */
export interface ChoiceField extends Told {
  readonly kind: 'choice';
  readonly set: string;
  readonly of: readonly string[];
}
/** Yes, or not said. */
export interface FlagField extends Told {
  readonly kind: 'flag';
  /** In a row: said of one save, asked only of rows that stood before, and not kept. */
  readonly passing?: true;
}
/** A reference to one object. */
export interface LinkField extends Told {
  readonly kind: 'link';
  readonly to: readonly Target[];
}
/** References to several objects, each once, in order. */
export interface LinksField extends Told {
  readonly kind: 'links';
  readonly to: readonly Target[];
}
/** What a row of a table may hold. */
export type ColumnField =
  | NameField
  | LineField
  | DateField
  | AmountField
  | CountField
  | ChoiceField
  | FlagField
  | LinkField;
/** A small table: stages, quotas by province, partners. */
export interface RowsField extends Told {
  readonly kind: 'rows';
  readonly columns: Readonly<Record<string, ColumnField>>;
  /** Columns of a row by which it is the same row: no two rows agree in all of them. */
  readonly key?: readonly string[];
  /** Pairs of count columns of which the first may not exceed the second. */
  readonly atMost?: readonly (readonly [string, string])[];
  readonly order?: readonly (readonly [string, string])[];
}
/** How often something is due: an RRULE and the date it counts from. */
export interface CadenceField extends Told {
  readonly kind: 'cadence';
}
/** A point, line or area: GeoJSON (RFC 7946) as text. */
export interface PlaceField extends Told {
  readonly kind: 'place';
}
/** Files that were brought: each by hash, with the name it came under. */
export interface FilesField extends Told {
  readonly kind: 'files';
  readonly most: number;
}

/** A declared field. */
export type Field =
  | NameField
  | WordsField
  | LineField
  | DateField
  | AmountField
  | CountField
  | ChoiceField
  | FlagField
  | LinkField
  | LinksField
  | RowsField
  | CadenceField
  | PlaceField
  | FilesField;

/** Bounds that hold for every field of a kind. */
export const bounds = {
  name: 500,
  words: 20_000,
  line: 500,
  links: 500,
  rows: 500,
  count: 1_000_000_000_000,
  place: 200_000,
  /** Digits before and after the point of an amount. */
  digits: 15,
  decimals: 6,
} as const;
