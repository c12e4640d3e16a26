/** Bundles out and in, by line and by file, with what would come; evidence; statements. */
import Type from 'typebox';
import {
  type CalledFile,
  exchangeByLine,
  exportBundle,
  handOutEvidence as handOut,
  importBundle,
  listEvidence,
  makeStatement,
  previewImport,
} from '../../../app/joint/index.ts';
import { base64, err, invalid, ok } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import type { Language } from '../../../i18n/index.ts';
import {
  BundleFiles,
  BundlePreview,
  BundleReport,
  BundleRequest,
  EvidenceList,
  Id,
  LineReport,
  LineRequest,
  StatementQuery,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });
const exchanging = [
  'not-found',
  'joint-not-open',
  'joint-held',
  'joint-moved',
  'joint-opening-anew',
  'joint-paused',
  'bundle-refused',
] as const;

/** The same with what the files are called in the reader's words. */
const inWords = <T extends { readonly absent: readonly CalledFile[] }>(language: Language, report: T) => ({
  ...report,
  absent: report.absent.map(({ sha256, title }) => ({ sha256, title: sayCell(language, title) })),
});

export const makeBundleFile = operation({
  id: 'exportBundle',
  method: 'POST',
  path: `${place}/bundles`,
  tag: 'joint',
  summary: 'Makes an exchange file for a stick, a disc or mail',
  access: 'plan.edit',
  params,
  body: BundleRequest,
  success: { status: 201, description: 'The file, or its parts', schema: BundleFiles },
  problems: exchanging,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const made = await exportBundle(app, actor, { planId, ...body });
    if (!made.ok) return made;
    return ok({ body: { files: made.value.map(({ name, bytes }) => ({ name, content: base64(bytes) })) } });
  },
});

export const lookAtBundle = operation({
  id: 'readBundle',
  method: 'POST',
  path: `${place}/bundles/reading`,
  tag: 'joint',
  summary:
    'What an exchange file, whole or in parts, would bring, entry by entry; nothing of it is kept, and one that is refused as a whole is listed with what needs attention',
  access: 'plan.edit',
  params,
  body: Type.Object({}),
  takesFile: true,
  mostFiles: 999,
  success: { status: 200, description: 'What it would bring', schema: BundlePreview },
  problems: [...exchanging, 'file-too-large'],
  async handle({ app, actor, params: { plan: planId }, upload, uploads, language }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const found = await previewImport(app, actor, { planId, files: uploads.map(({ bytes }) => bytes) });
    return found.ok ? ok({ body: inWords(language, found.value) }) : found;
  },
});

export const takeBundleFile = operation({
  id: 'importBundle',
  method: 'POST',
  path: `${place}/imports`,
  tag: 'joint',
  summary: 'Takes an exchange file, whole or in parts in any order: each log whole or not at all',
  access: 'plan.edit',
  params,
  body: Type.Object({}),
  takesFile: true,
  mostFiles: 999,
  success: { status: 200, description: 'What came of it', schema: BundleReport },
  problems: [...exchanging, 'file-too-large'],
  async handle({ app, actor, params: { plan: planId }, upload, uploads, language }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const taken = await importBundle(app, actor, { planId, files: uploads.map(({ bytes }) => bytes) });
    return taken.ok ? ok({ body: inWords(language, taken.value) }) : taken;
  },
});

export const exchangeNow = operation({
  id: 'exchangeByLine',
  method: 'POST',
  path: `${place}/exchange`,
  tag: 'joint',
  summary: "Exchanges with another party's node until neither has news",
  access: 'plan.edit',
  params,
  body: LineRequest,
  success: { status: 200, description: 'What came of it', schema: LineReport },
  problems: [...exchanging, 'line-unreachable', 'line-refused'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const done = await exchangeByLine(app, actor, { planId, party: body.party });
    return done.ok ? ok({ body: done.value }) : done;
  },
});

export const showEvidence = operation({
  id: 'listJointEvidence',
  method: 'GET',
  path: `${place}/evidence`,
  tag: 'joint',
  summary: 'Evidence of what went wrong, each a file that a third person can check',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The evidence', schema: EvidenceList },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan: planId } }) {
    const found = await listEvidence(app, actor, { planId });
    if (!found.ok) return found;
    const items = found.value.map(({ id, at, kind, log, bytes }) => ({
      id,
      at,
      kind,
      log,
      bytes: bytes.length,
    }));
    return ok({ body: { items } });
  },
});

export const handOutEvidence = operation({
  id: 'getJointEvidence',
  method: 'GET',
  path: `${place}/evidence/:evidence`,
  tag: 'joint',
  summary:
    'A piece of evidence as a file; the proof of two histories holds the genesis, for a third person to check',
  access: 'plan.edit',
  params: Type.Object({ plan: Id, evidence: Id }),
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan: planId, evidence } }) {
    const file = await handOut(app, actor, { planId, evidence });
    return file.ok ? ok({ bytes: file.value.bytes, headers: attachment(file.value.name) }) : file;
  },
});

export const handOutStatement = operation({
  id: 'getStatement',
  method: 'GET',
  path: `${place}/statement`,
  tag: 'joint',
  summary: 'A statement about an entry that all have registered, for outsiders to check',
  access: 'plan.edit',
  params,
  query: StatementQuery,
  success: { status: 200, description: 'A zip file', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open', 'joint-act-refused', 'statement-not-registered'],
  async handle({ app, actor, params: { plan: planId }, query }) {
    const made = await makeStatement(app, actor, {
      planId,
      entries: [query.entry],
      withWords: query.words === true,
    });
    return made.ok ? ok({ bytes: made.value.bytes, headers: attachment(made.value.name) }) : made;
  },
});
