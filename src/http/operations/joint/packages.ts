/** Packages: listed, shown, proposed, answered by one act. */
import Type from 'typebox';
import {
  answerPackage,
  listPackages,
  printAct,
  printPackage,
  proposePackage,
  showPackage,
} from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import {
  ActPaperQuery,
  Id,
  JointPackageDetail,
  JointPackages,
  MadeEntries,
  MadePackage,
  PackageAnswer,
  PackagePaperQuery,
  PackageQuery,
  PackagesQuery,
  PackageToPropose,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';
import { listAsked } from './asked-lists.ts';
import { tellActs } from './joint-words.ts';
import { tellProposal } from './told-words.ts';

const place = '/api/plans/:plan/joint/packages';
const params = Type.Object({ plan: Id });
const one = Type.Object({ plan: Id, package: Id });
const acting = [
  ...(['not-found', 'joint-not-open', 'joint-held', 'joint-moved', 'joint-opening-anew'] as const),
  ...(['joint-act-refused', 'joint-step-refused'] as const),
];

export const showPackages = operation({
  id: 'listPackages',
  method: 'GET',
  path: place,
  tag: 'joint',
  summary: 'Packages, ours and theirs, each with how its items stand',
  access: 'plan.edit',
  params,
  query: PackagesQuery,
  success: { status: 200, description: 'The packages', schema: JointPackages },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listPackages(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    const items = found.value.items.map((item) => tellActs(language, item));
    return ok({ body: { ...found.value, items } });
  },
});

export const showOnePackage = operation({
  id: 'getPackage',
  method: 'GET',
  path: `${place}/:package`,
  tag: 'joint',
  summary: 'A package with a page of its items, in the order of the list',
  access: 'plan.edit',
  params: one,
  query: PackageQuery,
  success: { status: 200, description: 'The package', schema: JointPackageDetail },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params, query, language }) {
    const found = await showPackage(app, actor, { planId: params.plan, package: params.package, ...query });
    if (!found.ok) return found;
    const items = found.value.items.map((item) => tellProposal(language, item));
    return ok({ body: { ...tellActs(language, found.value), items } });
  },
});

export const sendPackage = operation({
  id: 'proposePackage',
  method: 'POST',
  path: place,
  tag: 'joint',
  summary: 'Proposes own values and claims as one package, all or none',
  access: 'plan.edit',
  params,
  body: PackageToPropose,
  success: { status: 201, description: 'The package', schema: MadePackage },
  problems: [...acting, 'entry-too-large'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const { title, occasion = {}, date = null, registers = [], claims = [], seen = {} } = body;
    const made = await proposePackage(app, actor, { planId, title, occasion, date, registers, seen, claims });
    return made.ok ? ok({ body: { id: made.value } }) : made;
  },
});

export const settlePackage = operation({
  id: 'answerPackage',
  method: 'POST',
  path: `${place}/:package/answer`,
  tag: 'joint',
  summary: 'Answers a package by one act: all is confirmed but the exceptions, each answered as it is marked',
  access: 'plan.edit',
  params: one,
  body: PackageAnswer,
  success: { status: 201, description: 'Ids of the entries', schema: MadeEntries },
  problems: acting,
  async handle({ app, actor, params, body }) {
    const exceptions = body.exceptions.map(({ item, kind, reason }) => {
      return { item, kind, ...(reason === undefined ? {} : { reason }) };
    });
    const asked = { planId: params.plan, package: params.package, exceptions };
    const made = await answerPackage(app, actor, asked);
    return made.ok ? ok({ body: { entries: made.value } }) : made;
  },
});

export const handOutActPaper = operation({
  id: 'getActPaper',
  method: 'GET',
  path: '/api/plans/:plan/joint/act-paper',
  tag: 'joint',
  summary:
    'One act by itself as a paper for signature: an original names its own party first, with log positions',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: ActPaperQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open', 'printing-failed', 'template-faulty'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const { original = 1, language: asked = language, ...rest } = query;
    const paper = await printAct(app, actor, { planId, original, language: asked, ...rest });
    if (!paper.ok) return paper;
    const headers = attachment(paper.value.name, paper.value.mediaType);
    return ok({ bytes: paper.value.bytes, headers });
  },
});

export const handOutPackagePaper = operation({
  id: 'getPackagePaper',
  method: 'GET',
  path: `${place}/:package/paper`,
  tag: 'joint',
  summary: 'The annexed table of a package: an original names its own party first, with log positions',
  access: 'plan.edit',
  params: one,
  query: PackagePaperQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open', 'printing-failed', 'template-faulty'],
  async handle({ app, actor, params, query, language }) {
    const { original = 1, language: asked = language, ...rest } = query;
    const which = { planId: params.plan, package: params.package, original, language: asked, ...rest };
    const paper = await printPackage(app, actor, which);
    if (!paper.ok) return paper;
    const headers = attachment(paper.value.name, paper.value.mediaType);
    return ok({ bytes: paper.value.bytes, headers });
  },
});
