/** The joint log as people see it: what each entry does, how far it has come with each party, on whichever page it stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exchangeByLine,
  type JointEntry,
  listJointEntries,
  listProposals,
  listTransfers,
  previewExport,
  previewJoint,
  proposeJoint,
  showAbout,
  showTransfer,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer } from './agreeing.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const logOf = async ({ app, planId }: JointNode, log?: string) =>
  must(await listJointEntries(app, who, { planId, limit: 100, ...(log === undefined ? {} : { log }) }));
/** `kind b registered, c answered` */
const line = ({ kind, reach }: JointEntry): string =>
  `${kind} ${reach.map(({ letter, state }) => `${letter} ${state}`).join(', ')}`;
const exchange = async ({ app, planId }: JointNode, party = app.node.party === 'cn' ? 'b' : 'a') =>
  must(await exchangeByLine(app, who, { planId, party }));
/** Proposes the own value that is meant; nothing leaves. */
async function propose({ app, planId }: JointNode, isMeant: (register: string) => boolean) {
  const { items } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  const registers = items.map(({ register }) => register).filter(isMeant);
  assert.equal(registers.length, 1, registers.join());
  return must(await proposeJoint(app, who, { planId, registers }));
}
const aboutTitle = (register: string): boolean => register.endsWith('/title');
const newest = async (node: JointNode, log: string, kind: string): Promise<JointEntry> =>
  (await logOf(node, log)).items.find((one) => one.kind === kind) ?? assert.fail(kind);

test('AP1070 each entry of the joint log is listed newest first with how far it has come, own and others’ alike', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [id] = await propose(cn, aboutTitle);
  const page = await logOf(cn);
  assert.deepEqual([page.log, page.size, page.next], ['a', page.items.length, null]);
  assert.deepEqual(
    page.items.map(({ seq }) => seq),
    [...page.items.keys()].toReversed(),
  );
  const [first] = page.items;
  assert.deepEqual([first?.id, first && line(first)], [id, 'propose b local']);
  assert.equal(first?.summary?.code, 'plan-title');
  assert.ok(first?.text.includes('"kind":"propose"'));
  assert.equal(page.items.at(-1)?.kind, 'plan.open');
  await exchange(cn);
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b registered');
  assert.equal(line(await newest(la, 'a', 'propose')), 'propose b registered');
  must(await answer(la, 'confirm', id ?? ''));
  assert.equal(line(await newest(la, 'a', 'propose')), 'propose b answered');
  assert.equal(line(await newest(la, 'b', 'confirm')), 'confirm a local');
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b registered', 'the answer has not come yet');
  await exchange(la);
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b answered');
  assert.equal(line(await newest(cn, 'b', 'confirm')), 'confirm a registered');
  assert.equal(line(await newest(la, 'b', 'confirm')), 'confirm a registered');
});

test('AP1070 a receipt is no answer; a dispute and an erasure that was done too are', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [id = ''] = await propose(cn, aboutTitle);
  await exchange(cn);
  assert.equal((await newest(la, 'b', 'ack')).kind, 'ack');
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b registered');
  must(await answer(la, 'dispute.raise', id, 'Sample statement'));
  await exchange(la);
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b answered');
});

test('AP1070 with three parties each is told by itself, and nothing is guessed of what a third one holds', async (t) => {
  const all = new Map<string, JointNode>();
  const [cn, la, th] = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'th', all)];
  await openTogether([cn, la, th]);
  for (const letter of ['b', 'c', 'b']) await exchange(cn, letter);
  const [id = ''] = await propose(cn, aboutTitle);
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b local, c local');
  await exchange(cn, 'b');
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b registered, c local');
  assert.equal(line(await newest(la, 'a', 'propose')), 'propose b registered, c unknown');
  must(await answer(la, 'note', id));
  await exchange(la, 'a');
  await exchange(cn, 'c');
  assert.equal(line(await newest(cn, 'a', 'propose')), 'propose b answered, c registered');
});

test('AP1070 the same states stand on what leaves, what has left, a proposal and the thing itself', async (t) => {
  const { cn, la } = await twoNodes(t);
  const commitment = await accept(cn, '港口');
  const [id = ''] = await propose(cn, (register) => register === `reading/${commitment}/kind`);
  const { planId } = cn;
  const leaving = async () => must(await previewExport(cn.app, who, { planId })).entries;
  const states = (reach: JointEntry['reach']): string => reach.map(({ state }) => state).join();
  assert.deepEqual([...new Set((await leaving()).map(({ reach }) => states(reach)))], ['local']);
  await exchange(cn);
  assert.deepEqual(await leaving(), []);
  const { items } = must(await listTransfers(cn.app, who, { planId }));
  const out = items.filter(({ ranges, direction }) => direction === 'out' && ranges.length > 0);
  const left = await Promise.all(
    out.map(async ({ id: transfer }) => must(await showTransfer(cn.app, who, { planId, transfer })).entries),
  );
  const own = left.flat().find(({ text }) => text.includes(`"reg":"reading/${commitment}/`));
  assert.equal(states(own?.reach ?? []), 'registered');
  must(await answer(la, 'confirm', id));
  await exchange(la);
  const [listed] = must(await listProposals(cn.app, who, { planId, which: 'agreed' })).items;
  assert.deepEqual([listed?.id, states(listed?.reach ?? []), listed?.isOwn], [id, 'answered', true]);
  const about = must(await showAbout(cn.app, who, { planId, ref: `commitment/${commitment}` }));
  assert.deepEqual(
    about.entries.map(({ kind, log, reach }) => [kind, log, states(reach)]),
    [
      ['propose', 'a', 'answered'],
      ['confirm', 'b', 'registered'],
    ],
  );
});

test('AP1070 pages follow each other without a gap; a log of nobody and whoever may not are refused', async (t) => {
  const { cn } = await twoNodes(t);
  await propose(cn, aboutTitle);
  const { app, planId } = cn;
  const seen: number[] = [];
  for (let before: number | null | undefined; before !== null; ) {
    const asked = { planId, limit: 2, ...(before === undefined ? {} : { before }) };
    const page = must(await listJointEntries(app, who, asked));
    seen.push(...page.items.map(({ seq }) => seq));
    before = page.next;
  }
  assert.deepEqual(seen, [...(await logOf(cn)).items.keys()].toReversed());
  assert.equal(codeOf(await listJointEntries(app, who, { planId, log: 'z' })), 'not-found');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await listJointEntries(app, reader, { planId })), 'not-allowed');
});
