/** POST /api/password: a new password by one-time code; every session of that person ends. */
import { setPassword } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { PasswordByCode } from '../../contract/index.ts';
import { openOperation } from '../../operation.ts';

export const setPasswordByCode = openOperation({
  id: 'setPassword',
  method: 'POST',
  path: '/api/password',
  tag: 'session',
  summary: 'Sets a password by one-time code',
  body: PasswordByCode,
  success: { status: 204, description: 'Set' },
  problems: ['code-invalid', 'password-too-weak', 'too-many-requests'],
  async handle({ app, context, body, address }) {
    const done = await setPassword(app, context.limits, { ...body, address });
    return done.ok ? ok({ session: null }) : done;
  },
});
