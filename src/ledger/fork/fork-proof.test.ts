/** Two histories of one log, proven to anybody who has the genesis; notices that carry the proof; freezing and going on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs } from '../../../tests/sync/logs.ts';
import {
  checkpointOf,
  keyFrom,
  partyIn,
  planOf,
  sha256,
  signersOf,
  verify,
} from '../../../tests/sync/parties.ts';
import { fromUtf8, utf8 } from '../../base/index.ts';
import {
  ED25519_NOTE,
  type Entry,
  type ForkProof,
  forkNoticeBody,
  forkProofBody,
  forkProofId,
  formatForkProof,
  formatVerifierKey,
  keyNoticeBody,
  LogTree,
  leafHash,
  noticeReader,
  parseForkProof,
  type Resumption,
  signKeyChange,
  signResumption,
  verifyForkProof,
} from '../index.ts';

const plan = planOf(3);
const ports = { verify, sha256 };
function treeOf(words: readonly string[]): LogTree {
  const tree = new LogTree(sha256);
  for (const word of words) tree.append(leafHash(utf8(word), sha256));
  return tree;
}
const honest = treeOf(['0', '1', '2', '3', '4', '5', '6']);
const other = treeOf(['0', '1', '2', 'x', '4', '5', '6', '7', '8']);
const noteOf = (tree: LogTree, size: number, cosigners = '', letter = 'a') =>
  checkpointOf(plan, letter, { size, root: tree.rootAt(size) }, cosigners);
const head = { plan: plan.opened.hash, statements: [] };
const sameSize: ForkProof = { ...head, first: noteOf(honest, 5), second: noteOf(other, 5) };
const prefixed: ForkProof = {
  ...head,
  first: noteOf(honest, 5),
  second: noteOf(other, 9),
  prefix: { root: other.rootAt(5), hashes: other.consistency(5, 9) },
};
const check = (proof: ForkProof) => {
  const proven = verifyForkProof(proof, plan.opened, ports);
  return proven.ok
    ? `${proven.value.letter} ${proven.value.first.size} ${proven.value.second.size}`
    : proven.error;
};

test('LG32 one size with two roots, or a later tree that had another root, is a fork', () => {
  assert.equal(check(sameSize), 'a 5 5');
  assert.equal(check(prefixed), 'a 5 9');
  for (const proof of [sameSize, prefixed]) {
    const file = formatForkProof(proof);
    const read = parseForkProof(file);
    assert.deepEqual(read, { ok: true, value: proof });
    assert.match(forkProofId(file, ports), /^[A-Za-z0-9_-]{43}$/);
  }
});

test('LG32 two checkpoints of one history, of two logs, or a proof that does not fit are no fork', () => {
  assert.equal(check({ ...sameSize, second: noteOf(honest, 5) }), 'no-fork');
  assert.equal(check({ ...head, first: noteOf(honest, 5), second: noteOf(honest, 7) }), 'no-fork');
  const grown = { root: honest.rootAt(5), hashes: honest.consistency(5, 7) };
  assert.equal(
    check({ ...head, first: noteOf(honest, 5), second: noteOf(honest, 7), prefix: grown }),
    'no-fork',
  );
  assert.equal(
    check({ ...prefixed, prefix: { root: honest.rootAt(4), hashes: other.consistency(5, 9) } }),
    'no-fork',
  );
  assert.equal(
    check({ ...prefixed, prefix: { root: other.rootAt(5), hashes: other.consistency(4, 9) } }),
    'no-fork',
  );
  assert.equal(check({ ...sameSize, second: noteOf(other, 5, '', 'b') }), 'no-fork');
  assert.equal(check({ ...sameSize, second: utf8('words') }), 'checkpoint-wrong');
  assert.equal(check({ ...sameSize, plan: 'A'.repeat(43) }), 'plan-wrong');
  // The newer in front: consistency cannot go backwards.
  assert.equal(check({ ...prefixed, first: prefixed.second, second: prefixed.first }), 'no-fork');
});

test('LG32 no byte of a fork proof can be changed', () => {
  const file = formatForkProof(prefixed);
  for (let at = 0; at < file.length; at++) {
    const read = parseForkProof(file.with(at, (file[at] ?? 0) ^ 1));
    assert.equal(read.ok && verifyForkProof(read.value, plan.opened, ports).ok, false, `byte ${at}`);
  }
  for (const words of ['', '{}', '{"proof":"entente-fork-proof/v1"}'])
    assert.deepEqual(parseForkProof(utf8(words)), { ok: false, error: 'proof-malformed' });
});

const readNotice = noticeReader(plan.opened, ports);
const entryWith = (kind: Entry['kind'], body: Entry['body']): Entry => ({
  v: 1,
  plan: plan.opened.hash,
  log: 'b',
  seq: 1,
  at: '2026-11-22T08:00:00Z',
  by: 'b-1',
  kind,
  ...(body === undefined ? {} : { body }),
});
const text = (note: Uint8Array) => fromUtf8(note) ?? assert.fail();
const notice = (cosigned: Uint8Array | null, proof = prefixed) => {
  const read = readNotice(
    entryWith('fork.notice', forkNoticeBody(forkProofBody(proof), cosigned === null ? null : text(cosigned))),
  );
  if (read?.notice !== 'fork') return read;
  const { isEndedBy: _, ...said } = read;
  return said;
};

test('LG26 a notice of a fork proves it, and freezes at what all others had cosigned', () => {
  const { origin } = partyIn(plan, 'a');
  assert.deepEqual(notice(noteOf(honest, 3, 'bc')), { notice: 'fork', log: 'a', origin, size: 3 });
  assert.deepEqual(notice(null), { notice: 'fork', log: 'a', origin, size: 0 });
  assert.equal(notice(noteOf(honest, 3, 'b')), null);
  assert.equal(notice(noteOf(honest, 3, 'ac', 'b')), null);
  assert.equal(notice(null, { ...sameSize, second: noteOf(honest, 5) }), null);
  for (const body of [
    undefined,
    {},
    { fork: 1 },
    { fork: {} },
    { fork: forkProofBody(sameSize), cosigned: 1 },
  ])
    assert.equal(
      readNotice(entryWith('fork.notice', JSON.parse(JSON.stringify(body ?? null)) ?? undefined)),
      null,
    );
  assert.equal(readNotice(entryWith('comment', forkNoticeBody(forkProofBody(sameSize), null))), null);
});

const next = keyFrom('a second log');
function resumption(signers = 'abc'): Uint8Array {
  const { origin } = partyIn(plan, 'a');
  const newOrigin = `${origin}/e2`;
  const newKey = formatVerifierKey(newOrigin, ED25519_NOTE, next.publicKey, sha256);
  const said: Resumption = {
    v: 1,
    plan: plan.opened.hash,
    log: 'a',
    origin,
    size: 5,
    root: honest.citedRootAt(5),
    newOrigin,
    newKey,
  };
  const signer = {
    ...signersOf(plan, 'a', { log: next }).log,
    name: newOrigin,
    keyId: newKey.split('+')[1] ?? '',
  };
  return signResumption(said, [...[...signers].map((letter) => signersOf(plan, letter).root), signer]);
}

test('LG26 a frozen log counts up to the freeze, others go on, and what all root keys sign lifts it', () => {
  const logs = new Logs(plan);
  const title = 'plan/p/title';
  const early = logs.write('a', 'propose', { reg: title, body: { value: 1 } });
  const late = logs.write('a', 'propose', { reg: title, body: { value: 2 } });
  logs.write('b', 'confirm', { reg: title, item: late }, { a: 3 });
  logs.write('b', 'confirm', { reg: title, item: early });
  logs.write('c', 'confirm', { reg: title, item: early }, { a: 2 });
  const cosigned = checkpointOf(plan, 'a', { size: 2, root: logs.tree('a').rootAt(2) }, 'bc');
  const body = forkNoticeBody(forkProofBody(prefixed), text(cosigned));
  const freeze = logs.write('b', 'fork.notice', { body });
  const state = logs.fold(logs.all, { readNotice }).state();
  assert.deepEqual(state.frozen, { a: { size: 2, notice: freeze } });
  assert.deepEqual(state.waiting, { a: { for: 'freeze', seq: 2 } });
  assert.deepEqual(Object.values(state.postponed), ['a']);
  assert.deepEqual([state.registers[title]?.heads, state.voids], [[early], {}]);
  logs.write('c', 'fork.notice', { body: keyNoticeBody(text(resumption('ab')), []) });
  assert.deepEqual(logs.fold(logs.all, { readNotice }).state().voids, { 'c:2': 'notice-unfounded' });
  logs.write('c', 'fork.notice', { body: keyNoticeBody(text(resumption()), []) });
  const after = logs.fold(logs.all, { readNotice }).state();
  assert.deepEqual([after.frozen, after.waiting, after.postponed], [{}, {}, {}]);
  assert.equal(after.registers[title]?.proposals[late]?.answers.b?.kind, 'confirm');
});

test('LG26 nobody freezes its own log, and a notice without proof is void', () => {
  const logs = new Logs(plan);
  logs.write('a', 'fork.notice', { body: forkNoticeBody(forkProofBody(prefixed), null) });
  logs.write('b', 'fork.notice', { body: {} });
  const state = logs.fold(logs.all, { readNotice }).state();
  assert.deepEqual([state.frozen, state.voids], [{}, { 'b:1': 'notice-unfounded' }]);
});

test('LG30 a notice of a new key counts where the statement makes it one', () => {
  const { logKey, origin } = partyIn(plan, 'a');
  const newKey = formatVerifierKey(origin, ED25519_NOTE, next.publicKey, sha256);
  const said = {
    v: 1,
    plan: plan.opened.hash,
    party: 'a',
    role: 'log',
    oldKey: logKey,
    newKey,
    until: { a: 4 },
  } as const;
  const signed = (...signers: Parameters<typeof signKeyChange>[2][number][]) =>
    signKeyChange('rotate', said, signers);
  const newSigner = signersOf(plan, 'a', { log: next }).log;
  const read = (note: Uint8Array) => readNotice(entryWith('key.rotate', keyNoticeBody(text(note), [])));
  const rotation = signed(signersOf(plan, 'a').log, newSigner);
  assert.deepEqual(read(rotation), { notice: 'key', statements: [rotation] });
  assert.equal(read(signed(newSigner)), null);
  assert.equal(read(resumption()), null);
  for (const body of [
    undefined,
    {},
    { note: 1, statements: [] },
    { note: 'x', statements: [1] },
    { note: 'x', statements: [] },
  ])
    assert.equal(
      readNotice(entryWith('key.rotate', JSON.parse(JSON.stringify(body ?? null)) ?? undefined)),
      null,
    );
});
