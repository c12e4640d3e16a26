/**
 * Objects of the programme: the rows that lists, filters, search and references read, whatever their type, and the own
 * tables behind those that are in no log. The rows can be dropped and made anew from registers and own tables.
 */
import type { LocalName } from '../../plan/index.ts';
import type { ObjectLink, Values } from '../../plan/objects/index.ts';
import type { PlanId } from './plan-id.ts';

/** Which object: `<type>/<id>` taken apart. */
export interface ObjectKey {
  readonly type: string;
  readonly id: string;
}
/** Who sees an object: those of its areas; where it has none, everybody, or those who see the whole plan. */
export type Placed = 'areas' | 'everybody' | 'whole-plan';
/** An object as lists know it. */
export interface ObjectRow extends ObjectKey {
  readonly values: Values;
  readonly label: LocalName;
  readonly state: string | null;
  /** Nothing is due any more. */
  readonly ended: boolean;
  /** Partial dates. */
  readonly due: string | null;
  readonly date: string | null;
  /** `<type>/<id>` of whose it is. */
  readonly owner: string | null;
  readonly retired: boolean;
  readonly placed: Placed;
  /** Provisions that it belongs to, sorted. */
  readonly areas: readonly string[];
  /** For If-Match: changes with every change of its own values. */
  readonly version: number;
  readonly changedAt: string;
  /** What it is sorted by for readers of each language: its name, and the name of its owner [VW1870]. */
  readonly labelKeys: NameKeys;
  readonly ownerKeys: NameKeys;
  /** What search looks through, folded. */
  readonly words: string;
  /** What it refers to, and the words that its choices hold. */
  readonly links: readonly ObjectLink[];
}
/** What a list shows of a row. */
export type ListedObject = Omit<ObjectRow, 'links' | 'words' | 'labelKeys' | 'ownerKeys'>;
/** An object of a type that is in no log. */
export interface OwnObjectRow extends ObjectKey {
  readonly values: Values;
  readonly version: number;
  readonly changedAt: string;
}
/** The key of a name in each language. */
export type NameKeys = Readonly<Record<'zh' | 'lo' | 'en', string>>;
/** An order of a list of objects. */
export type ObjectSort = 'label' | 'due' | 'date' | 'state' | 'owner' | 'changed';
/** Which objects of one type, in which order. What is not named narrows nothing. */
export interface ObjectQuery {
  readonly type: string;
  readonly retired: boolean;
  /** Each folded term must stand in its words. */
  readonly terms?: readonly string[];
  readonly states?: readonly string[];
  readonly ended?: boolean;
  /** Nobody is named as its owner. */
  readonly unowned?: boolean;
  /** Due on these days, both included; what has no date is not among them. */
  readonly due?: { readonly from?: string; readonly to?: string };
  readonly date?: { readonly from?: string; readonly to?: string };
  /** For each: one of the targets stands in the field, or in any field where none is named. */
  readonly links?: readonly { readonly field?: string; readonly targets: readonly string[] }[];
  /** Belongs to one of these provisions. */
  readonly areas?: readonly string[];
  /** Provisions whose matters the reader sees; null = all of the plan. */
  readonly open: ReadonlySet<string> | null;
  readonly sort: ObjectSort;
  /** Whose names an order by names goes by. */
  readonly language: keyof NameKeys;
  readonly descending: boolean;
}
/** A place in an order: what stands there, and whose it is. */
export interface ObjectPlace {
  readonly key: string;
  readonly id: string;
}
/** A page of them; `next` is the place that those of the next page come after, null at the end. */
export interface ObjectPage {
  readonly rows: readonly ListedObject[];
  readonly next: ObjectPlace | null;
}
/** What leads to an object, or to a commitment, provision or file. */
export interface BackLink extends ObjectKey {
  readonly field: string;
  readonly target: string;
}
/** A file that was brought to a plan; its bytes are a blob. */
export interface FileRow {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
  readonly name: string;
  readonly broughtAt: string;
  readonly broughtBy: string;
}
/** Reads objects of a plan. */
export interface ObjectReader {
  get(planId: PlanId, key: ObjectKey): Promise<ListedObject | null>;
  /** All of a type that are in use, in no order. */
  ofType(planId: PlanId, type: string): Promise<readonly ListedObject[]>;
  /** In no order; unknown keys are left out. */
  many(planId: PlanId, keys: readonly ObjectKey[]): Promise<readonly ListedObject[]>;
  list(
    planId: PlanId,
    query: ObjectQuery,
    page: { readonly limit: number; readonly after: ObjectPlace | null },
  ): Promise<ObjectPage>;
  count(planId: PlanId, query: ObjectQuery): Promise<number>;
  /** Things of these types that a version without keys by language has kept, as many at a time as are asked for. */
  unsorted(planId: PlanId, types: readonly string[], most: number): Promise<readonly ObjectKey[]>;
  /** How many of each type are in use, of those that the reader sees. */
  countByType(planId: PlanId, open: ReadonlySet<string> | null): Promise<ReadonlyMap<string, number>>;
  /** Which objects refer to any of the targets, by key and field. */
  linksTo(planId: PlanId, targets: readonly string[]): Promise<readonly BackLink[]>;
  /** All references by one field among the objects of a type. */
  linksBy(planId: PlanId, type: string, field: string): Promise<readonly BackLink[]>;
  /** Who sees each object, by `<type>/<id>`. */
  placings(planId: PlanId): Promise<ReadonlyMap<string, Pick<ObjectRow, 'placed' | 'areas'>>>;
  /** Every row whole, for comparing; by type and id. */
  everything(planId: PlanId): Promise<readonly ObjectRow[]>;
  own(planId: PlanId, key: ObjectKey): Promise<OwnObjectRow | null>;
  ownEverything(planId: PlanId): Promise<readonly OwnObjectRow[]>;
  file(planId: PlanId, sha256: string): Promise<FileRow | null>;
  files(planId: PlanId, sha256s: readonly string[]): Promise<readonly FileRow[]>;
}
/** Puts objects of a plan. */
export interface ObjectWriter extends ObjectReader {
  /** Replaces each row with its links, areas and words. */
  put(planId: PlanId, rows: readonly ObjectRow[]): Promise<void>;
  putOwn(planId: PlanId, rows: readonly OwnObjectRow[]): Promise<void>;
  putFile(planId: PlanId, row: FileRow): Promise<void>;
  /** Idempotent. Its bytes are dropped for themselves. */
  dropFile(planId: PlanId, sha256: string): Promise<void>;
  /** Drops every row that is made from others; own objects and files stay. */
  clear(planId: PlanId): Promise<void>;
}
