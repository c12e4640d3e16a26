/** POST /api/plans/:plan/texts: a further language text of a plan. */
import Type from 'typebox';
import { addText } from '../../../app/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { Id, ImportFields, Text } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { fileFields, fileProblems } from './file-fields.ts';

export const addFurtherText = operation({
  id: 'addText',
  method: 'POST',
  path: '/api/plans/:plan/texts',
  tag: 'texts',
  summary: 'Adds a text in another language, which is aligned to the first',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  body: ImportFields,
  takesFile: true,
  success: { status: 201, description: 'The text', schema: Text },
  problems: ['not-found', ...fileProblems, 'text-duplicate', 'text-language-taken'],
  async handle({ app, actor, params, body, upload, watch }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const made = await addText(app, actor, { planId: params.plan, ...fileFields(upload, watch, body) });
    if (!made.ok) return made;
    const location = `/api/plans/${params.plan}/texts/${made.value.id}/reader`;
    return ok({ body: made.value, headers: { location } });
  },
});
