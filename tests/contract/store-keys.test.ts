/** The key file and the continuity marker beside it. */
import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ok, type Sha256 } from '../../src/base/index.ts';
import { appendLeaf, emptyEdge, rootOf } from '../../src/ledger/index.ts';
import {
  findContinuityBreaks,
  hasKeys,
  loadKeys,
  makeKeys,
  noteContinuity,
  openKeyRing,
  openSqliteStore,
  readContinuity,
  renewRootKey,
  returnRootKey,
  takeRootKey,
} from '../../src/store/index.ts';
import { kept, newFolder } from './engines.ts';
import { entry, hashOf, planId } from './samples.ts';

const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

async function withKeyFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const parent = newFolder();
  try {
    await work(path.join(parent, 'keys'));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function codeOf(result: ReturnType<typeof loadKeys>): string {
  return result.ok ? 'loaded' : result.error.code;
}

test('ST12 keys are made once, tightly kept, and sign as Ed25519', () =>
  withKeyFolder((folder) => {
    assert.equal(hasKeys(folder), false);
    const made = kept(makeKeys(folder));
    const loaded = kept(loadKeys(folder));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.deepEqual(readdirSync(folder), ['keys.json']);
    assert.equal(statSync(path.join(folder, 'keys.json')).mode & 0o777, 0o600);
    const message = new TextEncoder().encode('words');
    const seen = new Set<string>();
    for (const role of ['log', 'cosign', 'root'] as const) {
      assert.deepEqual(loaded[role].publicKey, made[role].publicKey);
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(made[role].publicKey).toString('base64url') };
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      assert.equal(verify(null, message, key, loaded[role].sign?.(message) ?? new Uint8Array(0)), true);
      seen.add(jwk.x);
    }
    assert.equal(seen.size, 3);
  }));

test('ST12 making keys where there are some loads them and changes nothing', () =>
  withKeyFolder((folder) => {
    const first = kept(makeKeys(folder));
    const before = readFileSync(path.join(folder, 'keys.json'));
    assert.deepEqual(kept(makeKeys(folder)).log.publicKey, first.log.publicKey);
    assert.deepEqual(readFileSync(path.join(folder, 'keys.json')), before);
  }));

test('ST12 a folder or a file that others can read is refused', () =>
  withKeyFolder((folder) => {
    kept(makeKeys(folder));
    const file = path.join(folder, 'keys.json');
    for (const [place, wide, tight] of [
      [file, 0o640, 0o600],
      [file, 0o604, 0o600],
      [folder, 0o755, 0o700],
    ] as const) {
      chmodSync(place, wide);
      assert.equal(codeOf(loadKeys(folder)), 'keys-readable-by-others');
      assert.equal(codeOf(makeKeys(folder)), 'keys-readable-by-others');
      chmodSync(place, tight);
    }
    assert.equal(codeOf(loadKeys(folder)), 'loaded');
  }));

test('ST12 a damaged or missing file is said to be so and is not replaced', () =>
  withKeyFolder((folder) => {
    assert.equal(codeOf(loadKeys(folder)), 'keys-damaged');
    assert.equal(existsSync(folder), false);
    kept(makeKeys(folder));
    const file = path.join(folder, 'keys.json');
    const whole = readFileSync(file, 'utf8');
    for (const wrong of ['', whole.slice(0, -40), '{"log":"x","cosign":"y","root":"z"}', '[]']) {
      writeFileSync(file, wrong);
      assert.equal(codeOf(loadKeys(folder)), 'keys-damaged');
      assert.equal(codeOf(makeKeys(folder)), 'keys-damaged');
      assert.equal(readFileSync(file, 'utf8'), wrong);
    }
  }));

test('ST12 a start that was killed while writing the keys is followed by a whole set-up', () =>
  withKeyFolder((folder) => {
    kept(makeKeys(folder));
    rmSync(path.join(folder, 'keys.json'));
    writeFileSync(path.join(folder, 'keys.json.unfinished'), '{"log":');
    assert.equal(codeOf(makeKeys(folder)), 'loaded');
    assert.deepEqual(readdirSync(folder), ['keys.json']);
  }));

