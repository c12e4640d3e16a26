/**
 * The ledger against its goals: import, verification, size on the wire, merging, proofs and statements, each against the sum
 * of its primitives timed in this very process, and against yjs, loro and automerge on the same edits.
 * Run: node bench/ledger.ts [entries] [import|wire|proofs|statements]; figures are told as they come.
 */
import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as automerge from '@automerge/automerge';
import { LoroDoc } from 'loro-crdt';
import * as Y from 'yjs';
import { canonicalize, type Sha256 } from '../src/base/index.ts';
import {
  acceptEntry,
  LogTree,
  leafHash,
  sealEntry,
  type VerifyEd25519,
  verifyInclusion,
} from '../src/ledger/index.ts';
import { type CheckStatement, statementChecker } from '../src/ledger/verify/index.ts';
import { nodeCompression } from '../src/main/node-compression.ts';
import { defaultCaps, draftEntries, packBundle, unpackBundle } from '../src/sync/index.ts';
import { scriptSha256, strictVerify } from '../src/web/verify/strict-ed25519.ts';
import { nodesOf, type TestNode } from '../tests/sync/node.ts';
import { keyFrom, planOf, sha256, verify } from '../tests/sync/parties.ts';
import { sampleStatement, statementsOfOnePlan } from '../tests/sync/statements.ts';

const ENTRIES = Number(process.argv[2] ?? 20_000);
const RUNS = 5;
/** Entries up to which loro and automerge are measured too: with more they take minutes and tell nothing further. */
const OTHERS = 20_000;

function tell(what: string, figure: string): void {
  console.log(`${what}: ${figure}`);
}

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
    ({ register, value }) => ({ kind: 'propose', by: 'a-1', reg: register, body: { value } }) as const,
  );
  const drafted = draftEntries(a.x, drafts, '2026-11-26T08:00:00Z');
  if (!drafted.ok) throw new Error(drafted.error.fault);
  a.keep(drafted.value);
  return { a, b, bytes: a.record.logs.a?.entries.slice(1) ?? [] };
}

const { a, b, bytes } = nodeWith();
const mean = bytes.reduce((n, one) => n + one.length, 0) / bytes.length;
tell('entries, bytes each', `${bytes.length}, ${mean.toFixed(0)}`);

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
  tell(
    'G1 import and verify an entry (≤ 1.5 × floor)',
    `${micro(ours)}, floor ${micro(floor)}: ${(ours / floor).toFixed(2)} ×`,
  );
  const key = keyFrom('bench');
  const text = bytes[0] ?? node;
  const signed = key.sign(text);
  const signature =
    cpuOf(() => {
      for (let n = 0; n < 2_000; n++) verify(key.publicKey, text, signed);
    }) / 2_000;
  tell('G3 a signature for each entry instead (≥ 7 × dearer)', `${((signature + ours) / ours).toFixed(1)} ×`);
  const stringify = perEntry((at) => JSON.stringify(values[at]));
  const append =
    cpuOf(() => {
      const tree = new LogTree(sha256);
      for (const value of values) {
        const sealed = sealEntry(value, sha256);
        if (sealed.ok) tree.append(sealed.value.leafHash);
      }
    }) / values.length;
  tell(
    'G7 append an entry, without the disk (≤ 15 × JSON.stringify)',
    `${micro(append)}, JSON.stringify ${micro(stringify)}: ${(append / stringify).toFixed(1)} ×`,
  );
}

