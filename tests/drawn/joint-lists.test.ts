/** The bars above the lists of the exchange as they are drawn in each language: filters, order, sheet, and filters in words. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createObject } from '../../src/app/index.ts';
import type { OutgoingClaims, ProposablePage, TransferPage } from '../../src/http/contract/index.ts';
import { languages, type MessageKey, translate } from '../../src/i18n/index.ts';
import { acceptAll, claim } from '../app/joint/agreeing.ts';
import { who } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { bring, carry, get, opened, post } from '../http/joint-sites.ts';
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
const commitments = await acceptAll({ app: cn.site.app, planId: id });
for (const one of commitments.slice(0, 2)) await claim({ app: cn.site.app, planId: id }, one);
const { items } = await get<ProposablePage>(cn, '/proposables?kind=reading');
await post(cn, '/proposals', { registers: items.slice(0, 2).map(({ register }) => register) });
const named = { name: { en: 'Sample Bureau' }, side: 'ours' };
must(await createObject(cn.site.app, who, { planId: id, type: 'body', values: named }));
const { items: bodies } = await get<ProposablePage>(cn, '/proposables?kind=body');
await post(cn, '/proposals', { registers: bodies.map(({ register }) => register) });
const { items: own } = await get<OutgoingClaims>(cn, '/outgoing-claims');
await post(cn, '/claims', {
  claims: own.slice(0, 1).map((one) => ({ claim: one.claim, beside: one.beside })),
});

interface Bar {
  readonly page: string;
  /** Where its sheet is had, below the joint plan. */
  readonly sheet: string;
  readonly labels: readonly MessageKey[];
  /** A filter that leaves something, as the address says it, and the words of its choice. */
  readonly filter: string;
  readonly chip: MessageKey;
  /** One that leaves nothing. */
  readonly empty: string;
}
const bars: readonly Bar[] = [
  {
    ...{ page: 'log', sheet: 'entries/file', filter: 'reach=local', empty: 'reach=answered' },
    ...{ labels: ['joint.log.kind', 'log.filter', 'joint.log.reach'], chip: 'joint.reached.local' },
  },
  {
    ...{ page: 'left', sheet: 'transfers/file', filter: 'direction=in', empty: 'carrier=line' },
    ...{ labels: ['joint.left.way', 'joint.left.carrier', 'joint.left.outcome'], chip: 'joint.way.in' },
  },
  {
    ...{ page: 'propose', sheet: 'proposables/file', filter: 'kind=cut', empty: 'kind=cut&standing=differs' },
    ...{ labels: ['handover.kind', 'term.field.state'], chip: 'log.about.cut' },
  },
  {
    ...{ page: 'stated', sheet: 'stated/file', filter: 'kind=body', empty: 'kind=body&over=true' },
    ...{ labels: ['joint.party', 'handover.kind', 'term.field.state'], chip: 'object.body.one' },
  },
  {
    ...{ page: 'claims', sheet: 'outgoing-claims/file', filter: 'can=true', empty: 'standing=agreed' },
    ...{ labels: ['field.period', 'term.field.state', 'joint.list.can'], chip: 'joint.list.can-go' },
  },
  {
    ...{ page: 'standing', sheet: 'figures/file', filter: 'awaits=theirs', empty: 'progress=complete' },
    ...{
      labels: ['field.period', 'joint.column.figure', 'joint.list.awaits'],
      chip: 'joint.list.awaits-theirs',
    },
  },
];

test('DK1301 the lists of the exchange have filters, an order and a sheet above them, in each language; the sheet asks for what the list shows', async () => {
  for (const language of languages)
    for (const { page, sheet, labels, filter, chip, empty } of bars) {
      const { main } = await stage.draw(cn.site, `${plan}/${page}?${filter}`, { language });
      const bar = main.querySelector('search') ?? assert.fail(`${page}: no bar`);
      for (const label of [...labels, 'register.sort'] as const)
        assert.ok(wordsOf(bar).includes(translate(language, label)), `${page} ${language} ${label}`);
      const href = [...bar.querySelectorAll('a')]
        .map((one) => one.getAttribute('href') ?? '')
        .find((one) => one.includes(sheet));
      assert.ok(href?.startsWith(`${cn.at}/${sheet}`) && href.includes(filter), `${page}: ${href}`);
      // The filter stands in words, with a cross that takes it away.
      const chips = [...bar.querySelectorAll('.chip')].map((one) => wordsOf(one));
      assert.ok(
        chips.some((words) => words.includes(translate(language, chip))),
        `${page} ${language}: ${chips.join()} | ${bar.outerHTML.slice(-600)}`,
      );
      for (const one of main.querySelectorAll('a[href], button, summary'))
        assert.notEqual(nameOf(one), '', one.outerHTML.slice(0, 200));
      assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, page);
      const none = await stage.draw(cn.site, `${plan}/${page}?${empty}`, { language });
      assert.ok(wordsOf(none.main).includes(translate(language, 'joint.list.none')), `${page} ${language}`);
      assert.ok(none.main.querySelector('search') !== null, 'what left nothing can be taken away');
    }
});

