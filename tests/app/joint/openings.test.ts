/** A plan that is opened anew: parties join and leave, the logs before end where all have signed that they end, and stay readable and provable. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NextOpening } from '../../../src/app/index.ts';
import {
  answerByLine,
  answerJoint,
  countNews,
  exchangeByLine,
  exportBundle,
  joinJoint,
  listJointEntries,
  listNews,
  listOpenings,
  makeStatement,
  markNews,
  openAnew,
  previewJoint,
  proposeJoint,
  readPlanFile,
  revokeKey,
  showAbout,
  showJoint,
  showJointKeys,
  takeBackOpening,
} from '../../../src/app/joint/index.ts';
import { utf8 } from '../../../src/base/index.ts';
import { ed25519Signer, type Genesis, rootName, signGenesis } from '../../../src/ledger/index.ts';
import { verifyStatement } from '../../../src/ledger/verify/index.ts';
import { generateEd25519Pem, signerFromPem } from '../../../src/main/node-crypto.ts';
import { type Closing, codeOf, must, person } from '../test-node.ts';
import { accept } from './agreeing.ts';
import { copyOf } from './lying.ts';
import { type JointNode, nodeOf, offerOf, openTogether, planFileOf, who } from './two-nodes.ts';

const view = async ({ app, planId }: JointNode) => must(await showJoint(app, who, { planId }));
const openings = async ({ app, planId }: JointNode) =>
  must(await listOpenings(app, who, { planId })).items.map(({ number, state, parties }) => {
    return [number, state, parties.map(({ code }) => code).join(' ')];
  });
const reasonOf = (result: { readonly ok: boolean; readonly error?: { readonly facts: object } }) =>
  String(Reflect.get(result.error?.facts ?? {}, 'reason'));
const anew = ({ app, planId }: JointNode, others: readonly JointNode[], without: readonly string[] = []) =>
  openAnew(app, who, { planId, offers: others.map((one) => offerOf(one.app)), without });
const join = ({ app, planId }: JointNode, bytes: Uint8Array, sign: boolean) =>
  joinJoint(app, who, { planId, bytes, sign });

/** With the first of the others where none is named. */
const exchange = async ({ app, planId }: JointNode, party = app.node.party === 'cn' ? 'b' : 'a') =>
  must(await exchangeByLine(app, who, { planId, party }));

const confirm = async ({ app, planId }: JointNode, item: string) =>
  must(await answerJoint(app, who, { planId, answers: [{ kind: 'confirm', item }] }));

/** Three nodes, two of which have opened the plan together. */
async function twoOfThree(t: Closing) {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const kh = await nodeOf(t, 'kh', all);
  await openTogether([cn, la]);
  await exchange(cn);
  return { cn, la, kh };
}

/** Proposes the first value that can be, and has the other confirm it. Answers the entry of the proposal and its register. */
async function agreeOn(one: JointNode, other: JointNode) {
  const { items } = must(await previewJoint(one.app, who, { planId: one.planId, onlyNew: true }));
  const register = items[0]?.register ?? assert.fail('nothing to propose');
  const [id] = must(await proposeJoint(one.app, who, { planId: one.planId, registers: [register] }));
  await exchange(one);
  await confirm(other, id ?? '');
  await exchange(other);
  return { id: id ?? '', register, value: items[0]?.value ?? '' };
}

/** Lets each sign in turn, and hands the whole file to all. */
async function signAll(first: JointNode, opened: NextOpening, others: readonly JointNode[]) {
  let bytes = await planFileOf(first, opened);
  for (const node of others) bytes = await planFileOf(node, must(await join(node, bytes, true)));
  for (const node of [first, ...others]) must(await join(node, bytes, false));
  return bytes;
}

