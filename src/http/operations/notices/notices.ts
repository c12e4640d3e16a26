/** What a person is to know of a plan: listed, marked as read, taken as a sheet; and what they want of it by mail. */
import Type from 'typebox';
import { chooseNotices, listNotices, markNotices, showNoticeChoice } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { aboutNotice } from '../../../export/index.ts';
import { translate } from '../../../i18n/index.ts';
import {
  Id,
  NoticeChoice,
  NoticeMark,
  NoticeSettings,
  Notices,
  NoticesFileQuery,
  NoticesMarked,
  NoticesQuery,
} from '../../contract/index.ts';
import { type Operation, operation } from '../../operation.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';

const place = '/api/plans/:plan/notices';
const ofPlan = Type.Object({ plan: Id });

const list = operation({
  id: 'listNotices',
  method: 'GET',
  path: place,
  tag: 'own',
  summary: 'What the person is to know of the plan today, each read or not',
  access: 'signed-in',
  params: ofPlan,
  query: NoticesQuery,
  success: { status: 200, description: 'A page of the list', schema: Notices },
  problems: ['not-found', 'cursor-invalid'],
  async handle({ app, actor, params, query: { cursor = null, ...query } }) {
    const page = await listNotices(app, actor, { planId: params.plan, ...query, cursor });
    return page.ok ? ok({ body: page.value, next: page.value.next }) : page;
  },
});

const file = sheetOperation({
  id: 'exportNotices',
  path: `${place}/file`,
  tag: 'own',
  summary: 'All notices that the query finds, as a workbook',
  access: 'signed-in',
  params: ofPlan,
  query: NoticesFileQuery,
  problems: ['not-found'],
  async find({ app, actor, params, query, language }) {
    const page = await listNotices(app, actor, { planId: params.plan, ...query, limit: mostLines });
    if (!page.ok) return page;
    const { items, refs, next } = page.value;
    return ok(
      listSheet(language, {
        title: 'notice.list',
        rows: items,
        columns: [
          ['notice.column.about', 70, (item) => aboutNotice(language, item, refs)],
          ['notice.column.what', 28, ({ kind }) => translate(language, `notice.kind.${kind}`)],
          ['notice.column.date', 14, ({ date }) => (date === null ? null : { day: date })],
          [
            'notice.column.read',
            14,
            ({ read }) => translate(language, read ? 'notice.column.read' : 'notice.new'),
          ],
        ],
        next,
      }),
    );
  },
});

const mark = operation({
  id: 'markNotices',
  method: 'POST',
  path: `${place}/marks`,
  tag: 'own',
  summary: 'Marks notices as read or as new, for the person alone; all of them where none are named',
  access: 'signed-in',
  params: ofPlan,
  body: NoticeMark,
  success: { status: 200, description: 'How many are unread', schema: NoticesMarked },
  problems: ['not-found'],
  async handle({ app, actor, params, body }) {
    const done = await markNotices(app, actor, { planId: params.plan, ...body });
    return done.ok ? ok({ body: done.value }) : done;
  },
});

const settings = '/api/notices/settings';

const showChoice = operation({
  id: 'showNoticeSettings',
  method: 'GET',
  path: settings,
  tag: 'own',
  summary: 'How often the person has notices by mail, and where to',
  access: 'signed-in',
  success: { status: 200, description: 'The choice', schema: NoticeSettings },
  problems: [],
  async handle({ app, actor }) {
    return ok({ body: await showNoticeChoice(app, actor) });
  },
});

const choose = operation({
  id: 'chooseNotices',
  method: 'PATCH',
  path: settings,
  tag: 'own',
  summary: 'Chooses how often notices come by mail, and where to',
  access: 'signed-in',
  body: NoticeChoice,
  success: { status: 200, description: 'The choice', schema: NoticeSettings },
  problems: [],
  async handle({ app, actor, body }) {
    const done = await chooseNotices(app, actor, body);
    return done.ok ? ok({ body: done.value }) : done;
  },
});

/** Notices and what is wanted of them by mail. */
export const noticeOperations: readonly Operation[] = [list, file, mark, showChoice, choose];
