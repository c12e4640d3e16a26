/** What comes back: brought as a file or entered at the desk, looked at row by row, corrected, kept or laid aside. */
import Type from 'typebox';
import {
  bringShownReturn,
  correctReturn,
  enterReturn,
  keepReturn,
  layAsideReturn,
  type ReturnView,
  returnFile,
  showReturn,
} from '../../../app/index.ts';
import { err, invalid, ok, type Problem, type Result } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import {
  CorrectedRows,
  EnteredReturn,
  Id,
  LaidAside,
  ReturnDetail,
  ReturnFields,
} from '../../contract/index.ts';
import { operation, type Reply } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';
import { sayReturn } from './round-words.ts';

const one = Type.Object({ plan: Id, id: Id });
const success = { status: 200 as const, description: 'The return, row by row', schema: ReturnDetail }; // a status

/** The answer to a return that has just come: the return as it waits, and where it is. */
function cameBack(
  language: Language,
  planId: string,
  taken: Result<ReturnView, Problem>,
): Result<Reply<ReturnDetail>, Problem> {
  if (!taken.ok) return taken;
  const headers = { location: `/api/plans/${planId}/returns/${taken.value.record.returnId}` };
  return ok({ body: sayReturn(language, taken.value), version: taken.value.tag, headers });
}

const bringOne = operation({
  id: 'addReturn',
  method: 'POST',
  path: '/api/plans/:plan/returns',
  tag: 'rounds',
  summary: 'Takes in a form that came back; it waits until somebody has looked at it',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: ReturnFields,
  takesFile: true,
  success: { ...success, status: 201 },
  problems: [
    'file-empty',
    'file-too-large',
    'file-damaged',
    'file-encrypted',
    'file-too-complex',
    'file-unsafe',
    'return-not-a-form',
    'return-code-damaged',
    'return-code-unknown',
    'return-several-codes',
    'return-other-form',
  ],
  async handle({ app, actor, params, body, upload, language }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const planId = params.plan;
    const { bytes, name } = upload;
    const expected = body.expected === undefined || body.expected === '' ? {} : { expected: body.expected };
    const brought = { planId, bytes, name, mail: null, ...expected };
    return cameBack(language, planId, await bringShownReturn(app, actor, brought));
  },
});

const enterOne = operation({
  id: 'enterReturn',
  method: 'POST',
  path: '/api/plans/:plan/forms/:code/returns',
  tag: 'rounds',
  summary: 'Enters what a body says on its behalf; it waits until it has been looked at',
  access: 'programme.act',
  params: Type.Object({ plan: Id, code: Id }),
  body: EnteredReturn,
  success: { ...success, status: 201 },
  problems: ['not-found'],
  async handle({ app, actor, params, body, language }) {
    const planId = params.plan;
    const { head = {}, rows } = body;
    return cameBack(
      language,
      planId,
      await enterReturn(app, actor, { planId, code: params.code, head, rows }),
    );
  },
});

const showOne = operation({
  id: 'getReturn',
  method: 'GET',
  path: '/api/plans/:plan/returns/:id',
  tag: 'rounds',
  summary: 'A return: what each row would add, change, leave or has wrong; its ETag names what was seen',
  access: 'programme.act',
  params: one,
  success,
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const view = await showReturn(app, actor, { planId: params.plan, returnId: params.id });
    return view.ok ? ok({ body: sayReturn(language, view.value), version: view.value.tag }) : view;
  },
});

const keepOne = operation({
  id: 'keepReturn',
  method: 'POST',
  path: '/api/plans/:plan/returns/:id/keep',
  tag: 'rounds',
  summary: 'Keeps a return as what the body said, all rows or none, as it was seen',
  access: 'programme.act',
  params: one,
  needsVersion: true,
  success,
  problems: [
    'not-found',
    'rows-invalid',
    'return-settled',
    'return-not-a-form',
    'round-not-open',
    'entry-too-large',
  ],
  async handle({ app, actor, params, version, language }) {
    const kept = await keepReturn(app, actor, { planId: params.plan, returnId: params.id, tag: version });
    return kept.ok ? ok({ body: sayReturn(language, kept.value), version: kept.value.tag }) : kept;
  },
});

const layAside = operation({
  id: 'layAsideReturn',
  method: 'POST',
  path: '/api/plans/:plan/returns/:id/lay-aside',
  tag: 'rounds',
  summary: 'Lays a return aside with a reason; nothing of it counts, and all of it stays',
  access: 'programme.act',
  params: one,
  body: LaidAside,
  needsVersion: true,
  success,
  problems: ['not-found', 'return-settled', 'reason-missing'],
  async handle({ app, actor, params, body, version, language }) {
    const put = { planId: params.plan, returnId: params.id, tag: version, reason: body.reason };
    const done = await layAsideReturn(app, actor, put);
    return done.ok ? ok({ body: sayReturn(language, done.value), version: done.value.tag }) : done;
  },
});

const correctOne = operation({
  id: 'correctReturn',
  method: 'POST',
  path: '/api/plans/:plan/returns/:id/correct',
  tag: 'rounds',
  summary: 'Corrects rows of a return that waits; the file stays as it came',
  access: 'programme.act',
  params: one,
  body: CorrectedRows,
  needsVersion: true,
  success,
  problems: ['not-found', 'return-settled', 'return-not-a-form'],
  async handle({ app, actor, params, body, version, language }) {
    const put = { planId: params.plan, returnId: params.id, tag: version, rows: body.rows };
    const done = await correctReturn(app, actor, put);
    return done.ok ? ok({ body: sayReturn(language, done.value), version: done.value.tag }) : done;
  },
});

const handOutOne = operation({
  id: 'getReturnFile',
  method: 'GET',
  path: '/api/plans/:plan/returns/:id/file',
  tag: 'rounds',
  summary: 'The file that a return came as, byte for byte',
  access: 'programme.act',
  params: one,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const file = await returnFile(app, actor, { planId: params.plan, returnId: params.id });
    if (!file.ok) return file;
    const headers = attachment(file.value.name);
    return ok({ bytes: file.value.bytes, headers });
  },
});

/** Every operation of returns. */
export const returnOperations = [bringOne, enterOne, showOne, keepOne, layAside, correctOne, handOutOne];
