/**
 * What can be done about a disagreement: each party says what it holds; it is taken to another level, settled or left
 * standing, each when all have confirmed it; whoever raised it may take it back [AP981].
 */
import {
  err,
  invalid,
  isPartialDate,
  type JsonObject,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../../base/index.ts';
import type { LocalName } from '../../../plan/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import type { Actor } from '../../actor.ts';
import { nameRefs } from '../../objects/name-refs.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App } from '../../ports/index.ts';
import { appendJoint, disclose, type WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';
import {
  type DisagreementFact,
  type DisagreementField,
  type DisagreementLevel,
  type DisagreementOutcome,
  disagreementOf,
  disagreementRegister,
} from './disagreement-state.ts';

interface Which {
  readonly planId: string;
  readonly dispute: string;
}

type Made = Promise<Result<readonly string[], Problem>>;
type Drafted = Result<readonly WordedDraft[], Problem>;

/** The act's entries, where the disagreement is there and not over. */
function acting(
  app: App,
  who: Actor,
  { planId, dispute }: Which,
  drafting: (fact: DisagreementFact, book: JointBook) => Promise<Drafted> | Drafted,
): Made {
  return appendJoint(app, who, planId, async (book) => {
    const fact = disagreementOf(book.state, dispute);
    if (fact === null) return err(problem('not-found', { dispute }));
    const isOver = fact.standing === 'settled' || fact.standing === 'taken-back';
    return isOver ? refused('joint-act-refused', 'dispute-over') : drafting(fact, book);
  });
}

/** A statement of this party; a further one takes the place of the one before. */
export interface StateInDisagreement extends Which {
  readonly words: string;
}

/** Says in the own party's words how it sees the matter. */
export function stateInDisagreement(app: App, who: Actor, { words, ...which }: StateInDisagreement): Made {
  return acting(app, who, which, ({ id }) => {
    const [said] = disclose(app, 'statement', words);
    if (said === undefined) return refused('joint-act-refused', 'words-missing');
    const register = disagreementRegister(id, 'statement');
    const body = { value: { words: said.digest } };
    return ok([{ draft: { kind: 'report', reg: register, body }, words: [said] }]);
  });
}

/** One proposal on a register of the disagreement, unless one waits there already. */
function proposal(
  { state, x }: JointBook,
  id: string,
  field: DisagreementField,
  value: JsonObject,
  words: WordedDraft['words'] = [],
): Drafted {
  const register = disagreementRegister(id, field);
  const { heads = [], proposals = {} } = state.registers[register] ?? {};
  const waiting = Object.values(proposals).find(({ status }) => status === 'open' || status === 'objected');
  if (waiting !== undefined)
    return refused('joint-act-refused', waiting.by === x.me ? 'proposed' : 'answer-first');
  const base = heads.length === 0 ? {} : { base: heads };
  return ok([{ draft: { kind: 'propose', reg: register, body: { value }, ...base }, words }]);
}

/** Where it is to be dealt with. */
export interface ReferDisagreement extends Which {
  readonly level: DisagreementLevel;
  /** `meeting/<id>` on whose agenda it is put. */
  readonly meeting?: string;
  readonly on?: string;
}

/** Proposes to deal with it at another level, on the agenda of a meeting where one is named. */
export function referDisagreement(
  app: App,
  who: Actor,
  { level, meeting, on, ...which }: ReferDisagreement,
): Made {
  return acting(app, who, which, async (fact, book) => {
    if (on !== undefined && !isPartialDate(on)) return err(invalid('/on', 'date'));
    const name = meeting === undefined ? {} : await meetingHere(app, who, which.planId, meeting);
    if (name === null) return err(problem('not-found', { meeting: meeting ?? '' }));
    const { level: at } = fact;
    if (at.level === level && at.meeting === (meeting ?? null) && at.on === (on ?? null))
      return refused('joint-act-refused', 'agreed');
    const value = {
      level,
      ...(meeting === undefined ? {} : { meeting, name: { ...name } }),
      ...(on === undefined ? {} : { on }),
    };
    return proposal(book, fact.id, 'level', value);
  });
}

/** The meeting's name, as this person may see it; null where there is none of this id. */
async function meetingHere(app: App, who: Actor, planId: string, ref: string): Promise<LocalName | null> {
  if (parseRef(ref)?.type !== 'meeting') return null;
  return app.store.read(async (r) => {
    const named = await nameRefs(r, planId, await sightOf(r, who, planId), [ref]);
    const view = named[ref];
    return view?.open === true ? view.label : null;
  });
}

/** How it is to end. */
export interface EndDisagreement extends Which {
  readonly outcome: DisagreementOutcome;
  /** What was settled, in words; needed where it is settled. */
  readonly words?: string;
  readonly on?: string;
}

/** Proposes that it is settled, or left standing: it holds when all have confirmed it. */
export function endDisagreement(
  app: App,
  who: Actor,
  { outcome, words, on, ...which }: EndDisagreement,
): Made {
  return acting(app, who, which, ({ id, standing }, book) => {
    if (standing === outcome) return refused('joint-act-refused', 'agreed');
    if (on !== undefined && !isPartialDate(on)) return err(invalid('/on', 'date'));
    const [said] = disclose(app, 'outcome', words);
    if (outcome === 'settled' && said === undefined) return refused('joint-act-refused', 'words-missing');
    const value = {
      outcome,
      ...(on === undefined ? {} : { on }),
      ...(said === undefined ? {} : { words: said.digest }),
    };
    return proposal(book, id, 'outcome', value, said === undefined ? [] : [said]);
  });
}

/** Takes back what the own party raised: it disputes the matter no longer. */
export function takeBackDisagreement(app: App, who: Actor, which: Which): Made {
  return acting(app, who, which, ({ by, raise, register }, { x }) => {
    if (by !== x.me) return refused('joint-act-refused', 'not-raiser');
    const reg = register === null ? {} : { reg: register };
    return ok([{ draft: { kind: 'dispute.close', item: raise, ...reg }, words: [] }]);
  });
}
