/** Which key counts where: rotation, revocation, resumption, cosignatures, a second signature line. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign, verify as verifySignature } from 'node:crypto';
import { test } from 'node:test';
import {
  checkpointOf,
  keyFrom,
  partyIn,
  planOf,
  sha256,
  signersOf,
  verify,
} from '../../../tests/sync/parties.ts';
import { utf8 } from '../../base/index.ts';
import {
  Authority,
  checkpointText,
  cosignerName,
  cosignNote,
  ED25519_COSIGNATURE,
  ED25519_NOTE,
  formatVerifierKey,
  type KeyChange,
  type KeyRole,
  type NoteSigner,
  type NoteVerifier,
  type Resumption,
  readKeyStatement,
  type SigningKey,
  signKeyChange,
  signNote,
  signResumption,
} from '../index.ts';

const plan = planOf(3);
const ports = { verify, sha256 };
const head = (size: number) => ({ size, root: new Uint8Array(32).fill(size) });
const faultOf = (authority: Authority, note: Uint8Array) => {
  const opened = authority.open(note);
  return opened.ok ? 'ok' : opened.error;
};
const authorityWith = (...statements: Uint8Array[]) => new Authority(plan.opened, statements, ports);

const second = { log: keyFrom('a second log'), cosign: keyFrom('a second cosign') };
const third = { log: keyFrom('a third log'), cosign: keyFrom('a third cosign') };
const thief = { log: keyFrom('thief'), cosign: keyFrom('thief cosign') };
const { origin } = partyIn(plan, 'a');
const printed = (role: KeyRole, key: SigningKey) =>
  role === 'log'
    ? formatVerifierKey(origin, ED25519_NOTE, key.publicKey, sha256)
    : formatVerifierKey(cosignerName(origin), ED25519_COSIGNATURE, key.publicKey, sha256);

/** A key change of party a, signed by whoever the signers are. */
function change(
  statement: 'rotate' | 'revoke',
  role: KeyRole,
  [oldKey, newKey]: readonly [SigningKey, SigningKey],
  until: KeyChange['until'],
  signers: (old: NoteSigner, root: NoteSigner, next: NoteSigner) => readonly NoteSigner[] = (
    old,
    root,
    next,
  ) => (statement === 'rotate' ? [old, next] : [root, next]),
): Uint8Array {
  const said: KeyChange = {
    v: 1,
    plan: plan.opened.hash,
    party: 'a',
    role,
    oldKey: printed(role, oldKey),
    newKey: printed(role, newKey),
    until,
  };
  const signerOf = (key: SigningKey) =>
    role === 'log' ? signersOf(plan, 'a', { log: key }).log : signersOf(plan, 'a', { cosign: key }).cosign(7);
  const root = signersOf(plan, 'a').root;
  return signKeyChange(statement, said, signers(signerOf(oldKey), root, signerOf(newKey)));
}
const first = partyIn(plan, 'a').signing;
const signedBy = (key: SigningKey, size: number, at = origin) => {
  const signer = { ...signersOf(plan, 'a', { log: key }).log };
  return signNote(checkpointText({ origin: at, ...head(size) }), [signer]);
};

test('LG31 a checkpoint is opened under its log’s key, with the cosignatures of the others', () => {
  const note = checkpointOf(plan, 'a', head(3), 'cb', 1_790_000_123);
  const opened = authorityWith().open(note);
  assert.deepEqual(opened, {
    ok: true,
    value: {
      letter: 'a',
      origin,
      ...head(3),
      cosigned: [
        { letter: 'b', time: 1_790_000_123 },
        { letter: 'c', time: 1_790_000_123 },
      ],
      note,
    },
  });
  assert.equal(opened.ok && authorityWith().isCosignedByAll(opened.value), true);
  const lone = authorityWith().open(checkpointOf(plan, 'a', head(3), 'b'));
  assert.equal(lone.ok && authorityWith().isCosignedByAll(lone.value), false);
});

