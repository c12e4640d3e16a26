/** A verification that tells how far it is: its lines, and what becomes of it when nobody listens any more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importPlan as importToNode, verifyWatched } from '../../src/app/index.ts';
import { must, openNode, person, seedPlan } from '../app/test-node.ts';
import { ask, importPlan, join, openSite } from './open-site.ts';

interface Line {
  readonly step?: { readonly stage: string; readonly done: number; readonly of: number };
  readonly result?: { readonly sound: boolean; readonly entries: number; readonly checks: readonly object[] };
  readonly problem?: { readonly code: string };
}
const linesOf = (body: string): readonly Line[] =>
  body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

test('HT61 steps come before the verification, each further than the one before, and all ends in the result', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const answer = await ask(site, `POST /api/plans/${id}/log/verification/progress`, { as: site.admin });
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-type']), /application\/x-ndjson/);
  const lines = linesOf(answer.body);
  const last = lines.at(-1);
  assert.equal(last?.result?.sound, true);
  assert.equal(last?.result?.checks.length, 6);
  const steps = lines.slice(0, -1).map(({ step }) => step);
  assert.ok(steps.length >= 2 && steps.every((step) => step !== undefined));
  const entries = steps.filter((step) => step?.stage === 'entries').map((step) => step?.done ?? -1);
  assert.deepEqual(
    entries,
    [...entries].sort((a, b) => a - b),
  );
  assert.equal(entries.at(-1), last?.result?.entries);
  assert.ok(steps.some((step) => step?.stage === 'state'));
});

test('HT61 who may not verify is refused before the first line; a plan that is not there is the only line', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const reader = await join(site, 'reader', ['reader']);
  const refused = await ask(site, `POST /api/plans/${id}/log/verification/progress`, { as: reader.cookie });
  assert.equal(refused.statusCode, 403);
  const missing = await ask(site, 'POST /api/plans/nowhere/log/verification/progress', { as: site.admin });
  assert.deepEqual(
    linesOf(missing.body).map(({ problem }) => problem?.code),
    ['not-found'],
  );
});

test('HT61 a verification that nobody waits for stops at its next step and has no outcome', async (t) => {
  const { app } = await openNode(t);
  const who = person();
  const { id: planId } = must(await importToNode(app, who, { bytes: seedPlan }));
  let told = 0;
  const found = await verifyWatched(
    app,
    who,
    { planId },
    {
      async tell() {
        told++;
      },
      get stopped() {
        return told === 2;
      },
    },
  );
  assert.deepEqual([found, told], [null, 2]);
});
