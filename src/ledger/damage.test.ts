/** Logs that were cut, reordered, doubled or altered, and geneses that must not be signed: each is named for what it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalize, type Json, utf8 } from '../base/index.ts';
import {
  generateEd25519Pem,
  nodeSha256 as sha256,
  signerFromPem,
  nodeVerifyEd25519 as verify,
} from '../main/node-crypto.ts';
import {
  acceptEntry,
  appendLeaf,
  checkpointText,
  type Edge,
  type Entry,
  ed25519Signer,
  emptyEdge,
  type Genesis,
  internalGenesis,
  leafHash,
  openGenesis,
  rootName,
  rootOf,
  signGenesis,
  signNote,
  verifyConsistency,
  verifyLog,
} from './index.ts';

const key = () => signerFromPem(generateEd25519Pem());
const keys = { log: key(), cosign: key(), root: key() };
const parts = {
  planId: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  host: 'ledger.example',
  code: 'xx',
  names: { en: 'Exampleland' },
  texts: ['ab'.repeat(32)],
  keys: { log: keys.log.publicKey, cosign: keys.cosign.publicKey, root: keys.root.publicKey },
};
const genesis = internalGenesis(parts, sha256);
const party = genesis.parties[0] ?? assert.fail();
const rootSigner = ed25519Signer(rootName(party.origin), keys.root, sha256);
const opened = openGenesis(signGenesis(genesis, [rootSigner]), verify, sha256);
const founding = opened.ok ? opened.value : assert.fail(opened.error);
const context = { genesis: founding, letter: 'a', verify, sha256 };
const logSigner = ed25519Signer(party.origin, keys.log, sha256);

const title = { reg: 'plan/p/title', body: { value: 1 } };
function bytesOf(seq: number, more: Partial<Entry> = {}): Uint8Array {
  const head = { v: 1, plan: founding.hash, log: 'a', seq, at: '2026-11-22T08:00:00Z', by: 'a-1' };
  const act = seq === 0 ? { kind: 'plan.open' } : { kind: 'report', ...title };
  const value: { readonly [name: string]: Json } = { ...head, ...act, ...more };
  return canonicalize(value);
}
const log = Array.from({ length: 7 }, (_, seq) => bytesOf(seq));

function rootOfLog(entries: readonly Uint8Array[]): Uint8Array {
  let edge: Edge = emptyEdge;
  for (const [seq, bytes] of entries.entries())
    edge = appendLeaf(edge, seq, leafHash(bytes, sha256), sha256).edge;
  return rootOf(edge, sha256);
}
const sign = (entries: readonly Uint8Array[], origin = party.origin, signer = logSigner) =>
  signNote(checkpointText({ origin, size: entries.length, root: rootOfLog(entries) }), [signer]);

/** Faults found in `entries` under the checkpoint of `signed`, with the entry at which each shows. */
async function faultsOf(entries: readonly Uint8Array[], note: Uint8Array | null = sign(log)) {
  const { checks, sound, voids } = await verifyLog(entries, note, context);
  const faults = checks.flatMap(({ name, fault, seq }) =>
    fault === null ? [] : [`${name}:${fault}:${seq}`],
  );
  assert.equal(sound, faults.length === 0);
  return [...faults, ...voids.map(({ seq, reason }) => `${seq} ${reason}`)];
}