test('LG31 a checkpoint of another log’s key, of no log, unsigned or with a false cosignature is refused', () => {
  const authority = authorityWith();
  assert.equal(
    faultOf(authority, signNote(checkpointText({ origin, ...head(3) }), [signersOf(plan, 'b').log])),
    'signature-unknown',
  );
  assert.equal(
    faultOf(authority, signNote(checkpointText({ origin: 'x/y', ...head(3) }), [signersOf(plan, 'a').log])),
    'origin-wrong',
  );
  assert.equal(faultOf(authority, checkpointOf(plan, 'a', head(3)).slice(0, -20)), 'note-malformed');
  assert.equal(faultOf(authority, signNote('words\n', [signersOf(plan, 'a').log])), 'checkpoint-malformed');
  const forged = { ...signersOf(plan, 'b').cosign(1), sign: () => new Uint8Array(72) };
  assert.equal(faultOf(authority, cosignNote(checkpointOf(plan, 'a', head(3)), [forged])), 'signature-wrong');
  // One's own cosignature says nothing.
  const own = authority.open(cosignNote(checkpointOf(plan, 'a', head(3)), [signersOf(plan, 'a').cosign(1)]));
  assert.deepEqual(own.ok && own.value.cosigned, []);
  assert.throws(() => authority.logKey('z', 1), RangeError);
});

test('LG30 a rotation that both keys signed gives each size its key', () => {
  const authority = authorityWith(change('rotate', 'log', [first.log, second.log], { a: 10 }));
  assert.equal(faultOf(authority, signedBy(first.log, 10)), 'ok');
  assert.equal(faultOf(authority, signedBy(first.log, 11)), 'key-ended');
  assert.equal(faultOf(authority, signedBy(second.log, 10)), 'key-ended');
  assert.equal(faultOf(authority, signedBy(second.log, 11)), 'ok');
  // The first checkpoint after it carries both lines; the old one no longer counts and harms nothing.
  const both = cosignNote(signedBy(second.log, 11), [signersOf(plan, 'a').log]);
  assert.equal(faultOf(authority, both), 'ok');
  const line = { name: origin, keyId: signersOf(plan, 'a').log.keyId, signature: new Uint8Array(64) };
  assert.deepEqual(
    [10, 11].map((size) => authority.isKnownLine({ letter: 'a', size }, line)),
    [true, false],
  );
});

test('LG30 statements may come in any order, and one that the right keys have not signed counts for nothing', () => {
  const one = change('rotate', 'log', [first.log, second.log], { a: 10 });
  const two = change('rotate', 'log', [second.log, third.log], { a: 20 });
  for (const statements of [
    [one, two],
    [two, one],
  ]) {
    const authority = authorityWith(...statements);
    assert.deepEqual(
      [10, 11, 20, 21].map((size) => authority.logKey('a', size).printed),
      [first.log, second.log, second.log, third.log].map((key) => printed('log', key)),
    );
  }
  const unsigned: readonly Uint8Array[] = [
    change('rotate', 'log', [first.log, second.log], { a: 10 }, (old) => [old]),
    change('rotate', 'log', [first.log, second.log], { a: 10 }, (_, __, next) => [next]),
    change('revoke', 'log', [first.log, second.log], { a: 10 }, (old, _, next) => [old, next]),
    change('revoke', 'log', [first.log, second.log], { a: 10 }, (_, root) => [root]),
    change('rotate', 'log', [second.log, third.log], { a: 10 }),
    change('rotate', 'log', [first.log, first.log], { a: 10 }),
    utf8('words'),
  ];
  for (const statement of unsigned) assert.equal(authorityWith(statement).logKeys('a').length, 1);
  // A later key cannot end before it began.
  const back = change('rotate', 'log', [second.log, third.log], { a: 9 });
  assert.equal(authorityWith(one, back).logKeys('a').length, 2);
  const elsewhere = planOf(2);
  assert.equal(new Authority(elsewhere.opened, [one], ports).logKeys('a').length, 1);
});

