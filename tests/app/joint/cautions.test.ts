/**
 * When the other side lies or fails, over a real line and by file: what people are told, what proof they can hand on, what stays
 * usable, and how they go on.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { getPlan, patchPlan } from '../../../src/app/index.ts';
import {
  answerByLine,
  answerJoint,
  exchangeByLine,
  exportBundle,
  handOutEvidence,
  importBundle,
  listCautions,
  listEvidence,
  listProposals,
  pauseExchange,
  previewJoint,
  proposeJoint,
  proposeSettling,
  readSettling,
  revokeKey,
  showJoint,
  takeSettling,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { openGenesis, parseForkProof, verifyForkProof } from '../../../src/ledger/index.ts';
import { verifyHandedFork } from '../../../src/ledger/verify/index.ts';
import { nodeSha256, nodeVerifyEd25519 } from '../../../src/main/node-crypto.ts';
import { codeOf, must, person } from '../test-node.ts';
import { copyOf } from './lying.ts';
import { nodesOnLine } from './real-line.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const cautionsOf = async ({ app, planId }: JointNode) => must(await listCautions(app, who, { planId }));
const kindsOf = async (node: JointNode) =>
  (await cautionsOf(node)).items.map(({ kind, party }) => [kind, party]);
const exchange = ({ app, planId }: JointNode, party: string) => exchangeByLine(app, who, { planId, party });
const heldOf = async ({ app, planId }: JointNode) =>
  must(await showJoint(app, who, { planId })).parties.map(({ held }) => held);

async function propose({ app, planId }: JointNode, at = 0): Promise<string> {
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  const [id] = must(await proposeJoint(app, who, { planId, registers: [items[at]?.register ?? ''] }));
  return id ?? assert.fail('nothing proposed');
}

async function retitle({ app, planId }: JointNode, words: string): Promise<void> {
  const { version } = must(await getPlan(app, who, { planId }));
  must(await patchPlan(app, who, { planId, version, patch: { title: { en: words } } }));
}

/** The first party writes two histories; the second holds both. Answers what was agreed before. */
async function forked(cn: JointNode, la: JointNode): Promise<string> {
  const agreed = await propose(cn);
  must(await exchange(cn, 'b'));
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [{ kind: 'confirm', item: agreed }] }));
  must(await exchange(la, 'a'));
  const back = await copyOf(cn);
  await retitle(cn, 'One history');
  await propose(cn);
  must(await exchange(cn, 'b'));
  await back();
  await retitle(cn, 'Another history');
  await propose(cn);
  await exchange(cn, 'b');
  return agreed;
}

test('AP866 AP1072 two histories over the line are caught, proven to a third person, and what was agreed stands', async (t) => {
  const { cn, la } = await nodesOnLine(t);
  assert.deepEqual(await kindsOf(la), []);
  const agreed = await forked(cn, la);
  const { items, frozen } = await cautionsOf(la);
  assert.deepEqual(
    items.map(({ kind, party, evidence }) => [kind, party, evidence.length]),
    [['two-histories', 'a', 1]],
  );
  const [proof] = must(await listEvidence(la.app, who, { planId: la.planId }));
  assert.equal(proof?.id, items[0]?.evidence[0]);
  const row = await la.app.store.read((r) => r.joint.plan(la.planId));
  const genesis = openGenesis(row?.genesis ?? new Uint8Array(0), nodeVerifyEd25519, nodeSha256);
  const file = parseForkProof(proof?.bytes ?? new Uint8Array(0));
  assert.ok(genesis.ok && file.ok);
  // As it is handed out it holds the genesis: the hash from paper is all that a third person needs.
  const evidence = proof?.id ?? '';
  const handed = must(await handOutEvidence(la.app, who, { planId: la.planId, evidence }));
  const ports = { verify: nodeVerifyEd25519, sha256: nodeSha256 };
  const checked = verifyHandedFork(handed.bytes, genesis.value.hash, ports);
  assert.equal(checked.ok && checked.value.letter, 'a');
  const unknown = await handOutEvidence(la.app, who, { planId: la.planId, evidence: 'unknown' });
  assert.equal(codeOf(unknown), 'not-found');
  const proven = verifyForkProof(file.value, genesis.value, {
    verify: nodeVerifyEd25519,
    sha256: nodeSha256,
  });
  assert.equal(proven.ok && proven.value.letter, 'a');
  assert.deepEqual(
    frozen.map(({ log, isOwn }) => [log, isOwn]),
    [['a', false]],
  );
  const list = must(await listProposals(la.app, who, { planId: la.planId, which: 'agreed' })).items;
  assert.deepEqual(
    list.map(({ id }) => id),
    [agreed],
  );
  // La's own log goes on.
  await propose(la);
});

