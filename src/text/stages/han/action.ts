/**
 * What a clause comes to: its form, verb, subject and what leads it, as the reader of clauses tells it.
 */
import type { Verb } from './lexicon.ts';

/** Words `[a, b)` by number. */
export interface Clause {
  readonly a: number;
  readonly b: number;
  /** Whether a semicolon stands before it: what was said before is done with. */
  readonly fresh: boolean;
}

export interface Action {
  readonly clause: Clause;
  readonly form: 'manner' | 'action' | 'recognition' | 'statement' | 'fact';
  /** Number of the main verb's word, or -1. */
  readonly verbAt: number;
  readonly verb: Verb | null;
  /** As in a commitment's actor, or null where none is named. */
  readonly actor: string | null;
  /** Whether a subject that is no actor stands before the verb. */
  readonly topic: boolean;
  /** Preposition that leads the clause, or ''. */
  readonly led: string;
  readonly effort: boolean;
  readonly tentative: boolean;
  readonly modal: boolean;
  /** Whether the modal tells what is willed (将、愿), rather than what ought to be (应). */
  readonly wills: boolean;
  /** Whether the modal makes a duty, whatever the verb: always, or in the articles of a law or treaty. */
  readonly binds: 'always' | 'in-articles' | null;
  /** Whether it is spoken: 强调、重申 before it. */
  readonly spoken: boolean;
  readonly linked: boolean;
  readonly adverb: boolean;
  /** First word after links, times, adverbs and modals. */
  readonly head: number;
}

/** Form, verb and topic of a clause. */
export type Form = Pick<Action, 'form' | 'verbAt' | 'verb' | 'topic'>;

const bare = (form: Action['form']): Form => ({ form, verbAt: -1, verb: null, topic: false });
const WITHOUT: Readonly<Record<Action['form'], Form>> = {
  manner: bare('manner'),
  action: bare('action'),
  recognition: bare('recognition'),
  statement: bare('statement'),
  fact: bare('fact'),
};

/** A form without a verb. */
export function without(form: Action['form']): Form {
  return WITHOUT[form];
}
