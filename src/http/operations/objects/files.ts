/** Files of a plan's programme: brought as a form, handed out as an attachment that no browser interprets [HT9]. */
import Type from 'typebox';
import { addFile, getFile } from '../../../app/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { BroughtFile, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';

const place = '/api/plans/:plan/files';

export const bringFile = operation({
  id: 'addFile',
  method: 'POST',
  path: place,
  tag: 'objects',
  summary: 'Brings a scan or a piece of evidence; kept once under its hash',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: Type.Object({}),
  takesFile: true,
  success: { status: 201, description: 'The file as objects name it', schema: BroughtFile },
  problems: ['not-found', 'file-empty', 'file-too-large', 'file-kind-refused', 'file-kind-differs'],
  async handle({ app, actor, params, upload }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const kept = await addFile(app, actor, { planId: params.plan, bytes: upload.bytes, name: upload.name });
    if (!kept.ok) return kept;
    const { sha256, name, mediaType, size } = kept.value;
    const headers = { location: `/api/plans/${params.plan}/files/${sha256}` };
    return ok({ body: { sha256, name, mediaType, size }, headers });
  },
});

export const handOutFile = operation({
  id: 'getFile',
  method: 'GET',
  path: `${place}/:sha256`,
  tag: 'objects',
  summary: 'The bytes of a file, for whoever sees an object that names it',
  access: 'signed-in',
  params: Type.Object({ plan: Id, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'file-held', 'file-not-as-named'],
  async handle({ app, actor, params }) {
    const found = await getFile(app, actor, { planId: params.plan, sha256: params.sha256 });
    if (!found.ok) return found;
    const headers = attachment(found.value.name);
    return ok({ bytes: found.value.bytes, headers });
  },
});
