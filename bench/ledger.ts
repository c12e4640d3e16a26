/**
 * The ledger against its goals: import, verification, size on the wire, merging, proofs and statements, each against the sum
 * of its primitives timed in this very process, and against yjs, loro and automerge on the same edits.
 * Run: node bench/ledger.ts [entries]
 */
import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as automerge from '@automerge/automerge';
import { LoroDoc } from 'loro-crdt';
import * as Y from 'yjs';
import { canonicalize } from '../src/base/index.ts';
import {
  acceptEntry,
  LogTree,
  leafHash,
  rememberVerified,
  sealEntry,
  verifyInclusion,
} from '../src/ledger/index.ts';
import { verifyStatement } from '../src/ledger/verify/index.ts';
import { nodeCompression } from '../src/main/node-compression.ts';
import { defaultCaps, packBundle, unpackBundle } from '../src/sync/index.ts';
import { nodesOf, type TestNode } from '../tests/sync/node.ts';
import { keyFrom, planOf, sha256, verify } from '../tests/sync/parties.ts';
import { sampleStatement } from '../tests/sync/statements.ts';

const ENTRIES = Number(process.argv[2] ?? 20_000);
const RUNS = 5;
const figures: Record<string, string> = {};
const micro = (ms: number): string => `${(ms * 1_000).toFixed(1)} µs`;

/** CPU of the process in milliseconds, the best of some runs. */
function cpuOf(work: () => void, runs = RUNS): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

const words = '双方商定继续推进铁路沿线综合开发，并于年底前就口岸设施、人员培训和标准对接交换进展情况。';
const edits = Array.from({ length: ENTRIES }, (_, n) => ({
  register: `reading/c-${n % 2_000}/done`,
  value: `${words}${words}第${n}次`,
}));

function nodeWith(): { readonly a: TestNode; readonly b: TestNode; readonly bytes: readonly Uint8Array[] } {
  const [a, b] = nodesOf(planOf(2), { folds: false });
  if (a === undefined || b === undefined) throw new Error('two nodes');
  const drafts = edits.map(
    ({ register, value }) => ({ kind: 'propose', reg: register, body: { value } }) as const,
  );
  a.act(...drafts);
  return { a, b, bytes: a.record.logs.a?.entries.slice(1) ?? [] };
}

const { a, b, bytes } = nodeWith();
const mean = bytes.reduce((n, one) => n + one.length, 0) / bytes.length;
figures['entries, bytes each'] = `${bytes.length}, ${mean.toFixed(0)}`;

function importAndVerify(): void {
  const texts = bytes.map((one) => new TextDecoder().decode(one));
  const values = bytes.flatMap((one) => {
    const accepted = acceptEntry(one);
    return accepted.ok ? [accepted.value] : [];
  });
  const node = new Uint8Array(65);
  const perEntry = (work: (at: number) => void) =>
    cpuOf(() => {
      for (let at = 0; at < bytes.length; at++) work(at);
    }) / bytes.length;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const floor =
    perEntry((at) => hash('sha256', bytes[at] ?? node, 'buffer')) +
    perEntry(() => hash('sha256', node, 'buffer')) +
    perEntry((at) => decoder.decode(bytes[at])) +
    perEntry((at) => JSON.parse(texts[at] ?? '')) +
    perEntry((at) => canonicalize({ ...values[at] }));
  const ours =
    cpuOf(() => {
      const tree = new LogTree(sha256);
      for (const one of bytes) {
        acceptEntry(one);
        tree.append(leafHash(one, sha256));
      }
      if (tree.root.length !== 32) throw new Error('no root');
    }) / bytes.length;
  figures['G1 import and verify an entry (≤ 1.5 × floor)'] =
    `${micro(ours)}, floor ${micro(floor)}: ${(ours / floor).toFixed(2)} ×`;
  const key = keyFrom('bench');
  const text = bytes[0] ?? node;
  const signed = key.sign(text);
  const signature =
    cpuOf(() => {
      for (let n = 0; n < 2_000; n++) verify(key.publicKey, text, signed);
    }) / 2_000;
  figures['G3 a signature for each entry instead (≥ 7 × dearer)'] =
    `${((signature + ours) / ours).toFixed(1)} ×`;
  const stringify = perEntry((at) => JSON.stringify(values[at]));
  const append =
    cpuOf(() => {
      const tree = new LogTree(sha256);
      for (const value of values) {
        const sealed = sealEntry(value, sha256);
        if (sealed.ok) tree.append(sealed.value.leafHash);
      }
    }) / values.length;
  figures['G7 append an entry, without the disk (≤ 15 × JSON.stringify)'] =
    `${micro(append)}, JSON.stringify ${micro(stringify)}: ${(append / stringify).toFixed(1)} ×`;
}

