/** Papers of a plan: which kinds there are, a preview in words, and the files, made anew for whoever asks. */
import Type from 'typebox';
import {
  bringTemplate,
  defaultTemplate,
  jointSubjects,
  printPaper,
  showPaper,
  statePaper,
} from '../../../app/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import { paperKinds } from '../../../views/index.ts';
import { Id, PaperFileQuery, PaperKinds, PaperPreview, PaperQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { attachment, disposition } from '../../server/disposition.ts';

const place = '/api/plans/:plan/papers';
const Kind = Type.String({ pattern: '^[a-z][a-z-]{0,40}$' });

export const kinds = operation({
  id: 'listPaperKinds',
  method: 'GET',
  path: place,
  tag: 'papers',
  summary: 'The kinds of paper, and what may be asked of each',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'The kinds', schema: PaperKinds },
  problems: [],
  async handle({ app, actor, params, language }) {
    const items = paperKinds.map(async ({ name, about, audiences, ...of }) => {
      const {
        aboutNeeded = false,
        spans = false,
        baselines = false,
        originals = false,
        isJoint = false,
      } = of;
      const title = translate(language, `paper.kind.${name}`);
      const subjects = isJoint ? await jointSubjects(app, actor, params.plan, about) : null;
      const told = { aboutNeeded, spans, baselines, originals };
      return { kind: name, title, about, audiences, subjects, ...told };
    });
    return ok({ body: { items: await Promise.all(items) } });
  },
});

export const preview = operation({
  id: 'showPaper',
  method: 'GET',
  path: `${place}/:kind`,
  tag: 'papers',
  summary: 'A paper in words, as of now and as this person sees the plan',
  access: 'signed-in',
  params: Type.Object({ plan: Id, kind: Kind }),
  query: PaperQuery,
  success: { status: 200, description: 'The paper', schema: PaperPreview },
  problems: ['not-found', 'joint-not-open', 'paper-own-only', 'printing-failed'],
  async handle({ app, actor, params, query, language }) {
    const asked = { planId: params.plan, kind: params.kind, ...query, language: query.language ?? language };
    const paper = await showPaper(app, actor, asked);
    return paper.ok ? ok({ body: paper.value }) : paper;
  },
});

export const printed = operation({
  id: 'getPaper',
  method: 'GET',
  path: `${place}/:kind/file`,
  tag: 'papers',
  summary: 'The same paper as DOCX, PDF or XLSX',
  access: 'signed-in',
  params: Type.Object({ plan: Id, kind: Kind }),
  query: PaperFileQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open', 'paper-own-only', 'template-faulty', 'printing-failed'],
  async handle({ app, actor, params, query, language }) {
    const asked = { planId: params.plan, kind: params.kind, ...query, language: query.language ?? language };
    const paper = await printPaper(app, actor, asked);
    if (!paper.ok) return paper;
    const headers = attachment(paper.value.name, paper.value.mediaType);
    return ok({ bytes: paper.value.bytes, headers });
  },
});

export const statement = operation({
  id: 'getPaperStatement',
  method: 'GET',
  path: `${place}/:kind/statement`,
  tag: 'papers',
  summary: 'A zip file about what a joint paper tells as confirmed by all, for outsiders to check',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, kind: Kind }),
  query: Type.Pick(PaperQuery, ['about', 'from', 'to', 'audience']),
  success: { status: 200, description: 'The zip file', mediaType: 'application/octet-stream' },
  problems: [
    ...(['not-found', 'joint-not-open', 'joint-held', 'joint-act-refused'] as const),
    ...(['paper-own-only', 'paper-states-nothing', 'statement-not-registered'] as const),
  ],
  async handle({ app, actor, params, query }) {
    const made = await statePaper(app, actor, { planId: params.plan, kind: params.kind, ...query });
    if (!made.ok) return made;
    const headers = { 'content-disposition': disposition(made.value.name) };
    return ok({ bytes: made.value.bytes, headers });
  },
});

/** Template of which language, or pair of them. */
const TemplateQuery = Type.Pick(PaperQuery, ['language', 'beside']);

export const template = operation({
  id: 'getDefaultTemplate',
  method: 'GET',
  path: `${place}/:kind/template`,
  tag: 'papers',
  summary: 'The default template as DOCX, to be changed in a word processor and brought back',
  access: 'signed-in',
  params: Type.Object({ plan: Id, kind: Kind }),
  query: TemplateQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'printing-failed'],
  async handle({ app, params, query, language }) {
    const found = await defaultTemplate(app, {
      kind: params.kind,
      ...query,
      language: query.language ?? language,
    });
    if (!found.ok) return found;
    const headers = attachment(found.value.name);
    return ok({ bytes: found.value.bytes, headers });
  },
});

export const ownTemplate = operation({
  id: 'bringPaperTemplate',
  method: 'POST',
  path: `${place}/:kind/template`,
  tag: 'papers',
  summary:
    'Brings a template of one’s own: looked at, kept, and used from now on; a faulty one is refused with its faults',
  access: 'programme.act',
  params: Type.Object({ plan: Id, kind: Kind }),
  query: TemplateQuery,
  body: Type.Object({}),
  takesFile: true,
  success: { status: 201, description: 'The template', schema: Type.Object({ id: Type.String() }) },
  problems: [
    ...(['not-found', 'not-allowed', 'template-faulty', 'printing-failed', 'object-invalid'] as const),
    ...([
      'file-empty',
      'file-too-large',
      'file-kind-refused',
      'file-kind-differs',
      'precondition-failed',
    ] as const),
  ],
  async handle({ app, actor, params, query, language, upload }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const { bytes, name } = upload;
    const asked = { ...query, language: query.language ?? language };
    const kept = await bringTemplate(app, actor, {
      planId: params.plan,
      kind: params.kind,
      ...asked,
      bytes,
      name,
    });
    return kept.ok ? ok({ body: { id: kept.value.id } }) : kept;
  },
});
