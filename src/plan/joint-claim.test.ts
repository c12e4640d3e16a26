/** Claims between parties: names of their registers, values out and in, and what is no claim. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { jointClaimRegister, jointClaimValue, parseJointClaim, readJointClaim } from './joint-claim.ts';

const claim = {
  progress: 'begun',
  finished: null,
  moved: '2027-06',
  words: 'd'.repeat(43),
  evidence: [{ sha256: 'a'.repeat(64), address: null, captured: '2026-03-01' }],
} as const;

test('PL880 a claim is one register by commitment, period and party', () => {
  const name = { commitment: 'c1', period: '2026', claimant: 'a' };
  assert.equal(jointClaimRegister(name), 'status/c1/2026/a');
  assert.deepEqual(parseJointClaim('status/c1/2026/a'), name);
  for (const other of [
    'status/c1/2026',
    'status/c1/2026/a/b',
    'status/c1/never/a',
    'status/c1/2026/own',
    'reading/c1/2026/a',
  ])
    assert.equal(parseJointClaim(other), null, other);
});

test('PL880 what is not said is not there, and what was said is read back', () => {
  const value = jointClaimValue(claim);
  assert.deepEqual(value, {
    progress: 'begun',
    moved: '2027-06',
    words: 'd'.repeat(43),
    evidence: [{ sha256: 'a'.repeat(64), captured: '2026-03-01' }],
  });
  assert.deepEqual(readJointClaim(value), claim);
  assert.deepEqual(jointClaimValue({ ...claim, moved: null, words: null, evidence: [] }), {
    progress: 'begun',
  });
});

test('PL880 what another node wrote in another form is no claim, or less of one', () => {
  for (const value of [null, 'begun', [], {}, { progress: 'invented' }, { progress: 'not-reported' }])
    assert.equal(readJointClaim(value), null, JSON.stringify(value));
  assert.deepEqual(readJointClaim({ progress: 'complete', finished: 'soon', evidence: [1, {}], words: 2 }), {
    progress: 'complete',
    finished: null,
    moved: null,
    words: null,
    evidence: [{ sha256: null, address: null, captured: null }],
  });
});
