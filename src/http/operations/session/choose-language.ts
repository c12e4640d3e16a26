/** PATCH /api/session: the person's own language. */
import { chooseLanguage } from '../../../accounts/index.ts';
import { ok } from '../../../base/index.ts';
import { Session, SessionPatch } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sessionView } from './session-view.ts';

export const changeLanguage = operation({
  id: 'chooseLanguage',
  method: 'PATCH',
  path: '/api/session',
  tag: 'session',
  summary: "Chooses the person's language",
  access: 'signed-in',
  body: SessionPatch,
  success: { status: 200, description: 'The session', schema: Session },
  problems: [],
  async handle({ app, context, actor, signedIn, body }) {
    const person = await chooseLanguage(app, actor, body.language);
    if (!person.ok) return person;
    return ok({
      body: await sessionView(context.options, signedIn && { ...signedIn, person: person.value }, false),
    });
  },
});
