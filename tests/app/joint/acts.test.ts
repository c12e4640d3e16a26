/** Acts between two nodes: propose by choice, answer, and what each side sees of it; words beside entries; statements. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getPlan, patchPlan, review } from '../../../src/app/index.ts';
import {
  answerJoint,
  exchangeByLine,
  exportBundle,
  importBundle,
  listDisputes,
  listProposals,
  listTransfers,
  makeStatement,
  previewExport,
  previewImport,
  previewJoint,
  proposeJoint,
  readPlanFile,
  showJoint,
  showTransfer,
} from '../../../src/app/joint/index.ts';
import { err, ok, problem, utf8 } from '../../../src/base/index.ts';
import { verifyStatement } from '../../../src/ledger/verify/index.ts';
import { codeOf, must } from '../test-node.ts';
import { type JointNode, planFileOf, twoNodes, who } from './two-nodes.ts';

const exchange = async ({ app, planId }: JointNode, party: string) =>
  must(await exchangeByLine(app, who, { planId, party }));
const proposals = async (
  { app, planId }: JointNode,
  which: 'waiting' | 'own' | 'agreed' | 'contested' | 'all',
) => must(await listProposals(app, who, { planId, which })).items;
const preview = async ({ app, planId }: JointNode) => must(await previewJoint(app, who, { planId }));
const answer = (
  { app, planId }: JointNode,
  kind: 'confirm' | 'object' | 'note' | 'withdraw',
  item: string,
  reason?: string,
) =>
  answerJoint(app, who, { planId, answers: [{ kind, item, ...(reason === undefined ? {} : { reason }) }] });

const rowOf = async ({ app, planId }: JointNode) => {
  const row = await app.store.read((r) => r.joint.plan(planId));
  return row === null ? err(problem('not-found')) : ok(row);
};

/** Proposes the plan's title and answers the entry's id. */
async function proposeTitle(node: JointNode): Promise<string> {
  const { items } = await preview(node);
  const title = items.find(({ register }) => register.endsWith('/title')) ?? assert.fail('no title');
  const [id] = must(await proposeJoint(node.app, who, { planId: node.planId, registers: [title.register] }));
  return id ?? assert.fail('nothing proposed');
}

test('AP82 only what is picked from the preview is proposed, with the bytes that were shown', async (t) => {
  const { cn, la } = await twoNodes(t);
  const before = await preview(cn);
  assert.ok(before.items.length > 0 && before.items.every(({ standing }) => standing === 'not-proposed'));
  assert.ok(
    before.items.every(({ register }) => !register.includes(cn.planId) || register.startsWith('plan/')),
  );
  const id = await proposeTitle(cn);
  const after = await preview(cn);
  const of = (page: typeof before, register: string) => page.items.find((item) => item.register === register);
  const title = after.items.find(({ standing }) => standing === 'proposed') ?? assert.fail('not proposed');
  assert.equal(after.items.filter(({ standing }) => standing === 'proposed').length, 1);
  assert.equal(of(before, title.register)?.value, title.value);
  const leaving = must(await previewExport(cn.app, who, { planId: cn.planId }));
  const mine = leaving.entries.filter(({ text }) => text.includes('"kind":"propose"'));
  assert.deepEqual([mine.length, mine[0]?.text.includes(`"value":${title.value}`)], [1, true]);
  assert.equal(
    codeOf(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [title.register] })),
    'joint-act-refused',
  );
  assert.equal(
    codeOf(await proposeJoint(cn.app, who, { planId: cn.planId, registers: ['text/x/record'] })),
    'not-found',
  );
  await exchange(cn, 'b');
  const [waiting] = await proposals(la, 'waiting');
  assert.deepEqual([waiting?.id, waiting?.value, waiting?.register], [id, title.value, title.register]);
});

