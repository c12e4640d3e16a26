/** The route before release, changed while something is on its way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/app/index.ts';
import {
  listProposals,
  listReleases,
  prepareRelease,
  previewExport,
  previewJoint,
  proposeJoint,
  type ReleaseStep,
  type Route,
  setRoute,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import { must, person } from '../test-node.ts';
import { acceptAll, exchange } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const second: Actor = { ...person(), personId: 'p2', pseudonym: 'a-2', displayName: 'Second Sample Person' };
const third: Actor = { ...person(), personId: 'p3', pseudonym: 'a-3', displayName: 'Third Sample Person' };
const plain: Route = { consult: false, approve: false, people: 1 };

/** Sets a route, by two people where it takes two. */
async function route({ app, planId }: JointNode, set: Partial<Route>): Promise<void> {
  const asked = { planId, ...plain, ...set };
  if (must(await setRoute(app, who, asked)) === 'waits')
    assert.equal(must(await setRoute(app, second, asked)), 'set');
}

async function prepared(node: JointNode, n = 0): Promise<string> {
  const { app, planId } = node;
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  const registers = [items[n]?.register ?? assert.fail('nothing to prepare')];
  return must(await prepareRelease(app, who, { planId, what: { kind: 'values', registers } }));
}

const look = async ({ app, planId }: JointNode, id: string, by = who) => {
  const page = must(await listReleases(app, by, { planId }));
  const one = page.items.find((item) => item.id === id) ?? assert.fail('no such release');
  return { ...one, waiting: page.waiting };
};
async function step(node: JointNode, release: string, as: ReleaseStep, by = who, number = '') {
  const { digest: seen } = await look(node, release);
  const taken = await stepRelease(node.app, by, {
    planId: node.planId,
    release,
    step: as,
    seen,
    number,
  });
  return taken.ok ? taken.value : (taken.error.facts.reason ?? taken.error.code);
}
const leaving = async ({ app, planId }: JointNode) =>
  must(await previewExport(app, who, { planId })).entries.filter(({ text }) => text.includes('"propose"'))
    .length;

test('AP1321 where one person is enough since, whoever has released it can let it go', async (t) => {
  const { cn } = await twoNodes(t);
  await acceptAll(cn);
  await route(cn, { people: 2 });
  const id = await prepared(cn);
  assert.equal(await step(cn, id, 'release'), 'awaits-second');
  assert.equal(await step(cn, id, 'release'), 'same_person');
  assert.deepEqual((await look(cn, id)).waiting, { consult: 0, approve: 0, release: 0, another: 1 });
  await route(cn, { people: 1 });
  const before = await look(cn, id);
  assert.deepEqual([before.next, before.isOwnTurnOver], ['release', false]);
  assert.deepEqual(before.waiting, { consult: 0, approve: 0, release: 1, another: 0 });
  assert.equal(await leaving(cn), 0);
  assert.equal(await step(cn, id, 'release'), 'released');
  assert.equal(await leaving(cn), 1);
});

test('AP1321 a release that went before the approval which is asked for since counts no more, and the list says so', async (t) => {
  const { cn } = await twoNodes(t);
  await acceptAll(cn);
  await route(cn, { people: 2 });
  const id = await prepared(cn);
  assert.equal(await step(cn, id, 'release'), 'awaits-second');
  await route(cn, { people: 2, approve: true });
  const found = await look(cn, id);
  assert.equal(found.next, 'approve');
  assert.deepEqual(
    found.steps.map(({ step: as, isOutOfTurn }) => [as, isOutOfTurn]),
    [
      ['prepare', false],
      ['release', true],
    ],
  );
  assert.equal(await step(cn, id, 'release', second), 'step_order');
  // Whoever released it may approve it: that is another step.
  assert.equal(await step(cn, id, 'approve', who, 'Sample 14'), 'taken');
  assert.equal(await step(cn, id, 'release', second), 'awaits-second');
  assert.equal(await step(cn, id, 'release', second), 'same_person');
  assert.equal(await leaving(cn), 0);
  assert.equal(await step(cn, id, 'release', third), 'released');
  assert.equal(await leaving(cn), 1);
  assert.equal(
    (await look(cn, id)).steps.some(({ isOutOfTurn }) => isOutOfTurn),
    false,
    'once it is over there is nothing to take again',
  );
});

test('AP1321 an approval that went before the consultation which is asked for since is to be given again', async (t) => {
  const { cn } = await twoNodes(t);
  await acceptAll(cn);
  await route(cn, { approve: true });
  const id = await prepared(cn);
  assert.equal(await step(cn, id, 'approve', who, 'Sample 14'), 'taken');
  await route(cn, { approve: true, consult: true });
  assert.equal((await look(cn, id)).next, 'consult');
  assert.equal(await step(cn, id, 'consult'), 'taken');
  assert.equal((await look(cn, id)).next, 'approve');
  assert.equal(await step(cn, id, 'release'), 'step_order');
  assert.equal(await step(cn, id, 'approve', who, 'Sample 15'), 'taken');
  assert.equal(await step(cn, id, 'release'), 'released');
});

test('AP1321 what was prepared stays on its way without a route, is said of what it answers, and leaves by one step', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
  const registers = [items[0]?.register ?? ''];
  must(await proposeJoint(cn.app, who, { planId: cn.planId, registers }));
  await exchange(cn);
  await route(la, { approve: true });
  const waiting = async () =>
    must(await listProposals(la.app, who, { planId: la.planId, which: 'waiting' })).items;
  const [one] = await waiting();
  const answers = [{ kind: 'confirm', item: one?.id ?? '' }] as const;
  const id = must(
    await prepareRelease(la.app, who, { planId: la.planId, what: { kind: 'answers', answers } }),
  );
  await route(la, {});
  assert.equal((await waiting())[0]?.isUnderWay, true);
  assert.equal((await look(la, id)).next, 'release');
  assert.equal(await step(la, id, 'release'), 'released');
  assert.deepEqual(await waiting(), []);
});

test('AP1325 a change of the route that waits is the own one of who wished for it, who takes it back by wishing for what stands', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await route(cn, { people: 2 });
  assert.equal(must(await setRoute(app, who, { planId, ...plain })), 'waits');
  const pendingFor = async (by: Actor) => must(await listReleases(app, by, { planId })).route.pending;
  assert.deepEqual([(await pendingFor(who))?.isOwn, (await pendingFor(second))?.isOwn], [true, false]);
  assert.equal(JSON.stringify(await pendingFor(second)).includes('p1'), false, 'whose account it is stays');
  assert.equal(must(await setRoute(app, who, { planId, ...plain, people: 2 })), 'set');
  assert.equal(await pendingFor(second), null);
  assert.equal(must(await listReleases(app, who, { planId })).route.people, 2);
});

test('AP1325 a draft on its way says for whom it is and how long they may keep it, and nothing else does', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await acceptAll(cn);
  await route(cn, { approve: true });
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  const register = items[0]?.register ?? '';
  const to = async (named: readonly string[]) => {
    const what = { kind: 'draft', register, to: named, note: 'Sample note', days: 12 } as const;
    return (await look(cn, must(await prepareRelease(app, who, { planId, what })))).shown;
  };
  assert.deepEqual(await to(['b']), { to: ['b'], days: 12 });
  assert.deepEqual(await to([]), { to: ['b'], days: 12 }, 'nobody named: all others');
  assert.equal((await look(cn, await prepared(cn))).shown, null);
});
