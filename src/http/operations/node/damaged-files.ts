/** Files of a plan that are not what was recorded: which, what hangs on them, and their right bytes. */
import Type from 'typebox';
import { putFileRight } from '../../../app/index.ts';
import { listDamagedFiles } from '../../../app/joint/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { DamagedFiles, FilePutRight, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

const place = '/api/plans/:plan/damaged-files';

export const showDamagedFiles = operation({
  id: 'listDamagedFiles',
  method: 'GET',
  path: place,
  tag: 'node',
  summary: 'Files whose bytes are not those that were recorded, with what hangs on each',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  success: {
    status: 200,
    description: 'The files, as the last check of the data found them',
    schema: DamagedFiles,
  },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan: planId } }) {
    const found = await listDamagedFiles(app, actor, { planId });
    if (!found.ok) return found;
    const items = found.value.map(({ uses, ...one }) => ({ ...one, uses: [...uses] }));
    return ok({ body: { items } });
  },
});

export const putRightFile = operation({
  id: 'putFileRight',
  method: 'POST',
  path: `${place}/:sha256`,
  tag: 'node',
  summary: 'Puts a file right by the very bytes that were recorded; of any others nothing is kept',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  body: Type.Object({}),
  takesFile: true,
  success: { status: 200, description: 'It is what was recorded', schema: FilePutRight },
  problems: ['not-found', 'file-empty', 'file-other', 'file-too-large'],
  async handle({ app, actor, params: { plan: planId, sha256 }, upload }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const put = await putFileRight(app, actor, { planId, sha256, bytes: upload.bytes });
    return put.ok ? ok({ body: put.value }) : put;
  },
});
