/**
 * Carry-over to the next plan between two nodes to its end: accepted by one side, proposed in both plans, confirmed and taken over by the other,
 * which then has it on its own page of the succession, on joint papers and in statement files. The plans are invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  endSuccession,
  importPlan,
  listObjects,
  makePaper,
  statePaper,
  verifyPlan,
} from '../../../src/app/index.ts';
import { listProposals, previewJoint, showTakings, takeOver } from '../../../src/app/joint/index.ts';
import type { SuccessionLine } from '../../../src/views/index.ts';
import { planChars } from '../../text/sample-texts.ts';
import { accept, lineOf, lines, picked, settle, type TwoPlans } from '../succession/two-plans.ts';
import { codeOf, must } from '../test-node.ts';
import { answer, exchange, listed, propose } from './agreeing.ts';
import { emptyNodeOf, type JointNode, openTogether, who } from './two-nodes.ts';

/** A node that holds both plans, and each of them as a joint plan. */
interface Office {
  readonly two: TwoPlans;
  readonly old: JointNode;
  readonly now: JointNode;
}

async function officeOf(
  t: Parameters<typeof emptyNodeOf>[0],
  code: string,
  all: Map<string, JointNode>,
): Promise<Office> {
  const node = await emptyNodeOf(t, code, all);
  const bring = async (from: 2025 | 2030): Promise<JointNode> => {
    const bytes = new TextEncoder().encode(planChars('zh', from));
    const { id } = must(await importPlan(node.app, who, { bytes, standing: 'signed-copy' }));
    return { ...node, planId: id };
  };
  const [old, now] = [await bring(2025), await bring(2030)];
  const two = { app: node.app, old: old.planId, now: now.planId };
  await settle(two, two.old, ['2.1.2', '2.1.5', '2.2.3']);
  await settle(two, two.now, ['2.1.2', '2.1.5', '2.2.3', '2.3.6']);
  return { two, old, now };
}

async function offices(t: Parameters<typeof emptyNodeOf>[0]) {
  const all = new Map<string, JointNode>();
  const [cn, la] = [await officeOf(t, 'cn', all), await officeOf(t, 'la', all)];
  await openTogether([cn.old, la.old]);
  await openTogether([cn.now, la.now]);
  for (const plan of ['old', 'now'] as const) await exchange(cn[plan]);
  return { cn, la };
}

const isLink = (register: string): boolean => register.startsWith('succession/');
const stateOf = async ({ two }: Office, words: string) => (await lineOf(two, words)).state;
/** Confirms what waits of the succession, and takes over what can be. */
async function confirmAndTake(node: JointNode, others: JointNode): Promise<void> {
  for (const { id, register } of await listed(node))
    if (isLink(register)) must(await answer(node, 'confirm', id));
  await exchange(others);
  const { items } = must(await showTakings(node.app, who, { planId: node.planId, limit: 500 }));
  const values = items.filter(({ register }) => isLink(register));
  assert.deepEqual(
    values.filter(({ hindrance }) => hindrance !== null),
    [],
  );
  const asked = values.map(({ register, value }) => ({ register, value }));
  must(await takeOver(node.app, who, { planId: node.planId, values: asked }));
}

const goesOn = '培训干部600名';

/** A line that goes on, one that ends and one that is new, accepted by one side and agreed by both. */
async function agreed(t: Parameters<typeof emptyNodeOf>[0]) {
  const { cn, la } = await offices(t);
  const { items } = await lines(cn.two);
  const open = items.filter(({ state }) => state === 'open');
  const first = (is: (line: SuccessionLine) => boolean) => open.find(is) ?? assert.fail('no such line');
  const chosen = [
    await lineOf(cn.two, goesOn),
    first(({ now }) => now === null),
    first(({ old }) => old === null),
  ];
  must(await accept(cn.two, chosen));
  for (const plan of ['old', 'now'] as const) {
    await propose(cn[plan], isLink);
    assert.ok((await listed(la[plan])).some(({ register }) => isLink(register)));
  }
  return { cn, la, chosen };
}

