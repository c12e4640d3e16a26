/**
 * An indicator with two values: zero tariff on 98 % of lines, each party's value and the difference, from the database and from a
 * fold of the logs on either node. Values are invented, differences worked out by hand.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject, makePaper } from '../../../src/app/index.ts';
import { statedIndicatorValues } from '../../../src/app/joint/claims/indicator-facts.ts';
import { showAbout, showJointFigures, showTakings, takeOver } from '../../../src/app/joint/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { compareIndicatorValues } from '../../../src/views/index.ts';
import { must, person } from '../test-node.ts';
import { accept, answer, exchange, listed, propose } from './agreeing.ts';
import { foldOfLogs } from './fold-of-logs.ts';
import { type JointNode, nodeOf, twoNodes, who } from './two-nodes.ts';

const figures = async ({ app, planId }: JointNode, period = '') =>
  must(await showJointFigures(app, who, { planId, period }));
const about = async ({ app, planId }: JointNode, ref: string) =>
  must(await showAbout(app, who, { planId, ref }));

/** A value in the office's own register. */
async function hold({ app, planId }: JointNode, indicator: string, values: Values): Promise<string> {
  const made = await createObject(app, who, {
    planId,
    type: 'indicator-value',
    values: { indicator: `indicator/${indicator}`, period: '2026', side: 'ours', ...values },
  });
  return must(made).id;
}
const percent = (amount: string): Values => ({ value: { amount, unit: '%' } });
const propose1 = (node: JointNode, id: string) =>
  propose(node, (register) => register.startsWith(`indicator-value/${id}/`));

/** An indicator of a commitment that both have under one id: cn proposes it, la confirms and takes it over. */
async function shared(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '港口');
  await accept(la, '港口');
  const made = await createObject(cn.app, who, {
    planId: cn.planId,
    type: 'indicator',
    values: {
      title: { zh: '零关税产品税目比例', en: 'Tariff lines at zero (sample)' },
      ...{ unit: '%', comparator: 'at-least', aggregation: 'latest' },
      targets: [{ period: '2026', target: { amount: '98', unit: '%' } }],
      commitments: [`commitment/${commitment}`],
    },
  });
  const { id: indicator } = must(made);
  await propose(cn, (register) => register.startsWith(`indicator/${indicator}/`));
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  const { items } = must(await showTakings(la.app, who, { planId: la.planId }));
  const values = items.map(({ register, value }) => ({ register, value }));
  must(await takeOver(la.app, who, { planId: la.planId, values }));
  return { cn, la, commitment, indicator };
}

/** The same on both nodes, from the database and from a fold of the logs; answers the periods. */
async function alike(cn: JointNode, la: JointNode) {
  const strip = ({ indicators }: Awaited<ReturnType<typeof figures>>) =>
    indicators.map(({ indicator, periods }) => ({ indicator, periods }));
  const [ours, theirs] = [strip(await figures(cn)), strip(await figures(la))];
  assert.deepEqual(ours, theirs);
  for (const node of [cn, la])
    assert.deepEqual(
      compareIndicatorValues(statedIndicatorValues(await foldOfLogs(node), { a: 'cn', b: 'la' })),
      ours,
    );
  return ours.flatMap(({ periods }) => periods);
}

test('AP1045 each party’s value and the difference are the same on both nodes and in a fold of the logs', async (t) => {
  const { cn, la, commitment, indicator } = await shared(t);
  const ours = await hold(cn, indicator, percent('98.1'));
  await propose1(cn, ours);
  const value = (party: string, amount: string, agreement = 'registered') => {
    return { indicator, party, period: '2026', amount, unit: '%', agreement };
  };
  assert.deepEqual(await alike(cn, la), [
    { period: '2026', values: [value('a', '98.1')], outcome: { kind: 'alone' } },
  ]);
  await propose1(la, await hold(la, indicator, percent('97.4')));
  const both = {
    period: '2026',
    values: [value('a', '98.1'), value('b', '97.4')],
    outcome: { kind: 'difference', amount: '0.7', unit: '%' },
  };
  assert.deepEqual(await alike(cn, la), [both]);
  // On the page of the indicator, and on that of the commitment that it serves, on either node.
  for (const node of [cn, la])
    for (const ref of [`indicator/${indicator}`, `commitment/${commitment}`]) {
      const found = (await about(node, ref)).indicators;
      assert.deepEqual(
        found.map(({ periods, ref: of, name }) => [of, name.en, periods]),
        [[`indicator/${indicator}`, 'Tariff lines at zero (sample)', [both]]],
        ref,
      );
    }
  // A value is its party's own to state: there is nothing to confirm in it.
  const asked = [...(await listed(la)), ...(await listed(cn))].map(({ register }) => register);
  assert.ok(
    asked.every((register) => !register.startsWith('indicator-value/')),
    asked.join(),
  );
});

