/** Statements as outsiders check them: with the file and the hash from paper, and no byte of it may be changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeAll, nodesOf } from '../../../tests/sync/node.ts';
import { planOf, sha256, verify } from '../../../tests/sync/parties.ts';
import { blob, sampleStatement, stated, withUnusedBits } from '../../../tests/sync/statements.ts';
import { hex, utf8 } from '../../base/index.ts';
import { agreementEntries, buildStatement, emptyRegister, type StatementFile, writeZip } from '../index.ts';
import { readZip, statementChecker, verifyStatement } from './index.ts';

const sample = sampleStatement();
const ports = { verify, sha256 };
/** One for all: whatever it has found sound before, no change may pass. */
const checker = statementChecker(ports);
const check = (zip: Uint8Array, hash: string | null = sample.hash) => {
  const proven = checker(zip, hash);
  return proven.ok ? 'ok' : `${proven.error.fault} ${proven.error.file}`.trim();
};
const withFile = (name: string, bytes: Uint8Array | null): Uint8Array => {
  const others = sample.files.filter((file) => file.name !== name);
  return writeZip(bytes === null ? others : [...others, { name, bytes }]);
};
const fileAt = (start: string): StatementFile =>
  sample.files.find(({ name }) => name.startsWith(start)) ?? assert.fail(start);

test('LG34 a statement proves who wrote what, where it stands, and who held it by when', () => {
  const proven = verifyStatement(sample.zip, sample.hash, ports);
  assert.ok(proven.ok);
  const { isOriginProven, genesisHash, entries, blobs } = proven.value;
  assert.deepEqual([isOriginProven, genesisHash, blobs], [true, sample.hash, [hex(sha256(blob))]]);
  assert.deepEqual(
    entries.map(({ letter, entry, cosigned }) => [
      letter,
      entry.kind,
      cosigned.map((each) => each.letter).join(),
    ]),
    [
      ['a', 'propose', 'b'],
      ['b', 'confirm', 'a'],
    ],
  );
  assert.equal(entries[1]?.entry.item, entries[0]?.id);
  assert.deepEqual(entries[0]?.disclosures, [sample.disclosure]);
  assert.equal(entries[0]?.cosigned[0]?.time, 1_790_000_000);
});

test('LG34 without the hash from paper a statement is consistent and its origin unproven; another hash refuses it', () => {
  const proven = verifyStatement(sample.zip, null, ports);
  assert.equal(proven.ok && proven.value.isOriginProven, false);
  assert.equal(check(sample.zip, 'A'.repeat(43)), 'genesis-hash-wrong genesis');
});

test('LG34 no byte of what counts can be changed', () => {
  for (const { name, bytes } of sample.files)
    for (let at = 0; at < bytes.length; at++)
      for (const mask of at % 4 === 0 ? [1, 0x20] : [1]) {
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ mask);
        assert.notEqual(check(withFile(name, changed)), 'ok', `${name}, byte ${at} ^ ${mask}`);
      }
});

test('LG34 a signature is written in one way only: bits that its Base64 does not use are zero', () => {
  const zips = withUnusedBits(sample);
  assert.ok(zips.length >= 6, `${zips.length} signatures`);
  for (const { what, zip } of zips) assert.notEqual(check(zip), 'ok', what);
});

test('LG34 no byte can be put in or left out', () => {
  for (const { name, bytes } of sample.files)
    for (let at = 0; at <= bytes.length; at += 3) {
      const longer = Uint8Array.from([...bytes.subarray(0, at), 0x0a, ...bytes.subarray(at)]);
      assert.notEqual(check(withFile(name, longer)), 'ok', `${name}, put in at ${at}`);
      const shorter = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
      if (at < bytes.length)
        assert.notEqual(check(withFile(name, shorter)), 'ok', `${name}, left out at ${at}`);
    }
});

test('LG34 each file must be there, belong there and stand for itself', () => {
  const entry = fileAt('entry-a').name;
  const cases: readonly (readonly [string, Uint8Array | null, string])[] = [
    ['genesis', null, 'file-missing genesis'],
    [entry, null, `file-missing ${entry.replace('.json', '')}`],
    [fileAt('key-').name, null, 'checkpoint-signature-unknown entry-a'],
    ['readme', utf8('x'), 'file-unknown readme'],
    ['entry-a-00.json', utf8('x'), 'file-unknown entry-a-00.json'],
    ['key-001.note', fileAt('key-').bytes, 'key-unfounded key-001.note'],
    ['policy-a', utf8('x'), 'policy-wrong policy-a'],
    ['policy-c', fileAt('policy-a').bytes, 'policy-wrong policy-c'],
    ['disclosures.jsonl', utf8(`${sample.disclosure.raw}`), 'disclosure-unfounded disclosures.jsonl'],
    [
      'disclosures.jsonl',
      utf8('["AAAAAAAAAAAAAAAAAAAAAA","a",1]\n'),
      'disclosure-unfounded disclosures.jsonl',
    ],
    [`blob-${'0'.repeat(64)}`, blob, `blob-unfounded blob-${'0'.repeat(64)}`],
    [`blob-${hex(sha256(utf8('y')))}`, utf8('y'), `blob-unfounded blob-${hex(sha256(utf8('y')))}`],
  ];
  for (const [name, bytes, fault] of cases)
    assert.ok(check(withFile(name, bytes)).startsWith(fault), `${name}: ${check(withFile(name, bytes))}`);
  const alone = sample.files.filter(({ name }) => !name.startsWith('entry-'));
  assert.equal(
    check(writeZip(alone.filter(({ name }) => !/^(policy|disc|blob)/.test(name)))),
    'file-missing entry',
  );
});