test('LG18 entries that were cut off, changed, swapped or doubled are named with their place', async () => {
  assert.deepEqual(await faultsOf(log), []);
  for (const n of [0, 1, 4, 6])
    assert.deepEqual(await faultsOf(log.slice(0, n)), [`tree:entries-missing:${n}`]);
  assert.deepEqual(await faultsOf(log.with(3, bytesOf(3, { by: 'a-2' }))), ['tree:root-wrong:null']);
  const swapped = log.with(2, bytesOf(3)).with(3, bytesOf(2));
  const misplaced = ['2 wrong-seq', '3 wrong-seq'];
  assert.deepEqual(await faultsOf(swapped), [
    'entries:entry-misplaced:2',
    'tree:root-wrong:null',
    ...misplaced,
  ]);
  // A signature over the swapped log makes its tree right and its entries no better.
  assert.deepEqual(await faultsOf(swapped, sign(swapped)), ['entries:entry-misplaced:2', ...misplaced]);
  const doubled = [...log.slice(0, 6), bytesOf(5)];
  assert.deepEqual(await faultsOf(doubled, sign(doubled)), ['entries:entry-misplaced:6', '6 wrong-seq']);
});

test('LG18 entries after the checkpoint are read and said to be unsigned', async () => {
  const report = await verifyLog([...log, bytesOf(7)], sign(log), context);
  assert.deepEqual([report.sound, report.size, report.signedSize], [true, 8, 7]);
});

test('LG18 an entry of another plan, log or place, or of no form, is void at its number', async () => {
  const stranger = 'A'.repeat(43);
  for (const [seq, bytes, reason] of [
    [4, bytesOf(4, { plan: stranger }), 'wrong-plan'],
    [4, bytesOf(4, { log: 'b' }), 'wrong-log'],
    [4, bytesOf(4, { kind: 'plan.open' }), 'plan-open-misplaced'],
    [0, bytesOf(0, { kind: 'comment' }), 'plan-open-misplaced'],
  ] as const) {
    const altered = log.with(seq, bytes);
    assert.deepEqual(await faultsOf(altered, sign(altered)), [
      `entries:entry-misplaced:${seq}`,
      `${seq} ${reason}`,
    ]);
  }
  const formless = log.with(4, bytesOf(4, { at: 'today' }));
  assert.deepEqual(await faultsOf(formless, sign(formless)), ['entries:entry-malformed:4', '4 form']);
  const huge = log.with(4, new Uint8Array(65_536));
  assert.deepEqual(await faultsOf(huge, sign(huge)), ['entries:entry-malformed:4', '4 too-large']);
  // What means nothing is void and the log is sound none the less [LG17].
  const idle = log.with(4, bytesOf(4, { body: {} }));
  assert.deepEqual(await faultsOf(idle, sign(idle)), ['4 content-missing']);
});

test('LG18 a checkpoint that is absent, unread, unsigned or of another log is named', async () => {
  const faultOf = async (note: Uint8Array | null) => (await faultsOf(log, note)).join();
  assert.equal(await faultOf(null), 'signature:checkpoint-missing:null');
  assert.equal(await faultOf(utf8('words')), 'signature:note-malformed:null');
  assert.equal(await faultOf(signNote('words\n', [logSigner])), 'signature:checkpoint-malformed:null');
  assert.equal(await faultOf(sign(log, 'elsewhere.example')), 'signature:origin-wrong:null');
  assert.equal(await faultOf(sign(log, party.origin, rootSigner)), 'signature:signature-unknown:null');
  const forger = { ...logSigner, sign: () => new Uint8Array(64) };
  assert.equal(await faultOf(sign(log, party.origin, forger)), 'signature:signature-wrong:null');
  await assert.rejects(verifyLog(log, null, { ...context, letter: 'b' }), RangeError);
});

test('LG2 an entry of 65,535 bytes is accepted and one byte more is not', () => {
  const room = 65_535 - bytesOf(1, { body: { value: '' } }).length;
  assert.equal(acceptEntry(bytesOf(1, { body: { value: 'x'.repeat(room) } })).ok, true);
  const over = acceptEntry(bytesOf(1, { body: { value: 'x'.repeat(room + 1) } }));
  assert.deepEqual(over, { ok: false, error: 'too-large' });
});