test('AP1290 AP1292 AP1294 a third party joins: logs that have ended stay as they are, new ones begin, and what was agreed is offered again as it was agreed', async (t) => {
  const { cn, la, kh } = await twoOfThree(t);
  const agreed = await agreeOn(cn, la);
  await exchange(cn);
  const before = await view(cn);
  const held = before.parties.map(({ letter, held: n }) => [letter, n]);
  await signAll(cn, must(await anew(cn, [la, kh])), [la, kh]);
  for (const node of [cn, la, kh])
    for (const party of ['a', 'b', 'c']) if (party !== (await view(node)).me) await exchange(node, party);
  for (const node of [cn, la, kh]) {
    const { state, parties, hash } = await view(node);
    assert.deepEqual([state, parties.map(({ code }) => code)], ['live', ['cn', 'la', 'kh']]);
    assert.notEqual(hash, before.hash);
  }
  assert.deepEqual(await openings(cn), [
    [2, 'present', 'cn la kh'],
    [1, 'ended', 'cn la'],
  ]);
  // Who joins now holds nothing of what was before.
  assert.deepEqual(await openings(kh), [[2, 'present', 'cn la kh']]);
  const [, ended] = must(await listOpenings(la.app, who, { planId: la.planId })).items;
  assert.deepEqual([ended?.hash, ended?.parties.map((one) => [one.letter, one.held])], [before.hash, held]);
  assert.ok(ended?.parties.every(({ held: n, ends, isSame }) => n === ends && isSame));
  const old = must(await listJointEntries(la.app, who, { planId: la.planId, log: 'a', opening: 1 }));
  assert.ok(old.items.some(({ id }) => id === agreed.id));
  const now = must(await listJointEntries(la.app, who, { planId: la.planId, log: 'a' }));
  assert.ok(!now.items.some(({ id }) => id === agreed.id));
  assert.equal(
    codeOf(await listJointEntries(la.app, who, { planId: la.planId, log: 'a', opening: 2 })),
    'not-found',
  );
  // What was agreed is nobody's proposal until somebody proposes it; then the others answer it as any other.
  const offered = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true })).items;
  const again = offered.find(({ register }) => register === agreed.register);
  assert.deepEqual([again?.wasAgreed, again?.standing, again?.value], [true, 'not-proposed', agreed.value]);
  const [id] = must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [agreed.register] }));
  for (const party of ['b', 'c']) await exchange(cn, party);
  for (const node of [la, kh]) {
    await confirm(node, id ?? '');
    await exchange(node, 'a');
  }
  const after = must(await previewJoint(cn.app, who, { planId: cn.planId })).items;
  const same = after.find(({ register }) => register === agreed.register);
  assert.deepEqual([same?.wasAgreed, same?.standing], [false, 'agreed']);
});

test('AP1293 an entry of an opening that has ended is stated under the genesis of that opening', async (t) => {
  const { cn, la, kh } = await twoOfThree(t);
  const { id } = await agreeOn(cn, la);
  await exchange(cn);
  const { hash } = await view(cn);
  await signAll(cn, must(await anew(cn, [la, kh])), [la, kh]);
  const made = must(await makeStatement(la.app, who, { planId: la.planId, entries: [id] }));
  assert.equal(made.hash, hash);
  const { app } = la;
  const found = verifyStatement(made.bytes, hash, { verify: app.verifyEd25519, sha256: app.sha256 });
  assert.equal(found.ok, true, JSON.stringify(found));
});

test('AP1293 what was said of a commitment in an opening that has ended stays in its joint history, under the names of then', async (t) => {
  const { cn, la, kh } = await twoOfThree(t);
  const commitment = await accept(cn, '双方');
  const registers = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 500 })).items.filter(
    ({ register }) => register === `reading/${commitment}/actor`,
  );
  assert.equal(registers.length, 1);
  const [id] = must(
    await proposeJoint(cn.app, who, {
      planId: cn.planId,
      registers: registers.map(({ register }) => register),
    }),
  );
  await exchange(cn);
  await exchange(la);
  await exchange(cn);
  await signAll(la, must(await anew(la, [cn, kh])), [cn, kh]);
  const about = must(await showAbout(cn.app, who, { planId: cn.planId, ref: `commitment/${commitment}` }));
  assert.deepEqual(
    about.entries.map(({ id: entry, opening }) => [entry, opening]),
    [[id, 1]],
  );
  assert.deepEqual(
    about.openings.map(({ number, parties }) => [
      number,
      parties.map(({ letter, names }) => [letter, names.en]),
    ]),
    [
      [
        1,
        [
          ['a', 'State cn'],
          ['b', 'State la'],
        ],
      ],
    ],
  );
});

test('AP1294 what comes in the new logs is news, however far somebody had looked in those before', async (t) => {
  const { cn, la } = await twoOfThree(t);
  await agreeOn(cn, la);
  await exchange(cn);
  const looked = must(await listNews(la.app, who, { planId: la.planId }));
  assert.ok((looked.marks.sizes.a ?? 0) > 3);
  must(await markNews(la.app, who, { planId: la.planId, ...looked.marks }));
  await signAll(cn, must(await anew(cn, [la])), [la]);
  await exchange(cn);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId }));
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [items[0]?.register ?? ''] }));
  await exchange(cn);
  assert.equal(must(await countNews(la.app, who, { planId: la.planId })).n, 1);
});

