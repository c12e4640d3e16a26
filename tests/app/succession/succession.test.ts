/** From the comparison of two plans to what was accepted of it, on a real store. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  acceptSuccession,
  addText,
  endSuccession,
  listObjects,
  rebuildPlan,
  retireObject,
  review,
  showFigures,
  showSuccession,
  verifyPlan,
} from '../../../src/app/index.ts';
import { planChars } from '../../text/sample-texts.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, lineOf, lines, linkIn, picked, twoPlans, who } from './two-plans.ts';

test('AP1060 what goes on, ends or is new is proposed line by line, and what is no commitment yet says so', async (t) => {
  const two = await twoPlans(t);
  const before = must(await listObjects(two.app, who, { planId: two.now, type: 'succession' }));
  // Written from what the second edition was meant to change.
  const trained = await lineOf(two, '培训干部600名');
  assert.deepEqual([trained.verdict, trained.state], ['sharpened', 'open']);
  const liaison = await lineOf(two, '设立联络官2名');
  assert.deepEqual([liaison.verdict, liaison.old], ['new', null]);
  const hours = await lineOf(two, '24小时通关');
  assert.deepEqual([hours.verdict, hours.now], ['gone', null]);
  const all = await lines(two);
  assert.equal(all.states.open + all.states.unsettled, all.total);
  assert.ok(all.items.some(({ state }) => state === 'unsettled'));
  assert.deepEqual(before.items, []);
});

test('AP1750 a passage that is settled as holding none in every plan that has it is no line, and the succession comes to its end', async (t) => {
  const two = await twoPlans(t);
  const all = await lines(two);
  const bare = all.items.filter(({ old, now }) => old?.item == null && now?.item == null);
  const passage = bare.find(({ old, now }) => old !== null && now !== null) ?? assert.fail('no such passage');
  const settle = (planId: string, provision: string | null | undefined) =>
    review(two.app, who, { planId, acts: [{ act: 'holds-none', provisions: [provision ?? ''] }] });
  must(await settle(two.old, passage.old?.provision.id));
  // While the other plan has not said so, it waits.
  assert.equal((await lines(two)).total, all.total);
  must(await settle(two.now, passage.now?.provision.id));
  const after = await lines(two);
  assert.equal(after.total, all.total - 1);
  assert.ok(!after.items.some(({ id }) => id === passage.id));
  assert.equal(after.states.unsettled, all.states.unsettled - 1);
});

test('AP1060 the list narrows by kind, state and words, has orders and pages', async (t) => {
  const two = await twoPlans(t);
  const all = await lines(two);
  const gone = await lines(two, { kind: 'gone' });
  assert.equal(gone.total, all.kinds.gone);
  assert.ok(gone.items.length > 0 && gone.items.every(({ verdict }) => verdict === 'gone'));
  assert.equal(gone.states.open + gone.states.unsettled, gone.total);
  assert.equal((await lines(two, { kind: 'moved' })).total, all.kinds.moved);
  assert.deepEqual(
    (await lines(two, { q: '600名' })).items.map(({ verdict }) => verdict),
    ['sharpened'],
  );
  const seen: string[] = [];
  for (let start: number | null = 0; start !== null; ) {
    const page: Awaited<ReturnType<typeof lines>> = await lines(two, { start, limit: 7, order: 'state' });
    seen.push(...page.items.map(({ id }) => id));
    start = page.next;
  }
  assert.equal(new Set(seen).size, all.total);
  assert.deepEqual(new Set(seen), new Set(all.items.map(({ id }) => id)));
  const states = (await lines(two, { order: 'state' })).items.map(({ state }) => state);
  assert.ok(states.lastIndexOf('open') < states.indexOf('unsettled'));
});

test('AP1191 by a text beside the first nothing can be accepted, and it is said where it can', async (t) => {
  const two = await twoPlans(t);
  const { app, old, now } = two;
  assert.equal((await lines(two)).further, null);
  for (const [planId, from] of [
    [old, 2025],
    [now, 2030],
  ] as const) {
    const bytes = new TextEncoder().encode(planChars('lo', from));
    must(await addText(app, who, { planId, bytes, standing: 'signed-copy' }));
  }
  const asked = { planId: now, from: old, language: 'lo' as const };
  const lao = must(await showSuccession(app, who, { ...asked, asked: { start: 0, limit: 1000 } }));
  assert.deepEqual(lao.further, { first: 'zh' });
  assert.equal(lao.states.unsettled, lao.total);
  const [line] = lao.items;
  const pick = { id: line?.id ?? '', old: null, now: null };
  assert.equal(
    codeOf(await acceptSuccession(app, who, { ...asked, picks: [pick], carry: [] })),
    'object-invalid',
  );
  assert.equal((await lines(two)).states.accepted, 0);
});

test('AP1061 an accepted line is an entry in both logs under one id, with the words of the other plan', async (t) => {
  const two = await twoPlans(t);
  const figures = await showFigures(two.app, who, { planId: two.old });
  const line = await lineOf(two, '培训干部600名');
  must(await accept(two, [line]));
  assert.equal((await lineOf(two, '培训干部600名')).state, 'accepted');
  const [before, after] = [await linkIn(two, two.old, line.id), await linkIn(two, two.now, line.id)];
  assert.equal(after.values.commitment, `commitment/${line.now?.item}`);
  assert.equal(after.values.direction, 'from-last');
  assert.equal(after.values.relation, 'continued');
  assert.equal(after.values.other, `${two.old}/${line.old?.item}`);
  assert.deepEqual(after.values.words, { zh: line.old?.words });
  assert.equal(before.values.direction, 'to-next');
  assert.equal(before.values.other, `${two.now}/${line.now?.item}`);
  assert.ok([before, after].every(({ history }) => history.every((one) => one.entry !== null)));
  // What one thinks of the new wording is in neither log.
  assert.doesNotMatch(JSON.stringify([before.values, after.values]), /sharpened|weakened/);
  for (const planId of [two.old, two.now]) {
    assert.ok(must(await verifyPlan(two.app, who, { planId })).sound);
    must(await rebuildPlan(two.app, who, { planId }));
  }
  assert.deepEqual(await showFigures(two.app, who, { planId: two.old }), figures);
});

test('AP1061 many are accepted at once; what ends stands in the plan before alone, what is new in the next', async (t) => {
  const two = await twoPlans(t);
  const open = (await lines(two, { state: 'open' })).items;
  const gone = open.find(({ verdict }) => verdict === 'gone') ?? assert.fail('none ends');
  const fresh = open.find(({ verdict }) => verdict === 'new') ?? assert.fail('none is new');
  assert.equal(must(await accept(two, open)).accepted, open.length);
  assert.equal((await lines(two)).states.open, 0);
  assert.equal((await linkIn(two, two.old, gone.id)).values.relation, 'not-continued');
  await assert.rejects(linkIn(two, two.now, gone.id));
  assert.equal((await linkIn(two, two.now, fresh.id)).values.relation, 'new');
  await assert.rejects(linkIn(two, two.old, fresh.id));
  // The same again makes nothing.
  const log = async () =>
    must(await listObjects(two.app, who, { planId: two.now, type: 'succession', limit: 200 })).items.length;
  const had = await log();
  must(await accept(two, (await lines(two, { state: 'accepted' })).items));
  assert.equal(await log(), had);
});

test('AP1061 a line that is not as it was seen, or of what is no commitment yet, is refused and nothing is kept', async (t) => {
  const two = await twoPlans(t);
  const line = await lineOf(two, '培训干部600名');
  const item = line.now?.item ?? '';
  must(
    await review(two.app, who, {
      planId: two.now,
      acts: [{ act: 'reread', items: [item], reading: { done: 'x' } }],
    }),
  );
  assert.equal(codeOf(await accept(two, [line])), 'precondition-failed');
  const unsettled = (await lines(two, { state: 'unsettled' })).items[0] ?? assert.fail('all settled');
  const fresh = await lineOf(two, '培训干部600名');
  assert.equal(codeOf(await accept(two, [fresh, unsettled])), 'object-invalid');
  assert.equal(codeOf(await accept(two, [{ ...fresh, id: '0'.repeat(32) }])), 'precondition-failed');
  assert.equal((await lines(two)).states.accepted, 0);
});

test('AP1061 it takes the right in both plans', async (t) => {
  const two = await twoPlans(t);
  const line = await lineOf(two, '培训干部600名');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await accept(two, [line], [], reader)), 'not-allowed');
  const here = person({ roles: ['coordinator'] });
  const one = {
    ...here,
    grants: here.grants.map((grant) => ({
      ...grant,
      areasOf: (plan: string) => (plan === two.now ? null : []),
    })),
  };
  assert.equal(codeOf(await accept(two, [line], [], one)), 'not-allowed');
  assert.equal((await lines(two)).states.accepted, 0);
});

test('AP1061 what is kept in one plan alone is shown so, and accepting again completes it', async (t) => {
  const two = await twoPlans(t);
  const line = await lineOf(two, '培训干部600名');
  must(await accept(two, [line]));
  // As a version that kept each plan's part by itself could leave it.
  const { version } = await linkIn(two, two.old, line.id);
  const one = { planId: two.old, type: 'succession', id: line.id, version, retired: true };
  must(await retireObject(two.app, who, one));
  assert.equal((await lineOf(two, '培训干部600名')).state, 'half');
  must(await accept(two, [await lineOf(two, '培训干部600名')]));
  assert.equal((await lineOf(two, '培训干部600名')).state, 'accepted');
});

test('AP1061 what was accepted is taken back in both plans, and accepted again under the same id', async (t) => {
  const two = await twoPlans(t);
  const line = await lineOf(two, '培训干部600名');
  must(await accept(two, [line]));
  const given = { planId: two.now, from: two.old, picks: [picked(line)] };
  assert.deepEqual(must(await endSuccession(two.app, who, given)), { ended: 1 });
  assert.equal((await lineOf(two, '培训干部600名')).state, 'open');
  assert.equal((await linkIn(two, two.old, line.id)).retired?.on, '2026-05-04');
  assert.equal(codeOf(await endSuccession(two.app, who, given)), 'not-found');
  must(await accept(two, [line]));
  assert.equal((await lineOf(two, '培训干部600名')).state, 'accepted');
  assert.equal((await linkIn(two, two.now, line.id)).retired, null);
});
