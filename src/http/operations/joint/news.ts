/** What has come from the other parties: in figures for the frame, one by one, and marked as looked at. */
import Type from 'typebox';
import { countNews, listNews, markNews } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, JointNews, JointNewsPage, NewsMarks } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { wordsIn } from '../../server/words.ts';
import { aboutWords } from '../log/log-words.ts';
import { tellEntry } from './joint-words.ts';

const place = '/api/plans/:plan/joint/news';
const params = Type.Object({ plan: Id });

export const showNews = operation({
  id: 'getJointNews',
  method: 'GET',
  path: place,
  tag: 'joint',
  summary: 'How much has come that this person has not looked at, and how much waits for an answer',
  access: 'plan.edit',
  revalidates: true,
  params,
  success: { status: 200, description: 'In figures', schema: JointNews },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan: planId } }) {
    const counted = await countNews(app, actor, { planId });
    return counted.ok ? ok({ body: counted.value }) : counted;
  },
});

export const showNewsEntries = operation({
  id: 'listJointNews',
  method: 'GET',
  path: `${place}/entries`,
  tag: 'joint',
  summary: 'What has come that this person has not looked at, newest first',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'One by one', schema: JointNewsPage },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, language }) {
    const page = await listNews(app, actor, { planId });
    if (!page.ok) return page;
    const { items, isMore, marks } = page.value;
    const told = items.map(({ name, ...item }) => {
      const one = { ...tellEntry(language, item), isOfList: item.isOfList === true };
      // A thing that is stated goes by its name, and not by the value that came last.
      const thing = [aboutWords(language, item.register ?? ''), wordsIn(language, name ?? {})];
      return name === null ? one : { ...one, summary: thing.filter((words) => words !== '').join(' · ') };
    });
    return ok({ body: { items: told, isMore, marks: { ...marks, sizes: { ...marks.sizes } } } });
  },
});

export const markNewsSeen = operation({
  id: 'markJointNews',
  method: 'POST',
  path: `${place}/seen`,
  tag: 'joint',
  summary: 'Marks what the list showed as looked at, for this person alone; what came after it stays new',
  access: 'plan.edit',
  params,
  body: NewsMarks,
  success: { status: 204, description: 'Marked' },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const marked = await markNews(app, actor, { planId, ...body });
    return marked.ok ? ok({}) : marked;
  },
});