test('DK1301 a page of an exchange that is looked at closely stays on its page of the list, with its filters', async () => {
  const { items: transfers } = await get<TransferPage>(cn, '/transfers');
  const [newest] = transfers;
  const { main } = await stage.draw(cn.site, `${plan}/left?carrier=file&before=${newest?.id}`, {
    language: 'en',
  });
  const links = [...main.querySelectorAll('td a, th a')].map((one) => one.getAttribute('href') ?? '');
  assert.ok(links.length > 0);
  for (const href of links) assert.match(href, /carrier=file.*before=.*transfer=/);
});

test('DK1700 what each party states stands thing by thing, with its party and a way to its entries, and nothing that answers', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/stated`, { language });
    const [card, ...more] = main.querySelectorAll('.joint-card');
    assert.equal(more.length, 0);
    if (card === undefined) assert.fail(`${language}: no card`);
    const said = wordsOf(card);
    for (const words of ['Sample Bureau', translate(language, 'object.body.one'), 'cn']) {
      assert.ok(said.includes(words), `${language} ${words}: ${said}`);
    }
    assert.ok(card.querySelector('a[href*="/exchange/log?log=a&register=body%2F"]'), language);
    assert.equal(card.querySelectorAll('button').length, 0, language);
    const chooses = await stage.draw(cn.site, `${plan}/propose?kind=body`, { language });
    assert.ok(!wordsOf(chooses.main).includes('Sample Bureau'), `${language}: stated, and offered again`);
  }
});

test('DK1301 where there is nothing to narrow, no bar stands there', async () => {
  const { main } = await stage.draw(la.site, `/plans/${la.at.split('/')[3]}/exchange/taking`, {
    language: 'en',
  });
  assert.equal(main.querySelector('search'), null);
});

test('DK1405 every figure of joint progress leads to its rows: own ones to own statuses, and whose answer is waited for to these lines', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/standing`, { language });
    const [table] = main.querySelectorAll('table');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
    assert.ok(rows.length > 2, language);
    for (const row of rows) {
      const figures = [...row.querySelectorAll('td')].filter((cell) => /\d/.test(wordsOf(cell)));
      assert.ok(figures.length > 0, language);
      for (const cell of figures) assert.ok(cell.querySelector('a[href]'), `${language} ${wordsOf(cell)}`);
    }
    const own = rows.flatMap((row) => [...row.querySelectorAll(`a[href^="/plans/${id}/status"]`)]);
    assert.ok(own.length >= 2, language);
    // Each leads to as many rows as its n says, not to those of m.
    for (const link of own) {
      const [n = ''] = /\d+/.exec(wordsOf(link)) ?? [];
      const { main: listed } = await stage.draw(cn.site, link.getAttribute('href') ?? '', { language });
      const lines = [...listed.querySelectorAll('table')].at(-1)?.querySelectorAll('tbody tr').length ?? 0;
      assert.equal(lines, Number(n), `${language} ${wordsOf(link)} ${link.getAttribute('href')}`);
    }
    const waited = main.querySelector('a[href*="awaits=theirs"]');
    assert.ok(waited !== null, language);
    assert.equal(wordsOf(waited), translate(language, 'joint.awaits-theirs', { n: 1 }));
    const led = await stage.draw(cn.site, waited.getAttribute('href') ?? '', { language });
    assert.equal([...led.main.querySelectorAll('table')][1]?.querySelectorAll('tbody tr').length, 1);
  }
});

test('DK1403 of a claim that was proposed no card says that the own record has it not', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/proposals?which=own`, { language });
    const claims = [...main.querySelectorAll('article.proposal')].filter((card) =>
      (card.querySelector('.proposal-exact')?.textContent ?? '').includes('status/'),
    );
    assert.equal(claims.length, 1, language);
    for (const card of claims)
      assert.equal(wordsOf(card, '.unseen').includes(translate(language, 'joint.at-home.nothing')), false);
  }
});

test('DK1466 of what came and was not taken the list and its sheet say why in words, and no code', async () => {
  const refused = await bring(la, '/imports', new TextEncoder().encode('words'));
  assert.equal(refused.statusCode, 422, refused.body);
  for (const language of languages) {
    const { main } = await stage.draw(
      la.site,
      `/plans/${la.at.split('/')[3]}/exchange/left?outcome=refused`,
      {
        language,
      },
    );
    const words = wordsOf(main);
    const reason = translate(language, 'caution.file.title');
    assert.ok(words.includes(translate(language, 'joint.outcome.refused', { reason })), words);
    assert.doesNotMatch(words, /no[-_]bundle/);
  }
});