test('ST13 the marker keeps the newest signed head of each log, and never goes back', () =>
  withKeyFolder((folder) => {
    kept(makeKeys(folder));
    assert.deepEqual(readContinuity(folder), []);
    const head = (log: string, size: number) => ({ planId, log, size, root: hashOf(size) });
    for (const noted of [head('a', 3), head('b', 1), head('a', 5), head('a', 4)])
      noteContinuity(folder, noted);
    assert.deepEqual(readContinuity(folder), [head('b', 1), head('a', 5)]);
    assert.equal(statSync(path.join(folder, 'continuity.json')).mode & 0o777, 0o600);
  }));

test('ST13 a log that is missing, behind, or has another root at the signed size is reported; one that went on is not', () =>
  withKeyFolder(async (folder) => {
    const store = kept(await openSqliteStore({ folder }));
    const roots: Uint8Array[] = [];
    kept(
      await store.write(planId, async (w) => {
        await w.logs.create(planId, 'a', hashOf(0));
        let edge = emptyEdge;
        for (let seq = 0; seq < 7; seq++) {
          const before = await w.logs.headForUpdate(planId, 'a');
          const grown = appendLeaf(edge, seq, hashOf(seq), sha256);
          edge = grown.edge;
          const root = rootOf(edge, sha256);
          roots.push(root);
          await w.logs.append(planId, before, [entry(seq, null)], grown.nodes, {
            log: 'a',
            size: seq + 1,
            edge,
            root,
          });
        }
        return ok(null);
      }),
    );
    const at = (size: number, root: Uint8Array | undefined, log = 'a') => ({
      planId,
      log,
      size,
      root: root ?? hashOf(99),
    });
    const breaks = (signed: ReturnType<typeof at>) =>
      store.read((r) => findContinuityBreaks(r, [signed], sha256));
    for (let size = 1; size <= 7; size++) assert.deepEqual(await breaks(at(size, roots[size - 1])), []);
    const kinds = [];
    for (const signed of [at(7, hashOf(1)), at(6, roots[6]), at(8, hashOf(1)), at(1, hashOf(1), 'b')]) {
      kinds.push((await breaks(signed)).map((found) => found.kind));
    }
    assert.deepEqual(kinds, [['other-root'], ['other-root'], ['behind'], ['missing']]);
    await store.close();
  }));

const signsAs = (signer: { sign(bytes: Uint8Array): Uint8Array }, publicKey: Uint8Array): boolean => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  const words = new TextEncoder().encode('words');
  return verify(null, words, createPublicKey({ key: jwk, format: 'jwk' }), signer.sign(words));
};

test('ST860 a further key is kept before it is used, and found again by its role', () =>
  withKeyFolder((folder) => {
    kept(makeKeys(folder));
    const ring = kept(openKeyRing(folder));
    assert.deepEqual([ring.keys('log'), ring.keys('cosign')], [[], []]);
    const log = kept(ring.make('log'));
    const file = path.join(folder, 'further-keys.json');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const cosign = kept(ring.make('cosign'));
    const other = kept(openKeyRing(folder));
    // Two processes of one node: neither loses what the other made.
    const third = kept(other.make('log'));
    const fourth = kept(ring.make('log'));
    const names = kept(openKeyRing(folder)).keys('log');
    assert.deepEqual(
      names.map(({ publicKey }) => publicKey),
      [log, third, fourth].map(({ publicKey }) => publicKey),
    );
    assert.ok(signsAs(names[1] ?? log, third.publicKey));
    assert.deepEqual(kept(openKeyRing(folder)).keys('cosign')[0]?.publicKey, cosign.publicKey);
    chmodSync(file, 0o640);
    assert.equal(codeOfAny(openKeyRing(folder)), 'keys-readable-by-others');
    chmodSync(file, 0o600);
    for (const wrong of [
      '',
      '{}',
      '[{"role":"log"}]',
      '[{"role":"log","key":"x"}]',
      '[{"role":"root","key":"x"}]',
    ]) {
      writeFileSync(file, wrong);
      assert.equal(codeOfAny(openKeyRing(folder)), 'keys-damaged', wrong);
      assert.equal(readFileSync(file, 'utf8'), wrong);
    }
    writeFileSync(file, '[');
    assert.equal(codeOfAny(ring.make('log')), 'keys-damaged');
    assert.equal(readFileSync(file, 'utf8'), '[');
  }));