test('LG6 consistency is refused for sizes that are none, a shrinking log and equal sizes of other roots', () => {
  const head = (size: number) => ({ size, root: rootOfLog(log.slice(0, size)) });
  const isShown = (
    older: ReturnType<typeof head>,
    newer: ReturnType<typeof head>,
    proof: Uint8Array[] = [],
  ) => verifyConsistency(older, newer, proof, sha256);
  // From one leaf to two: the second leaf is the whole proof (RFC 9162 §2.1.4.1).
  const second = leafHash(log[1] ?? assert.fail(), sha256);
  assert.equal(isShown(head(1), head(2), [second]), true);
  assert.equal(isShown(head(2), head(1), [second]), false);
  assert.equal(isShown(head(1), head(2), [second.subarray(0, 31)]), false);
  assert.equal(isShown(head(1), head(2)), false);
  assert.equal(isShown(head(3), head(3)), true);
  assert.equal(isShown(head(3), { ...head(3), root: second }), false);
  assert.equal(isShown(head(3), head(3), [second]), false);
  assert.equal(isShown({ ...head(0), root: second }, head(2)), false);
  for (const size of [-1, 0.5, Number.NaN, 2 ** 53]) {
    assert.equal(isShown({ ...head(1), size }, head(2), [second]), false);
    assert.equal(isShown(head(1), { ...head(2), size }, [second]), false);
  }
});

test('LG13 a genesis whose members, letters, key names or rules do not fit is refused though it is signed', () => {
  const changes: readonly { readonly [name: string]: unknown }[] = [
    { v: 2 },
    { schema: 2 },
    { planId: parts.planId.toUpperCase() },
    { planId: '017f22e2-79b0-4cc3-98c4-dc0c0c07398f' },
    { log: 'joint' },
    { log: 'public' },
    { parties: [] },
    { parties: [party, party] },
    { parties: [{ ...party, letter: 'b' }] },
    { parties: [{ ...party, code: '' }] },
    { parties: [{ ...party, origin: 'elsewhere.example' }] },
    { parties: [{ ...party, logKey: party.rootKey }] },
    { parties: [{ ...party, extra: 1 }] },
    { confirm: {} },
    { confirm: { default: 'most' } },
    { confirm: { default: { of: 0 } } },
    { confirm: { default: { of: 2 } } },
    { confirm: { default: { named: [] } } },
    { confirm: { default: { named: ['b'] } } },
    { confirm: { default: { of: 1, named: ['a'] } } },
    { confirm: { default: 'all', byType: { plan: { of: 2 } } } },
    { quotas: {} },
    { texts: ['ab'] },
    { texts: ['AB'.repeat(32)] },
    { succeeds: 'x' },
    { extra: true },
  ];
  for (const change of changes) {
    const altered: Genesis = { ...genesis, ...change };
    const read = openGenesis(signGenesis(altered, [rootSigner]), verify, sha256);
    assert.deepEqual(read, { ok: false, error: 'genesis-malformed' }, JSON.stringify(change));
  }
  for (const confirm of [
    { default: { of: 1 } },
    { default: 'all', byType: { plan: { named: ['a'] } } },
  ] as const)
    assert.equal(openGenesis(signGenesis({ ...genesis, confirm }, [rootSigner]), verify, sha256).ok, true);
});

test('LG12 a genesis without its root key’s line, or whose text is no statement, is refused', () => {
  const refusal = (note: Uint8Array) => {
    const read = openGenesis(note, verify, sha256);
    return read.ok ? 'ok' : read.error;
  };
  assert.equal(refusal(signGenesis(genesis, [logSigner])), 'signature-missing');
  assert.equal(refusal(signGenesis(genesis, [])), 'note-malformed');
  assert.equal(refusal(sign(log, party.origin, rootSigner)), 'genesis-malformed');
  assert.equal(refusal(signNote('entente-genesis/v1\n{ }\n', [rootSigner])), 'genesis-malformed');
  const forger = { ...rootSigner, sign: () => new Uint8Array(64) };
  assert.equal(refusal(signGenesis(genesis, [forger])), 'signature-wrong');
});
