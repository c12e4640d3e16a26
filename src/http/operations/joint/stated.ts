/** What the parties state by themselves: a page of it, and all that the list finds as a workbook in the reader's words. */
import { listStated, type StatedThing } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import { type Language, translate } from '../../../i18n/index.ts';
import { StatedFilter, StatedPage, StatedQuery } from '../../contract/index.ts';
import { operation, type Wide } from '../../operation.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { registersAsked } from './asked-lists.ts';
import { params, place } from './entering.ts';
import { tellActs } from './joint-words.ts';
import { partyNames, said } from './sheet-words.ts';
import { tellKinds, tellTold } from './told-words.ts';

type Item = Wide<StatedPage['items'][number]>;

/** A thing in the reader's words. */
function tellThing(language: Language, { subject, fields, ...thing }: StatedThing): Item {
  const whole = { field: { is: 'none' }, text: null } as const;
  const told = tellTold(language, {
    subject: { ...subject, ...whole },
    lines: [],
    files: [],
    atHome: 'nothing',
  }).subject;
  return {
    ...tellActs(language, thing),
    subject: { kind: told.kind, ref: told.ref, name: told.name },
    fields: fields.map(({ field, lines, files, ...rest }) => {
      const { lines: words, files: shown } = tellTold(language, {
        subject: { ...subject, ...whole },
        lines,
        files,
        atHome: 'nothing',
      });
      return { ...rest, field: sayCell(language, field), lines: words, files: shown };
    }),
  };
}

export const showStated = operation({
  id: 'listStated',
  method: 'GET',
  path: `${place}/stated`,
  tag: 'joint',
  summary: 'What the parties state by themselves, thing by thing: it asks for no answer',
  access: 'plan.edit',
  params,
  query: StatedQuery,
  success: { status: 200, description: 'A page of them', schema: StatedPage },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const page = await listStated(app, actor, { planId, ...registersAsked(query) });
    if (!page.ok) return page;
    const items = page.value.items.map((item) => tellThing(language, item));
    return ok({ body: { ...page.value, items, kinds: tellKinds(language, page.value.kinds) } });
  },
});

export const statedSheet = sheetOperation({
  id: 'exportStated',
  path: `${place}/stated/file`,
  tag: 'joint',
  summary: 'What the parties state by themselves, value by value, as a workbook in the reader’s words',
  access: 'plan.edit',
  params,
  query: StatedFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const page = await listStated(app, actor, { planId, ...registersAsked(query), limit: mostLines });
    if (!page.ok) return page;
    const rows = page.value.items.flatMap((item) => {
      const thing = tellThing(language, item);
      return thing.fields.map((field) => ({ thing, field }));
    });
    return ok(
      listSheet(language, {
        title: 'stated.title',
        rows,
        columns: [
          ['handover.kind', 18, ({ thing }) => thing.subject.kind],
          ['joint.column.about', 50, ({ thing }) => thing.subject.name],
          ['joint.party', 20, ({ thing }) => named.value(thing.by)],
          ['joint.at', 24, ({ thing }) => thing.at],
          ['joint.column.value', 24, ({ field }) => field.field],
          ['stated.fields', 60, ({ field }) => said(field.lines, 'gone')],
          ['term.field.state', 20, ({ thing }) => (thing.isOver ? translate(language, 'stated.over') : null)],
          ['joint.exact', 50, ({ field }) => field.value],
        ],
        next: page.value.next,
      }),
    );
  },
});
