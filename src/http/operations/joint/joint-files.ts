/** Files that claims show: handed out as an attachment that no browser interprets, or brought where they came by another way [HT9]. */
import Type from 'typebox';
import { bringJointFile, getJointFile } from '../../../app/joint/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { BroughtFile, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';

const path = '/api/plans/:plan/joint/files/:sha256';
const params = Type.Object({ plan: Id, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

export const handOutJointFile = operation({
  id: 'getJointFile',
  method: 'GET',
  path,
  tag: 'joint',
  summary: 'The bytes of a file that a claim shows, for whoever reads the claim',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open', 'file-not-as-named'],
  async handle({ app, actor, params: { plan: planId, sha256 } }) {
    const found = await getJointFile(app, actor, { planId, sha256 });
    if (!found.ok) return found;
    const headers = attachment(found.value.name);
    return ok({ bytes: found.value.bytes, headers });
  },
});

export const takeJointFile = operation({
  id: 'bringJointFile',
  method: 'POST',
  path,
  tag: 'joint',
  summary: 'Keeps a file that came by another way, if it is the very file that a claim shows',
  access: 'plan.edit',
  params,
  body: Type.Object({}),
  takesFile: true,
  success: { status: 200, description: 'The file', schema: BroughtFile },
  problems: [
    'not-found',
    'joint-not-open',
    'joint-act-refused',
    'file-empty',
    'file-too-large',
    'file-kind-refused',
  ],
  async handle({ app, actor, params: { plan: planId, sha256 }, upload }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const kept = await bringJointFile(app, actor, { planId, sha256, bytes: upload.bytes });
    if (!kept.ok) return kept;
    const { name, mediaType, size } = kept.value;
    return ok({ body: { sha256, name, mediaType, size } });
  },
});
