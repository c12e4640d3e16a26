/** Entries of the joint log: all of a party's, those that would leave, those that left and came. */
import Type from 'typebox';
import { listJointEntries, listTransfers, previewExport, showTransfer } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import {
  Id,
  JointEntryPage,
  JointEntryQuery,
  Leaving,
  TransferDetail,
  TransferPage,
  TransferQuery,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { entriesOf } from '../log/entry-days.ts';
import { tellEntry, tellPapers } from './joint-words.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });

export const showJointEntries = operation({
  id: 'listJointEntries',
  method: 'GET',
  path: `${place}/entries`,
  tag: 'joint',
  summary:
    "Entries of a party's joint log, narrowed and in either order, each with how far it has come with every other party",
  access: 'plan.edit',
  params,
  query: JointEntryQuery,
  success: { status: 200, description: 'A page of them', schema: JointEntryPage },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const page = await listJointEntries(app, actor, { planId, ...entriesOf(query) });
    if (!page.ok) return page;
    const items = page.value.items.map(({ papers, ...item }) => {
      return { ...tellEntry(language, item), papers: tellPapers(language, papers) };
    });
    return ok({ body: { ...page.value, items } });
  },
});

export const showLeaving = operation({
  id: 'listLeaving',
  method: 'GET',
  path: `${place}/leaving`,
  tag: 'joint',
  summary: 'The exact own entries that the next exchange hands out',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The entries', schema: Leaving },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId } }) {
    const found = await previewExport(app, actor, { planId });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const showTransfers = operation({
  id: 'listTransfers',
  method: 'GET',
  path: `${place}/transfers`,
  tag: 'joint',
  summary: 'What has left and what came, narrowed and in either order',
  access: 'plan.edit',
  params,
  query: TransferQuery,
  success: { status: 200, description: 'A page of them', schema: TransferPage },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query }) {
    const { before, after, ...asked } = query;
    const past = (query.sort === 'at' ? after : before) ?? null;
    const page = await listTransfers(app, actor, { planId, ...entriesOf(asked), past });
    return page.ok ? ok({ body: page.value }) : page;
  },
});

export const showOneTransfer = operation({
  id: 'getTransfer',
  method: 'GET',
  path: `${place}/transfers/:transfer`,
  tag: 'joint',
  summary: 'One transfer with the exact entries that went or came',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, transfer: Id }),
  success: { status: 200, description: 'The transfer', schema: TransferDetail },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId, transfer } }) {
    const found = await showTransfer(app, actor, { planId, transfer });
    return found.ok ? ok({ body: found.value }) : found;
  },
});
