/** Notes, keys, checkpoints and cosignatures that are not what C2SP writes down, and the edges of what is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64, concat, fromHex, utf8 } from '../../base/index.ts';
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
  type NoteSigner,
  noteKeyId,
  parseVerifierKey,
} from './note-key.ts';
import { cosignNote, openNote, parseNote, signNote } from './signed-note.ts';

const key = signerFromPem(generateEd25519Pem());
const other = signerFromPem(generateEd25519Pem());
const name = 'log.example/x';
const read = (type: number, publicKey: Uint8Array, of = name) => {
  const parsed = parseVerifierKey(formatVerifierKey(of, type, publicKey, sha256), sha256);
  return parsed.ok ? parsed.value : assert.fail(parsed.error);
};
const known = ed25519Verifier(read(ED25519_NOTE, key.publicKey), verify);
const signer = ed25519Signer(name, key, sha256);
const textOf = (note: Uint8Array) => new TextDecoder().decode(note);
const good = textOf(signNote('a\nb\n', [signer]));
const line = good.slice('a\nb\n\n'.length);
const malformed = { ok: false, error: 'note-malformed' };
const wrong = { ok: false, error: 'signature-wrong' };
/** Signer whose line is well formed and whose signature is not the text's. */
const forger = (of: NoteSigner): NoteSigner => ({ ...of, sign: () => new Uint8Array(64).fill(1) });
const strangers = (n: number) =>
  Array.from({ length: n }, (_, i) => forger({ ...signer, name: `stranger-${i}` }));

test('LG8 wrong line ends, control characters and bytes that are no UTF-8 make a note malformed', () => {
  for (const bad of [
    good.replaceAll('\n', '\r\n'),
    good.replace('\n\n', '\n\r\n'),
    good.replaceAll('\n', '\r'),
    good.replaceAll('\n', '\u2028'),
    good.replace('a\n', 'a\t\n'),
    good.replace('a\n', 'a\0\n'),
    good.replace('a\n', 'a\u001f\n'),
    good.replace('\n\n', '\n'),
    good.trimEnd(),
    `${good} `,
    '',
    '\n',
    '\n\n',
  ])
    assert.deepEqual(parseNote(utf8(bad)), malformed, JSON.stringify(bad));
  assert.deepEqual(parseNote(concat(Uint8Array.of(0xff), utf8(good))), malformed);
  assert.deepEqual(parseNote(concat(Uint8Array.of(0xc0, 0x80), utf8(good))), malformed);
  for (const text of ['a', 'a\r\n', 'a\0\n', '\ud800\n', '']) assert.throws(() => signNote(text, [signer]));
  assert.throws(() => cosignNote(utf8('a\n'), [signer]), TypeError);
});

test('LG8 a signature line of any other form makes the whole note malformed, beside a good line too', () => {
  const blob = line.split(' ')[2]?.trim() ?? assert.fail();
  for (const bad of [
    `- ${name} ${blob}\n`,
    `–  ${name} ${blob}\n`,
    `—${name} ${blob}\n`,
    `—  ${name} ${blob}\n`,
    `— ${name}  ${blob}\n`,
    `— ${name} ${blob} \n`,
    `— ${name} ${blob} more\n`,
    ` — ${name} ${blob}\n`,
    `— two words ${blob}\n`,
    `— a+b ${blob}\n`,
    `— a\u00a0b ${blob}\n`,
    `—  ${blob}\n`,
    `— ${name}\n`,
    `— ${name} ${blob.replace('==', '').replace('=', '')}\n`,
    `— ${name} ${blob}=\n`,
    `— ${name} *${blob.slice(1)}\n`,
    `— ${name} AAAAAA==\n`,
    `— ${name} \n`,
    'words\n',
  ])
    for (const note of [`a\nb\n\n${line}${bad}`, `a\nb\n\n${bad}${line}`])
      assert.deepEqual(openNote(utf8(note), [known]), malformed, JSON.stringify(bad));
});

test('LG8 a line that stands twice counts once, and a false one of a known key rejects all in either order', () => {
  const twice = openNote(utf8(good + line), [known]);
  assert.deepEqual(twice.ok && [twice.value.lines.length, twice.value.verified.length], [2, 1]);
  const second = ed25519Signer('second.example', other, sha256);
  const knowsBoth = [known, ed25519Verifier(read(ED25519_NOTE, other.publicKey, second.name), verify)];
  for (const signers of [
    [signer, forger(signer)],
    [forger(signer), signer],
    [signer, forger(second)],
    [forger(second), signer],
    [signer, second, forger(second)],
  ])
    assert.deepEqual(openNote(signNote('a\nb\n', signers), knowsBoth), wrong);
  const short = { ...signer, sign: () => key.sign(utf8('a\nb\n')).subarray(0, 63) };
  assert.deepEqual(openNote(signNote('a\nb\n', [short]), [known]), wrong);
});

