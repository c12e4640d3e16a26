/**
 * The joint record as papers read it: things by the values that all have confirmed, wordings as they were confirmed, and
 * what came back with reasons. Names are those of the joint log, so nothing own can stand in it [EX1051].
 */
import type { LocalName } from '../../plan/index.ts';
import type { Values, WordsLanguage } from '../../plan/objects/index.ts';
import type { JointFacts } from '../joint/joint-figures.ts';
import type { RefViews } from '../objects.ts';
import type { Cell, Translated } from './cell.ts';

/** A thing by what all have confirmed of it; or as one party states it, where that is for each party alone. */
export interface JointThing {
  readonly type: string;
  readonly id: string;
  /** Letter of the party that states it; null where all have confirmed it. */
  readonly by: string | null;
  readonly values: Values;
  /** Of each field, the entry that proposed what was confirmed, or that states it. */
  readonly entries: Readonly<Record<string, string>>;
}

/** What was confirmed of a claim. */
export interface JointWording {
  readonly commitment: string;
  readonly period: string;
  readonly claimant: string;
  readonly progress: string;
  /** Empty where it says nothing in words, or they were erased. */
  readonly words: LocalName;
  readonly translated: Translated;
  /** The entry that proposed it. */
  readonly entry: string;
}

/** What was proposed and came back with reasons, or is under consultation with words of whoever asked for it. */
export interface JointReturn {
  /** `<type>/<id>`; of a claim its commitment. */
  readonly about: string;
  /** Of a claim; null of everything else. */
  readonly period: string | null;
  /** `meeting/<id>` where it is of a decision that names one; null elsewhere. */
  readonly meeting: string | null;
  readonly name: Cell;
  readonly field: Cell;
  readonly said: Cell;
  readonly by: string;
  /** The day on which it was proposed; empty where its entry names none. */
  readonly on: string;
  readonly reasons: readonly { readonly party: string; readonly words: string | null }[];
}

/** A commitment as the joint log places it, with its signed words. */
export interface JointCommitment {
  readonly path: string | null;
  readonly place: string | null;
  readonly quotes: readonly { readonly language: WordsLanguage; readonly text: string }[];
  /** Whether all have agreed where it stands, somebody has proposed it, or nobody has said anything of it. */
  readonly cut: 'agreed' | 'proposed' | 'none';
  /** The joint log gives the passage no number: this is the one of the outline of whoever prints it. */
  readonly isOurs: boolean;
}

/** All of it. */
export interface JointRecord {
  readonly facts: JointFacts;
  readonly things: readonly JointThing[];
  readonly wordings: readonly JointWording[];
  readonly returns: readonly JointReturn[];
  /** What is under consultation, with the words of whoever asked for it. */
  readonly consultations: readonly JointReturn[];
  /** Names by the joint log. */
  readonly refs: RefViews;
  /** Commitments that anything is said of. */
  readonly commitments: ReadonlyMap<string, JointCommitment>;
  /** Periods that all parties have locked. */
  readonly locked: readonly string[];
  /** Entries that all have registered together with the answers that settled them: a statement can be made of these. */
  readonly registered: ReadonlySet<string>;
}
