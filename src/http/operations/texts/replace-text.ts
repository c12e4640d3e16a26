/** POST /api/plans/:plan/texts/:text/replacement: a better copy of the same text; a preview unless confirm=true. */
import Type from 'typebox';
import { replaceText } from '../../../app/index.ts';
import { err, invalid, ok, problem } from '../../../base/index.ts';
import { Id, Replacement, ReplacementFields } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { fileFields, fileProblems } from './file-fields.ts';

export const replace = operation({
  id: 'replaceText',
  method: 'POST',
  path: '/api/plans/:plan/texts/:text/replacement',
  tag: 'texts',
  summary: 'Puts a better copy in place of a text, or shows what that would keep',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, text: Id }),
  body: ReplacementFields,
  takesFile: true,
  needsVersion: 'to-confirm',
  success: { status: 200, description: 'What is kept and what has lost its place', schema: Replacement },
  problems: ['not-found', ...fileProblems, 'text-duplicate'],
  async handle({ app, actor, params, body, upload, watch, version }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const isConfirmed = body.confirm === 'true';
    if (isConfirmed && version === 0) return err(problem('precondition-required'));
    const input = {
      planId: params.plan,
      textId: params.text,
      ...fileFields(upload, watch, body),
      ...(isConfirmed ? { confirm: true, version } : {}),
    };
    const done = await replaceText(app, actor, input);
    return done.ok ? ok({ body: done.value, version: done.value.version }) : done;
  },
});