test('LG8 a key is known by name and id together: one alone makes a line unknown', () => {
  const unknown = { ok: false, error: 'signature-unknown' };
  const renamed = signNote('a\nb\n', [{ ...signer, name: 'elsewhere.example' }]);
  assert.deepEqual(openNote(renamed, [known]), unknown);
  assert.deepEqual(openNote(signNote('a\nb\n', [{ ...signer, keyId: '00000000' }]), [known]), unknown);
  assert.deepEqual(openNote(signNote('a\nb\n', [ed25519Signer(name, other, sha256)]), [known]), unknown);
  assert.deepEqual(openNote(utf8(good), []), unknown);
  for (const bad of ['', '0000', 'zzzzzzzz', '0000000000'])
    assert.throws(() => signNote('a\n', [{ ...signer, keyId: bad }]), TypeError, bad);
});

test('LG8 sixteen signatures and more are read, wherever the known one stands, and a flood is refused', () => {
  for (const [before, after] of [
    [15, 0],
    [16, 0],
    [0, 16],
    [31, 32],
  ] as const) {
    const note = signNote('a\n', [...strangers(before), signer, ...strangers(after)]);
    const opened = openNote(note, [known]);
    assert.deepEqual(
      opened.ok && [opened.value.lines.length, opened.value.verified.map((each) => each.name)],
      [before + after + 1, [name]],
    );
  }
  assert.deepEqual(openNote(signNote('a\n', [signer, ...strangers(1000)]), [known]), malformed);
});

test('LG8 the last empty line parts text from signatures, so a note inside a text signs nothing', () => {
  const outer = signNote(`${good}\n`, [ed25519Signer('outer.example', other, sha256)]);
  assert.deepEqual(openNote(outer, [known]), { ok: false, error: 'signature-unknown' });
  const parsed = parseNote(outer);
  assert.equal(parsed.ok && parsed.value.text, `${good}\n`);
});

test('LG8 key names hold no white space and no plus, and a printed key is read in one form only', () => {
  for (const bad of ['', 'a b', 'a+b', 'a\tb', 'a\nb', 'a\u00a0b', 'a\u3000b', 'a\u0085b', '\ud800']) {
    assert.throws(() => formatVerifierKey(bad, ED25519_NOTE, key.publicKey, sha256), TypeError);
    assert.throws(() => ed25519Signer(bad, key, sha256), TypeError);
    assert.throws(() => cosignatureSigner(bad, key, 0, sha256), TypeError);
  }
  const printed = formatVerifierKey(name, ED25519_NOTE, key.publicKey, sha256);
  const fault = { ok: false, error: 'not-a-verifier-key' };
  for (const bad of [
    '',
    name,
    `x${printed}`,
    printed.replace('+', ' '),
    `${printed} `,
    `${printed}A`,
    printed.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
    printed.replace(/\+[0-9a-f]{8}\+/, '++'),
  ])
    assert.deepEqual(parseVerifierKey(bad, sha256), fault, bad);
  for (const length of [0, 31, 33])
    assert.deepEqual(
      parseVerifierKey(formatVerifierKey(name, ED25519_NOTE, new Uint8Array(length), sha256), sha256),
      fault,
    );
  // All its Base64 is plus signs and slashes but the type: a plus in the key is not a separator.
  const plus = formatVerifierKey(name, ED25519_NOTE, new Uint8Array(32).fill(0xfb), sha256);
  assert.ok(plus.split('+').length > 3 && parseVerifierKey(plus, sha256).ok);
  const typed = concat(Uint8Array.of(2), key.publicKey);
  assert.deepEqual(parseVerifierKey(`${name}+${noteKeyId(name, typed, sha256)}+${base64(typed)}`, sha256), {
    ok: false,
    error: 'key-type-unknown',
  });
});

