/**
 * What begins an undertaking in a sentence, and what a lead-in binds its items to.
 */
import type { Strength } from '../../extraction.ts';
import type { LatinVerb } from './lexicon.ts';

/** Where an undertaking begins in a sentence, by word numbers. */
export interface Trigger {
  /** First word of the clause that holds it. */
  readonly clause: number;
  /** Word of the main verb. */
  readonly verbAt: number;
  readonly verb: LatinVerb;
  readonly actor: string;
  /** Strength that the formula sets, or null where the verb tells it. */
  readonly strength: Strength | null;
  readonly form: 'active' | 'passive' | 'gerund' | 'call' | 'stance';
  /** Whether it is said of a thing, not of somebody who acts. */
  readonly isThing: boolean;
  /** Words of the formula; 0 where there is none. */
  readonly reach: number;
}

/** What a lead-in such as "The Parties shall:" binds its items to. */
export interface Lead {
  readonly actor: string;
  readonly strength: Strength | null;
  /** Whether it only permits: may include. */
  readonly permits: boolean;
}

type Given = Pick<Trigger, 'clause' | 'verbAt' | 'verb' | 'actor'> & Partial<Trigger>;

/** An undertaking of somebody who acts, whose strength the verb tells, unless more is given. */
export function trigger(given: Given): Trigger {
  return { strength: null, form: 'active', isThing: false, reach: 0, ...given };
}
