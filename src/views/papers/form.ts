/**
 * The form of a paper: its parts in order, each field with the name by which a template calls it and the message of its
 * label. The same form makes the default templates, the pages of the PDF, the sheets of the XLSX, the preview and the list
 * of fields for whoever writes a template; the values are a tree that follows it.
 */
import type { Cell } from './cell.ts';

/** A field with its label. */
export interface FormField {
  /** By this name a template asks for it: letters, digits and '_'. */
  readonly name: string;
  /** Message of its label. */
  readonly label: string;
}

/** A column of a table. */
export interface FormColumn extends FormField {
  /** Its share of the width. */
  readonly width: number;
  readonly align?: 'end';
  /** Days stand in it. */
  readonly day?: true;
}

/**
 * A part of a paper. `heading` is a message; the part stands below it. A table without rows says `empty`; one that has no
 * such message is left out with its heading.
 */
export type FormLeaf =
  /** A paragraph of words. */
  | {
      readonly is: 'words';
      readonly name: string;
      readonly heading?: string;
      readonly look?: 'title' | 'note' | 'filling';
    }
  /** Fields with their labels, one below the other. */
  | {
      readonly is: 'facts';
      readonly name: string;
      readonly heading?: string;
      readonly fields: readonly FormField[];
      /** A field of which nothing is held is left out: on this paper no pen fills it in. */
      readonly heldOnly?: boolean;
    }
  /** Rows under columns; `empty` is said where there are none. */
  | {
      readonly is: 'table';
      readonly name: string;
      readonly heading?: string;
      readonly columns: readonly FormColumn[];
      readonly empty?: string;
    };
/** A part, or the same parts again for each of several things, which the field `heading` names. Groups hold no groups. */
export type FormPart =
  | FormLeaf
  | {
      readonly is: 'groups';
      readonly name: string;
      readonly parts: readonly FormLeaf[];
      readonly empty: string;
      readonly pages?: boolean;
    };

/** Values by field; a table's or groups' name holds its rows. */
export interface Scope {
  readonly [name: string]: Cell | readonly Scope[];
}

/** The zones for which a paper may be made, from the narrowest circle to the widest. */
export const audiences = ['own', 'shared', 'public'] as const;
/** Who a paper is for. */
export type Audience = (typeof audiences)[number];
