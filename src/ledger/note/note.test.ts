import assert from 'node:assert/strict';
import { generateKeyPairSync, sign as nodeSign, verify as nodeVerify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { base64, concat, fromHex, hex, utf8 } from '../../base/index.ts';
import {
  generateEd25519Pem,
  nodeSha256 as sha256,
  signerFromPem,
  nodeVerifyEd25519 as verify,
} from '../../main/node-crypto.ts';
import { checkpointText, parseCheckpoint } from './checkpoint.ts';
import { cosignatureSigner, cosignatureTime, cosignatureVerifier } from './cosignature.ts';
import {
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  ed25519Signer,
  ed25519Verifier,
  formatVerifierKey,
  noteKeyId,
  parseVerifierKey,
} from './note-key.ts';
import { rememberVerified } from './remembered-verify.ts';
import { cosignNote, openNote, signNote } from './signed-note.ts';

const key = signerFromPem(generateEd25519Pem());
const other = signerFromPem(generateEd25519Pem());
const verifierOf = (name: string, type: number, publicKey: Uint8Array) => {
  const parsed = parseVerifierKey(formatVerifierKey(name, type, publicKey, sha256), sha256);
  const read = parsed.ok ? parsed.value : assert.fail(parsed.error);
  return type === ED25519_NOTE ? ed25519Verifier(read, verify) : cosignatureVerifier(read, verify);
};

test('LG7 Ed25519 signs and verifies the RFC 8032 vectors, and refuses altered ones and S beyond the order', () => {
  const { tests } = JSON.parse(
    readFileSync(new URL('../../../fixtures/vectors/ed25519-rfc8032.json', import.meta.url), 'utf8'),
  );
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  for (const { secret, publicKey, message, signature } of tests) {
    const kind = 'PRIVATE KEY';
    const pkcs8 = `-----BEGIN ${kind}-----\n${Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex').toString('base64')}\n-----END ${kind}-----\n`;
    const [bytes, pub, sig] = [message, publicKey, signature].map(
      (text) => fromHex(text) ?? assert.fail(),
    ) as [Uint8Array, Uint8Array, Uint8Array]; // as: three in, three out
    const signer = signerFromPem(pkcs8);
    assert.deepEqual([hex(signer.publicKey), hex(signer.sign(bytes))], [publicKey, signature]);
    assert.equal(verify(pub, bytes, sig), true);
    assert.equal(verify(pub, concat(bytes, Uint8Array.of(0)), sig), false);
    const s = BigInt(`0x${hex(sig.slice(32).reverse())}`) + order;
    const beyond = concat(
      sig.slice(0, 32),
      (fromHex(s.toString(16).padStart(64, '0')) ?? assert.fail()).reverse(),
    );
    assert.equal(verify(pub, bytes, beyond), false);
  }
});

test('LG8 unknown lines are ignored; a known line that fails condemns the note; none known is no signature', () => {
  const note = signNote('a\n\nb\n', [
    ed25519Signer('log.example/x', key, sha256),
    ed25519Signer('other', other, sha256),
  ]);
  const known = verifierOf('log.example/x', ED25519_NOTE, key.publicKey);
  const opened = openNote(note, [known]);
  assert.deepEqual(
    opened.ok && [opened.value.text, opened.value.lines.length, opened.value.verified.length],
    ['a\n\nb\n', 2, 1],
  );
  const text = new TextDecoder().decode(note);
  assert.deepEqual(openNote(utf8(text.replace('a\n', 'c\n')), [known]), {
    ok: false,
    error: 'signature-wrong',
  });
  assert.deepEqual(openNote(note, [verifierOf('third', ED25519_NOTE, key.publicKey)]), {
    ok: false,
    error: 'signature-unknown',
  });
  for (const bad of [
    'a\n',
    'a\n\n',
    text.slice(0, -1),
    text.replace('b\n', 'b\r\n'),
    text.replace('— ', '- '),
    `${text}\n`,
  ])
    assert.deepEqual(
      openNote(utf8(bad), [known]),
      { ok: false, error: 'note-malformed' },
      JSON.stringify(bad),
    );
});

test('LG9 a national signature line is ignored where unknown and checked where configured', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const typed = concat(
    Uint8Array.of(0xff),
    utf8('sm2-sm3'),
    pair.publicKey.export({ format: 'der', type: 'spki' }),
  );
  const name = 'log.example/x';
  const keyId = noteKeyId(name, typed, sha256);
  const national = {
    name,
    keyId,
    sign: (text: string) => new Uint8Array(nodeSign('sm3', utf8(text), pair.privateKey)),
    verify: (text: Uint8Array, signature: Uint8Array) => nodeVerify('sm3', text, pair.publicKey, signature),
  };
  const known = verifierOf(name, ED25519_NOTE, key.publicKey);
  const note = signNote('a\n', [ed25519Signer(name, key, sha256), national]);
  const both = openNote(note, [known, national]);
  assert.equal(both.ok && both.value.verified.length, 2);
  const forged = cosignNote(signNote('a\n', [ed25519Signer(name, key, sha256)]), [
    { ...national, sign: () => new Uint8Array(70) },
  ]);
  assert.equal(openNote(forged, [known]).ok, true);
  assert.deepEqual(openNote(forged, [known, national]), { ok: false, error: 'signature-wrong' });
});

