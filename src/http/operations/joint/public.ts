/** What is released to the public: records listed and shown, what could be released, what would leave, and what outsiders are given. */
import Type from 'typebox';
import {
  listPublishable,
  listRecords,
  type Publishable,
  previewRecord,
  printRecord,
  proposeRecord,
  showRecord,
  stateRecord,
} from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import { type Language, translate } from '../../../i18n/index.ts';
import {
  Id,
  PublicFilter,
  PublicPaperQuery,
  PublicQuery,
  PublicRecordDetail,
  PublicRecords,
  Publishables,
  PublishablesFilter,
  PublishablesQuery,
  RecordPreview,
  RecordToPreview,
  RecordToPropose,
} from '../../contract/index.ts';
import { operation, type Wide } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { listAsked, registersAsked } from './asked-lists.ts';
import { acting, entered, entriesMade, params, place } from './entering.ts';
import { tellAbout, tellActs } from './joint-words.ts';
import { partyNames, said, subjectColumns } from './sheet-words.ts';
import { tellKinds, tellLines, tellProposal, tellTold } from './told-words.ts';

const one = Type.Object({ plan: Id, entry: Id });
const access = 'plan.edit';
const problems = ['not-found', 'joint-not-open'] as const; // as: codes

export const showRecords = operation({
  id: 'listPublicRecords',
  method: 'GET',
  path: `${place}/public`,
  tag: 'joint',
  summary: 'What all have released to the public, and what is put forward',
  access,
  params,
  query: PublicQuery,
  success: { status: 200, description: 'A page of records', schema: PublicRecords },
  problems,
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listRecords(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    const items = found.value.items.map((item) => tellActs(language, item));
    return ok({ body: { ...found.value, items } });
  },
});

export const recordsSheet = sheetOperation({
  id: 'exportPublicRecords',
  path: `${place}/public/file`,
  tag: 'joint',
  summary: 'What is released to the public or put forward, as a workbook in the reader’s words',
  access,
  params,
  query: PublicFilter,
  problems,
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listRecords(app, actor, { planId, ...listAsked(query), limit: mostLines });
    if (!found.ok) return found;
    return ok(
      listSheet(language, {
        title: 'public.title',
        rows: found.value.items,
        columns: [
          ['public.record-title', 50, ({ title }) => wordsIn(language, title)],
          ['public.record-date', 14, ({ date }) => date],
          ['joint.proposals.by', 20, ({ author }) => wordsIn(language, author)],
          ['joint.at', 24, ({ at }) => at],
          ['term.field.state', 24, ({ state }) => translate(language, `public.state.${state}`)],
          ['public.column.items', 10, ({ total }) => total],
          ['public.column.changed', 14, ({ changed }) => changed],
        ],
        next: found.value.next,
      }),
    );
  },
});

export const showOneRecord = operation({
  id: 'getPublicRecord',
  method: 'GET',
  path: `${place}/public/:entry`,
  tag: 'joint',
  summary: 'One record with what it lists, and its proposal, which is answered as any other',
  access,
  params: one,
  success: { status: 200, description: 'The record', schema: PublicRecordDetail },
  problems,
  async handle({ app, actor, params: { plan: planId, entry }, language }) {
    const found = await showRecord(app, actor, { planId, entry });
    if (!found.ok) return found;
    const { items, now, proposal, ...record } = tellActs(language, found.value);
    const lists = { items: [...items], now: [...now] };
    return ok({ body: { ...record, ...lists, proposal: tellProposal(language, proposal) } });
  },
});

/** What could be released, in words. */
function tellPublishable(language: Language, item: Publishable): Wide<Publishables['items'][number]> {
  const { told, says, ...rest } = tellAbout(language, item);
  const words = sayCell(language, says.words);
  return { ...rest, says: { standing: says.standing, words }, ...tellTold(language, told) };
}

export const showPublishables = operation({
  id: 'listPublishables',
  method: 'GET',
  path: `${place}/publishables`,
  tag: 'joint',
  summary: 'What all have confirmed and what parties state: what could be released to the public',
  access,
  params,
  query: PublishablesQuery,
  success: { status: 200, description: 'A page of entries', schema: Publishables },
  problems,
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const page = await listPublishable(app, actor, { planId, ...registersAsked(query) });
    if (!page.ok) return page;
    const items = page.value.items.map((item) => tellPublishable(language, item));
    return ok({ body: { ...page.value, items, kinds: tellKinds(language, page.value.kinds) } });
  },
});

