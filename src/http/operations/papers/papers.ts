/** Papers of a plan: which kinds there are, a preview in words, and the files, made anew for whoever asks. */
import Type from 'typebox';
import { printPaper, showPaper } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import { paperKinds } from '../../../views/index.ts';
import { Id, PaperFileQuery, PaperKinds, PaperPreview, PaperQuery } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { disposition } from '../../server/disposition.ts';

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
  async handle({ language }) {
    const items = paperKinds.map(({ name, about, aboutNeeded = false, spans = false, audiences }) => {
      const title = translate(language, `paper.kind.${name}`);
      return { kind: name, title, about, aboutNeeded, spans, audiences };
    });
    return ok({ body: { items } });
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
  problems: ['not-found', 'paper-own-only', 'printing-failed'],
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
  problems: ['not-found', 'paper-own-only', 'template-faulty', 'printing-failed'],
  async handle({ app, actor, params, query, language }) {
    const asked = { planId: params.plan, kind: params.kind, ...query, language: query.language ?? language };
    const paper = await printPaper(app, actor, asked);
    if (!paper.ok) return paper;
    const headers = {
      'content-type': paper.value.mediaType,
      'content-disposition': disposition(paper.value.name),
      'content-security-policy': "default-src 'none'; sandbox",
    };
    return ok({ bytes: paper.value.bytes, headers });
  },
});
