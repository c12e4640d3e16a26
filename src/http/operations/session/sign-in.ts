/** POST /api/session: signs in by name and password. */
import { findSession, signIn } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Session, SignIn } from '../../contract/index.ts';
import { openOperation } from '../../operation.ts';
import { sessionView } from './session-view.ts';

export const signInByPassword = openOperation({
  id: 'signIn',
  method: 'POST',
  path: '/api/session',
  tag: 'session',
  summary: 'Signs in; the session is in the cookie of the answer',
  body: SignIn,
  success: { status: 201, description: 'Signed in', schema: Session },
  problems: ['sign-in-failed', 'too-many-requests'],
  async handle({ app, context, body, address, token: previousToken }) {
    const done = await signIn(app, context.limits, { ...body, address, previousToken });
    if (!done.ok) return done;
    const { token } = done.value;
    return ok({
      session: token,
      body: await sessionView(context.options, await findSession(app, token), false),
    });
  },
});
