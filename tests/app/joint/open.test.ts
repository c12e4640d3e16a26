/** Opening a plan together: files from hand to hand, every signature asked, nothing begins before all have signed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importPlan } from '../../../src/app/index.ts';
import {
  exchangeByLine,
  joinJoint,
  openJoint,
  partyFile,
  readPlanFile,
  showJoint,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { codeOf, must, person, smallPlan } from '../test-node.ts';
import { type JointNode, nodeOf, offerOf, openTogether, planFileOf, who } from './two-nodes.ts';

const view = async ({ app, planId }: JointNode) => must(await showJoint(app, who, { planId }));

test('AP81 two parties open a plan: party file, plan file, signatures, first checkpoints cosigned, live', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  assert.equal((await view(cn)).state, 'none');
  const offer = must(partyFile(la.app));
  assert.equal(offer.name, 'la.entente-party');
  const opened = must(await openJoint(cn.app, who, { planId: cn.planId, offers: [offer.bytes] }));
  const bytes = await planFileOf(cn, opened);
  const read = must(readPlanFile(la.app, bytes));
  assert.deepEqual([read.me, read.draft.signed, read.draft.missing], ['b', ['a'], ['b']]);
  assert.deepEqual(
    (await view(cn)).parties.map(({ letter, hasSigned, isOwn }) => [letter, hasSigned, isOwn]),
    [
      ['a', true, true],
      ['b', false, false],
    ],
  );
  // Not signed: nothing is kept of a file that only looked at.
  assert.equal(
    codeOf(await joinJoint(la.app, who, { planId: la.planId, bytes, sign: false })),
    'joint-not-signed',
  );
  assert.equal((await view(la)).state, 'none');
  const joined = must(await joinJoint(la.app, who, { planId: la.planId, bytes, sign: true }));
  assert.equal((await view(la)).state, 'waiting');
  assert.equal((await view(cn)).state, 'opening');
  must(await joinJoint(cn.app, who, { planId: cn.planId, bytes: await planFileOf(la, joined), sign: false }));
  assert.equal((await view(cn)).state, 'waiting');
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  const [one, other] = [await view(cn), await view(la)];
  assert.deepEqual([one.state, other.state, one.hash === other.hash], ['live', 'live', true]);
  // The plan's own ids stay each node's own.
  assert.notEqual(cn.planId, la.planId);
  assert.deepEqual(
    one.parties.map(({ held }) => held),
    other.parties.map(({ held }) => held),
  );
});

test('AP81 three parties sign in any order; what each signs alone is joined', async (t) => {
  const all = new Map<string, JointNode>();
  const nodes = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'kh', all)];
  const [cn, la, kh] = nodes;
  assert.ok(cn && la && kh);
  const offers = [la, kh].map(({ app }) => offerOf(app));
  const opened = must(await openJoint(cn.app, who, { planId: cn.planId, offers }));
  const bytes = await planFileOf(cn, opened);
  for (const node of [kh, la]) {
    const signed = must(await joinJoint(node.app, who, { planId: node.planId, bytes, sign: true }));
    must(
      await joinJoint(cn.app, who, {
        planId: cn.planId,
        bytes: await planFileOf(node, signed),
        sign: false,
      }),
    );
  }
  assert.equal((await view(cn)).state, 'waiting');
  assert.equal((await view(la)).state, 'opening');
  const whole = (await view(cn)).parties.every(({ hasSigned }) => hasSigned);
  assert.equal(whole, true);
});

test('AP81 what does not belong is refused, named, and leaves everything as it was', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const kh = await nodeOf(t, 'kh', all);
  const { planId } = cn;
  const open = (offers: readonly Uint8Array[]) => openJoint(cn.app, who, { planId, offers });
  const offer = offerOf(la.app);
  for (const offers of [[], [utf8('words')], [offer, offer], [offerOf(cn.app)], [offer.with(40, 0x41)]])
    assert.equal(codeOf(await open(offers)), 'joint-file-refused');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await openJoint(cn.app, reader, { planId, offers: [offer] })), 'not-allowed');
  assert.equal((await view(cn)).state, 'none');
  const bytes = await planFileOf(cn, must(await open([offer])));
  const join = (node: JointNode, file: Uint8Array) =>
    joinJoint(node.app, who, { planId: node.planId, bytes: file, sign: true });
  assert.equal(codeOf(await join(kh, bytes)), 'joint-not-party');
  assert.equal(codeOf(await join(la, bytes.subarray(0, -1))), 'joint-file-refused');
  assert.equal(codeOf(await join(la, utf8('entente-plan/v1\n{}\n'))), 'joint-file-refused');
  // Another plan's texts are not those that the file names.
  const other = must(
    await importPlan(la.app, who, { bytes: utf8('行动计划(2026-2028年)\n\n一、领域\n\n1.双方合作。\n') }),
  );
  assert.equal(
    codeOf(await joinJoint(la.app, who, { planId: other.id, bytes, sign: true })),
    'joint-text-missing',
  );
  assert.equal((await view(la)).state, 'none');
  assert.ok(smallPlan.length > 0);
});

test('AP81 a plan that is open is not opened again, nor replaced by another file', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  await openTogether([cn, la]);
  const offers = [offerOf(la.app)];
  assert.equal(codeOf(await openJoint(cn.app, who, { planId: cn.planId, offers })), 'joint-already-open');
  const again = must(await importPlan(la.app, who, { bytes: smallPlan, force: true }));
  const rival = must(await openJoint(la.app, who, { planId: again.id, offers: [offerOf(cn.app)] }));
  const file = await planFileOf({ ...la, planId: again.id }, rival);
  assert.equal(
    codeOf(await joinJoint(cn.app, who, { planId: cn.planId, bytes: file, sign: true })),
    'joint-already-open',
  );
});
