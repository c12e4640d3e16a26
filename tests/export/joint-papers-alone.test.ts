/** A joint paper about one thing, where there is no joint record to take it from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, importPlan, makePaper, printPaper } from '../../src/app/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { twoNodes } from '../app/joint/two-nodes.ts';
import { codeOf, must, openNode, person, smallPlan } from '../app/test-node.ts';

const who = person();
const values = { title: { en: 'Sample meeting' }, state: 'planned' };

test('EX1180 joint minutes of a plan that is not opened together say so, on the page and as a file', async (t) => {
  const { app } = await openNode(t);
  const { id: planId } = must(await importPlan(app, who, { bytes: smallPlan }));
  const { id } = must(await createObject(app, who, { planId, type: 'meeting', values }));
  const asked = { planId, kind: 'joint-minutes', about: `meeting/${id}`, audience: 'shared' };
  assert.equal(codeOf(await makePaper(app, who, asked)), 'joint-not-open');
  const file = { ...asked, language: 'en', format: 'docx' } as const;
  assert.equal(codeOf(await printPaper(app, who, file)), 'joint-not-open');
  // The status table is about the whole plan: it is made, and of no log.
  const { standing } = must(await makePaper(app, who, { planId, kind: 'joint-status', audience: 'shared' }));
  assert.deepEqual([standing.log, standing.entries], ['none', 0]);
});

test('EX1180 where it is opened together a meeting that is not in the record is not found, and is not open to who sees a part', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const { id } = must(await createObject(app, who, { planId, type: 'meeting', values }));
  const asked = { planId, kind: 'joint-minutes', about: `meeting/${id}`, audience: 'shared' };
  assert.equal(codeOf(await makePaper(app, who, asked)), 'not-found');
  const [commitment = ''] = await acceptAll(cn);
  const [place] = await app.store.read((r) => r.projections.places(planId, [commitment]));
  const partial = person({ roles: ['reader'], areas: [place?.provisionId ?? assert.fail()] });
  assert.equal(codeOf(await makePaper(app, partial, asked)), 'not-allowed');
});
