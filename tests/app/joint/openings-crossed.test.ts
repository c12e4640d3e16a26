/** Files of a further opening that cross, are kept back, or come late: what people can still do, and that nothing of what was said is lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerJoint,
  exchangeByLine,
  joinJoint,
  listJointEntries,
  listOpenings,
  openAnew,
  previewJoint,
  proposeJoint,
  showJoint,
  takeBackOpening,
} from '../../../src/app/joint/index.ts';
import { type Closing, codeOf, must } from '../test-node.ts';
import { type JointNode, nodeOf, offerOf, openTogether, planFileOf, who } from './two-nodes.ts';

const view = async (node: JointNode) => must(await showJoint(node.app, who, node));
const openings = async (node: JointNode) => must(await listOpenings(node.app, who, node)).items;
const reasonOf = (result: { readonly ok: boolean; readonly error?: { readonly facts: object } }) =>
  String(Reflect.get(result.error?.facts ?? {}, 'reason'));
const anew = ({ app, planId }: JointNode, others: readonly JointNode[], without: readonly string[] = []) =>
  openAnew(app, who, { planId, offers: others.map((one) => offerOf(one.app)), without });
const join = ({ app, planId }: JointNode, bytes: Uint8Array, sign: boolean, goesBack = false) =>
  joinJoint(app, who, { planId, bytes, sign, goesBack });
const takeBack = async (node: JointNode) => must(await takeBackOpening(node.app, who, node));

const exchange = async ({ app, planId }: JointNode, party: string) =>
  must(await exchangeByLine(app, who, { planId, party }));

async function nodes(t: Closing) {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const kh = await nodeOf(t, 'kh', all);
  await openTogether([cn, la]);
  await exchange(cn, 'b');
  return { cn, la, kh };
}

/** Proposes the first value that can be. Answers the entry and its register. */
async function propose({ app, planId }: JointNode) {
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  const register = items[0]?.register ?? assert.fail('nothing to propose');
  const [id] = must(await proposeJoint(app, who, { planId, registers: [register] }));
  return { id: id ?? '', register };
}

async function agree(one: JointNode, other: JointNode) {
  const made = await propose(one);
  await exchange(one, 'b');
  const { app, planId } = other;
  must(await answerJoint(app, who, { planId, answers: [{ kind: 'confirm', item: made.id }] }));
  await exchange(other, 'a');
  return made;
}

test('AP1346 whoever has signed one file takes that signature back before signing another', async (t) => {
  const { cn, la, kh } = await nodes(t);
  const ofCn = await planFileOf(cn, must(await anew(cn, [la, kh])));
  const ofLa = await planFileOf(la, must(await anew(la, [cn])));
  for (const [node, file] of [
    [cn, ofLa],
    [la, ofCn],
  ] as const)
    assert.equal(reasonOf(await join(node, file, true)), 'signed_another');
  assert.equal(reasonOf(await anew(cn, [la])), 'signed_another');
  await takeBack(cn);
  const whole = await planFileOf(cn, must(await join(cn, ofLa, true)));
  must(await join(la, whole, false));
  assert.equal((await view(cn)).hash, (await view(la)).hash);
});

test('AP1346 two files that crossed and were both signed by all part nobody: the plan is opened anew once more, and what was agreed is offered', async (t) => {
  const { cn, la, kh } = await nodes(t);
  const agreed = await agree(cn, la);
  await exchange(cn, 'b');
  const withKh = await planFileOf(cn, must(await anew(cn, [la, kh])));
  const ofTwo = await planFileOf(la, must(await anew(la, [cn])));
  // Each takes its own signature back to sign the other's, and does not know that the other does the same.
  for (const node of [cn, la]) await takeBack(node);
  const wholeOfTwo = await planFileOf(cn, must(await join(cn, ofTwo, true)));
  const signed = await planFileOf(la, must(await join(la, withKh, true)));
  const whole = await planFileOf(kh, must(await join(kh, signed, true)));
  must(await join(la, whole, false));
  assert.equal(reasonOf(await join(cn, whole, false)), 'not_the_present');
  assert.equal(reasonOf(await join(la, wholeOfTwo, false)), 'not_the_present');
  // What is entered there is registered by nobody whom it needs, and stays.
  const alone = await propose(cn);
  await exchange(la, 'c');
  let third = await planFileOf(la, must(await anew(la, [cn, kh])));
  for (const node of [cn, kh]) third = await planFileOf(node, must(await join(node, third, true)));
  for (const node of [cn, la]) must(await join(node, third, false));
  for (const [node, party] of [
    [cn, 'b'],
    [cn, 'c'],
    [la, 'c'],
    [cn, 'b'],
    [cn, 'c'],
  ] as const)
    await exchange(node, party);
  for (const node of [cn, la, kh]) assert.equal((await view(node)).state, 'live');
  for (const node of [cn, la]) {
    assert.deepEqual(
      (await openings(node)).map(({ number, state }) => [number, state]),
      [
        [3, 'present'],
        [2, 'ended'],
        [1, 'ended'],
      ],
    );
    const { items } = must(await previewJoint(node.app, who, { planId: node.planId, onlyNew: true }));
    assert.equal(items.find(({ register }) => register === agreed.register)?.wasAgreed, true);
  }
  const old = { planId: cn.planId, log: 'a', opening: 2 };
  assert.ok(must(await listJointEntries(cn.app, who, old)).items.some(({ id }) => id === alone.id));
  // An opening in which all live is not left for one that follows another.
  assert.equal(reasonOf(await join(cn, whole, false)), 'not_the_present');
});

