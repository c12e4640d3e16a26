/** The bars above the lists of the exchange that are shown as cards, as they are drawn in each language. All names are invented. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ProposablePage } from '../../src/http/contract/index.ts';
import { languages, type MessageKey, translate } from '../../src/i18n/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { carry, get, opened, post, type Side } from '../http/joint-sites.ts';
import { ask } from '../http/open-site.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
  [cn, la],
] as const)
  await carry(from, to);
const id = cn.at.split('/')[3] ?? '';
const plan = `/plans/${id}/exchange`;
await acceptAll({ app: cn.site.app, planId: id });
for (let n = 0; n < 24; n++) {
  const body = { title: { en: `Sample agreement ${n}` }, stage: 'in-force' };
  const made = await ask(cn.site, `POST /api/plans/${id}/instruments`, { as: cn.site.admin, body });
  assert.equal(made.statusCode, 201, made.body);
}
const registers = (await get<ProposablePage>(cn, '/proposables?limit=200')).items.map(
  ({ register }) => register,
);
async function make<T>(side: Side, rest: string, body: unknown): Promise<T> {
  const answer = await post(side, rest, body);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<T>();
}
assert.ok(registers.length >= 24);
for (let n = 0; n < 21; n++)
  await make(cn, '/packages', { title: { en: `Sample list ${n}` }, registers: registers.slice(n, n + 1) });
const { entries } = await make<{ entries: string[] }>(cn, '/proposals', {
  registers: registers.slice(21, 22),
});
await make(cn, '/drafts', { register: registers[22], note: 'Sample words' });
await carry(cn, la);
const [item] = entries;
await make(la, '/answers', { answers: [{ kind: 'dispute.raise', item, reason: 'Sample view' }] });
await carry(la, cn);
await make(cn, '/route', { consult: true, approve: false, people: 1 });
await make(cn, '/releases', { kind: 'values', registers: registers.slice(23, 24) });

interface Bar {
  readonly page: string;
  readonly labels: readonly MessageKey[];
  /** A filter that leaves something, as the address says it, and the words of its choice. */
  readonly filter: string;
  readonly chip: MessageKey;
  /** One that leaves nothing. */
  readonly empty: string;
  readonly hasSheet: boolean;
}
const bars: readonly Bar[] = [
  {
    ...{ page: 'packages', filter: 'state=awaits-theirs', chip: 'package.state.awaits-theirs' },
    ...{ labels: ['package.search', 'joint.proposals.by', 'term.field.state', 'register.sort'] },
    ...{ empty: 'by=b', hasSheet: true },
  },
  {
    ...{ page: 'disagreements', filter: 'standing=open', chip: 'disagreement.standing.open' },
    ...{
      labels: ['term.field.state', 'disagreement.list.level', 'disagreement.list.raised-by', 'register.sort'],
    },
    ...{ empty: 'level=ministers', hasSheet: true },
  },
  {
    ...{ page: 'drafts', filter: 'remarked=false', chip: 'draft.list.unremarked' },
    ...{ labels: ['joint.party', 'draft.remarks', 'register.sort'] },
    ...{ empty: 'remarked=true', hasSheet: false },
  },
  {
    ...{ page: 'words', filter: 'state=held', chip: 'erasure.state.held' },
    ...{ labels: ['erasure.search', 'joint.party', 'term.field.state', 'register.sort'] },
    ...{ empty: 'state=unacknowledged', hasSheet: true },
  },
  {
    ...{ page: 'releases', filter: 'state=open', chip: 'release.list.open' },
    ...{ labels: ['term.field.state', 'release.list.what'], empty: 'kind=silence', hasSheet: true },
  },
];

test('DK1427 packages, disagreements, drafts, words and releases have a bar above them in each language; the sheet asks for what the list shows, and drafts have none', async () => {
  for (const language of languages)
    for (const { page, labels, filter, chip, empty, hasSheet } of bars) {
      const { main } = await stage.draw(cn.site, `${plan}/${page}?${filter}`, { language });
      const bar = main.querySelector('search') ?? assert.fail(`${page}: no bar`);
      for (const label of labels)
        assert.ok(bar.outerHTML.includes(translate(language, label)), `${page} ${language} ${label}`);
      const sheets = [...bar.querySelectorAll('a[download]')].map((one) => one.getAttribute('href'));
      assert.deepEqual(sheets, hasSheet ? [`${cn.at}/${page}/file?${filter}`] : [], page);
      const chips = [...bar.querySelectorAll('.chip')].map((one) => wordsOf(one));
      assert.ok(
        chips.some((words) => words.includes(translate(language, chip))),
        `${page} ${language}: ${chips.join()}`,
      );
      assert.ok(main.querySelectorAll('.joint-card').length > 0, page);
      for (const one of main.querySelectorAll('a[href], button, summary'))
        assert.notEqual(nameOf(one), '', one.outerHTML.slice(0, 200));
      assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, page);
      const none = await stage.draw(cn.site, `${plan}/${page}?${empty}`, { language });
      assert.ok(wordsOf(none.main).includes(translate(language, 'joint.list.none')), `${page} ${language}`);
      assert.ok(none.main.querySelector('search') !== null, 'what left nothing can be taken away');
    }
});

test('DK1427 twenty cards stand on a page, and the pages keep filters and order', async () => {
  const { main } = await stage.draw(cn.site, `${plan}/packages?by=a&sort=at`, { language: 'en' });
  assert.equal(main.querySelectorAll('.joint-card').length, 20);
  assert.ok(wordsOf(main).includes('20 of 21'));
  const links = [...main.querySelectorAll('nav a, .pagination a')].map(
    (one) => one.getAttribute('href') ?? '',
  );
  const next = links.find((href) => href.includes('from=20')) ?? assert.fail(links.join());
  assert.match(next, /by=a/);
  assert.match(next, /sort=at/);
  const last = await stage.draw(cn.site, next, { language: 'en' });
  assert.equal(last.main.querySelectorAll('.joint-card').length, 1);
  assert.ok(wordsOf(last.main).includes('Sample list 20'));
});

test('DK1427 where there is nothing to narrow, no bar stands there', async () => {
  const { main } = await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange/releases`, {
    language: 'en',
  });
  assert.equal(main.querySelector('search'), null);
});
