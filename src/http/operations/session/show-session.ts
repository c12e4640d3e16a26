/** GET /api/session: who is signed in, which node this is, whether the first administrator is still to be made. */
import { isSetupNeeded } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Session } from '../../contract/index.ts';
import { openOperation } from '../../operation.ts';
import { sessionView } from './session-view.ts';

export const showSession = openOperation({
  id: 'showSession',
  method: 'GET',
  path: '/api/session',
  tag: 'session',
  summary: 'Who is signed in, and which node this is',
  success: { status: 200, description: 'The session', schema: Session },
  problems: [],
  async handle({ app, context, signedIn }) {
    return ok({ body: await sessionView(context.options, signedIn, await isSetupNeeded(app)) });
  },
});
