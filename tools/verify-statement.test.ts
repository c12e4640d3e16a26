/**
 * The outsiders' verifiers that need nothing of ours: the shell script on openssl, coreutils and unzip, and the Go program
 * on Debian's golang-golang-x-mod-dev. They must accept what our verifier accepts and refuse each changed byte.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasGo } from '../scripts/programs.mjs';
import { utf8 } from '../src/base/index.ts';
import { type StatementFile, writeZip } from '../src/ledger/index.ts';
import { type Sample, sampleStatement, withUnusedBits } from '../tests/sync/statements.ts';

const isProof = process.env.PROVE === '1';
const folder = mkdtempSync(join(tmpdir(), 'entente-statement-'));
after(() => rmSync(folder, { recursive: true }));
const script = fileURLToPath(new URL('verify-statement.sh', import.meta.url));
const source = fileURLToPath(new URL('verify-statement/main.go', import.meta.url));

interface Verdict {
  readonly status: number | null;
  readonly output: string;
}
type Verifier = (zip: Uint8Array, hash?: string) => Verdict;

function run(command: string, args: readonly string[], zip: Uint8Array, hash?: string): Verdict {
  const file = join(folder, 'statement.zip');
  writeFileSync(file, zip);
  const words = [...args, file, ...(hash === undefined ? [] : [hash])];
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
const shell: Verifier = (zip, hash) => run('sh', [script], zip, hash);

const two = sampleStatement();
const three = sampleStatement(3);
const head = { size: 41, root: 'B'.repeat(43) };
/** Of a plan that was opened anew [AP1293]. */
const later = sampleStatement(2, { hash: 'A'.repeat(43), epoch: 2, finals: { a: head, b: head } });

function proveAccepts(verifier: Verifier): void {
  for (const sample of [two, three, later]) {
    const { status, output } = verifier(sample.zip, sample.hash);
    assert.equal(status, 0, output);
    assert.match(output, /^VERIFIED: statement of the plan /m);
    for (const { letter, seq } of sample.parts.entries) assert.ok(output.includes(`ENTRY ${letter}:${seq} `));
    assert.ok(output.includes('registered by b at 2026-09-21T14:13:20Z'), output);
    assert.ok(output.includes(sample.disclosure.raw));
  }
  const unproven = verifier(two.zip);
  assert.equal(unproven.status, 2, unproven.output);
  assert.ok(unproven.output.includes(`CONSISTENT, ORIGIN UNPROVEN`) && unproven.output.includes(two.hash));
  assert.equal(verifier(two.zip, three.hash).status, 1);
}

/** Files whose every byte counts. */
const counts = ({ name }: StatementFile): boolean => !name.startsWith('policy-');

function changedZips(
  { files }: Sample,
  step: number,
): readonly { readonly what: string; readonly zip: Uint8Array }[] {
  return files.filter(counts).flatMap((file) => {
    const others = files.filter((other) => other !== file);
    const zips: { what: string; zip: Uint8Array }[] = [];
    for (let at = 0; at < file.bytes.length; at += step) {
      const bytes = file.bytes.with(at, (file.bytes[at] ?? 0) ^ 1);
      zips.push({ what: `${file.name}, byte ${at}`, zip: writeZip([...others, { name: file.name, bytes }]) });
    }
    return zips;
  });
}

function proveRefuses(verifier: Verifier, step: number): number {
  const zips = changedZips(two, step);
  for (const { what, zip } of zips) assert.equal(verifier(zip, two.hash).status, 1, what);
  return zips.length;
}

function proveRefusesFiles(verifier: Verifier): void {
  const without = (start: string) => two.files.filter(({ name }) => !name.startsWith(start));
  const proof = two.files.find(({ name }) => name.endsWith('.tlog-proof')) ?? assert.fail();
  const lone = utf8(new TextDecoder().decode(proof.bytes).replace(/^— \S+\/cosigner \S+\n/m, ''));
  for (const files of [
    without('genesis'),
    without('key-'),
    without('entry-'),
    [...two.files, { name: 'readme', bytes: utf8('x') }],
    [...two.files, { name: '../genesis', bytes: utf8('x') }],
    [...two.files, { name: `blob-${'0'.repeat(64)}`, bytes: utf8('x') }],
    [...two.files.filter((file) => file !== proof), { name: proof.name, bytes: lone }],
  ])
    assert.equal(verifier(writeZip(files), two.hash).status, 1);
  assert.equal(verifier(utf8('words'), two.hash).status, 1);
}

function proveRefusesUnusedBits(verifier: Verifier): void {
  const zips = withUnusedBits(two);
  assert.ok(zips.length >= 6, `${zips.length} signatures`);
  for (const { what, zip } of zips) assert.equal(verifier(zip, two.hash).status, 1, what);
}

test('LG35 the shell script accepts what was stated and names what it shows', () => {
  proveAccepts(shell);
  proveRefusesFiles(shell);
  proveRefusesUnusedBits(shell);
});

test('LG35 the shell script refuses each changed byte of what counts', (t) => {
  t.diagnostic(`${proveRefuses(shell, isProof ? 1 : 97)} changes refused`);
});

function buildGo(): string {
  const program = join(folder, 'verify-statement');
  if (existsSync(program)) return program;
  const env = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH: '/usr/share/gocode',
    GOCACHE: join(folder, 'cache'),
  };
  const built = spawnSync('go', ['build', '-o', program, source], { env, encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  return program;
}

test('LG35 the Go program on x/mod accepts what was stated and refuses each changed byte', (t) => {
  if (!hasGo()) return t.skip('golang-go and golang-golang-x-mod-dev are not installed');
  const program = buildGo();
  const go: Verifier = (zip, hash) => run(program, [], zip, hash);
  proveAccepts(go);
  proveRefusesFiles(go);
  proveRefusesUnusedBits(go);
  t.diagnostic(`${proveRefuses(go, isProof ? 1 : 7)} changes refused`);
});
