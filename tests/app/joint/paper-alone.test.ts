/**
 * A party that is alone keeps on paper whatever the parties agree on: each kind of thing, a commitment and a provision too. When the other side
 * joins, the records are offered with their scans by hash, confirmed and taken over. Names and values are invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFile, createObject, getObject, linkedObjects } from '../../../src/app/index.ts';
import { bringJointFile, exchangeByLine, showTakings, takeOver } from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { codeOf, must } from '../test-node.ts';
import { acceptAll, answer, exchange, listed, propose } from './agreeing.ts';
import { everyKind, makeThing, named } from './every-kind.ts';
import { type JointNode, nodeOf, openTogether, who } from './two-nodes.ts';

const scan = utf8('%PDF-1.4\n% a scan of one sample sheet\n%%EOF\n');

test('AP1733 what was signed on paper while one party was alone is recorded of any thing, found from it, and offered when the other joins', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const about = await everyKind(cn);
  const { app, planId } = cn;
  const { sha256, name } = must(await addFile(app, who, { planId, bytes: scan, name: 'scan.pdf' }));
  const papers = new Map<string, string>();
  for (const ref of about) {
    const values = { title: named(`paper of ${ref.split('/')[0]}`), form: 'minutes', date: '2026-03-12' };
    const made = await makeThing(cn, 'signed-paper', { ...values, file: [{ sha256, name }], about: [ref] });
    papers.set(ref, made);
    if (ref.startsWith('provision/')) continue;
    const linked = must(await linkedObjects(app, who, { planId, ref }));
    assert.ok(JSON.stringify(linked.back).includes(made), ref);
  }
  const la = await nodeOf(t, 'la', all);
  await openTogether([cn, la]);
  must(await exchangeByLine(app, who, { planId, party: 'b' }));
  await acceptAll(la);
  await propose(cn, () => true);
  for (const { id } of await listed(la)) must(await answer(la, 'confirm', id));
  await exchange(la);
  const takings = async () =>
    must(await showTakings(la.app, who, { planId: la.planId, limit: 500 })).items.map((one) => one);
  must(await bringJointFile(la.app, who, { planId: la.planId, sha256, bytes: scan }));
  const items = await takings();
  assert.deepEqual(
    items.flatMap(({ register, hindrance }) => (hindrance === null ? [] : [[register, hindrance]])),
    [],
  );
  const values = items.map(({ register, value }) => ({ register, value }));
  must(await takeOver(la.app, who, { planId: la.planId, values }));
  for (const [ref, paper] of papers) {
    const id = paper.split('/')[1] ?? '';
    const held = must(await getObject(la.app, who, { planId: la.planId, type: 'signed-paper', id })).values;
    assert.deepEqual([held.about, held.file], [[ref], [{ sha256, name }]], ref);
  }
  assert.deepEqual(await takings(), []);
});

test('AP1733 a paper names nothing that is not there, and nothing that the parties do not agree on', async (t) => {
  const cn = await nodeOf(t, 'cn', new Map());
  const { app, planId } = cn;
  const { sha256, name } = must(await addFile(app, who, { planId, bytes: scan, name: 'scan.pdf' }));
  const task = await makeThing(cn, 'task', { title: named('task'), state: 'planned' });
  for (const ref of [task, 'instrument/01a21e29-c734-78b8-8458-de933b0d7861', 'commitment/none']) {
    const values = { title: named('paper'), form: 'minutes', date: '2026-03-12', about: [ref] };
    const file = [{ sha256, name }];
    const made = await createObject(app, who, { planId, type: 'signed-paper', values: { ...values, file } });
    assert.equal(codeOf(made), 'object-invalid', ref);
  }
});
