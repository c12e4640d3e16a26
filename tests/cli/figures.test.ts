/** `entente figures` as a person types it: the figures that the API gives, as lines and as JSON. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportClaims, showFigures } from '../../src/app/index.ts';
import { openProgramme } from '../app/objects/programme.ts';
import { must } from '../app/test-node.ts';
import { entente } from './entente.ts';

test('OB825 the command line tells the figures of a plan, now and in a period, and refuses a plan that is not there', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, commitments } = programme;
  const rows = [{ commitment: `commitment/${commitments[2]}`, progress: 'complete' }];
  must(await reportClaims(app, who, { planId, body: null, period: '2026', rows, dryRun: false }));
  const now = await entente(programme, 'figures', planId.slice(0, 13));
  assert.equal(now.code, 0, now.told);
  // One of four commitments was reported on, and it is complete; two of the four are undertaken once or have a date.
  assert.match(now.out, /^Reported\t1\/4$/m);
  assert.match(now.out, /^Flagships\tReported\t0\/0$/m);
  assert.match(now.told, /As of 4 May 2026/);
  const later = await entente(programme, 'figures', planId, '--period', '2027');
  assert.match(later.out, /^Reported\t0\/4$/m);
  const json = await entente(programme, 'figures', planId, '--json');
  assert.deepEqual(JSON.parse(json.out), must(await showFigures(app, who, { planId })));
  const none = await entente(programme, 'figures', 'nothing');
  assert.equal(none.code, 1);
  assert.equal(none.out, '');
});
