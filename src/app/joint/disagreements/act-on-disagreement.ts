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
import { appendJoint, type WordedDraft, wordsBeside } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';
import { requireNoRoute } from '../release/route.ts';
import {
  type DisagreementFact,
  type DisagreementField,
  type DisagreementLevel,
  type DisagreementOutcome,
  disagreementOf,
  disagreementRegister,
} from './disagreement-state.ts';

/** What is done about a disagreement. */
export type DisagreementAct =
  /** Says in the own party's words how it sees the matter; a further statement takes the place of the one before. */
  | ({ readonly act: 'state' } & Said)
  /** Proposes to deal with it at another level, on the agenda of a meeting (`meeting/<id>`) where one is named. */
  | {
      readonly act: 'refer';
      readonly level: DisagreementLevel;
      readonly meeting?: string;
      readonly on?: string;
    }
  /** Proposes that it is settled, in words, or left standing: it holds when all have confirmed it. */
  | ({ readonly act: 'end'; readonly outcome: DisagreementOutcome; readonly on?: string } & Said)
  /** Takes back what the own party raised: it disputes the matter no longer. */
  | { readonly act: 'take-back' };

type Act<K extends DisagreementAct['act']> = Extract<DisagreementAct, { readonly act: K }>;

/** Words as they were written, or as a preview has shown that they go beside the entry. */
interface Said {
  readonly words?: string;
  readonly beside?: string;
}

type Drafted = Result<readonly WordedDraft[], Problem>;

interface Which {
  readonly planId: string;
  readonly dispute: string;
}

type Made = Promise<Result<readonly string[], Problem>>;

/** The act's entries, where the disagreement is there and not over. */
export async function disagreementDrafts(
  app: App,
  who: Actor,
  book: JointBook,
  { dispute, act }: { readonly dispute: string; readonly act: DisagreementAct },
): Promise<Drafted> {
  const fact = disagreementOf(book.state, dispute);
  if (fact === null) return err(problem('not-found', { dispute }));
  const isOver = fact.standing === 'settled' || fact.standing === 'taken-back';
  if (isOver) return refused('joint-act-refused', 'dispute-over');
  switch (act.act) {
    case 'state':
      return stating(app, fact, act);
    case 'refer':
      return referring(app, who, fact, book, act);
    case 'end':
      return ending(app, fact, book, act);
    case 'take-back':
      return takingBack(fact, book);
  }
}

/** Acts at once, where no route is set. Answers the ids of the entries. */
function acting(app: App, who: Actor, { planId, dispute }: Which, act: DisagreementAct): Made {
  return appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    return open.ok ? disagreementDrafts(app, who, book, { dispute, act }) : open;
  });
}

/** A statement of this party; a further one takes the place of the one before. */
export interface StateInDisagreement extends Which {
  readonly words: string;
}

/** Says in the own party's words how it sees the matter. */
export function stateInDisagreement(app: App, who: Actor, { words, ...which }: StateInDisagreement): Made {
  return acting(app, who, which, { act: 'state', words });
}

/** Where it is to be dealt with. */
export type ReferDisagreement = Which & Omit<Act<'refer'>, 'act'>;

/** Proposes to deal with it at another level. */
export function referDisagreement(app: App, who: Actor, { planId, dispute, ...to }: ReferDisagreement): Made {
  return acting(app, who, { planId, dispute }, { act: 'refer', ...to });
}

/** How it is to end. */
export type EndDisagreement = Which & Omit<Act<'end'>, 'act' | 'beside'>;

/** Proposes that it is settled, or left standing. */
export function endDisagreement(app: App, who: Actor, { planId, dispute, ...end }: EndDisagreement): Made {
  return acting(app, who, { planId, dispute }, { act: 'end', ...end });
}

/** Takes back what the own party raised. */
export function takeBackDisagreement(app: App, who: Actor, which: Which): Made {
  return acting(app, who, which, { act: 'take-back' });
}

/** The words of an act to the byte, so that what a preview has shown is what leaves. */
export function actWithBeside(app: App, act: DisagreementAct): DisagreementAct {
  if (act.act !== 'state' && act.act !== 'end') return act;
  const { words: _written, ...rest } = act;
  const [said] = wordsBeside(app, act.act === 'state' ? 'statement' : 'outcome', act);
  return said === undefined ? rest : { ...rest, beside: said.raw };
}

function stating(app: App, { id }: DisagreementFact, said: Said): Drafted {
  const [words] = wordsBeside(app, 'statement', said);
  if (words === undefined) return refused('joint-act-refused', 'statement-words');
  const body = { value: { words: words.digest } };
  return ok([
    { draft: { kind: 'report', reg: disagreementRegister(id, 'statement'), body }, words: [words] },
  ]);
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

async function referring(
  app: App,
  who: Actor,
  fact: DisagreementFact,
  book: JointBook,
  { level, meeting, on }: Act<'refer'>,
): Promise<Drafted> {
  if (on !== undefined && !isPartialDate(on)) return err(invalid('/on', 'date'));
  const name = meeting === undefined ? {} : await meetingHere(app, who, book.planId, meeting);
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

function ending(
  app: App,
  { id, standing }: DisagreementFact,
  book: JointBook,
  { outcome, on, ...said }: Act<'end'>,
): Drafted {
  if (standing === outcome) return refused('joint-act-refused', 'agreed');
  if (on !== undefined && !isPartialDate(on)) return err(invalid('/on', 'date'));
  const [words] = wordsBeside(app, 'outcome', said);
  if (outcome === 'settled' && words === undefined) return refused('joint-act-refused', 'outcome-words');
  const value = {
    outcome,
    ...(on === undefined ? {} : { on }),
    ...(words === undefined ? {} : { words: words.digest }),
  };
  return proposal(book, id, 'outcome', value, words === undefined ? [] : [words]);
}

function takingBack({ by, raise, register }: DisagreementFact, { x }: JointBook): Drafted {
  if (by !== x.me) return refused('joint-act-refused', 'not-raiser');
  const reg = register === null ? {} : { reg: register };
  return ok([{ draft: { kind: 'dispute.close', item: raise, ...reg }, words: [] }]);
}
