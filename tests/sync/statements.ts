/** A statement of two parties' agreement: a proposal, its confirmation, a key rotated between, a name disclosed, a blob. */
import { hex, utf8 } from '../../src/base/index.ts';
import {
  type Authority,
  buildStatement,
  type Disclosure,
  digestList,
  ED25519_NOTE,
  formatVerifierKey,
  keyNoticeBody,
  makeDisclosure,
  type StatedEntry,
  type StatementFile,
  type StatementParts,
  type Succeeded,
  signKeyChange,
  statementFiles,
  writeZip,
} from '../../src/ledger/index.ts';
import { exchangeAll, nodesOf, type TestNode } from './node.ts';
import { keyFrom, partyIn, planOf, sha256, signersOf } from './parties.ts';

export const blob = utf8('the scanned letter');
const title = 'plan/p/title';

export interface Sample {
  readonly nodes: readonly TestNode[];
  readonly parts: StatementParts;
  readonly authority: Authority;
  readonly zip: Uint8Array;
  readonly files: readonly StatementFile[];
  /** What stands on paper. */
  readonly hash: string;
  readonly disclosure: Disclosure;
}

/** An entry as a node can state it: under the furthest checkpoint that all others have cosigned. */
export function stated(node: TestNode, letter: string, seq: number): StatedEntry {
  const log = node.x.log(letter);
  const head = log.cosignedByAll(node.x.authority);
  if (head === null) throw new Error('nothing is registered');
  const bytes = node.record.logs[letter]?.entries[seq];
  if (bytes === undefined) throw new RangeError(`${letter}:${seq}`);
  return { letter, seq, bytes, hashes: log.tree.inclusion(seq, head.size), checkpoint: head.note };
}

/** The sample, made by `n` parties. */
export function sampleStatement(n = 2, succeeds?: Succeeded): Sample {
  const plan = planOf(n, { default: 'all' }, succeeds);
  const nodes = nodesOf(plan);
  exchangeAll(nodes);
  const [a, b] = nodes;
  if (a === undefined || b === undefined) throw new Error('two nodes');
  const disclosure = makeDisclosure(
    'contact',
    { name: 'Somebody Invented' },
    () => new Uint8Array(16).fill(9),
    sha256,
  );
  a.act({
    kind: 'propose',
    reg: title,
    body: { blob: hex(sha256(blob)), size: blob.length },
    _sd: digestList([disclosure]),
  });
  const proposal = a.newestId;
  const proposed = a.x.own.tree.size - 1;
  exchangeAll(nodes);
  const next = keyFrom('a second log');
  const { logKey, origin } = partyIn(plan, 'a');
  const newKey = formatVerifierKey(origin, ED25519_NOTE, next.publicKey, sha256);
  const until = { a: a.x.own.tree.size };
  const change = {
    v: 1,
    plan: plan.opened.hash,
    party: 'a',
    role: 'log',
    oldKey: logKey,
    newKey,
    until,
  } as const;
  const rotation = signKeyChange('rotate', change, [
    signersOf(plan, 'a').log,
    signersOf(plan, 'a', { log: next }).log,
  ]);
  a.keep({ write: 'statement', note: rotation });
  Object.assign(a.ports, { keys: { ...partyIn(plan, 'a').signing, log: next } });
  a.act({ kind: 'key.rotate', body: keyNoticeBody(new TextDecoder().decode(rotation), []) });
  b.act({ kind: 'confirm', reg: title, item: proposal });
  const confirmed = b.x.own.tree.size - 1;
  exchangeAll(nodes);
  const parts: StatementParts = {
    genesis: plan.note,
    entries: [stated(a, 'a', proposed), stated(a, 'b', confirmed)],
    statements: [rotation],
    disclosures: [disclosure.raw],
    blobs: [blob],
  };
  const { authority } = a.x;
  const zip = buildStatement(parts, authority, sha256);
  const files = statementFiles(parts, authority, sha256);
  if (!zip.ok || !files.ok) throw new Error('no statement');
  return { nodes, parts, authority, zip: zip.value, files: files.value, hash: plan.opened.hash, disclosure };
}

/** A signature's last character holds bits that it does not use: set, they change a byte and nothing that is decoded. */
export function withUnusedBits({
  files,
}: Sample): readonly { readonly what: string; readonly zip: Uint8Array }[] {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return files.flatMap((file) => {
    const chars = new TextDecoder().decode(file.bytes);
    return [...chars.matchAll(/^— \S+ \S*?(.)=+$/gm)].map((line) => {
      const at = line.index + line[0].indexOf('=') - 1;
      const last = digits.charAt(digits.indexOf(chars.charAt(at)) + 1);
      const bytes = utf8(chars.slice(0, at) + last + chars.slice(at + 1));
      const others = files.filter((other) => other !== file);
      return { what: `${file.name}: ${line[0]}`, zip: writeZip([...others, { name: file.name, bytes }]) };
    });
  });
}

/** Statements of one entry each, under checkpoints of their own: what an outsider is handed of a plan in the course of time. */
export function statementsOfOnePlan(
  count: number,
  plan = planOf(2),
): { readonly zips: readonly Uint8Array[]; readonly hash: string } {
  const nodes = nodesOf(plan);
  exchangeAll(nodes);
  const [one] = nodes;
  if (one === undefined) throw new Error('two nodes');
  const zips = Array.from({ length: count }, (_, n) => {
    one.act({ kind: 'propose', reg: title, body: { value: `双方商定继续推进铁路沿线综合开发，第${n}次` } });
    const seq = one.x.own.tree.size - 1;
    exchangeAll(nodes);
    const beside = { statements: [], disclosures: [], blobs: [] };
    const parts = { genesis: plan.note, entries: [stated(one, 'a', seq)], ...beside };
    const zip = buildStatement(parts, one.x.authority, sha256);
    if (!zip.ok) throw new Error('no statement');
    return zip.value;
  });
  return { zips, hash: plan.opened.hash };
}
