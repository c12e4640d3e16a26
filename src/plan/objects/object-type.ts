/**
 * What an object type is: its fields, who records it, what it is called in lists, how it is placed in the plan's areas, and
 * the rules between its fields. A new kind of thing is one such declaration, listed in `object-types.ts`, and its words in
 * `i18n`; store, use cases, API and pages follow from it.
 */
import type { Field } from './field.ts';
import type { Clearances } from './keep-clearances.ts';
import type { Answers } from './settle-answers.ts';

/**
 * Who records it: 'register' settles each field by a proposal on `<type>/<id>/<field>`; 'report' states it, and only its
 * author changes it; 'own' stays in own tables with a history and is in no log.
 */
export type Recorded = 'register' | 'report' | 'own';

/** Part of the desk that its pages stand in. */
export type Section = 'programme' | 'rounds' | 'letters' | 'meetings';

/** Rules between fields of one object, and between objects of the type. */
export interface ObjectRules {
  /** Pairs of dates of which the first is not after the second. */
  readonly order?: readonly (readonly [string, string])[];
  /** References among objects of this type that never come back to where they began. */
  readonly acyclic?: readonly string[];
  /** Fields in which no two objects that are in use agree. */
  readonly unique?: readonly (readonly string[])[];
  /** At least one of these is set. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Pairs of counts of which the first may not exceed the second. */
  readonly atMost?: readonly (readonly [string, string])[];
  /** Pairs of references or choices that are not the same. */
  readonly differ?: readonly (readonly [string, string])[];
  /** Rows that clear wordings: a clearance falls with the words that it was given for. */
  readonly clears?: Clearances;
  /** A state that only a document brings: the last of these rows names it in this column. */
  readonly documented?: readonly {
    readonly field: string;
    readonly word: string;
    readonly rows: string;
    readonly column: string;
  }[];
  /** References to bodies that are to be our own, unless a choice says that it is the other side's word that is recorded. */
  readonly ours?: readonly {
    readonly field: string;
    readonly unless?: { readonly field: string; readonly of: readonly string[] };
  }[];
  /** A reference by which one object answers another: what waited for it is answered in the same act [OB1750]. */
  readonly answers?: Answers;
  /** The field that names a period of the plan: once that is locked, nothing of the object changes. */
  readonly period?: string;
}

/**
 * What an object is told apart by, where that is no id of its own but fields that never change: then it is one register
 * `<register>/<field>/…` that holds all of it, so that whoever answers it answers the whole.
 */
export interface Keyed {
  readonly register: string;
  /** Fields in the order in which they stand in the register's name: references by their id, lines as they are. */
  readonly by: readonly string[];
}

/** A date that follows from objects that refer to this one: a mechanism's next meeting from those that were held. */
export interface DerivedDue {
  readonly from: 'cadence';
  /** The field that holds the cadence. */
  readonly cadence: string;
  /** What fulfils it: objects of `type` whose reference `link` leads here, as of their date `date`, in one of `states`. */
  readonly by: {
    readonly type: string;
    readonly link: string;
    readonly date: string;
    readonly states: readonly string[];
  };
}

/** A declared type. */
export interface ObjectType {
  /** 'indicator-value': in registers, references and messages. */
  readonly name: string;
  /** 'indicator-values': in addresses. */
  readonly collection: string;
  readonly recorded: Recorded;
  readonly keyed?: Keyed;
  readonly section: Section;
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields whose words name it, in order: lines and names; a reference lends the name of what it leads to. */
  readonly label: readonly string[];
  /** The choice that says how it stands. */
  readonly state?: string;
  /** States in which nothing is due any more. */
  readonly ended?: readonly string[];
  /** The date by which something is expected, or how it follows from others. */
  readonly due?: string | DerivedDue;
  /** The date by which it is filed: signed, held, sent. */
  readonly date?: string;
  /** The reference that says whose it is. */
  readonly owner?: string;
  /**
   * How it belongs to areas: `areas` names provisions, `commitments` brings the areas of its commitments; where neither is
   * set, those of the objects that `inherits` refers to.
   */
  readonly areas?: string;
  readonly commitments?: string;
  readonly inherits?: readonly string[];
  /** Who sees one that belongs to no area: everybody, or only those whose areas are not narrowed. */
  readonly unplaced: 'everybody' | 'whole-plan';
  readonly rules?: ObjectRules;
  /** Order of its lists unless the reader chooses: a place of `sorts`, '-' before it for the other way round. */
  readonly sort?: Sort;
  /** The choice and the word by which its files are held and not shown. */
  readonly held?: { readonly field: string; readonly word: string };
  /** Kind of mention in a text that may be one of these. */
  readonly mention?: string;
}

/** Orders in which lists can be had. */
export const sorts = [
  'label',
  '-label',
  'due',
  '-due',
  'date',
  '-date',
  'state',
  'owner',
  'changed',
  '-changed',
] as const;
/** An order of a list. */
export type Sort = (typeof sorts)[number];

/** The field that tells that an object is no longer used, in every type. */
export const RETIRED = 'retired';

/** A reference taken apart; null where it is none. */
export function parseRef(text: string): { readonly type: string; readonly id: string } | null {
  const found = /^([a-z][a-z-]{0,40})\/([A-Za-z0-9_-]{1,128})$/.exec(text);
  return found ? { type: found[1] ?? '', id: found[2] ?? '' } : null;
}