export const publishablesSheet = sheetOperation({
  id: 'exportPublishables',
  path: `${place}/publishables/file`,
  tag: 'joint',
  summary: 'What could be released to the public, as a workbook in the reader’s words',
  access,
  params,
  query: PublishablesFilter,
  problems,
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const page = await listPublishable(app, actor, {
      ...{ planId, ...registersAsked(query) },
      limit: mostLines,
    });
    if (!page.ok) return page;
    return ok(
      listSheet(language, {
        title: 'public.choose.title',
        rows: page.value.items.map((item) => tellPublishable(language, item)),
        columns: [
          ...subjectColumns,
          ['paper.public-record.said', 50, ({ lines }) => said(lines, 'gone')],
          ['public.words', 50, ({ says }) => (says.standing === 'cleared' ? says.words : null)],
          [
            'term.field.state',
            24,
            ({ isStated, by }) =>
              translate(language, `public.standing.${isStated ? 'stated' : 'settled'}`, {
                party: named.value(by),
              }),
          ],
          ['public.released', 14, ({ record }) => (record === null ? null : '✓')],
          ['joint.exact', 50, ({ value }) => value],
        ],
        next: page.value.next,
      }),
    );
  },
});

export const previewRelease = operation({
  id: 'previewPublicRecord',
  method: 'POST',
  path: `${place}/public/preview`,
  tag: 'joint',
  summary: 'What would leave if this were put forward for release, to the byte; nothing is entered',
  access,
  params,
  body: RecordToPreview,
  success: { status: 200, description: 'What would leave', schema: RecordPreview },
  problems: [...problems, 'joint-act-refused', 'joint-step-refused'],
  async handle({ app, actor, params: { plan: planId }, body, language }) {
    const { date = null, ...rest } = body;
    const made = await previewRecord(app, actor, { planId, date, ...rest });
    if (!made.ok) return made;
    const { contents, lines, told, digest } = made.value;
    const items = contents.items.map(({ entry, beside = null }) => ({ entry, beside }));
    return ok({
      body: {
        ...{ record: contents.record, title: { ...contents.title }, date: contents.date, items },
        seen: digest,
        lines: lines.map(({ register, value, beside }) => ({ register, value, beside: [...beside] })),
        told: tellLines(language, told.lines),
      },
    });
  },
});

export const putForward = operation({
  id: 'proposePublicRecord',
  method: 'POST',
  path: `${place}/public`,
  tag: 'joint',
  summary:
    'Puts entries forward for release to the public, as the preview showed them; public once all have confirmed',
  access,
  params,
  body: RecordToPropose,
  success: entered,
  problems: [...acting, 'entry-too-large'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const { date = null, ...rest } = body;
    return entriesMade(await proposeRecord(app, actor, { planId, date, ...rest }));
  },
});

export const handOutRecordPaper = operation({
  id: 'getPublicPaper',
  method: 'GET',
  path: `${place}/public/:entry/paper`,
  tag: 'joint',
  summary: 'What all have released as a paper for the public, with log positions',
  access,
  params: one,
  query: PublicPaperQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: [...problems, 'joint-step-refused', 'printing-failed', 'template-faulty'],
  async handle({ app, actor, params: { plan: planId, entry }, query, language }) {
    const { language: asked = language, ...rest } = query;
    const paper = await printRecord(app, actor, { planId, entry, language: asked, ...rest });
    if (!paper.ok) return paper;
    const { bytes, name, mediaType } = paper.value;
    return ok({ bytes, headers: attachment(name, mediaType) });
  },
});

export const handOutRecordStatement = operation({
  id: 'getPublicStatement',
  method: 'GET',
  path: `${place}/public/:entry/statement`,
  tag: 'joint',
  summary: 'The statement of what all have released: anybody checks it without Entente',
  access,
  params: one,
  success: { status: 200, description: 'A zip file', mediaType: 'application/octet-stream' },
  problems: [...problems, 'joint-step-refused', 'statement-not-registered'],
  async handle({ app, actor, params: { plan: planId, entry } }) {
    const made = await stateRecord(app, actor, { planId, entry });
    return made.ok ? ok({ bytes: made.value.bytes, headers: attachment(made.value.name) }) : made;
  },
});
