/** POST /api/setup: the first administrator, by the code that the terminal printed. Signs in. */
import { findSession, setUp } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Session, Setup } from '../../contract/index.ts';
import { openOperation } from '../../operation.ts';
import { sessionView } from './session-view.ts';

export const setUpNode = openOperation({
  id: 'setUp',
  method: 'POST',
  path: '/api/setup',
  tag: 'session',
  summary: 'Makes the first administrator by one-time code',
  body: Setup,
  success: { status: 201, description: 'Made, and signed in', schema: Session },
  problems: ['code-invalid', 'password-too-weak', 'setup-done', 'too-many-requests'],
  async handle({ app, context, body, address, language, token: previousToken }) {
    const input = { language, ...body, address, previousToken };
    const done = await setUp(app, context.limits, input);
    if (!done.ok) return done;
    const { token } = done.value;
    return ok({
      session: token,
      body: await sessionView(context.options, await findSession(app, token), false),
    });
  },
});
