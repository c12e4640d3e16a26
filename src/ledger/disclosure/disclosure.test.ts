import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../../tests/sync/parties.ts';
import { nodeRandom } from '../../main/node-crypto.ts';
import { digestList, disclosureDigest, makeDisclosure, readDisclosure } from '../index.ts';

/** Disclosures and digests as RFC 9901 §4.2 and its appendix A.1 give them. */
const published: readonly (readonly [string, string])[] = [
  ['["_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"]', 'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0'],
  ['["2GLC42sKQveCfGfryNRN9w", "given_name", "John"]', 'jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4'],
  ['["eluV5Og3gSNII8EYnsxA_A", "family_name", "Doe"]', 'TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo'],
  [
    '["6Ij7tM-a5iVPGboS5tmvVA", "email", "johndoe@example.com"]',
    'JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE',
  ],
  [
    '["eI8ZWm9QnKPpNPeNenHdhQ", "phone_number", "+1-202-555-0101"]',
    'PorFbpKuVu6xymJagvkFsFXAbRoc2JGlAUA2BA4o7cI',
  ],
  ['["AJx-095VPrpTtN4QMOqROA", "birthdate", "1940-01-01"]', 'jdrTE8YcbY4EifugihiAe_BPekxJQZICeiUQwY9QqxI'],
];

test('LG29 digests are those that RFC 9901 publishes', () => {
  for (const [raw, digest] of published) {
    assert.equal(disclosureDigest(raw, sha256), digest, raw);
    const read = readDisclosure(raw, sha256);
    assert.equal(read.ok && read.value.digest, digest);
  }
});

test('LG29 what is made is read again, and each making has a salt of its own', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, given) => {
      fc.pre(name !== '_sd' && name !== '...');
      const value = JSON.parse(JSON.stringify(given));
      const one = makeDisclosure(name, value, nodeRandom, sha256);
      assert.deepEqual(readDisclosure(one.raw, sha256), { ok: true, value: one });
      assert.notEqual(makeDisclosure(name, value, nodeRandom, sha256).digest, one.digest);
    }),
  );
  const salt = () => new Uint8Array(16).fill(7);
  const made = [makeDisclosure('b', 1, salt, sha256), makeDisclosure('a', 1, salt, sha256)];
  assert.deepEqual(digestList(made), made.map(({ digest }) => digest).sort());
  for (const name of ['_sd', '...']) assert.throws(() => makeDisclosure(name, 1, salt, sha256), TypeError);
});

test('LG29 a text that is no disclosure, has too little salt or is too large is refused', () => {
  const faultOf = (raw: string) => {
    const read = readDisclosure(raw, sha256);
    return read.ok ? 'ok' : read.error;
  };
  for (const raw of [
    '',
    '{}',
    '["AAAAAAAAAAAAAAAAAAAAAA","a"]',
    '["AAAAAAAAAAAAAAAAAAAAAA","a",1,2]',
    '["AAAAAAAAAAAAAAAAAAAAA","a",1]',
    '["short","a",1]',
    '["AAAAAAAAAAAAAAAAAAAAAA","_sd",1]',
    '["AAAAAAAAAAAAAAAAAAAAAA","...",1]',
    '["AAAAAAAAAAAAAAAAAAAAAA",1,1]',
    '[1,"a",1]',
    '["AAAAAAAAAAAAAAAAAAAAAA","a","\ud800"]',
  ])
    assert.equal(faultOf(raw), 'disclosure-malformed', raw);
  assert.equal(faultOf('["AAAAAAAAAAAAAAAAAAAAAA","a",1]'), 'ok');
  assert.equal(faultOf(`["AAAAAAAAAAAAAAAAAAAAAA","a","${'x'.repeat(65_535)}"]`), 'disclosure-too-large');
});
