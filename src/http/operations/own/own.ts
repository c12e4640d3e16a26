/** The own page of whoever answers for a body: seen, reported on, shown by files. */
import Type from 'typebox';
import { addOwnFile, listOwn, type OwnRow, reportOwn, showOwn } from '../../../app/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { BroughtFile, Id, Own, OwnPlans, OwnQuery, OwnReport, OwnReported } from '../../contract/index.ts';
import { type Operation, operation } from '../../operation.ts';

const place = '/api/plans/:plan/own';
const ofPlan = Type.Object({ plan: Id });

const list = operation({
  id: 'listOwn',
  method: 'GET',
  path: '/api/own',
  tag: 'own',
  summary: 'Plans in which the person answers for a body',
  access: 'signed-in',
  success: { status: 200, description: 'The plans', schema: OwnPlans },
  problems: [],
  async handle({ app, actor }) {
    const found = await listOwn(app, actor);
    return ok({ body: { items: found.map(({ planId, title }) => ({ plan: planId, title })) } });
  },
});

const show = operation({
  id: 'showOwn',
  method: 'GET',
  path: place,
  tag: 'own',
  summary: 'What is the person’s own: what their body is asked and what is due from it',
  access: 'signed-in',
  params: ofPlan,
  query: OwnQuery,
  success: { status: 200, description: 'What is asked and due', schema: Own },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const shown = await showOwn(app, actor, { planId: params.plan, ...query });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

const report = operation({
  id: 'reportOwn',
  method: 'POST',
  path: place,
  tag: 'own',
  summary:
    'Says how the commitments of the person’s body stand, all or none; each row names the version it was made from',
  access: 'signed-in',
  params: ofPlan,
  body: OwnReport,
  success: { status: 200, description: 'What became of the rows', schema: OwnReported },
  problems: ['not-found', 'rows-invalid', 'period-locked', 'entry-too-large'],
  async handle({ app, actor, params, body }) {
    const rows = body.rows.map(({ ref, version, evidence, ...cells }): OwnRow => {
      return { ref, version, cells, ...(evidence === undefined ? {} : { evidence }) };
    });
    const done = await reportOwn(app, actor, { planId: params.plan, ...body, rows });
    return done.ok ? ok({ body: done.value }) : done;
  },
});

const bring = operation({
  id: 'addOwnFile',
  method: 'POST',
  path: `${place}/files`,
  tag: 'own',
  summary: 'Brings a file that shows what the person’s body says',
  access: 'signed-in',
  params: ofPlan,
  body: Type.Object({}),
  takesFile: true,
  success: { status: 201, description: 'The file', schema: BroughtFile },
  problems: [
    'not-found',
    'not-allowed',
    'file-empty',
    'file-too-large',
    'file-kind-refused',
    'file-kind-differs',
  ],
  async handle({ app, actor, params, upload }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const kept = await addOwnFile(app, actor, {
      planId: params.plan,
      bytes: upload.bytes,
      name: upload.name,
    });
    if (!kept.ok) return kept;
    const { sha256, name, mediaType, size } = kept.value;
    return ok({ body: { sha256, name, mediaType, size } });
  },
});

/** What is one's own. */
export const ownOperations: readonly Operation[] = [list, show, report, bring];
