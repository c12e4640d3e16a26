/** `entente verify FILE.zip`, as an outsider types it: no data folder, nothing but the file and the hash from paper. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { formatForkProof, writeZip } from '../../src/ledger/index.ts';
import { handedForkProof } from '../../src/ledger/verify/index.ts';
import { checkpointOf, planOf } from '../sync/parties.ts';
import { sampleStatement, statementsOfOnePlan } from '../sync/statements.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-outsider-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = path.join(folder, 'data');
const sample = sampleStatement();

function verify(zip: Uint8Array | null, args: readonly string[], language = 'en') {
  const file = path.join(folder, zip === null ? 'missing.zip' : 'statement.zip');
  if (zip !== null) writeFileSync(file, zip);
  const run = spawnSync(process.execPath, ['src/main/cli.ts', 'verify', file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_DATA: data, ENTENTE_LANG: language },
    timeout: 300_000,
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

test('LG36 the command line verifies a statement without a data folder and says what it proves', () => {
  const { code, out, told } = verify(sample.zip, ['--genesis', sample.hash]);
  assert.equal(code, 0, told);
  for (const words of [
    'Entry 2 in the log of State a',
    'Act: Proposal',
    'Act: Confirmation',
    'Registered by State b no later than: 2026-09-21T14:13:20Z',
    'Somebody Invented',
    `Verified: a statement of the plan with this genesis hash: ${sample.hash}`,
  ])
    assert.ok(out.includes(words), `${words} in ${out}`);
  assert.equal(existsSync(data), false);
  assert.match(verify(sample.zip, ['--genesis', sample.hash], 'zh').out, /核对无误/);
});

test('LG36 the command line names what it does not accept, and a missing hash', () => {
  const unproven = verify(sample.zip, []);
  assert.equal(unproven.code, 1);
  assert.ok(unproven.told.includes('origin unproven') && unproven.told.includes(sample.hash));
  const other = verify(sample.zip, ['--genesis', 'A'.repeat(43)]);
  assert.deepEqual([other.code, /of another plan/.test(other.told)], [1, true]);
  assert.equal(verify(sample.zip, ['--genesis', 'short']).code, 2);
  const proof = sample.files.find(({ name }) => name.endsWith('.tlog-proof')) ?? assert.fail();
  const changed = { name: proof.name, bytes: proof.bytes.with(40, (proof.bytes[40] ?? 0) ^ 1) };
  const files = [...sample.files.filter((file) => file !== proof), changed];
  const refused = verify(writeZip(files), ['--genesis', sample.hash]);
  assert.deepEqual([refused.code, /Not accepted/.test(refused.told)], [1, true]);
  assert.match(verify(null, ['--genesis', sample.hash]).told, /missing\.zip/);
});

test('LG1827 several statements are checked by one call, each told under its file, and each must be proven', () => {
  const { zips, hash } = statementsOfOnePlan(2);
  const files = zips.map((zip, n) => {
    const file = path.join(folder, `several-${n}.zip`);
    writeFileSync(file, zip);
    return file;
  });
  const [one = '', two = ''] = files;
  const call = (...args: readonly string[]) => {
    const run = spawnSync(process.execPath, ['src/main/cli.ts', 'verify', ...args, '--genesis', hash], {
      encoding: 'utf8',
      env: { ...process.env, ENTENTE_DATA: data, ENTENTE_LANG: 'en' },
      timeout: 300_000,
    });
    return { code: run.status, out: run.stdout, told: run.stderr };
  };
  const verified = (out: string) => out.split('Verified: a statement of the plan').length - 1;
  const both = call(one, two);
  assert.deepEqual([both.code, both.told, verified(both.out)], [0, '', 2], both.told);
  assert.ok(both.out.startsWith(`${one}\n`) && both.out.includes(`\n${two}\n`), both.out);
  // A file that cannot be read, and a changed one, keep nobody from what the others prove.
  const missing = path.join(folder, 'missing.zip');
  const changed = path.join(folder, 'changed.zip');
  const [zip = new Uint8Array(0)] = zips;
  writeFileSync(changed, zip.with(100, (zip[100] ?? 0) ^ 1));
  const mixed = call(missing, one, changed, two);
  assert.deepEqual([mixed.code, verified(mixed.out)], [1, 2]);
  for (const file of [missing, changed]) assert.ok(mixed.told.includes(`${file}\n`), mixed.told);
  assert.ok(!mixed.told.includes(one) && !mixed.told.includes(two), mixed.told);
  // Whatever else stands beside statements is not understood, and nothing is checked.
  for (const stray of ['some-plan', 'fork.proof']) {
    const refused = call(one, stray);
    assert.deepEqual([refused.code, refused.out], [2, '']);
    assert.ok(refused.told.includes(`${stray} is one argument too many`), refused.told);
    assert.equal(call(stray, one).code, 2);
  }
  assert.equal(existsSync(data), false);
});

test('LG1072 the command line verifies a proof of two histories without a data folder', () => {
  const plan = planOf(2);
  const noteOf = (byte: number) => checkpointOf(plan, 'a', { size: 3, root: new Uint8Array(32).fill(byte) });
  const { hash } = plan.opened;
  const proof = formatForkProof({ plan: hash, first: noteOf(1), second: noteOf(2), statements: [] });
  const file = path.join(folder, 'fork-a.proof');
  const check = (bytes: Uint8Array, ...args: readonly string[]) => {
    writeFileSync(file, bytes);
    const env = { ...process.env, ENTENTE_DATA: data, ENTENTE_LANG: 'en' };
    const command = ['src/main/cli.ts', 'verify', file, ...args];
    const run = spawnSync(process.execPath, command, { encoding: 'utf8', env, timeout: 300_000 });
    return { code: run.status, said: `${run.stdout}${run.stderr}` };
  };
  const handed = handedForkProof(proof, plan.note) ?? assert.fail('no proof');
  const proven = check(handed, '--genesis', hash);
  assert.equal(proven.code, 0, proven.said);
  assert.match(proven.said, /Proven: the log of State a shows two histories/);
  assert.match(proven.said, /3 entries, root hash AQEB/);
  const unproven = check(handed);
  assert.deepEqual([unproven.code, unproven.said.includes(hash)], [1, true]);
  const other = check(handed, '--genesis', 'A'.repeat(43));
  assert.deepEqual([other.code, /of another plan/.test(other.said)], [1, true]);
  assert.match(check(proof, '--genesis', hash).said, /The genesis in it is missing/);
  assert.equal(existsSync(data), false);
});