const codeOfAny = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.error?.code ?? 'no problem';

test('ST861 the root key goes to a file and back; while it is away the node knows its public half alone', () =>
  withKeyFolder((folder) => {
    const made = kept(makeKeys(folder));
    const stick = path.join(path.dirname(folder), 'stick');
    kept(takeRootKey(folder, stick));
    assert.equal(statSync(stick).mode & 0o777, 0o600);
    const away = kept(loadKeys(folder));
    assert.equal(away.root.sign, null);
    assert.deepEqual(away.root.publicKey, made.root.publicKey);
    assert.deepEqual(away.log.publicKey, made.log.publicKey);
    assert.notDeepEqual(away.home.publicKey, made.root.publicKey);
    const pem = readFileSync(stick, 'utf8');
    const line = pem.split('\n')[1] ?? '';
    assert.ok(!readFileSync(path.join(folder, 'keys.json'), 'utf8').includes(line));
    const ring = kept(openKeyRing(folder));
    const opened = ring.open(new TextEncoder().encode(pem));
    assert.ok(opened !== null && signsAs(opened, made.root.publicKey));
    assert.equal(ring.open(new TextEncoder().encode('words')), null);
    assert.equal(codeOfAny(takeRootKey(folder, `${stick}2`)), 'root-key-away');
    assert.equal(existsSync(`${stick}2`), false);
    for (const wrong of ['words', newPem()])
      assert.equal(codeOfAny(returnRootKey(folder, wrong)), 'root-key-wrong');
    kept(returnRootKey(folder, pem));
    const back = kept(loadKeys(folder));
    assert.ok(back.root.sign !== null && signsAs({ sign: back.root.sign }, made.root.publicKey));
  }));

const newPem = (): string =>
  String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));

test('ST861 a file that is there is not written over, and the key stays where it was', () =>
  withKeyFolder((folder) => {
    const made = kept(makeKeys(folder));
    const stick = path.join(path.dirname(folder), 'stick');
    writeFileSync(stick, 'something else');
    assert.throws(() => takeRootKey(folder, stick), /EEXIST/);
    assert.equal(readFileSync(stick, 'utf8'), 'something else');
    assert.notEqual(kept(loadKeys(folder)).root.sign, null);
    assert.deepEqual(kept(loadKeys(folder)).root.publicKey, made.root.publicKey);
  }));

test('ST1291 another root key takes the place of the one before, which goes into a file of its own; the other keys stay', () =>
  withKeyFolder((folder) => {
    const made = kept(makeKeys(folder));
    const old = path.join(path.dirname(folder), 'old-root');
    writeFileSync(old, 'something else');
    assert.throws(() => renewRootKey(folder, old), /EEXIST/);
    assert.deepEqual(kept(loadKeys(folder)).root.publicKey, made.root.publicKey);
    rmSync(old);
    kept(renewRootKey(folder, old));
    assert.equal(statSync(old).mode & 0o777, 0o600);
    const before = kept(openKeyRing(folder)).open(readFileSync(old));
    assert.ok(before !== null && signsAs(before, made.root.publicKey));
    const now = kept(loadKeys(folder));
    assert.notDeepEqual(now.root.publicKey, made.root.publicKey);
    assert.ok(now.root.sign !== null && signsAs({ sign: now.root.sign }, now.root.publicKey));
    assert.deepEqual([now.log.publicKey, now.cosign.publicKey], [made.log.publicKey, made.cosign.publicKey]);
    // The key on its stick is lost: another is made without it, and no file is written.
    kept(takeRootKey(folder, `${old}-2`));
    kept(renewRootKey(folder, `${old}-3`));
    assert.equal(existsSync(`${old}-3`), false);
    assert.notEqual(kept(loadKeys(folder)).root.sign, null);
  }));
