/** Who is asked and who reports: bodies of our own. What the other side says is recorded as told by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, reportClaims } from '../../../src/app/index.ts';
import type { JsonObject } from '../../../src/base/index.ts';
import { must } from '../test-node.ts';
import { list, make, openProgramme } from './programme.ts';

test('OB1518 a body of the other side is not asked by a round and reports nothing, but what it wrote or said is recorded', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const commitment = `commitment/${office.commitments[0]}`;
  const ours = `body/${(await make(office, 'body', { name: { en: 'Sample office' }, side: 'ours' })).id}`;
  const theirs = `body/${(await make(office, 'body', { name: { en: 'Sample other' }, side: 'theirs' })).id}`;
  const faultsOf = async (type: string, values: JsonObject) => {
    const made = await createObject(app, who, { planId, type, values });
    return made.ok ? [] : (made.error.faults ?? []).map(({ at, fault }) => `${at} ${fault}`);
  };
  const round = { title: { en: 'Sample round' }, period: '2026', state: 'open', language: 'en' };
  assert.deepEqual(await faultsOf('round', { ...round, bodies: [ours, theirs] }), ['bodies/1 not-ours']);
  assert.deepEqual(await faultsOf('round', { ...round, bodies: [ours] }), []);
  const claim = { commitment, period: '2026-Q1', progress: 'begun' };
  assert.deepEqual(await faultsOf('claim', { ...claim, body: theirs }), ['body not-ours']);
  assert.deepEqual(await faultsOf('claim', { ...claim, body: theirs, via: 'form' }), ['body not-ours']);
  const rows = [{ commitment, progress: 'begun' }];
  const report = { planId, body: theirs, period: '2026-Q1', dryRun: false };
  const refused = await reportClaims(app, who, { ...report, rows });
  assert.ok(!refused.ok || refused.value.rows.every(({ outcome }) => outcome === 'error'));
  assert.deepEqual((await list(office, 'claim')).items, []);
  must(await reportClaims(app, who, { ...report, rows: [{ commitment, progress: 'begun', via: 'letter' }] }));
  assert.deepEqual(await faultsOf('claim', { ...claim, period: '2026-Q2', body: theirs, via: 'spoken' }), []);
  assert.deepEqual(await faultsOf('claim', { ...claim, body: ours }), []);
  assert.equal((await list(office, 'claim')).items.length, 3);
});
