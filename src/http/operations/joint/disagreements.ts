/** Disagreements: both sides' words, taken to another level, settled or left standing by acts of both. */
import Type from 'typebox';
import {
  type DisagreementView,
  endDisagreement,
  listDisagreements,
  referDisagreement,
  showDisagreement,
  stateInDisagreement,
  takeBackDisagreement,
} from '../../../app/joint/index.ts';
import { ok, type Problem, type Result } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import {
  DisagreementEnding,
  DisagreementReferral,
  DisagreementStatement,
  DisagreementsQuery,
  Id,
  JointDisagreement,
  JointDisagreements,
  MadeEntries,
} from '../../contract/index.ts';
import { operation, type Wide } from '../../operation.ts';
import { listAsked } from './asked-lists.ts';
import { tellTold } from './told-words.ts';

const place = '/api/plans/:plan/joint/disagreements';
const params = Type.Object({ plan: Id });
const one = Type.Object({ plan: Id, dispute: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });
const seeing = ['not-found', 'joint-not-open'] as const;
const acting = [
  ...seeing,
  'joint-held',
  'joint-act-refused',
  'joint-step-refused',
  'joint-moved',
  'joint-opening-anew',
] as const;
const success = { status: 201, description: 'Ids of the entries', schema: MadeEntries } as const;

/** In the reader's words. */
export function tellDisagreement(
  language: Language,
  { told, ...rest }: DisagreementView,
): Wide<JointDisagreement> {
  return { ...rest, told: told === null ? null : tellTold(language, told) };
}

async function made(act: Promise<Result<readonly string[], Problem>>) {
  const done = await act;
  return done.ok ? ok({ body: { entries: done.value } }) : done;
}

export const showDisagreements = operation({
  id: 'listDisagreements',
  method: 'GET',
  path: place,
  tag: 'joint',
  summary: 'Disagreements with the statements of all sides, page by page',
  access: 'plan.edit',
  params,
  query: DisagreementsQuery,
  success: { status: 200, description: 'The disagreements', schema: JointDisagreements },
  problems: seeing,
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listDisagreements(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    return ok({
      body: { ...found.value, items: found.value.items.map((item) => tellDisagreement(language, item)) },
    });
  },
});

export const showOneDisagreement = operation({
  id: 'getDisagreement',
  method: 'GET',
  path: `${place}/:dispute`,
  tag: 'joint',
  summary: 'One disagreement: both statements, where it is dealt with, the steps, how it ended',
  access: 'plan.edit',
  params: one,
  success: { status: 200, description: 'The disagreement', schema: JointDisagreement },
  problems: seeing,
  async handle({ app, actor, params: { plan: planId, dispute }, language }) {
    const found = await showDisagreement(app, actor, { planId, dispute });
    return found.ok ? ok({ body: tellDisagreement(language, found.value) }) : found;
  },
});

export const stateView = operation({
  id: 'stateInDisagreement',
  method: 'POST',
  path: `${place}/:dispute/statements`,
  tag: 'joint',
  summary: 'Says how the own party sees the matter; a further statement takes the place of the former',
  access: 'plan.edit',
  params: one,
  body: DisagreementStatement,
  success,
  problems: acting,
  handle: ({ app, actor, params: { plan: planId, dispute }, body }) =>
    made(stateInDisagreement(app, actor, { planId, dispute, ...body })),
});

export const takeToLevel = operation({
  id: 'referDisagreement',
  method: 'POST',
  path: `${place}/:dispute/levels`,
  tag: 'joint',
  summary: 'Proposes to deal with it at another level, on the agenda of a meeting where one is named',
  access: 'plan.edit',
  params: one,
  body: DisagreementReferral,
  success,
  problems: acting,
  handle: ({ app, actor, params: { plan: planId, dispute }, body }) =>
    made(referDisagreement(app, actor, { planId, dispute, ...body })),
});

export const proposeEnding = operation({
  id: 'endDisagreement',
  method: 'POST',
  path: `${place}/:dispute/outcomes`,
  tag: 'joint',
  summary: 'Proposes that it is settled, or left standing; it holds when all have confirmed it',
  access: 'plan.edit',
  params: one,
  body: DisagreementEnding,
  success,
  problems: acting,
  handle: ({ app, actor, params: { plan: planId, dispute }, body }) =>
    made(endDisagreement(app, actor, { planId, dispute, ...body })),
});

export const takeDisagreementBack = operation({
  id: 'takeBackDisagreement',
  method: 'POST',
  path: `${place}/:dispute/taking-back`,
  tag: 'joint',
  summary: 'Takes back what the own party raised',
  access: 'plan.edit',
  params: one,
  success,
  problems: acting,
  handle: ({ app, actor, params: { plan: planId, dispute } }) =>
    made(takeBackDisagreement(app, actor, { planId, dispute })),
});
