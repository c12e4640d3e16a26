/** POST /api/plans: a plan from a file. The bytes are kept as they came. */
import { importPlan } from '../../../app/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { ImportFields, Plan } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { fileFields, fileProblems } from '../texts/file-fields.ts';

export const addPlan = operation({
  id: 'importPlan',
  method: 'POST',
  path: '/api/plans',
  tag: 'plans',
  summary: 'Imports a plan from a file: text, HTML, Markdown, DOCX, PDF with text, Akoma Ntoso',
  access: 'plan.import',
  body: ImportFields,
  takesFile: true,
  success: { status: 201, description: 'The plan', schema: Plan },
  problems: [...fileProblems, 'text-duplicate'],
  async handle({ app, actor, body, upload, watch }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const { titleZh, titleLo, titleEn, force } = body;
    const title = {
      ...(titleZh ? { zh: titleZh } : {}),
      ...(titleLo ? { lo: titleLo } : {}),
      ...(titleEn ? { en: titleEn } : {}),
    };
    const made = await importPlan(app, actor, {
      ...fileFields(upload, watch, body),
      title,
      force: force === 'true',
    });
    if (!made.ok) return made;
    const location = `/api/plans/${made.value.id}`;
    return ok({ body: made.value, version: made.value.version, headers: { location } });
  },
});