test('AP869 people settle a fork: the owner says what stands, the other signs, and both go on over the line', async (t) => {
  const { cn, la } = await nodesOnLine(t);
  const agreed = await forked(cn, la);
  // The proof reaches the party whose log it is: it enters nothing more there.
  await exchange(la, 'a');
  assert.deepEqual(await kindsOf(cn), [['two-histories', 'a']]);
  assert.equal(
    codeOf(await proposeJoint(cn.app, who, { planId: cn.planId, registers: ['plan/x/title'] })),
    'not-found',
  );
  const [own] = (await cautionsOf(cn)).frozen;
  assert.ok(own?.isOwn === true && own.agreed > 0);
  const { planId } = cn;
  // The history that the other has registered stands: another would take back what both have signed.
  const chosen = own.choices.find(({ isRegistered }) => isRegistered) ?? assert.fail(JSON.stringify(own));
  assert.deepEqual(
    own.choices.map(({ size }) => size >= chosen.size),
    own.choices.map(() => true),
  );
  // Its own history of the same size would take back what the other registered: it is no choice.
  assert.deepEqual([own.choices.length, chosen.isHeld], [1, false]);
  const { size, root } = chosen;
  const outside = [
    { planId, size: size - 1, root },
    { planId, size, root: 'A'.repeat(43) },
  ];
  for (const wrong of outside)
    assert.equal(codeOf(await proposeSettling(cn.app, who, wrong)), 'joint-act-refused');
  assert.equal(
    codeOf(await proposeSettling(la.app, who, { planId: la.planId, size, root })),
    'joint-act-refused',
  );
  const note = must(await proposeSettling(cn.app, who, { planId, size, root }));
  const read = must(await readSettling(la.app, who, { planId: la.planId, bytes: note.bytes }));
  assert.deepEqual([read.log, read.size, read.signed, read.missing], ['a', size, ['a'], ['b']]);
  const looked = must(await takeSettling(la.app, who, { planId: la.planId, bytes: note.bytes, sign: false }));
  assert.deepEqual([looked.isSettled, (await cautionsOf(la)).frozen.length], [false, 1]);
  const done = must(await takeSettling(la.app, who, { planId: la.planId, bytes: note.bytes, sign: true }));
  assert.deepEqual([done.isSettled, (await cautionsOf(la)).frozen], [true, []]);
  must(await takeSettling(cn.app, who, { planId, bytes: done.file.bytes, sign: false }));
  for (let round = 0; round < 3; round++) must(await exchange(cn, 'b'));
  const id = await propose(cn);
  must(await exchange(cn, 'b'));
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [{ kind: 'confirm', item: id }] }));
  must(await exchange(la, 'a'));
  for (const node of [cn, la]) {
    const list = must(await listProposals(node.app, who, { planId: node.planId, which: 'agreed' })).items;
    assert.deepEqual(list.map((one) => one.id).sort(), [agreed, id].sort());
    // What was caught stays told, with its proof; nothing is frozen any more.
    assert.deepEqual(await kindsOf(node), [['two-histories', 'a']]);
    assert.deepEqual((await cautionsOf(node)).frozen, []);
  }
  assert.deepEqual(await heldOf(cn), await heldOf(la));
});

test('AP869 a note that is no settling, of another plan, or altered is refused and changes nothing', async (t) => {
  const { cn, la } = await nodesOnLine(t);
  await forked(cn, la);
  await exchange(la, 'a');
  const [own] = (await cautionsOf(cn)).frozen;
  const { size, root } = own?.choices[0] ?? assert.fail('no choice');
  const note = must(await proposeSettling(cn.app, who, { planId: cn.planId, size, root }));
  const take = (bytes: Uint8Array) => takeSettling(la.app, who, { planId: la.planId, bytes, sign: true });
  const text = new TextDecoder().decode(note.bytes);
  for (const wrong of [
    'words',
    text.replace(`"size":${size}`, `"size":${size + 1}`),
    text.replace('/e2', '/e3'),
  ])
    assert.equal(codeOf(await take(utf8(wrong))), 'joint-file-refused', wrong.slice(0, 60));
  assert.equal((await cautionsOf(la)).frozen.length, 1);
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await listCautions(la.app, reader, { planId: la.planId })), 'not-allowed');
  assert.equal(
    codeOf(await takeSettling(la.app, reader, { planId: la.planId, bytes: note.bytes, sign: true })),
    'not-allowed',
  );
});

test('AP866 files that cannot be used are told by what is wrong with them, each once, and change nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  const all = new Map<string, JointNode>();
  const [kh, vn] = [await nodeOf(t, 'kh', all), await nodeOf(t, 'vn', all)];
  await openTogether([kh, vn]);
  await propose(cn);
  const [own] = must(await exportBundle(la.app, who, { planId: la.planId }));
  const [other] = must(await exportBundle(kh.app, who, { planId: kh.planId }));
  const [good] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  const held = await heldOf(la);
  const bytes = good?.bytes ?? new Uint8Array(0);
  const bomb = new Uint8Array(gzipSync(new Uint8Array(300 * 1_024 * 1_024)));
  const cases: readonly (readonly [Uint8Array, string, string])[] = [
    [bytes.subarray(0, -200), 'file', ''],
    [utf8('words'), 'file', ''],
    [bomb, 'too-large', ''],
    [own?.bytes ?? bytes, 'misdirected', 'b'],
    [other?.bytes ?? bytes, 'misdirected', 'a'],
  ];
  for (const [file, kind, party] of cases) {
    for (let times = 0; times < 2; times++)
      assert.equal(
        codeOf(await importBundle(la.app, who, { planId: la.planId, files: [file] })),
        'bundle-refused',
      );
    assert.ok(
      (await kindsOf(la)).some(([k, p]) => k === kind && p === party),
      `${kind} ${party}`,
    );
  }
  assert.deepEqual((await cautionsOf(la)).items.map(({ kind, count }) => [kind, count]).sort(), [
    ['file', 2],
    ['misdirected', 1],
    ['misdirected', 1],
    ['too-large', 1],
  ]);
  assert.deepEqual(await heldOf(la), held);
  // A missing part is no fault of anybody's.
  const parts = must(await exportBundle(cn.app, who, { planId: cn.planId, partBytes: 1_500 }));
  const some = parts.slice(1).map((part) => part.bytes);
  assert.equal(codeOf(await importBundle(la.app, who, { planId: la.planId, files: some })), 'bundle-refused');
  assert.equal((await cautionsOf(la)).items.length, 4);
  must(await importBundle(la.app, who, { planId: la.planId, files: [bytes] }));
});

