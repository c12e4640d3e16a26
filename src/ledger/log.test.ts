/** A whole log of one party: made, verified, proved to others by the shell script alone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { utf8 } from '../base/index.ts';
import {
  generateEd25519Pem,
  nodeSha256 as sha256,
  signerFromPem,
  nodeVerifyEd25519 as verify,
} from '../main/node-crypto.ts';
import {
  acceptEntry,
  appendLeaf,
  type CompleteNode,
  checkpointText,
  type Edge,
  type Entry,
  ed25519Signer,
  ed25519Verifier,
  emptyEdge,
  formatLogProof,
  internalGenesis,
  openGenesis,
  parseEntryId,
  parseVerifierKey,
  planInclusion,
  rootName,
  rootOf,
  type SealedEntry,
  sealEntry,
  signGenesis,
  signNote,
  verifyLog,
  verifyLogProof,
} from './index.ts';

const key = () => signerFromPem(generateEd25519Pem());
const keys = { log: key(), cosign: key(), root: key() };
const genesis = internalGenesis(
  {
    planId: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
    host: 'ledger.example',
    code: 'xx',
    names: { en: 'Exampleland' },
    texts: [],
    keys: { log: keys.log.publicKey, cosign: keys.cosign.publicKey, root: keys.root.publicKey },
  },
  sha256,
);
const party = genesis.parties[0] ?? assert.fail();
const note = signGenesis(genesis, [ed25519Signer(rootName(party.origin), keys.root, sha256)]);
const opened = openGenesis(note, verify, sha256);
const founding = opened.ok ? opened.value : assert.fail();
const context = { genesis: founding, letter: 'a', verify, sha256 };
const logSigner = ed25519Signer(party.origin, keys.log, sha256);

function seal(seq: number, more: Partial<Entry>): SealedEntry {
  const entry: Entry = {
    v: 1,
    plan: founding.hash,
    log: 'a',
    seq,
    at: '2026-11-22T08:00:00Z',
    by: 'a-1',
    kind: 'propose',
    ...more,
  };
  const sealed = sealEntry(entry, sha256);
  return sealed.ok ? sealed.value : assert.fail(JSON.stringify(sealed.error));
}

function logOf(n: number) {
  const entries = [seal(0, { kind: 'plan.open' })];
  for (let seq = 1; seq < n; seq++) {
    const base = seq === 1 ? {} : { base: [entries[seq - 1]?.id ?? ''] };
    entries.push(seal(seq, { reg: 'plan/p/title', body: { value: seq }, ...base }));
  }
  return entries;
}

function treeOf(entries: readonly { bytes: Uint8Array; leafHash: Uint8Array }[]) {
  const nodes = new Map<string, CompleteNode>();
  let edge: Edge = emptyEdge;
  for (const [seq, { leafHash }] of entries.entries()) {
    const grown = appendLeaf(edge, seq, leafHash, sha256);
    edge = grown.edge;
    for (const node of grown.nodes) nodes.set(`${node.level}/${node.index}`, node);
  }
  const checkpoint = signNote(
    checkpointText({ origin: party.origin, size: entries.length, root: rootOf(edge, sha256) }),
    [logSigner],
  );
  return {
    checkpoint,
    at: ({ level, index }: { level: number; index: number }) => nodes.get(`${level}/${index}`)?.hash,
  };
}

const faultOf = async (bytes: Uint8Array[], checkpoint: Uint8Array | null) =>
  (await verifyLog(bytes, checkpoint, context)).checks
    .filter(({ sound }) => !sound)
    .map(({ name, fault }) => `${name}:${fault}`);

test('LG2 an entry over 16 KiB is refused when made and accepted up to 65,535 bytes', () => {
  const { entry } = seal(1, { reg: 'plan/p/title', body: { value: '' } });
  const room = 16_384 - seal(1, { reg: 'plan/p/title', body: { value: '' } }).bytes.length;
  assert.equal(sealEntry({ ...entry, body: { value: 'x'.repeat(room) } }, sha256).ok, true);
  const refused = sealEntry({ ...entry, body: { value: 'x'.repeat(room + 1) } }, sha256);
  assert.deepEqual(refused, {
    ok: false,
    error: { code: 'entry-too-large', facts: { bytes: 16_385, limit: 16_384 } },
  });
  const fraction = sealEntry({ ...entry, body: { value: 0.5 } }, sha256);
  assert.equal(!fraction.ok && fraction.error.code, 'request-invalid');
  assert.deepEqual(acceptEntry(new Uint8Array(65_536)), { ok: false, error: 'too-large' });
});

test('LG3 an entry has its form or is refused', () => {
  const text = new TextDecoder().decode(seal(1, { reg: 'plan/p/title', body: { value: 1 } }).bytes);
  assert.equal(acceptEntry(utf8(text)).ok, true);
  for (const [from, to] of [
    ['"v":1', '"v":2'],
    ['"propose"', '"bless"'],
    ['08:00:00Z', '25:00:00Z'],
    ['"a-1"', '"A-1"'],
    ['plan/p/title', 'plan/p'],
  ] as const)
    assert.deepEqual(acceptEntry(utf8(text.replace(from, to))), { ok: false, error: 'form' }, to);
});

test('LG4 an entry id names log, number and leaf hash', () => {
  const { id, leafHash } = seal(7, { reg: 'plan/p/title', body: { value: 1 } });
  assert.deepEqual(parseEntryId(id), { log: 'a', seq: 7, hash: Buffer.from(leafHash).toString('base64url') });
  for (const text of ['a:07:x', `A:7:${'A'.repeat(43)}`, `a:-1:${'A'.repeat(43)}`])
    assert.equal(parseEntryId(text), null);
});

test('LG12 a genesis is signed by its root keys, and altered it is refused', () => {
  assert.match(founding.hash, /^[A-Za-z0-9_-]{43}$/);
  const altered = utf8(new TextDecoder().decode(note).replace('Exampleland', 'Otherland'));
  assert.deepEqual(openGenesis(altered, verify, sha256), { ok: false, error: 'signature-wrong' });
});

test('LG13 a genesis with one key in two roles or a weak key is refused', () => {
  for (const cosign of [keys.log.publicKey, new Uint8Array(32)]) {
    const bad = internalGenesis(
      {
        planId: genesis.planId,
        host: 'ledger.example',
        code: 'xx',
        names: {},
        texts: [],
        keys: { log: keys.log.publicKey, cosign, root: keys.root.publicKey },
      },
      sha256,
    );
    const signed = signGenesis(bad, [ed25519Signer(rootName(party.origin), keys.root, sha256)]);
    assert.deepEqual(openGenesis(signed, verify, sha256), { ok: false, error: 'genesis-malformed' });
  }
});

test('LG18 a sound log verifies, and each damage shows in its check', async () => {
  const entries = logOf(9);
  const bytes = entries.map((entry) => entry.bytes);
  const { checkpoint } = treeOf(entries);
  const report = await verifyLog(bytes, checkpoint, context);
  assert.deepEqual([report.sound, report.size, report.signedSize, report.voids], [true, 9, 9, []]);
  assert.deepEqual(report.registers.get('plan/p/title')?.state.heads, [entries[8]?.id]);
  assert.deepEqual(await faultOf(bytes, null), ['signature:checkpoint-missing']);
  assert.deepEqual(await faultOf(bytes.slice(0, 8), checkpoint), ['tree:entries-missing']);
  const swapped = bytes.with(4, seal(4, { reg: 'plan/p/title', body: { value: 'other' } }).bytes);
  assert.deepEqual(await faultOf(swapped, checkpoint), ['tree:root-wrong']);
  const flipped = checkpoint.with(checkpoint.length - 20, (checkpoint.at(-20) ?? 0) === 65 ? 66 : 65);
  assert.deepEqual(await faultOf(bytes, flipped), ['signature:signature-wrong']);
  const misplaced = [...entries.slice(0, 8), seal(9, { reg: 'plan/p/title', body: { value: 1 } })];
  assert.deepEqual(
    await faultOf(
      misplaced.map((entry) => entry.bytes),
      treeOf(misplaced).checkpoint,
    ),
    ['entries:entry-misplaced'],
  );
  const garbled = [...entries.slice(0, 8), { bytes: utf8('{'), leafHash: sha256(Uint8Array.of(0, 123)) }];
  assert.deepEqual(
    await faultOf(
      garbled.map((entry) => entry.bytes),
      treeOf(garbled).checkpoint,
    ),
    ['entries:entry-malformed'],
  );
});

const folder = mkdtempSync(join(tmpdir(), 'entente-checkpoint-'));
after(() => rmSync(folder, { recursive: true }));
const script = fileURLToPath(new URL('../../tools/verify-checkpoint.sh', import.meta.url));
function runScript(files: Readonly<Record<string, Uint8Array>>, withEntry: boolean): number | null {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const args = [
    join(folder, 'note'),
    party.logKey,
    ...(withEntry ? [join(folder, 'entry'), join(folder, 'proof')] : []),
  ];
  return spawnSync('sh', [script, ...args]).status;
}

test('LG19 a proof and the shell script accept what was exported and refuse flipped bytes', () => {
  const entries = logOf(11);
  const { checkpoint, at } = treeOf(entries);
  const logKey = parseVerifierKey(party.logKey, sha256);
  const verifiers = [ed25519Verifier(logKey.ok ? logKey.value : assert.fail(), verify)];
  for (const index of [0, 5, 10]) {
    const entry = entries[index]?.bytes ?? assert.fail();
    const proof = formatLogProof({
      index,
      hashes: planInclusion(index, 11).assemble(at, sha256),
      checkpoint,
    });
    assert.equal(verifyLogProof(entry, proof, verifiers, sha256).ok, true);
    const files = { note: checkpoint, entry, proof };
    assert.equal(runScript(files, false), 0);
    assert.equal(runScript(files, true), 0);
    assert.notEqual(runScript({ ...files, entry: entry.with(9, (entry[9] ?? 0) ^ 1) }, true), 0);
    for (let i = 3; i < proof.length; i += 41) {
      const bad = proof.with(i, (proof[i] ?? 0) ^ 1);
      assert.equal(verifyLogProof(entry, bad, verifiers, sha256).ok, false, `byte ${i}`);
      assert.notEqual(runScript({ ...files, proof: bad }, true), 0, `byte ${i}`);
    }
  }
  for (let i = 0; i < checkpoint.length; i += 29)
    assert.notEqual(runScript({ note: checkpoint.with(i, (checkpoint[i] ?? 0) ^ 1) }, false), 0, `byte ${i}`);
});
