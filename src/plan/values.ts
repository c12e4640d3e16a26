/**
 * The values that registers hold, by register name:
 *
 *   plan/<planId>/title        { zh?, lo?, en? }
 *   plan/<planId>/parties      [PartyValue]
 *   plan/<planId>/period       { from, to } partial dates | null
 *   plan/<planId>/adopted      AdoptedValue
 *   text/<textId>/record       TextRecord
 *   outline/<textId>/nodes     OutlineValue (a blob named by hash when over 16 KiB)
 *   cut/<provisionId>/list     CutValue
 *   reading/<commitmentId>/actor | kind | strength | due | leads | done
 *   alignment/<textId>/groups  AlignmentValue, of a further text with the first
 */
import type { Span } from '../base/index.ts';

/** A language that a text of a plan can be in. */
export type LanguageCode = 'zh' | 'lo' | 'en';
/** A name in as many languages as it is known in. */
export type LocalName = Readonly<Partial<Record<'zh' | 'lo' | 'en', string>>>;

/** A party to a plan. */
export interface PartyValue {
  /** Short word used in readings: 'cn', 'la'. */
  readonly code: string;
  readonly name: LocalName;
  readonly ours: boolean;
}

/** How far a copy of a text can be relied on. */
export type Standing = 'signed-copy' | 'official-publication' | 'unofficial' | 'working-copy';

/** What is kept about a text: its file, how characters were made of it, and its standing. */
export interface TextRecord {
  readonly lang: LanguageCode;
  readonly sourceSha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly converter: string;
  readonly charsSha256: string;
  readonly codePoints: number;
  readonly authentic: boolean;
  readonly standing: Standing;
  /** The text that this one replaces as the better copy. */
  readonly replaces: string | null;
  /** Of a further language text: the first text that it was brought in beside. */
  readonly beside?: string;
}

/** A part of a text that has its own place in the outline. */
export interface OutlineNode extends Span {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly role: 'root' | 'front' | 'title' | 'preamble' | 'heading' | 'operative' | 'closing';
}
/** The outline of a text, in reading order. */
export type OutlineValue = readonly OutlineNode[];

/** Provisions of two texts that say the same; where a list is empty, the other text says it alone. */
export interface AlignmentGroup {
  readonly first: readonly string[];
  readonly other: readonly string[];
}
/** What a person has settled about how a further text goes with the first one. */
export interface AlignmentValue {
  /** The first text at that time. */
  readonly with: string;
  readonly groups: readonly AlignmentGroup[];
}

/** A commitment's place: spans by text id; no span in a further text: it was looked for there, and stands nowhere. */
export interface CutItem {
  readonly id: string;
  readonly spans: Readonly<Record<string, readonly Span[]>>;
  /** Ids of the commitments it was split or joined from. */
  readonly parents?: readonly string[];
}
/** Which commitments a provision holds; `none`: a person has looked, and it holds none. */
export type CutValue = { readonly holds: 'none' } | { readonly items: readonly CutItem[] };

/** What is undertaken, by the kind of deed. */
export type CommitmentKind =
  | 'exchange'
  | 'implement'
  | 'conclude'
  | 'establish'
  | 'build'
  | 'train'
  | 'provide'
  | 'explore'
  | 'position'
  | 'cooperate';
/** How strongly the words bind. */
export type Strength = 'firm' | 'effort' | 'tentative';
/** Where a due date comes from: words of the text, its whole period, or a person who set it. */
export type DueOrigin = 'stated' | 'instrument' | 'plan-end' | 'soft' | 'set';
/** By when: the date as far as it is known, and the words that name it. */
export interface DueValue {
  readonly date: string | null;
  readonly origin: DueOrigin;
  readonly words: string | null;
}
/** What a commitment means. */
export interface ReadingValue {
  readonly actor: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly due: DueValue | null;
  readonly leads: readonly string[];
  /** What counts as done, in the words of whoever set it; null until set. */
  readonly done: string | null;
}
/** When a plan was adopted, and what was still open then. */
export interface AdoptedValue {
  readonly on: string;
  /** Operative provisions that were neither covered nor marked as holding none, at that moment. */
  readonly uncovered: readonly string[];
}