test('AP1290 from its signature on a node enters nothing and exchanges nothing, and taking it back lets all go on', async (t) => {
  const { cn, la, kh } = await twoOfThree(t);
  const { planId } = cn;
  const { items } = must(await previewJoint(cn.app, who, { planId, onlyNew: true }));
  const propose = () => proposeJoint(cn.app, who, { planId, registers: [items[0]?.register ?? ''] });
  const opened = must(await anew(cn, [la, kh]));
  assert.equal(codeOf(await propose()), 'joint-opening-anew');
  assert.equal(codeOf(await exportBundle(cn.app, who, { planId, to: ['b'] })), 'joint-opening-anew');
  assert.deepEqual((await openings(cn))[0], [2, 'under-way', 'cn la kh']);
  const { ownEntries, hash } = await view(cn);
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await takeBackOpening(cn.app, reader, { planId })), 'not-allowed');
  must(await takeBackOpening(cn.app, who, { planId }));
  const none = await takeBackOpening(cn.app, who, { planId });
  assert.deepEqual([codeOf(none), reasonOf(none)], ['joint-opening-refused', 'none_under_way']);
  must(await propose());
  await exchange(cn);
  assert.equal((await view(cn)).hash, hash);
  assert.ok((await view(cn)).ownEntries > ownEntries);
  // The file that was made before is behind now: nobody who holds more signs it.
  const late = await join(la, await planFileOf(cn, opened), true);
  assert.equal(codeOf(late), 'joint-opening-refused');
  assert.equal((await view(la)).hash, hash);
});

test('AP1291 whoever signs holds each log as far as it is named, and its own ends there', async (t) => {
  const { cn, la, kh } = await twoOfThree(t);
  // What has not been registered by who stays does not end.
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
  const registers = items.slice(0, 1).map(({ register }) => register);
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers }));
  assert.equal(reasonOf(await anew(cn, [la, kh])), 'unregistered');
  await exchange(cn);
  const opened = must(await anew(cn, [la, kh]));
  const file = await planFileOf(cn, opened);
  // Its own log has gone on, unknown to whoever opens.
  const own = must(await previewJoint(la.app, who, { planId: la.planId, onlyNew: true })).items[1];
  must(await proposeJoint(la.app, who, { planId: la.planId, registers: [own?.register ?? ''] }));
  assert.equal(reasonOf(await join(la, file, true)), 'own_went_on');
  assert.equal((await view(la)).hash, (await view(cn)).hash);
  // A file that is not signed by all is not taken without signing it.
  assert.equal(codeOf(await join(la, file, false)), 'joint-not-signed');
});

test('AP1291 parties that stay bring their files, and those that leave are named', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const kh = await nodeOf(t, 'kh', all);
  await openTogether([cn, la, kh]);
  for (const [node, party] of [
    [cn, 'b'],
    [cn, 'c'],
    [la, 'c'],
    [cn, 'b'],
    [cn, 'c'],
    [la, 'c'],
    [la, 'a'],
  ] as const)
    await exchange(node, party);
  const first = (await view(cn)).hash;
  assert.deepEqual(
    [
      reasonOf(await anew(cn, [kh])),
      reasonOf(await anew(cn, [la, kh], ['la'])),
      reasonOf(await anew(cn, [kh], ['la', 'vn'])),
      codeOf(await anew(cn, [], ['la', 'kh'])),
    ],
    ['unnamed', 'named_twice', 'no_such_party', 'joint-file-refused'],
  );
  const reader = person({ roles: ['reader'] });
  const asked = { planId: cn.planId, offers: [offerOf(kh.app)], without: ['la'] };
  assert.equal(codeOf(await openAnew(cn.app, reader, asked)), 'not-allowed');
  await signAll(cn, must(await anew(cn, [kh], ['la'])), [kh]);
  await exchange(cn, 'b');
  assert.deepEqual(await openings(kh), [
    [2, 'present', 'cn kh'],
    [1, 'ended', 'cn la kh'],
  ]);
  // Letters follow who takes part: they may change, and nothing of before changes with them.
  assert.deepEqual([(await view(kh)).me, (await view(kh)).state], ['b', 'live']);
  // Whoever left keeps everything, and is told that the opening has ended.
  assert.deepEqual([(await view(la)).hash, (await view(la)).state], [first, 'live']);
  const made = await answerByLine(cn.app, { plan: first ?? '', certificate: '', bytes: new Uint8Array() });
  assert.equal(codeOf(made), 'joint-opening-ended');
  // It comes back in a third opening, as one that holds nothing of the second.
  await signAll(kh, must(await anew(kh, [cn, la])), [cn, la]);
  assert.deepEqual(await openings(la), [
    [3, 'present', 'cn kh la'],
    [1, 'ended', 'cn la kh'],
  ]);
  assert.deepEqual(await openings(cn), [
    [3, 'present', 'cn kh la'],
    [2, 'ended', 'cn kh'],
    [1, 'ended', 'cn la kh'],
  ]);
});