test('AP1734 what one side accepted of a succession is confirmed by the other, taken over, and stands on its own page, with nothing of anybody’s own ids', async (t) => {
  const { cn, la, chosen } = await agreed(t);
  const words = chosen.map(({ old, now }) => old?.words ?? now?.words ?? '');
  for (const word of words) assert.equal(await stateOf(la, word), 'open');
  for (const plan of ['old', 'now'] as const) {
    const { items } = must(await previewJoint(cn[plan].app, who, { planId: cn[plan].planId, limit: 2_000 }));
    assert.deepEqual(
      items.filter(({ register }) => isLink(register) && register.endsWith('/other')),
      [],
    );
    const said = must(
      await listProposals(la[plan].app, who, { planId: la[plan].planId, which: 'all', limit: 500 }),
    );
    for (const own of [cn.two.old, cn.two.now])
      assert.ok(!said.items.some(({ value }) => value?.includes(own)), 'a plan’s own id left');
  }
  await confirmAndTake(la.old, cn.old);
  assert.equal(await stateOf(la, goesOn), 'half', 'the next plan does not hold it yet');
  await confirmAndTake(la.now, cn.now);
  for (const office of [cn, la])
    for (const word of words) assert.equal(await stateOf(office, word), 'accepted', word);
  // Nothing is left to propose, to confirm or to take over on either side, and nothing stands twice.
  for (const [office, other] of [
    [cn, la],
    [la, cn],
  ] as const)
    for (const plan of ['old', 'now'] as const) {
      const { app, planId } = office[plan];
      const { items } = must(await previewJoint(app, who, { planId, onlyNew: true, limit: 2_000 }));
      assert.deepEqual(
        items.filter(({ register }) => isLink(register)),
        [],
      );
      const takings = must(await showTakings(app, who, { planId, limit: 500 })).items;
      assert.deepEqual(
        takings.filter(({ register }) => isLink(register)),
        [],
      );
      assert.ok(must(await verifyPlan(app, who, { planId })).sound);
      const count = async (node: JointNode) =>
        must(await listObjects(node.app, who, { planId: node.planId, type: 'succession', limit: 100 })).items
          .length;
      assert.equal(await count(office[plan]), await count(other[plan]));
    }
});

test('AP1734 a line that was taken over is ended and accepted again where it stands, and accepting a half one adds what is missing alone', async (t) => {
  const { cn, la, chosen } = await agreed(t);
  await confirmAndTake(la.old, cn.old);
  const half = await lineOf(la.two, goesOn);
  must(await accept(la.two, [half]));
  const count = async (planId: string) =>
    must(await listObjects(la.two.app, who, { planId, type: 'succession', limit: 100 })).items.length;
  assert.equal(await stateOf(la, goesOn), 'accepted');
  assert.deepEqual([await count(la.two.old), await count(la.two.now)], [2, 1]);
  const end = async () =>
    endSuccession(la.two.app, who, {
      ...{ planId: la.two.now, from: la.two.old },
      picks: [picked(await lineOf(la.two, goesOn))],
    });
  assert.deepEqual(must(await end()), { ended: 1 });
  assert.equal(await stateOf(la, goesOn), 'open');
  assert.equal(codeOf(await end()), 'not-found');
  must(await accept(la.two, [await lineOf(la.two, goesOn)]));
  assert.equal(await stateOf(la, goesOn), 'accepted');
  assert.deepEqual([await count(la.two.old), await count(la.two.now)], [2, 1]);
  assert.equal(chosen.length, 3);
});

async function report({ app, planId }: JointNode) {
  const asked = { planId, kind: 'joint-report', audience: 'shared', from: '2025', to: '2034' } as const;
  const paper = must(await makePaper(app, who, asked));
  const set = must(await app.printing.set({ paper, languages: { main: 'en', second: null }, zone: 'UTC' }));
  const table = set.parts.find((part) => part.is === 'table' && part.name === 'successions');
  const rows = table?.is === 'table' ? table.rows.map((row) => row.map(({ main }) => main)) : [];
  const statement = rows.length === 0 ? null : must(await statePaper(app, who, asked));
  return { rows, stated: paper.stated, statement };
}

test('EX1732 the joint report of each plan tells the succession that all have confirmed, alike on both sides, and its statement holds the entries', async (t) => {
  const { cn, la } = await agreed(t);
  for (const plan of ['old', 'now'] as const) assert.deepEqual((await report(cn[plan])).rows, []);
  for (const plan of ['old', 'now'] as const) await confirmAndTake(la[plan], cn[plan]);
  for (const plan of ['old', 'now'] as const) {
    const [here, there] = [await report(cn[plan]), await report(la[plan])];
    assert.deepEqual(here.rows, there.rows);
    assert.equal(here.rows.length, 2);
    const relations = here.rows.map((row) => row[1]?.split('\n').at(-1)).toSorted();
    assert.deepEqual(relations, plan === 'old' ? ['Continued', 'Not taken up again'] : ['Continued', 'New']);
    for (const row of here.rows) assert.match(row.at(-1) ?? '', /^a \d+$/);
    const links = must(
      await listProposals(cn[plan].app, who, { planId: cn[plan].planId, which: 'agreed', limit: 500 }),
    )
      .items.filter(({ register }) => isLink(register))
      .map(({ id }) => id);
    for (const id of links) assert.ok(here.stated.includes(id), id);
    assert.ok((here.statement?.bytes.length ?? 0) > 500);
  }
});