function wire(): void {
  const bundle = a.send('b', bytes.length + 1);
  const packed = packBundle(bundle, sha256, nodeCompression);
  const bare = gzipSync(Buffer.concat([...bytes]), { level: 6 }).length;
  tell(
    'G4 bundle against gzip of the bare entries (≤ 1.10 ×)',
    `${packed.length} bytes: ${(packed.length / bare).toFixed(3)} ×`,
  );
  const doc = new Y.Doc();
  const map = doc.getMap<string>('r');
  doc.gc = false;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const { register, value } of edits) doc.transact(() => map.set(register, value));
  const yjs = gzipSync(Buffer.concat(updates), { level: 6 }).length;
  tell('G5 bundle against yjs updates, both gzip (≤ 1.3 ×)', `${(packed.length / yjs).toFixed(2)} ×`);
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
  tell(
    'G6 merge with verification against yjs (≤ 1.0 ×)',
    `${ours.toFixed(0)} ms against ${ofYjs.toFixed(0)} ms: ${(ours / ofYjs).toFixed(2)} ×`,
  );
  if (edits.length <= OTHERS) others(ours);
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
  tell(
    'merge against loro',
    `${(ours / ofLoro).toFixed(2)} × (${ofLoro.toFixed(0)} ms, ${update.length} bytes)`,
  );
  let doc = automerge.init<Record<string, string>>();
  for (let at = 0; at < edits.length; at += 100)
    doc = automerge.change(doc, (d) => {
      for (const { register, value } of edits.slice(at, at + 100)) d[register] = value;
    });
  const saved = automerge.save(doc);
  const ofAutomerge = cpuOf(() => {
    automerge.load(saved);
  }, 1);
  tell(
    'merge against automerge (hundred edits a change)',
    `${(ours / ofAutomerge).toFixed(2)} × (${ofAutomerge.toFixed(0)} ms, ${saved.length} bytes)`,
  );
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
  tell(
    'G9 proofs at a million entries (≤ 2 × twenty node hashes)',
    `inclusion ${micro(inclusion)}, consistency ${micro(consistency)}, check ${micro(checked)}; floor ${micro(floor)}: ` +
      `${(inclusion / floor).toFixed(1)}, ${(consistency / floor).toFixed(1)}, ${(checked / floor).toFixed(1)} ×`,
  );
}

interface Checker {
  readonly verify: VerifyEd25519;
  readonly sha256: Sha256;
  readonly times: number;
}

/**
 * Statements of one plan, each under a checkpoint of its own, against two signatures and the hashes of a path by the same code. The
 * first that one checks brings the genesis, whose signatures are verified too; of each later one only what is its own is. Every check is of
 * a statement that its checker has not seen. The signatures that are verified are counted.
 */
function checkOf(
  { zips, hash }: { readonly zips: readonly Uint8Array[]; readonly hash: string },
  { verify, sha256, times }: Checker,
): string {
  const key = keyFrom('bench');
  const [first, ...later] = zips;
  if (first === undefined) throw new Error('no statement');
  const text = first.subarray(0, 300);
  const signed = key.sign(text);
  const node = new Uint8Array(65);
  const two =
    cpuOf(() => {
      for (let n = 0; n < times; n++) {
        for (let one = 0; one < 2; one++) verify(key.publicKey, text, signed);
        for (let step = 0; step < 10; step++) sha256(node);
      }
    }) / times;
  let signatures = 0;
  const counting: VerifyEd25519 = (...parts) => {
    signatures++;
    return verify(...parts);
  };
  const check = (checker: CheckStatement, zip: Uint8Array) => {
    const proven = checker(zip, hash);
    if (!proven.ok) throw new Error(proven.error.fault);
  };
  const tellOne = (ours: number) =>
    `${micro(ours)}, ${(ours / two).toFixed(2)} × (${signatures} signatures verified)`;
  check(statementChecker({ verify: counting, sha256 }), first);
  const ofFirst = tellOne(
    cpuOf(() => {
      for (let n = 0; n < times; n++) check(statementChecker({ verify, sha256 }), first);
    }) / times,
  );
  if (later.length === 0) return `${ofFirst}; two signatures and a path ${micro(two)}`;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times / later.length; round++) {
    const checker = statementChecker({ verify, sha256 });
    check(checker, first);
    best = Math.min(best, cpuOf(() => later.map((zip) => check(checker, zip)), 1) / later.length);
  }
  const known = statementChecker({ verify: counting, sha256 });
  check(known, first);
  signatures = 0;
  check(known, later[0] ?? first);
  return `the first ${ofFirst}, each later one ${tellOne(best)}; two signatures and a path ${micro(two)}`;
}

function statements(): void {
  const [ofOnePlan, agreement] = [statementsOfOnePlan(200), sampleStatement()];
  const node: Checker = { verify, sha256, times: 2_000 };
  const browser: Checker = { verify: strictVerify, sha256: scriptSha256, times: 20 };
  const few = { ...ofOnePlan, zips: ofOnePlan.zips.slice(0, 5) };
  tell('G10 statements of one entry, on a node (≤ 2.5 ×)', checkOf(ofOnePlan, node));
  tell('G10 statements of one entry, by the page’s code (≤ 2.5 ×)', checkOf(few, browser));
  const alone = { ...agreement, zips: [agreement.zip] };
  tell('G10 an agreement: two entries, a key changed between, on a node', checkOf(alone, node));
}

const parts = { import: importAndVerify, wire, proofs, statements };
for (const [part, measure] of Object.entries(parts))
  if (process.argv[3] === undefined || process.argv[3] === part) measure();