test('AP866 what comes by line as another party’s, or cannot be read, is told with the caller', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { hash } = must(await showJoint(cn.app, who, { planId: cn.planId }));
  const [own] = must(await exportBundle(la.app, who, { planId: la.planId }));
  const certificate = cn.app.line?.own.certificate ?? '';
  const call = (bytes: Uint8Array) => answerByLine(la.app, { plan: hash ?? '', certificate, bytes });
  assert.equal(codeOf(await call(own?.bytes ?? new Uint8Array(0))), 'bundle-refused');
  assert.equal(codeOf(await call(utf8('words'))), 'bundle-refused');
  assert.deepEqual((await kindsOf(la)).sort(), [
    ['file', 'a'],
    ['misdirected', 'a'],
  ]);
});

test('AP866 after a revocation what the old key signs is told as that', async (t) => {
  const { cn, la } = await twoNodes(t);
  // Whoever took the log key goes on from a copy, without the revocation.
  const back = await copyOf(cn);
  const { planId } = cn;
  const ring = cn.app.ring;
  must(await revokeKey(cn.app, who, { planId, role: 'log', rootKey: null }));
  must(await exchange(cn, 'b'));
  await back();
  Object.assign(cn.app, { ring: { ...ring, keys: () => [] } });
  await retitle(cn, 'By a thief');
  await propose(cn);
  await exchange(cn, 'b');
  const found = await kindsOf(la);
  assert.ok(
    found.some(([kind]) => kind === 'key-ended' || kind === 'two-histories'),
    JSON.stringify(found),
  );
});

test('AP867 an entry dated before what it cites, or after it was received, is told', async (t) => {
  const { cn, la } = await twoNodes(t);
  cn.clock.now += 30 * 24 * 3_600_000;
  await propose(cn);
  must(await exchange(cn, 'b'));
  assert.deepEqual(
    (await kindsOf(la)).map(([kind]) => kind),
    ['dated', 'dated'],
  );
  la.clock.now = cn.clock.now;
  la.clock.now -= 3_600_000;
  await propose(la, 1);
  la.clock.now += 3_600_000;
  must(await exchange(la, 'a'));
  const found = (await cautionsOf(cn)).items.filter(({ kind, party }) => kind === 'dated' && party === 'b');
  assert.ok((found[0]?.entries.length ?? 0) >= 1);
});

test('AP867 a plan whose times are in order tells of none', async (t) => {
  const { cn, la } = await twoNodes(t);
  for (let n = 0; n < 3; n++) {
    for (const node of [cn, la]) node.clock.now += 3_600_000;
    await retitle(n % 2 === 0 ? cn : la, `Title ${n}`);
    await propose(n % 2 === 0 ? cn : la);
    must(await exchange(cn, 'b'));
  }
  assert.deepEqual([await kindsOf(cn), await kindsOf(la)], [[], []]);
});

test('AP868 an exchange that people let rest neither goes out nor comes in, and goes on when they say so', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = la;
  const pause = (isPaused: boolean, party = 'a') => pauseExchange(la.app, who, { planId, party, isPaused });
  assert.equal(codeOf(await pause(true, 'b')), 'not-found');
  must(await pause(true));
  assert.deepEqual((await cautionsOf(la)).paused, ['a']);
  const id = await propose(cn);
  const [file] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  assert.equal(codeOf(await exchange(cn, 'b')), 'joint-paused');
  assert.equal(codeOf(await exchange(la, 'a')), 'joint-paused');
  const files = [file?.bytes ?? new Uint8Array(0)];
  assert.equal(codeOf(await importBundle(la.app, who, { planId, files })), 'joint-paused');
  assert.equal(codeOf(await exportBundle(la.app, who, { planId })), 'joint-paused');
  assert.equal(must(await listProposals(la.app, who, { planId, which: 'waiting' })).total, 0);
  must(await pause(false));
  must(await exchange(cn, 'b'));
  assert.deepEqual(
    must(await listProposals(la.app, who, { planId, which: 'waiting' })).items.map((one) => one.id),
    [id],
  );
});