test('AP1045 a corrected value speaks in place of the one before, on both nodes', async (t) => {
  const { cn, la, indicator } = await shared(t);
  const id = await hold(cn, indicator, percent('98.1'));
  await propose1(cn, id);
  const theirs = await hold(la, indicator, percent('97.4'));
  await propose1(la, theirs);
  const { planId } = cn;
  const { version } = must(await getObject(cn.app, who, { planId, type: 'indicator-value', id }));
  const change = { planId, type: 'indicator-value', id, version, patch: percent('97.4') };
  must(await changeObject(cn.app, who, change));
  await propose(cn, (register) => register === `indicator-value/${id}/value`);
  assert.deepEqual(
    (await alike(cn, la)).map(({ outcome }) => outcome),
    [{ kind: 'same' }],
  );
  // What its party takes back is said no more: said to be of the other side, it states nothing of its own.
  const held = must(await getObject(la.app, who, { planId: la.planId, type: 'indicator-value', id: theirs }));
  const other = { planId: la.planId, type: 'indicator-value', id: theirs, version: held.version };
  must(await changeObject(la.app, who, { ...other, patch: { side: 'theirs' } }));
  await propose(la, (register) => register === `indicator-value/${theirs}/side`);
  assert.deepEqual(
    (await alike(cn, la)).map(({ values, outcome }) => [values.map(({ party }) => party), outcome]),
    [[['a'], { kind: 'alone' }]],
  );
});

test('AP1045 other units and periods are told and not subtracted; what a party holds of the other is not the other’s', async (t) => {
  const { cn, la, indicator } = await shared(t);
  await propose1(cn, await hold(cn, indicator, percent('98.1')));
  // What cn has from la's letter is cn's record, and states nothing for la.
  await propose1(cn, await hold(cn, indicator, { ...percent('90'), side: 'theirs' }));
  await propose1(la, await hold(la, indicator, { period: '2026-06', ...percent('97.4') }));
  assert.deepEqual(
    (await alike(cn, la)).map(({ period, values, outcome }) => [
      period,
      values.map(({ party }) => party),
      outcome,
    ]),
    [
      ['2026-06', ['b'], { kind: 'periods-differ', others: ['2026'] }],
      ['2026', ['a'], { kind: 'periods-differ', others: ['2026-06'] }],
    ],
  );
  // A reporting period holds its months; another year holds none of them.
  assert.equal((await figures(cn, '2026')).indicators[0]?.periods.length, 2);
  assert.deepEqual((await figures(cn, '2025')).indicators, []);
  // Our own records of both sides stand apart, on the page of the indicator.
  const [own] = (await about(cn, `indicator/${indicator}`)).ownIndicators;
  assert.deepEqual(
    own?.periods.map(({ values, outcome }) => [values.map(({ party, amount }) => [party, amount]), outcome]),
    [
      [
        [
          ['ours', '98.1'],
          ['theirs', '90'],
        ],
        { kind: 'difference', amount: '8.1', unit: '%' },
      ],
    ],
  );
});

test('AP1045 one party alone has its own records of both sides on the indicator’s page', async (t) => {
  const cn = await nodeOf(t, 'cn', new Map());
  const made = await createObject(cn.app, who, {
    planId: cn.planId,
    type: 'indicator',
    values: { title: { en: 'Sample' }, unit: 'sites', comparator: 'at-least', aggregation: 'sum' },
  });
  const { id } = must(made);
  await hold(cn, id, { value: { amount: '12', unit: 'sites' } });
  await hold(cn, id, { value: { amount: '15', unit: 'sites' }, side: 'theirs' });
  const { me, indicators, ownIndicators } = await about(cn, `indicator/${id}`);
  assert.deepEqual([me, indicators], [null, []]);
  assert.deepEqual(ownIndicators[0]?.periods[0]?.outcome, { kind: 'difference', amount: '3', unit: 'sites' });
});

test('AP1045 the joint status table has each party’s value and the difference; who sees another area sees none', async (t) => {
  const { cn, la, indicator } = await shared(t);
  await propose1(cn, await hold(cn, indicator, percent('98.1')));
  await propose1(la, await hold(la, indicator, percent('97.4')));
  const asked = { planId: la.planId, kind: 'joint-status', audience: 'shared' } as const;
  const made = must(await makePaper(la.app, who, asked));
  const expected = [
    ['zh', '98.1%', '0.7个百分点'],
    ['lo', '98,1%', '0,7 ຈຸດສ່ວນຮ້ອຍ'],
    ['en', '98.1%', '0.7 percentage points'],
  ] as const;
  for (const [main, value, difference] of expected) {
    const set = must(
      await la.app.printing.set({ paper: made, languages: { main, second: null }, zone: 'UTC' }),
    );
    const table = set.parts.find((part) => part.is === 'table' && part.name === 'indicators');
    const [row] = table?.is === 'table' ? table.rows : [];
    assert.ok(
      row?.some(({ main: words }) => words.includes(value)),
      `${main} ${JSON.stringify(row)}`,
    );
    assert.equal(row?.at(-1)?.main, difference);
  }
  // Somebody whose areas are elsewhere.
  const rows = await la.app.store.read((r) => r.projections.commitments(la.planId, {}));
  const [one] = rows;
  const provisions = await la.app.store.read(async (r) => {
    const texts = await r.projections.texts(la.planId);
    return r.projections.provisions(la.planId, texts[0]?.textId ?? '');
  });
  const elsewhere = provisions.filter(({ id }) => id !== one?.provisionId).at(-1);
  const clerk = person({ roles: ['coordinator'], areas: [elsewhere?.id ?? ''] });
  const seen = must(await showJointFigures(la.app, clerk, { planId: la.planId }));
  assert.deepEqual(seen.indicators, []);
});
