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

/** Form, verb, topic and what leads of a clause; every one has the same fields, for all clauses come by here. */
export interface Form extends Pick<Action, 'form' | 'verbAt' | 'verb' | 'topic'> {
  /** Preposition that leads, or null. */
  readonly led: string | null;
}

const bare = (form: Action['form']): Form => formLed(form, null);
const WITHOUT: Readonly<Record<Action['form'], Form>> = {
  manner: bare('manner'),
  action: bare('action'),
  recognition: bare('recognition'),
  statement: bare('statement'),
  fact: bare('fact'),
};

/** A form without a verb that something leads. */
export function formLed(form: Action['form'], led: string | null): Form {
  return { form, verbAt: -1, verb: null, topic: false, led };
}

/** The form, led by a preposition. */
export function ledBy({ form, verbAt, verb, topic }: Form, led: string): Form {
  return { form, verbAt, verb, topic, led };
}

/** The form, with or without a subject that is no actor. */
export function about({ form, verbAt, verb, led }: Form, topic: boolean): Form {
  return { form, verbAt, verb, topic, led };
}

/** A form without a verb. */
export function without(form: Action['form']): Form {
  return WITHOUT[form];
}