test('AP1291 a file that all have signed is taken by who took its signature back, and by a node that came back from a backup', async (t) => {
  const { cn, la } = await twoOfThree(t);
  const goBack = await copyOf(la);
  await agreeOn(cn, la);
  await exchange(cn);
  const file = await planFileOf(la, must(await anew(la, [cn])));
  must(await takeBackOpening(la.app, who, { planId: la.planId }));
  const whole = await planFileOf(cn, must(await join(cn, file, true)));
  assert.deepEqual(await openings(cn), [
    [2, 'present', 'cn la'],
    [1, 'ended', 'cn la'],
  ]);
  await goBack();
  must(await join(la, whole, false));
  const [present, ended] = must(await listOpenings(la.app, who, { planId: la.planId })).items;
  assert.deepEqual([present?.number, present?.hash], [2, (await view(cn)).hash]);
  assert.ok(
    ended?.parties.some(({ held, ends }) => held < (ends ?? 0)),
    'it holds less than there was',
  );
  assert.ok(ended?.parties.every(({ isSame }) => isSame));
  await exchange(la);
  assert.equal((await view(la)).state, 'live');
});

test('AP1295 with another root key a node goes into the next opening, and until then the plan asks for the one of its genesis', async (t) => {
  const { cn, la } = await twoOfThree(t);
  const { planId } = la;
  const before = signerFromPem(generateEd25519Pem());
  const pem = generateEd25519Pem();
  // A third opening is needed to see both: the second is under a key whose file is known here.
  Object.assign(la.app.keys, {
    root: { publicKey: signerFromPem(pem).publicKey, sign: signerFromPem(pem).sign },
  });
  await signAll(cn, must(await anew(cn, [la])), [la]);
  await exchange(cn);
  assert.equal(must(await showJointKeys(la.app, who, { planId })).isRootHere, true);
  Object.assign(la.app.keys, { root: { publicKey: before.publicKey, sign: before.sign } });
  assert.equal(must(await showJointKeys(la.app, who, { planId })).isRootHere, false);
  const revoke = (rootKey: Uint8Array | null) => revokeKey(la.app, who, { planId, role: 'log', rootKey });
  assert.equal(codeOf(await revoke(null)), 'root-key-away');
  assert.equal(codeOf(await revoke(utf8(generateEd25519Pem()))), 'root-key-wrong');
  must(await revoke(utf8(pem)));
  await exchange(la);
  await exchange(cn);
  await signAll(cn, must(await anew(cn, [la])), [la]);
  await exchange(cn);
  assert.equal((await view(la)).state, 'live');
  assert.equal(must(await showJointKeys(la.app, who, { planId })).isRootHere, true);
  must(await revoke(null));
});

test('AP1291 a file that names other logs than those that are held is not signed, nor taken', async (t) => {
  const { cn, la } = await twoOfThree(t);
  const opened = must(await anew(cn, [la]));
  const { genesis } = must(readPlanFile(la.app, await planFileOf(cn, opened))).draft;
  const { succeeds } = genesis;
  assert.ok(succeeds !== undefined);
  const forged = async (change: object) => {
    const other: Genesis = { ...genesis, succeeds: { ...succeeds, ...change } };
    const [first] = other.parties;
    const name = rootName(first?.origin ?? '');
    const { publicKey, sign } = cn.app.keys.root;
    assert.ok(sign !== null);
    const note = signGenesis(other, [ed25519Signer(name, { publicKey, sign }, cn.app.sha256)]);
    const found = await join(la, await planFileOf(cn, { ...opened, genesis: note }), true);
    return reasonOf(found);
  };
  const { a, b } = succeeds.finals;
  assert.ok(a !== undefined && b !== undefined);
  assert.equal(await forged({ finals: { a: { ...a, root: 'A'.repeat(43) }, b } }), 'ends_differ');
  assert.equal(await forged({ finals: { a: { ...a, size: a.size + 1 }, b } }), 'behind');
  assert.equal(await forged({ finals: { a, b: { ...b, size: b.size + 1 } } }), 'own_went_on');
  assert.equal(await forged({ epoch: 7 }), 'ends_differ');
  assert.equal(await forged({ hash: 'A'.repeat(43), epoch: 1 }), 'not_the_present');
  assert.equal((await view(la)).hash, (await view(cn)).hash);
});