test('LG34 an entry of another place, log or plan, and one side’s word alone, are refused', () => {
  const { parts } = sample;
  const [first, second] = parts.entries;
  assert.ok(first && second);
  const named = (name: string, file: StatementFile) => ({ name, bytes: file.bytes });
  const entry = fileAt('entry-a');
  const proof =
    sample.files.find(({ name }) => name === entry.name.replace('.json', '.tlog-proof')) ?? assert.fail();
  const rest = sample.files.filter(
    ({ name }) => !name.startsWith('entry-a') && !/^(policy-a|disc|blob)/.test(name),
  );
  const renamed = (stem: string) =>
    check(writeZip([...rest, named(`${stem}.json`, entry), named(`${stem}.tlog-proof`, proof)]));
  assert.match(renamed(`entry-a-${first.seq + 1}`), /^entry-misplaced/);
  assert.match(renamed(`entry-b-${second.seq + 1}`), /^checkpoint-other-log/);
  const lone = new TextDecoder().decode(proof.bytes).replace(/^— \S+\/cosigner \S+\n/m, '');
  assert.match(check(withFile(proof.name, utf8(lone))), /^unilateral/);
  const extra = new TextDecoder().decode(proof.bytes).replace('\nindex', '\nextra AAAA\nindex');
  assert.match(check(withFile(proof.name, utf8(extra))), /^proof-malformed/);
});

test('LG33 a statement is made only of what all others have cosigned', () => {
  const nodes = nodesOf(planOf(3));
  exchangeAll(nodes);
  const [a, b] = nodes;
  assert.ok(a && b);
  const parts = { genesis: a.plan.note, statements: [], disclosures: [], blobs: [] };
  const sound = buildStatement({ ...parts, entries: [stated(a, 'a', 0)] }, a.x.authority, sha256);
  assert.equal(sound.ok && verifyStatement(sound.value, a.plan.opened.hash, ports).ok, true);
  a.act({ kind: 'comment', body: { text: 'x' } });
  b.receive(a.send('b'));
  a.receive(b.send('a'));
  const half = { ...stated(a, 'a', 0), checkpoint: a.x.own.head?.note ?? assert.fail() };
  assert.deepEqual(buildStatement({ ...parts, entries: [half] }, a.x.authority, sha256), {
    ok: false,
    error: { fault: 'not-registered', entry: 'a:0' },
  });
  const wrong = { ...stated(a, 'a', 0), letter: 'b' };
  assert.deepEqual(buildStatement({ ...parts, entries: [wrong] }, a.x.authority, sha256), {
    ok: false,
    error: { fault: 'checkpoint-wrong', entry: 'b:0' },
  });
});

test('LG33 an agreement is stated by the proposal and the confirmations that settled it', () => {
  const [a] = sample.nodes;
  assert.ok(a);
  const register = a.state.registers['plan/p/title'] ?? assert.fail();
  const [proposal = ''] = register.heads;
  const ids = agreementEntries(register, proposal);
  assert.deepEqual(ids, [proposal, register.proposals[proposal]?.answers.b?.entry]);
  assert.deepEqual(agreementEntries(emptyRegister, proposal), []);
});

test('LG34 a zip of another form is refused: compressed, doubled, cut, with more in it than its directory says', () => {
  const zip = writeZip([{ name: 'genesis', bytes: utf8('x') }]);
  const read = (bytes: Uint8Array) => {
    const files = readZip(bytes);
    return files.ok ? files.value.map(({ name }) => name).join() : files.error;
  };
  assert.equal(read(zip), 'genesis');
  assert.equal(read(writeZip([])), '');
  const twice = [
    { name: 'genesis', bytes: utf8('x') },
    { name: 'genesis', bytes: utf8('y') },
  ];
  assert.equal(read(writeZip(twice)), 'zip-name-twice');
  const directory = zip.length - 22 - 46 - 7;
  assert.equal(read(zip.with(directory + 10, 8)), 'zip-compressed');
  assert.equal(read(zip.subarray(1)), 'zip-malformed');
  assert.equal(read(zip.subarray(0, -1)), 'zip-malformed');
  assert.equal(read(Uint8Array.from([...zip, 0])), 'zip-malformed');
  // Bytes between the file and the directory that nothing names.
  const gap = Uint8Array.from([...zip.subarray(0, directory), 0, ...zip.subarray(directory)]);
  assert.equal(read(gap.with(gap.length - 6, (gap[gap.length - 6] ?? 0) + 1)), 'zip-malformed');
  assert.equal(read(zip.with(30, 'x'.charCodeAt(0))), 'zip-malformed');
  assert.equal(read(new Uint8Array(0)), 'zip-malformed');
  assert.throws(() => writeZip([{ name: 'a b', bytes: utf8('x') }]), RangeError);
});