test('AP82 values name texts by their characters, as the genesis does, never by an id of the node', async (t) => {
  const { cn } = await twoNodes(t);
  const { planId } = cn;
  const [text] = must(await getPlan(cn.app, who, { planId })).texts;
  const items = await cn.app.store.read((r) => r.own.proposals(planId, { state: ['open'] }));
  must(await review(cn.app, who, { planId, acts: [{ act: 'accept-outline', text: text?.id ?? '' }] }));
  must(await review(cn.app, who, { planId, acts: [{ act: 'accept', items: [items[0]?.proposalId ?? ''] }] }));
  const cut = (await preview(cn)).items.find(({ register }) => register.startsWith('cut/'));
  const { genesis } = must(readPlanFile(cn.app, await planFileOf(cn, must(await rowOf(cn))))).draft;
  assert.ok(cut?.value.includes(`"${genesis.texts[0]}":[{`), cut?.value);
  assert.ok(!cut?.value.includes(text?.id ?? 'nothing'));
});

test('AP83 AP1324 an own proposal goes from local into a file, and is registered and answered, and settles by confirmation', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await proposeTitle(cn);
  const reached = async () => (await proposals(cn, 'all')).find((one) => one.id === id)?.reach[0]?.state;
  assert.equal(await reached(), 'local');
  const file = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  assert.equal(await reached(), 'made');
  must(await importBundle(la.app, who, { planId: la.planId, files: file.map(({ bytes }) => bytes) }));
  await exchange(cn, 'b');
  assert.equal(await reached(), 'registered');
  assert.equal(must(await showJoint(la.app, who, { planId: la.planId })).waiting, 1);
  must(await answer(la, 'confirm', id));
  await exchange(la, 'a');
  assert.equal(await reached(), 'answered');
  assert.deepEqual(
    [await proposals(cn, 'agreed'), await proposals(la, 'agreed')].map((list) => list.map((one) => one.id)),
    [[id], [id]],
  );
  assert.equal(codeOf(await answer(la, 'object', id, 'late')), 'joint-act-refused');
  assert.equal(must(await showJoint(la.app, who, { planId: la.planId })).waiting, 0);
});

test('AP83 a return needs words, which travel beside the entry and stand in no entry', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await proposeTitle(cn);
  await exchange(cn, 'b');
  assert.equal(codeOf(await answer(la, 'object', id)), 'joint-act-refused');
  const words = 'Please consult Somebody Invented first.';
  must(await answer(la, 'object', id, words));
  const leaving = must(await previewExport(la.app, who, { planId: la.planId }));
  const returned =
    leaving.entries.find(({ text }) => text.includes('"kind":"object"')) ?? assert.fail('no entry');
  assert.deepEqual(returned.words, [{ name: 'reason', text: words }]);
  assert.ok(!returned.text.includes('Invented'));
  await exchange(la, 'a');
  const [own] = await proposals(cn, 'own');
  assert.deepEqual(
    [own?.status, own?.answers[0]?.kind, own?.answers[0]?.words],
    ['objected', 'object', words],
  );
  // Nobody answers their own proposal, and only its author withdraws it.
  assert.equal(codeOf(await answer(cn, 'confirm', id)), 'joint-act-refused');
  assert.equal(codeOf(await answer(la, 'withdraw', id)), 'joint-act-refused');
  must(await answer(cn, 'withdraw', id));
  await exchange(cn, 'b');
  assert.equal((await proposals(la, 'all')).find((one) => one.id === id)?.status, 'withdrawn');
  assert.equal(codeOf(await answer(la, 'confirm', 'a:1:unknown')), 'not-found');
});

test('AP83 two values settled without knowing of each other are contested on both nodes', async (t) => {
  const { cn, la } = await twoNodes(t);
  const one = await proposeTitle(cn);
  const { version } = must(await getPlan(la.app, who, { planId: la.planId }));
  must(await patchPlan(la.app, who, { planId: la.planId, version, patch: { title: { en: 'Another' } } }));
  const other = await proposeTitle(la);
  await exchange(cn, 'b');
  must(await answer(la, 'confirm', one));
  must(await answer(cn, 'confirm', other));
  await exchange(cn, 'b');
  for (const node of [cn, la]) {
    assert.equal(must(await showJoint(node.app, who, { planId: node.planId })).contested, 1);
    const { items } = must(await listDisputes(node.app, who, { planId: node.planId }));
    assert.deepEqual(
      items.map((dispute) => [dispute.kind, dispute.isClosed, dispute.entries.length]),
      [['contested', false, 2]],
    );
    assert.deepEqual((await proposals(node, 'contested')).map(({ id }) => id).sort(), [one, other].sort());
  }
});