test('LG10 a checkpoint is origin, size and root, and nothing else', () => {
  const root = new Uint8Array(32).fill(7);
  const text = checkpointText({ origin: 'log.example/x', size: 20_852_163, root });
  assert.equal(text, `log.example/x\n20852163\n${base64(root)}\n`);
  assert.deepEqual(parseCheckpoint(text), {
    ok: true,
    value: { origin: 'log.example/x', size: 20_852_163, root },
  });
  for (const bad of [
    text.replace('20852163', '020852163'),
    text.slice(0, -1),
    `${text}more\n`,
    text.replace('=', ''),
    `\n${text}`,
  ])
    assert.equal(parseCheckpoint(bad).ok, false);
});

test('LG11 a cosignature covers time and text under a key of its own type', () => {
  const note = signNote('a\n', [cosignatureSigner('w.example', other, 1_700_000_000, sha256)]);
  const opened = openNote(note, [verifierOf('w.example', ED25519_COSIGNATURE, other.publicKey)]);
  const signature = opened.ok ? (opened.value.verified[0]?.signature ?? assert.fail()) : assert.fail();
  assert.equal(cosignatureTime(signature), 1_700_000_000);
  assert.equal(
    verify(other.publicKey, utf8('cosignature/v1\ntime 1700000000\na\n'), signature.slice(8)),
    true,
  );
});

test('LG7 a verifier that remembers verifies what it has verified, and nothing else', () => {
  let asked = 0;
  const counting = rememberVerified(
    (...parts) => {
      asked++;
      return verify(...parts);
    },
    sha256,
    2,
  );
  const text = utf8('text');
  const signature = key.sign(text);
  for (let n = 0; n < 3; n++) assert.equal(counting(key.publicKey, text, signature), true);
  assert.equal(asked, 1);
  // What was refused is asked anew, and no part of what verified can be exchanged.
  for (let n = 0; n < 2; n++) assert.equal(counting(other.publicKey, text, signature), false);
  assert.equal(counting(key.publicKey, utf8('texts'), signature), false);
  assert.equal(counting(key.publicKey, text, signature.with(63, (signature[63] ?? 0) ^ 1)), false);
  assert.equal(asked, 5);
  assert.equal(counting(key.publicKey.subarray(1), text, signature), false);
  assert.equal(counting(key.publicKey, text, signature.subarray(1)), false);
  assert.equal(asked, 5);
  for (const word of ['one', 'two'])
    assert.equal(counting(key.publicKey, utf8(word), key.sign(utf8(word))), true);
  assert.equal(counting(key.publicKey, text, signature), true);
  assert.equal(asked, 8);
});