test('LG30 what the root key revokes stands above what a thief rotates', () => {
  const byThief = change('rotate', 'log', [first.log, thief.log], { a: 12 });
  const revoked = change('revoke', 'log', [first.log, second.log], { a: 10 });
  assert.equal(faultOf(authorityWith(byThief), signedBy(thief.log, 13)), 'ok');
  const authority = authorityWith(byThief, revoked);
  assert.equal(faultOf(authority, signedBy(thief.log, 13)), 'signature-unknown');
  assert.equal(faultOf(authority, signedBy(first.log, 11)), 'key-ended');
  assert.equal(faultOf(authority, signedBy(first.log, 10)), 'ok');
  assert.equal(faultOf(authority, signedBy(second.log, 11)), 'ok');
});

test('LG30 of two rotations of one key none is chosen by rule', () => {
  const one = change('rotate', 'log', [first.log, second.log], { a: 10 });
  const other = change('rotate', 'log', [first.log, thief.log], { a: 10 });
  for (const statements of [
    [one, other],
    [other, one],
  ]) {
    const authority = authorityWith(...statements);
    assert.deepEqual([authority.logKeys('a').length, faultOf(authority, signedBy(first.log, 99))], [1, 'ok']);
  }
  assert.equal(authorityWith(one, one).logKeys('a').length, 2);
});

test('LG30 a cosign key changes by the sizes of the logs that it has cosigned', () => {
  const authority = authorityWith(change('rotate', 'cosign', [first.cosign, second.cosign], { b: 5 }));
  const cosignedBy = (letter: string, size: number, key: SigningKey) => {
    const note = checkpointOf(plan, letter, head(size));
    const opened = authority.open(cosignNote(note, [signersOf(plan, 'a', { cosign: key }).cosign(9)]));
    return opened.ok && opened.value.cosigned.map((each) => each.letter).join();
  };
  assert.deepEqual(
    [
      cosignedBy('b', 5, first.cosign),
      cosignedBy('b', 6, first.cosign),
      cosignedBy('b', 6, second.cosign),
      cosignedBy('c', 1, first.cosign),
      cosignedBy('c', 1, second.cosign),
    ],
    ['a', '', 'a', '', 'a'],
  );
  assert.equal(authority.cosignKeys('a').length, 2);
});

const newOrigin = `${origin}/e2`;
function resume(more: Partial<Resumption> = {}, key = second.log, signers = 'abc'): Uint8Array {
  const said: Resumption = {
    v: 1,
    plan: plan.opened.hash,
    log: 'a',
    origin,
    size: 10,
    root: 'A'.repeat(43),
    newOrigin,
    newKey: formatVerifierKey(newOrigin, ED25519_NOTE, key.publicKey, sha256),
    ...more,
  };
  const next = {
    ...signersOf(plan, 'a', { log: key }).log,
    name: newOrigin,
    keyId: said.newKey.split('+')[1] ?? '',
  };
  return signResumption(said, [...[...signers].map((letter) => signersOf(plan, letter).root), next]);
}

