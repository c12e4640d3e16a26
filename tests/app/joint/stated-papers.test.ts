/** What a party states in papers of the joint record: activities of both sides, values of indicators, and statements that prove them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject, makePaper, statePaper } from '../../../src/app/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { must } from '../test-node.ts';
import { answer, exchange, listed, propose } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const make = async ({ app, planId }: JointNode, type: string, values: Values): Promise<string> =>
  must(await createObject(app, who, { planId, type, values })).id;
const notes = { en: 'OwnNotesQ7' };

async function change({ app, planId }: JointNode, type: string, id: string, patch: Values): Promise<void> {
  const { version } = must(await getObject(app, who, { planId, type, id }));
  must(await changeObject(app, who, { planId, type, id, version, patch }));
}

async function rowsIn(node: JointNode, kind: 'joint-report' | 'joint-status', name: string) {
  const wish = kind === 'joint-report' ? { from: '2026', to: '2026' } : {};
  const paper = must(
    await makePaper(node.app, who, { planId: node.planId, kind, audience: 'shared', ...wish }),
  );
  const languages = { main: 'en', second: null } as const;
  const set = must(await node.app.printing.set({ paper, languages, zone: 'UTC' }));
  assert.ok(!JSON.stringify(set).includes('OwnNotesQ7'));
  const table = set.parts.find((part) => part.is === 'table' && part.name === name);
  const rows = table?.is === 'table' ? table.rows.map((row) => row.map(({ main }) => main)) : [];
  return { rows, stated: paper.stated };
}

test('EX1700 the joint report lists activities of its span as each party states them, alike on both sides, and its statement holds their entries', async (t) => {
  const { cn, la } = await twoNodes(t);
  const seminar = { title: { en: 'Sample seminar' }, form: 'seminar', date: '2026-05', people: 20, notes };
  const mine = await make(cn, 'activity', seminar);
  const before = await make(cn, 'activity', { ...seminar, date: '2025-05' });
  const own = await make(cn, 'activity', { ...seminar, title: { en: 'OwnNotesQ7' } });
  const theirs = await make(la, 'activity', {
    title: { en: 'Sample visit' },
    form: 'visit',
    date: '2026-02',
  });
  await propose(cn, (register) => [mine, before].some((id) => register.startsWith(`activity/${id}/`)));
  const made = await propose(la, (register) => register.startsWith(`activity/${theirs}/`));
  assert.ok(own !== mine);
  for (const node of [cn, la]) {
    const { rows, stated } = await rowsIn(node, 'joint-report', 'activities');
    assert.deepEqual(
      rows.map((row) => row.slice(1, 6)),
      [
        ['February 2026', 'Sample visit', 'Visit', '', 'State la'],
        ['May 2026', 'Sample seminar', 'Seminar', '20', 'State cn'],
      ],
      node.app.node.party,
    );
    for (const row of rows) assert.match(row[6] ?? '', /^[ab] \d+$/);
    assert.ok(made.some((entry) => stated.includes(entry)));
    const wish = {
      planId: node.planId,
      kind: 'joint-report',
      audience: 'shared',
      from: '2026',
      to: '2026',
    } as const;
    assert.ok(must(await statePaper(node.app, who, wish)).bytes.length > 0);
  }
});

test('EX1700 the statement of the status table holds what each party states of an indicator', async (t) => {
  const { cn, la } = await twoNodes(t);
  const indicator = await make(cn, 'indicator', {
    title: { en: 'Sample share' },
    ...{ unit: '%', comparator: 'at-least', aggregation: 'latest' },
  });
  await propose(cn, (register) => register.startsWith(`indicator/${indicator}/`));
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  const value = await make(cn, 'indicator-value', {
    indicator: `indicator/${indicator}`,
    ...{ period: '2026', side: 'ours', value: { amount: '98.1', unit: '%' } },
  });
  await propose(cn, (register) => /\/(indicator|period|side)$/.test(register) && register.includes(value));
  const made = await propose(cn, (register) => register === `indicator-value/${value}/value`);
  const { stated, rows } = await rowsIn(la, 'joint-status', 'indicators');
  assert.deepEqual(rows[0]?.slice(0, 2), ['Sample share', '2026']);
  assert.deepEqual(
    made.filter((entry) => !stated.includes(entry)),
    [],
  );
});

test('EX1700 an indicator and its unit go on papers for others by the names of the joint log, never by an own one', async (t) => {
  const { cn, la } = await twoNodes(t);
  const unitNames = { zh: '名', en: 'sample places' };
  const indicator = await make(cn, 'indicator', {
    title: { en: 'Sample places' },
    ...{ unit: 'places', unitNames, comparator: 'at-least', aggregation: 'sum' },
  });
  await propose(cn, (register) => register.startsWith(`indicator/${indicator}/`));
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  const value = await make(cn, 'indicator-value', {
    indicator: `indicator/${indicator}`,
    ...{ period: '2026', side: 'ours', value: { amount: '12', unit: 'places' } },
  });
  await propose(cn, (register) => register.startsWith(`indicator-value/${value}/`));
  // Renamed at home since; nobody has heard of it.
  await change(cn, 'indicator', indicator, { title: notes, unitNames: notes });
  for (const node of [cn, la]) {
    const { rows } = await rowsIn(node, 'joint-status', 'indicators');
    assert.equal(rows[0]?.[0], 'Sample places', node.app.node.party);
    assert.match(rows[0]?.[2] ?? '', /12 sample places/, node.app.node.party);
  }
});