test('AP84 a bundle by file shows first what it brings, is taken once, and again changes nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  await proposeTitle(cn);
  const parts = must(await exportBundle(cn.app, who, { planId: cn.planId, partBytes: 1_500 }));
  assert.ok(parts.length > 1);
  const files = parts.map(({ bytes }) => bytes).reverse();
  const { planId } = la;
  const shown = must(await previewImport(la.app, who, { planId, files }));
  const brought = shown.logs.find(({ log }) => log === 'a');
  assert.deepEqual(
    [brought?.outcome, shown.entries.some(({ text }) => text.includes('"propose"'))],
    ['take', true],
  );
  assert.equal((await proposals(la, 'waiting')).length, 0);
  assert.equal(codeOf(await importBundle(la.app, who, { planId, files: files.slice(1) })), 'bundle-refused');
  const took = must(await importBundle(la.app, who, { planId, files }));
  assert.equal(took.logs.find(({ log }) => log === 'a')?.outcome, 'take');
  const size = must(await showJoint(la.app, who, { planId })).parties.map(({ held }) => held);
  must(await importBundle(la.app, who, { planId, files }));
  assert.deepEqual(
    must(await showJoint(la.app, who, { planId })).parties.map(({ held }) => held),
    size,
  );
  for (const wrong of [utf8('words'), new Uint8Array(0)])
    assert.equal(codeOf(await importBundle(la.app, who, { planId, files: [wrong] })), 'bundle-refused');
  assert.equal(codeOf(await importBundle(cn.app, who, { planId: cn.planId, files })), 'bundle-refused');
});

test('AP85 what has left is listed with its exact entries', async (t) => {
  const { cn } = await twoNodes(t);
  const id = await proposeTitle(cn);
  await exchange(cn, 'b');
  const { items } = must(await listTransfers(cn.app, who, { planId: cn.planId }));
  const out = items.filter(({ direction }) => direction === 'out');
  const whole = await Promise.all(
    out.map(async (one) => must(await showTransfer(cn.app, who, { planId: cn.planId, transfer: one.id }))),
  );
  const left = whole.flatMap(({ entries }) => entries).filter(({ log }) => log === 'a');
  const seq = Number(id.split(':')[1]);
  assert.ok(left.some((entry) => entry.seq === seq && entry.text.includes('"kind":"propose"')));
  assert.equal(
    codeOf(await showTransfer(cn.app, who, { planId: cn.planId, transfer: 'unknown' })),
    'not-found',
  );
});

test('AP88 a statement of an agreement is made once all have registered it, and outsiders verify it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await proposeTitle(cn);
  const state = () => makeStatement(cn.app, who, { planId: cn.planId, entries: [id], withWords: true });
  assert.equal(codeOf(await state()), 'statement-not-registered');
  await exchange(cn, 'b');
  must(await answer(la, 'confirm', id));
  await exchange(la, 'a');
  await exchange(cn, 'b');
  const { bytes, hash } = must(await state());
  const ports = { verify: cn.app.verifyEd25519, sha256: cn.app.sha256 };
  const checked = verifyStatement(bytes, hash, ports);
  assert.ok(checked.ok, JSON.stringify(checked));
  assert.deepEqual(checked.value.entries.map(({ entry }) => entry.kind).sort(), ['confirm', 'propose']);
  assert.equal(
    codeOf(await makeStatement(cn.app, who, { planId: cn.planId, entries: ['a:0:x'] })),
    'not-found',
  );
});
