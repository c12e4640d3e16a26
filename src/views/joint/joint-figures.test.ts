/** Joint figures from facts written by hand. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type Agreement,
  type JointClaimFact,
  type JointFacts,
  jointFigures,
  jointStandings,
} from './joint-figures.ts';

const claim = (
  commitment: string,
  period: string,
  claimant: string,
  progress: JointClaimFact['progress'],
  agreement: Agreement,
): JointClaimFact => {
  const isConfirmed = agreement === 'confirmed' || agreement === 'confirmed-on-paper';
  return { commitment, period, claimant, progress, agreement, stands: isConfirmed ? progress : null };
};

const facts: JointFacts = {
  readings: [
    { commitment: 'build', kind: 'build', due: null },
    { commitment: 'train', kind: 'train', due: null },
    { commitment: 'meet', kind: 'exchange', due: null },
    { commitment: 'stance', kind: 'position', due: null },
    { commitment: 'old', kind: 'conclude', due: null },
  ],
  claims: [
    claim('build', '2026', 'a', 'complete', 'confirmed'),
    claim('build', '2026', 'b', 'substantial', 'noted'),
    claim('train', '2025', 'a', 'complete', 'confirmed'),
    claim('train', '2026', 'a', 'begun', 'confirmed'),
    claim('train', '2026', 'b', 'not-begun', 'confirmed-on-paper'),
    claim('old', '2026', 'a', 'superseded', 'confirmed'),
    claim('stance', '2026', 'a', 'complete', 'confirmed'),
  ],
  milestones: [
    { id: 'm1', state: 'reached' },
    { id: 'm2', state: 'planned' },
    { id: 'm3', state: 'dropped' },
  ],
};
const figureOf = (id: string, period = '') => {
  const found = jointFigures(facts, period).find((one) => one.id === id) ?? assert.fail(id);
  return [found.n, found.m, found.rows];
};

test('VW881 results count what all have confirmed complete, of agreed readings that are undertaken once', () => {
  assert.deepEqual(figureOf('results'), [1, 2, ['build']]);
  assert.deepEqual(figureOf('results', '2025'), [1, 3, ['train']]);
});

test('VW881 what nobody confirmed counts as claimed and for nothing else', () => {
  assert.deepEqual(figureOf('claimed'), [2, 3, ['build', 'train']]);
  assert.deepEqual(figureOf('confirmed', '2026'), [
    5,
    6,
    ['build/2026/a', 'old/2026/a', 'stance/2026/a', 'train/2026/a', 'train/2026/b'],
  ]);
});

test('VW881 steps are milestones reached of those agreed and not dropped', () => {
  assert.deepEqual(figureOf('steps'), [1, 2, ['m1']]);
});

test('VW881 of confirmed claims the newest period speaks, and in it the least far', () => {
  const [build, , , , train] = jointStandings(facts, '');
  assert.deepEqual([build?.commitment, build?.progress, build?.period], ['build', 'complete', '2026']);
  assert.deepEqual([train?.commitment, train?.progress, train?.period], ['train', 'not-begun', '2026']);
  const meet = jointStandings(facts, '').find(({ commitment }) => commitment === 'meet');
  assert.deepEqual([meet?.progress, meet?.period], ['not-reported', null]);
});
