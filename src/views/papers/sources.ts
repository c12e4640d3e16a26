/**
 * What papers are made from, as one reader sees it in one snapshot: objects in use, the names of what they refer to,
 * commitments with their exact words in each language, and how the log stood. Whatever the reader may not see is not in it.
 */
import type { Json, JsonObject } from '../../base/index.ts';
import type { LocalName, PartyValue, ReadingValue } from '../../plan/index.ts';
import type { Values, WordsLanguage } from '../../plan/objects/index.ts';
import type { FiguresView } from '../figures.ts';
import type { RefViews } from '../objects.ts';
import type { StatusLine } from '../status.ts';
import type { PaperJoint } from './joint.ts';

/** An object in use. */
export interface PaperThing {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly label: LocalName;
  readonly state: string | null;
  readonly ended: boolean;
  readonly due: string | null;
  readonly date: string | null;
  /** Outline paths of the areas that it belongs to. */
  readonly areas: readonly string[];
  readonly values: Values;
}

/** A live commitment with its words in every current text that holds it. */
export interface PaperCommitment {
  readonly id: string;
  /** '2.1.3–2' */
  readonly place: string;
  readonly path: string;
  readonly quotes: readonly {
    readonly language: WordsLanguage;
    readonly text: string;
    /** Whether the text in this language is one of those that count. */
    readonly authentic?: boolean;
  }[];
  readonly reading: ReadingValue;
}

/** A heading of the outline, the widest first. */
export interface PaperArea {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly language: WordsLanguage;
  /** The same heading in the plan's texts of other languages. */
  readonly others: readonly {
    readonly language: WordsLanguage;
    readonly label: string | null;
    readonly heading: string | null;
  }[];
  readonly depth: number;
}

/** Everything a paper is made from. */
export interface PaperSources {
  readonly title: LocalName;
  readonly parties: readonly PartyValue[];
  readonly period: { readonly from: string; readonly to: string } | null;
  /** The day as of which: 'YYYY-MM-DD'. */
  readonly day: string;
  /** Objects in use by type, in the order of the type's lists. */
  readonly things: Readonly<Record<string, readonly PaperThing[]>>;
  readonly refs: RefViews;
  /** In reading order. */
  readonly commitments: readonly PaperCommitment[];
  readonly areas: readonly PaperArea[];
  /** How commitments stand, in the register's order; empty where the paper does not tell it. */
  readonly statuses: readonly Pick<
    StatusLine,
    'commitment' | 'progress' | 'basis' | 'timing' | 'due' | 'flagship'
  >[];
  readonly figures: FiguresView | null;
  /** The parties' joint record; null where the paper does not tell it, or there is none. */
  readonly joint: PaperJoint | null;
}

/** Objects of a type. */
export function thingsOf({ things }: PaperSources, type: string): readonly PaperThing[] {
  return things[type] ?? [];
}

/** References in a field of an object. */
export function refsAt({ values }: PaperThing, field: string): readonly string[] {
  const value = values[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Whether a field of the object leads to one of these. */
export function leadsTo(thing: PaperThing, field: string, targets: ReadonlySet<string>): boolean {
  return refsAt(thing, field).some((ref) => targets.has(ref));
}

/** A field's text: a line, a date, a choice, one reference. */
export function textAt({ values }: PaperThing, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}

/** Rows of a small table of an object. */
export function tableAt({ values }: PaperThing, field: string): readonly JsonObject[] {
  const value = values[field];
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