test('LG10 a checkpoint has one form: sizes without leading zeros, 32 bytes of exact Base64, no further line', () => {
  const root = base64(new Uint8Array(32));
  assert.ok(root.endsWith('AAA='));
  const fault = { ok: false, error: 'checkpoint-malformed' };
  for (const size of ['', '00', '01', '-1', '+1', '1.0', '1e3', '0x1', ' 1', '1 ', '٣', '9007199254740992'])
    assert.deepEqual(parseCheckpoint(`${name}\n${size}\n${root}\n`), fault, JSON.stringify(size));
  for (const size of [0, 1, 9_007_199_254_740_991]) {
    const parsed = parseCheckpoint(`${name}\n${size}\n${root}\n`);
    assert.deepEqual(parsed, { ok: true, value: { origin: name, size, root: new Uint8Array(32) } });
  }
  for (const bad of [
    root.slice(0, -1),
    `${root}=`,
    // Bits behind the last byte that are not zero.
    root.replace('AAA=', 'AAB='),
    base64(new Uint8Array(32).fill(0xff)).replaceAll('/', '_'),
    `${root.slice(0, 8)} ${root.slice(8)}`,
    base64(new Uint8Array(31)),
    base64(new Uint8Array(33)),
    '',
  ])
    assert.deepEqual(parseCheckpoint(`${name}\n1\n${bad}\n`), fault, bad);
  for (const bad of [
    `\n1\n${root}\n`,
    `a b\n1\n${root}\n`,
    `a+b\n1\n${root}\n`,
    `${name}\n1\n${root}`,
    `${name}\n1\n${root}\n\n`,
    `${name}\n1\n${root}\nextension\n`,
    `${name}\r\n1\r\n${root}\r\n`,
    `${name}\n1\n`,
    '',
  ])
    assert.deepEqual(parseCheckpoint(bad), fault, JSON.stringify(bad));
  const whole = { origin: name, size: 1, root: new Uint8Array(32) };
  for (const bad of [{ origin: 'a b' }, { size: -1 }, { size: 0.5 }, { size: 2 ** 53 }])
    assert.throws(() => checkpointText({ ...whole, ...bad }), RangeError);
  assert.throws(() => checkpointText({ ...whole, root: new Uint8Array(31) }), RangeError);
});

test('LG11 a cosignature is eight bytes of time, then 64 over time and text, under its own type alone', () => {
  const cosignKey = read(ED25519_COSIGNATURE, key.publicKey);
  const verifier = cosignatureVerifier(cosignKey, verify);
  const cosigner = cosignatureSigner(name, key, 258, sha256);
  const signature = cosigner.sign('a\n');
  assert.deepEqual(signature.slice(0, 8), fromHex('0000000000000102'));
  assert.deepEqual([signature.length, cosignatureTime(signature)], [72, 258]);
  assert.equal(verifier.verify(utf8('a\n'), signature), true);
  assert.equal(verifier.verify(utf8('b\n'), signature), false);
  // Another time under the same signature.
  assert.equal(verifier.verify(utf8('a\n'), signature.with(7, 3)), false);
  assert.equal(verifier.verify(utf8('a\n'), signature.subarray(0, 71)), false);
  assert.equal(verifier.verify(utf8('a\n'), concat(signature, Uint8Array.of(0))), false);
  // The same key's plain signature of the text is no cosignature, and its id is another.
  assert.equal(verifier.verify(utf8('a\n'), concat(new Uint8Array(8), key.sign(utf8('a\n')))), false);
  assert.notEqual(cosignKey.keyId, known.keyId);
  assert.deepEqual(openNote(signNote('a\n', [cosigner]), [known]), { ok: false, error: 'signature-unknown' });
  assert.throws(() => cosignatureVerifier(read(ED25519_NOTE, key.publicKey), verify), TypeError);
  assert.throws(() => ed25519Verifier(cosignKey, verify), TypeError);
  for (const length of [0, 64, 71, 73]) assert.equal(cosignatureTime(new Uint8Array(length)), null);
  assert.equal(cosignatureTime(new Uint8Array(72).fill(0xff)), null);
  const latest = concat(fromHex('001fffffffffffff') ?? assert.fail(), new Uint8Array(64));
  assert.equal(cosignatureTime(latest), Number.MAX_SAFE_INTEGER);
});

test('LG11 cosigning leaves the lines that a note has, and a false time condemns it where the key is known', () => {
  const cosignKey = read(ED25519_COSIGNATURE, other.publicKey, 'w.example');
  const cosigner = cosignatureSigner('w.example', other, 1_700_000_000, sha256);
  const cosigned = cosignNote(utf8(good), [cosigner]);
  assert.ok(textOf(cosigned).startsWith(good));
  const knowsBoth = [known, cosignatureVerifier(cosignKey, verify)];
  const opened = openNote(cosigned, knowsBoth);
  assert.equal(opened.ok && opened.value.verified.length, 2);
  const backdated = { ...cosigner, sign: (text: string) => cosigner.sign(text).with(7, 0xff) };
  assert.deepEqual(openNote(cosignNote(utf8(good), [backdated]), knowsBoth), wrong);
  assert.equal(openNote(cosignNote(utf8(good), [backdated]), [known]).ok, true);
});
