/** Whoever takes the place of the coordinator of one area coordinates that area, and nothing else. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Actor,
  adoptPlan,
  getPlan,
  importPlan,
  listCommitments,
  logPage,
  patchPlan,
  readText,
  replaceText,
  review,
  reviewQueue,
} from '../../src/app/index.ts';
import { codeOf, must, openNode, person, seedPlan } from './test-node.ts';

/** The example plan with an accepted outline, and somebody who reads all of it and stands in for the coordinator of 2.1. */
async function openOffice(t: TestContext) {
  const { app } = await openNode(t);
  const all = person();
  const { id: planId, texts } = must(await importPlan(app, all, { bytes: seedPlan }));
  const textId = texts[0]?.id ?? '';
  must(await review(app, all, { planId, acts: [{ act: 'accept-outline', text: textId }] }));
  const { provisions } = must(await readText(app, all, { planId, textId }));
  const area = provisions.find(({ path }) => path === '2.1');
  assert.ok(area);
  const standsFor = { roles: ['coordinator'], areas: [area.id] } as const; // as const: a role is one of five
  const who = person({ roles: ['reader'], standsFor });
  const { items } = must(await listCommitments(app, all, { planId, limit: 200 }));
  const isWithin = ({ provision: { path } }: (typeof items)[number]) => path.startsWith('2.1.');
  return {
    app,
    planId,
    textId,
    who,
    inside: items.filter(isWithin),
    outside: items.filter((one) => !isWithin(one)),
  };
}

test('AP50 who reads all and stands in for the coordinator of one area sees all, and settles that area alone', async (t) => {
  const { app, planId, who, inside, outside } = await openOffice(t);
  assert.ok(inside.length > 1 && outside.length > 1);
  const seen = must(await listCommitments(app, who, { planId, limit: 200 })).items;
  assert.equal(seen.length, inside.length + outside.length);
  const accept = (by: Actor, ids: readonly { readonly id: string }[]) =>
    review(app, by, { planId, acts: [{ act: 'accept', items: ids.map(({ id }) => id) }] });
  assert.equal(codeOf(await accept(who, outside.slice(0, 1))), 'not-allowed');
  // One outside is enough to refuse all: none of the area is kept either.
  assert.equal(codeOf(await accept(who, [...inside, ...outside.slice(0, 1)])), 'not-allowed');
  assert.equal(must(await reviewQueue(app, who, { planId })).counts.accepted, 0);
  assert.equal(must(await accept(who, inside)).items.length, inside.length);
  assert.equal(must(await reviewQueue(app, who, { planId })).counts.accepted, inside.length);
});

test('AP50 what concerns the whole plan is refused to whoever coordinates a part of it', async (t) => {
  const { app, planId, textId, who } = await openOffice(t);
  const { version } = must(await getPlan(app, who, { planId }));
  const before = must(await logPage(app, who, { planId })).size;
  const refused = [
    await patchPlan(app, who, { planId, version, patch: { title: { en: 'Other' } } }),
    await adoptPlan(app, who, { planId, acknowledgeUncovered: true }),
    await replaceText(app, who, { planId, textId, bytes: seedPlan, confirm: true }),
    await review(app, who, { planId, acts: [{ act: 'accept-outline', text: textId }] }),
  ];
  assert.deepEqual(refused.map(codeOf), Array(4).fill('not-allowed'));
  assert.equal(must(await logPage(app, who, { planId })).size, before);
});
