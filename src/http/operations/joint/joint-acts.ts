/** What could be proposed, what is, the answers, and disputes. */
import {
  answerJoint,
  listDisputes,
  listProposals,
  previewJoint,
  proposeJoint,
} from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import {
  DisputeList,
  JointAnswers,
  JointProposalPage,
  JointProposalQuery,
  JointProposing,
  ProposablePage,
  ProposableQuery,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { registersAsked } from './asked-lists.ts';
import { acting, entered, entriesMade, params, place } from './entering.ts';
import { tellKinds, tellProposable, tellProposal } from './told-words.ts';

export const showProposables = operation({
  id: 'listProposables',
  method: 'GET',
  path: `${place}/proposables`,
  tag: 'joint',
  summary: 'Current own values that could be proposed, each with its exact text',
  access: 'plan.edit',
  params,
  query: ProposableQuery,
  success: { status: 200, description: 'A page of them', schema: ProposablePage },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const page = await previewJoint(app, actor, { planId, ...registersAsked(query) });
    if (!page.ok) return page;
    const items = page.value.items.map((item) => tellProposable(language, item));
    return ok({ body: { ...page.value, items, kinds: tellKinds(language, page.value.kinds) } });
  },
});

export const propose = operation({
  id: 'proposeJoint',
  method: 'POST',
  path: `${place}/proposals`,
  tag: 'joint',
  summary: 'Proposes the current own values of the named registers, in one act',
  access: 'plan.edit',
  params,
  body: JointProposing,
  success: entered,
  problems: [...acting, 'entry-too-large'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    return entriesMade(await proposeJoint(app, actor, { planId, ...body }));
  },
});

export const showProposals = operation({
  id: 'listJointProposals',
  method: 'GET',
  path: `${place}/proposals`,
  tag: 'joint',
  summary: 'Proposals in the joint log, newest first unless the other order is asked for',
  access: 'plan.edit',
  params,
  query: JointProposalQuery,
  success: { status: 200, description: 'A page of them', schema: JointProposalPage },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const { which = 'waiting', sort, ...rest } = query;
    const page = await listProposals(app, actor, { planId, which, ...rest, oldestFirst: sort === 'at' });
    if (!page.ok) return page;
    return ok({
      body: { ...page.value, items: page.value.items.map((item) => tellProposal(language, item)) },
    });
  },
});

export const answerProposals = operation({
  id: 'answerJoint',
  method: 'POST',
  path: `${place}/answers`,
  tag: 'joint',
  summary: 'Confirms, notes, consults, returns, withdraws or disputes, in one act',
  access: 'plan.edit',
  params,
  body: JointAnswers,
  success: entered,
  problems: acting,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const answers = body.answers.map(({ kind, item, reason }) => {
      return { kind, item, ...(reason === undefined ? {} : { reason }) };
    });
    return entriesMade(await answerJoint(app, actor, { planId, answers }));
  },
});

export const showDisputes = operation({
  id: 'listDisputes',
  method: 'GET',
  path: `${place}/disputes`,
  tag: 'joint',
  summary: 'Disputes of the joint plan, open and closed; nothing resolves them but people',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The disputes', schema: DisputeList },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId } }) {
    const found = await listDisputes(app, actor, { planId });
    return found.ok ? ok({ body: found.value }) : found;
  },
});
