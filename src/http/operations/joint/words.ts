/** Words beside entries: listed and erased; and the state that a node has worked out, stated for the others. */
import Type from 'typebox';
import { attestState, eraseWords, listWords } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, JointWords, JointWordsQuery, MadeEntries, WordsErasure } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { listAsked } from './asked-lists.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });
const problems = [
  'not-found',
  'joint-not-open',
  'joint-held',
  'joint-moved',
  'joint-opening-anew',
  'joint-act-refused',
] as const;

export const showWords = operation({
  id: 'listJointWords',
  method: 'GET',
  path: `${place}/words`,
  tag: 'joint',
  summary: 'Words beside the entries of all logs, which were erased, and who has acknowledged that',
  access: 'plan.edit',
  params,
  query: JointWordsQuery,
  success: { status: 200, description: 'The words', schema: JointWords },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query }) {
    const found = await listWords(app, actor, { planId, ...listAsked(query) });
    return found.ok ? ok({ body: { ...found.value, items: [...found.value.items] } }) : found;
  },
});

export const erase = operation({
  id: 'eraseJointWords',
  method: 'POST',
  path: `${place}/words/erasures`,
  tag: 'joint',
  summary: 'Erases own words beside an entry; the others erase theirs and acknowledge it',
  access: 'plan.edit',
  params,
  body: WordsErasure,
  success: { status: 201, description: 'The entry that says so', schema: MadeEntries },
  problems,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const made = await eraseWords(app, actor, { planId, digest: body.digest });
    return made.ok ? ok({ body: { entries: made.value } }) : made;
  },
});

export const attest = operation({
  id: 'attestState',
  method: 'POST',
  path: `${place}/attests`,
  tag: 'joint',
  summary: 'States what this node has worked out, for the others to compare',
  access: 'plan.edit',
  params,
  success: { status: 201, description: 'The entry', schema: MadeEntries },
  problems,
  async handle({ app, actor, params: { plan: planId } }) {
    const made = await attestState(app, actor, { planId });
    return made.ok ? ok({ body: { entries: made.value } }) : made;
  },
});
