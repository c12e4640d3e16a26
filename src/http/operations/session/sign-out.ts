/** DELETE /api/session: ends this session. */
import { signOut } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { openOperation } from '../../operation.ts';

export const endSession = openOperation({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  tag: 'session',
  summary: 'Signs out',
  success: { status: 204, description: 'Signed out' },
  problems: [],
  async handle({ app, token }) {
    if (token !== null) {
      const done = await signOut(app, token);
      if (!done.ok) return done;
    }
    return ok({ session: null });
  },
});