test('LG30 a forked log goes on under a new origin once all root keys have signed', () => {
  const authority = authorityWith(resume());
  const next = (size: number) => {
    const keyId =
      formatVerifierKey(newOrigin, ED25519_NOTE, second.log.publicKey, sha256).split('+')[1] ?? '';
    const signer = { ...signersOf(plan, 'a', { log: second.log }).log, name: newOrigin, keyId };
    return signNote(checkpointText({ origin: newOrigin, ...head(size) }), [signer]);
  };
  assert.deepEqual(
    [next(11), next(10), signedBy(first.log, 10), signedBy(first.log, 11)].map((note) =>
      faultOf(authority, note),
    ),
    ['ok', 'origin-wrong', 'ok', 'origin-wrong'],
  );
  const refused = [
    resume({}, second.log, 'ab'),
    resume({ origin: 'elsewhere/a' }),
    resume({ newOrigin: 'elsewhere/e2' }),
    resume({ log: 'b' }),
    resume({ newKey: partyIn(plan, 'a').logKey }),
    resume({ plan: 'B'.repeat(43) }),
  ];
  for (const statement of refused) assert.equal(authorityWith(statement).logKeys('a').length, 1);
  const root = `${origin}/root`;
  assert.equal(authorityWith(resume({ newOrigin: root })).logKeys('a').length, 1);
});

test('LG30 statements of other form are refused', () => {
  const text = new TextDecoder().decode(change('rotate', 'log', [first.log, second.log], { a: 10 }));
  const read = (from: string, to: string) => readKeyStatement(utf8(text.replace(from, to)));
  assert.equal(read('', '').ok, true);
  for (const [from, to] of [
    ['entente-rotate/v1', 'entente-genesis/v1'],
    ['"v":1', '"v":2'],
    ['"party":"a"', '"party":"A"'],
    ['"role":"log"', '"role":"root"'],
    ['"until":{"a":10}', '"until":{"a":-1}'],
    ['"until":{"a":10}', '"until":[]'],
    ['"until":{"a":10}', '"until":{"ab":1}'],
    [`"plan":"${plan.opened.hash}"`, '"plan":"x"'],
    ['"role":"log",', ''],
    ['{"newKey"', '{ "newKey"'],
  ] as const)
    assert.deepEqual(read(from, to), { ok: false, error: 'statement-malformed' }, to);
  const resumed = new TextDecoder().decode(resume());
  assert.equal(readKeyStatement(utf8(resumed)).ok, true);
  for (const [from, to] of [
    ['"size":10', '"size":-1'],
    ['"root":"A', '"root":"'],
    ['"log":"a"', '"log":1'],
    ['"origin":"', '"origin2":"'],
  ] as const)
    assert.equal(readKeyStatement(utf8(resumed.replace(from, to))).ok, false, to);
});

/** A line by SM2 with SM3: what a national algorithm beside Ed25519 looks like. */
const national = generateKeyPairSync('ec', { namedCurve: 'SM2' });
const sm2Signer: NoteSigner = {
  name: `${origin}/national`,
  keyId: 'ff112233',
  sign: (text) => new Uint8Array(sign('sm3', utf8(text), national.privateKey)),
};
const sm2Verifier: NoteVerifier = {
  name: sm2Signer.name,
  keyId: sm2Signer.keyId,
  verify: (text, signature) => verifySignature('sm3', text, national.publicKey, signature),
};

test('LG9 a national line (SM2 with SM3) is ignored where unknown, and asked for and checked where configured', () => {
  const configured = new Authority(plan.opened, [], ports, (letter) => (letter === 'a' ? [sm2Verifier] : []));
  const plain = checkpointOf(plan, 'a', head(3), 'b');
  const both = cosignNote(plain, [sm2Signer]);
  const broken = cosignNote(plain, [{ ...sm2Signer, sign: (text) => sm2Signer.sign(`${text}x`) }]);
  assert.deepEqual(
    [plain, both, broken].map((note) => faultOf(authorityWith(), note)),
    ['ok', 'ok', 'ok'],
  );
  assert.deepEqual(
    [plain, both, broken].map((note) => faultOf(configured, note)),
    ['second-line-missing', 'ok', 'signature-wrong'],
  );
  // The national line stands beside Ed25519, never instead of it.
  const alone = signNote(checkpointText({ origin, ...head(3) }), [sm2Signer]);
  assert.equal(faultOf(configured, alone), 'signature-unknown');
  assert.equal(faultOf(configured, checkpointOf(plan, 'b', head(3))), 'ok');
});
