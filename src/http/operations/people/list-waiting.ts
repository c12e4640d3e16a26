/** GET /api/people/waiting: accounts for which roles or deputies wait for a second person. */
import { listWaiting } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { WaitingList } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { personView } from './person-view.ts';

export const showWaiting = operation({
  id: 'listWaiting',
  method: 'GET',
  path: '/api/people/waiting',
  tag: 'people',
  summary: 'What waits for a second person',
  access: 'people.confirm',
  success: { status: 200, description: 'The accounts', schema: WaitingList },
  problems: [],
  async handle({ app, actor, language }) {
    const waiting = await listWaiting(app, actor);
    if (!waiting.ok) return waiting;
    const items = waiting.value.map((one) => {
      const { mayConfirm, deputiesToConfirm } = one;
      return { person: personView(language, one), mayConfirm, deputiesToConfirm };
    });
    return ok({ body: { items } });
  },
});
