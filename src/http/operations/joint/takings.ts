/** What all parties have agreed is taken over into the own register, and taken back. */
import Type from 'typebox';
import { showTakings, takeBackTaking, takeOver } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import { Id, JointTakings, MadeTaking, TakingsQuery, ValuesToTake } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { registersAsked } from './asked-lists.ts';
import { tellKinds, tellTold } from './told-words.ts';

const place = '/api/plans/:plan/joint/takings';
const params = Type.Object({ plan: Id });
const acting = [
  'not-found',
  'joint-not-open',
  'joint-act-refused',
  'object-invalid',
  'object-retired',
] as const;

export const showAgreedValues = operation({
  id: 'listJointTakings',
  method: 'GET',
  path: place,
  tag: 'joint',
  summary:
    'What all have agreed and the own register does not hold, beside the own values; and what was taken over',
  access: 'plan.edit',
  params,
  query: TakingsQuery,
  success: { status: 200, description: 'A page of the values', schema: JointTakings },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await showTakings(app, actor, { planId, ...registersAsked(query) });
    if (!found.ok) return found;
    const items = found.value.items.map(({ told, brings, leaves, ...rest }) => ({
      ...rest,
      ...tellTold(language, told),
      brings: brings.map((cell) => sayCell(language, cell)),
      leaves: leaves.map((cell) => sayCell(language, cell)),
    }));
    return ok({ body: { ...found.value, items, kinds: tellKinds(language, found.value.kinds) } });
  },
});

export const takeAgreedValues = operation({
  id: 'takeOverAgreed',
  method: 'POST',
  path: place,
  tag: 'joint',
  summary: 'Takes agreed values over into the own register as the preview showed them, all or none',
  access: 'plan.edit',
  params,
  body: ValuesToTake,
  success: { status: 201, description: 'Under which id it can be taken back', schema: MadeTaking },
  problems: [...acting, 'proposal-settled', 'review-changed', 'entry-too-large', 'clock-went-back'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const made = await takeOver(app, actor, { planId, values: body.values });
    return made.ok ? ok({ body: { id: made.value } }) : made;
  },
});

export const takeBackAgreedValues = operation({
  id: 'takeBackAgreed',
  method: 'DELETE',
  path: `${place}/:taking`,
  tag: 'joint',
  summary: 'Puts back what stood before a taking over, while nobody has changed it since',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, taking: Id }),
  success: { status: 204, description: 'What stood before stands again' },
  problems: [...acting, 'proposal-settled', 'review-changed', 'entry-too-large', 'clock-went-back'],
  async handle({ app, actor, params: { plan: planId, taking } }) {
    const done = await takeBackTaking(app, actor, { planId, taking });
    return done.ok ? ok({}) : done;
  },
});
