/**
 * What pages and the API show of objects: a line of a list, an object with everything around it. References come with the
 * names of what they lead to, once a page, so that nobody asks for them one by one.
 */
import type { LocalName } from '../plan/index.ts';
import type { Values } from '../plan/objects/index.ts';
import type { HistoryLine } from './commitment.ts';

/** What a reference leads to, in a line. */
export interface RefView {
  /** Empty where it is not this reader's to see, or no longer there. */
  readonly label: LocalName;
  /** The first words of a commitment, as they stand in the text. */
  readonly words: string | null;
  readonly state: string | null;
  readonly due: string | null;
  readonly retired: boolean;
  /** False where it leads nowhere that this reader may go. */
  readonly open: boolean;
  /** Of what has a unit: how each language writes it. */
  readonly unit?: LocalName;
}
/** References by `<type>/<id>`. */
export type RefViews = Readonly<Record<string, RefView>>;

/** An object in a list. */
export interface ObjectItem {
  readonly id: string;
  readonly type: string;
  readonly label: LocalName;
  readonly state: string | null;
  readonly ended: boolean;
  readonly due: string | null;
  readonly date: string | null;
  readonly retired: { readonly on: string; readonly reason: string | null } | null;
  readonly zone: 'own';
  /** Outline paths of the areas that it belongs to. */
  readonly areas: readonly string[];
  readonly version: number;
  readonly changedAt: string;
  readonly values: Values;
}

/** A page of a list. */
export interface ObjectListView {
  readonly items: readonly ObjectItem[];
  readonly total: number;
  readonly next: string | null;
  readonly refs: RefViews;
}

/** Objects that refer to one, by type and field, the first of them. */
export interface BackLinks {
  readonly type: string;
  readonly field: string;
  readonly total: number;
  readonly refs: readonly string[];
}

/** An object with what is around it. */
export interface ObjectDetailView extends ObjectItem {
  readonly mayChange: boolean;
  readonly refs: RefViews;
  readonly back: readonly BackLinks[];
  readonly history: readonly HistoryLine[];
}