test('AP1347 a finished file that was kept back is taken only where people say so; what was made since is kept, told, and offered again', async (t) => {
  const { cn, la, kh } = await nodes(t);
  const before = (await view(cn)).parties.map(({ held }) => held);
  const first = await planFileOf(cn, must(await anew(cn, [la, kh])));
  const second = await planFileOf(la, must(await join(la, first, true)));
  // The last one signs, and keeps the file to itself; the others think better of it and go on.
  const whole = await planFileOf(kh, must(await join(kh, second, true)));
  for (const node of [cn, la]) await takeBack(node);
  const agreed = await agree(cn, la);
  await exchange(cn, 'b');
  const present = (await view(cn)).hash;
  const since = (await view(cn)).parties.map(({ held }, n) => held - (before[n] ?? 0));
  const refused = await join(cn, whole, false);
  assert.deepEqual(
    [codeOf(refused), refused.ok ? null : refused.error.facts],
    ['joint-opening-refused', { reason: 'goes_back', n: since.reduce((sum, n) => sum + n, 0) }],
  );
  assert.equal((await view(cn)).hash, present);
  // They go on as before, with everything that they agreed.
  await agree(cn, la);
  await exchange(cn, 'b');
  for (const node of [cn, la]) must(await join(node, whole, false, true));
  for (const [node, party] of [
    [cn, 'b'],
    [cn, 'c'],
    [la, 'c'],
    [cn, 'b'],
    [cn, 'c'],
  ] as const)
    await exchange(node, party);
  for (const node of [cn, la, kh]) assert.equal((await view(node)).state, 'live');
  const ended = (await openings(la)).find(({ state }) => state === 'ended');
  assert.deepEqual(
    ended?.parties.map(({ held, ends, isSame }) => [held > (ends ?? 0), ends, isSame]),
    before.map((n) => [true, n, true]),
  );
  const old = must(await listJointEntries(la.app, who, { planId: la.planId, log: 'a', opening: 1 }));
  assert.ok(old.items.some(({ id }) => id === agreed.id));
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
  assert.equal(items.find(({ register }) => register === agreed.register)?.wasAgreed, true);
});

test('AP1347 whoever keeps a finished file back can be brought in again without it, by opening anew from there', async (t) => {
  const { cn, la, kh } = await nodes(t);
  const first = await planFileOf(cn, must(await anew(cn, [la, kh])));
  must(await join(kh, await planFileOf(la, must(await join(la, first, true))), true));
  for (const node of [cn, la]) await takeBack(node);
  const agreed = await agree(cn, la);
  await exchange(cn, 'b');
  // A file that follows what kh has left does not take it in.
  const late = await planFileOf(cn, must(await anew(cn, [la, kh])));
  assert.equal(reasonOf(await join(kh, late, true)), 'not_the_present');
  await takeBack(cn);
  let file = await planFileOf(kh, must(await anew(kh, [cn, la])));
  for (const node of [cn, la]) file = await planFileOf(node, must(await join(node, file, true)));
  for (const node of [cn, kh]) must(await join(node, file, false));
  const hashes = await Promise.all([cn, la, kh].map(async (node) => (await view(node)).hash));
  assert.equal(new Set(hashes).size, 1);
  assert.deepEqual(
    (await openings(cn)).map(({ number, state, parties }) => [
      number,
      state,
      parties.map(({ ends }) => ends),
    ]),
    [
      [3, 'present', [null, null, null]],
      [1, 'ended', [null, null]],
    ],
  );
  const { items } = must(await previewJoint(la.app, who, { planId: la.planId, onlyNew: true }));
  assert.equal(items.find(({ register }) => register === agreed.register)?.wasAgreed, true);
});

test('AP1347 nobody signs a file while holding entries that came after it', async (t) => {
  const { cn, la } = await nodes(t);
  const file = await planFileOf(cn, must(await anew(cn, [la])));
  await takeBack(cn);
  await propose(cn);
  await exchange(cn, 'b');
  assert.equal(reasonOf(await join(la, file, true)), 'went_on');
  const other = await planFileOf(cn, must(await anew(cn, [la])));
  must(await join(cn, await planFileOf(la, must(await join(la, other, true))), false));
  assert.equal((await view(cn)).hash, (await view(la)).hash);
});