function wire(): void {
  const bundle = a.send('b', bytes.length + 1);
  const packed = packBundle(bundle, sha256, nodeCompression);
  const bare = gzipSync(Buffer.concat([...bytes]), { level: 6 }).length;
  figures['G4 bundle against gzip of the bare entries (≤ 1.10 ×)'] =
    `${packed.length} bytes: ${(packed.length / bare).toFixed(3)} ×`;
  const doc = new Y.Doc();
  const map = doc.getMap<string>('r');
  doc.gc = false;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const { register, value } of edits) doc.transact(() => map.set(register, value));
  const yjs = gzipSync(Buffer.concat(updates), { level: 6 }).length;
  figures['G5 bundle against yjs updates, both gzip (≤ 1.3 ×)'] = `${(packed.length / yjs).toFixed(2)} ×`;
  const ours = cpuOf(() => {
    const read = unpackBundle(packed, defaultCaps, sha256, nodeCompression);
    if (!read.ok) throw new Error(read.error);
    b.restart();
    const before = b.record;
    b.receive(read.value);
    b.record = before;
  }, 3);
  const ofYjs = cpuOf(() => {
    const other = new Y.Doc();
    for (const update of updates) Y.applyUpdate(other, update);
  }, 3);
  figures['G6 merge with verification against yjs (≤ 1.0 ×)'] =
    `${ours.toFixed(0)} ms against ${ofYjs.toFixed(0)} ms: ${(ours / ofYjs).toFixed(2)} ×`;
  others(ours);
}

function others(ours: number): void {
  const loro = new LoroDoc();
  const map = loro.getMap('r');
  for (const { register, value } of edits) {
    map.set(register, value);
    loro.commit();
  }
  const update = loro.export({ mode: 'update' });
  const ofLoro = cpuOf(() => {
    new LoroDoc().import(update);
  }, 3);
  figures['merge against loro'] =
    `${(ours / ofLoro).toFixed(2)} × (${ofLoro.toFixed(0)} ms, ${update.length} bytes)`;
  let doc = automerge.init<Record<string, string>>();
  for (let at = 0; at < edits.length; at += 100)
    doc = automerge.change(doc, (d) => {
      for (const { register, value } of edits.slice(at, at + 100)) d[register] = value;
    });
  const saved = automerge.save(doc);
  const ofAutomerge = cpuOf(() => {
    automerge.load(saved);
  }, 1);
  figures['merge against automerge (hundred edits a change)'] =
    `${(ours / ofAutomerge).toFixed(2)} × (${ofAutomerge.toFixed(0)} ms, ${saved.length} bytes)`;
}

function proofs(): void {
  const tree = new LogTree(sha256);
  const leaf = new Uint8Array(32);
  const million = 1_000_000;
  for (let n = 0; n < million; n++) tree.append(leaf);
  const node = new Uint8Array(65);
  const floor =
    cpuOf(() => {
      for (let n = 0; n < 20_000; n++) hash('sha256', node, 'buffer');
    }) / 1_000;
  const each = (work: (n: number) => void) =>
    cpuOf(() => {
      for (let n = 0; n < 1_000; n++) work(n);
    }) / 1_000;
  const inclusion = each((n) => tree.inclusion(n * 997, million));
  const consistency = each((n) => tree.consistency(n * 997 + 1, million));
  const { root } = tree;
  const hashes = tree.inclusion(421, million);
  const checked = each(() => verifyInclusion(leaf, { index: 421, size: million, root }, hashes, sha256));
  figures['G9 proofs at a million entries (≤ 2 × twenty node hashes)'] =
    `inclusion ${micro(inclusion)}, consistency ${micro(consistency)}, check ${micro(checked)}; floor ${micro(floor)}: ` +
    `${(inclusion / floor).toFixed(1)}, ${(consistency / floor).toFixed(1)}, ${(checked / floor).toFixed(1)} ×`;
}

function statements(): void {
  const sample = sampleStatement();
  const key = keyFrom('bench');
  const signed = key.sign(sample.zip);
  const two =
    cpuOf(() => {
      for (let n = 0; n < 200; n++) verify(key.publicKey, sample.zip, signed);
    }) / 100;
  const ours =
    cpuOf(() => {
      for (let n = 0; n < 100; n++)
        verifyStatement(sample.zip, sample.hash, { verify: rememberVerified(verify, sha256), sha256 });
    }) / 100;
  figures['G10 a statement of two entries (≤ 2.5 × two signatures each)'] =
    `${micro(ours)}, two signatures ${micro(two)}: ${(ours / two).toFixed(1)} ×, ${(ours / two / 4).toFixed(2)} × the eight signatures that it holds`;
}

importAndVerify();
wire();
proofs();
statements();
console.table(figures);
