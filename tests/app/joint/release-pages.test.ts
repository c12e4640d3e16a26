/** Releases page by page: what is on its way before what has ended, and nothing twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  listReleases,
  prepareRelease,
  previewJoint,
  setRoute,
  stepRelease,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { acceptAll } from './agreeing.ts';
import { twoNodes, who } from './two-nodes.ts';

test('AP1183 AP1214 pages hold what is on its way first, each the newest first; a cursor that names no place is refused', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId, clock } = cn;
  await acceptAll(cn);
  must(await setRoute(app, who, { planId, consult: false, approve: true, people: 1 }));
  const { items: own } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  const made: string[] = [];
  for (const { register } of own.slice(0, 6)) {
    clock.now += 1_000;
    made.push(
      must(await prepareRelease(app, who, { planId, what: { kind: 'values', registers: [register] } })),
    );
  }
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = made;
  // The newest of all and an older one are taken back.
  for (const release of [second, sixth])
    must(await stepRelease(app, who, { planId, release, step: 'withdraw', seen: '' }));
  // One is further on its way than the three others.
  const { items: seen } = must(await listReleases(app, who, { planId }));
  const digest = seen.find(({ id }) => id === third)?.digest ?? '';
  must(await stepRelease(app, who, { planId, release: third, step: 'approve', seen: digest, number: 'X-1' }));
  const paged: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = must(await listReleases(app, who, { planId, limit: 2, ...(cursor ? { cursor } : {}) }));
    assert.ok(page.items.length <= 2);
    // Each page says what waits on all of them [AP1214].
    assert.deepEqual(page.waiting, { consult: 0, approve: 3, release: 1, another: 0 });
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
    pages++;
  } while (cursor !== undefined);
  assert.deepEqual([paged, pages], [[fifth, fourth, third, first, sixth, second], 3]);
  const whole = must(await listReleases(app, who, { planId }));
  assert.deepEqual([whole.items.map(({ id }) => id), whole.next], [paged, null]);
  for (const wrong of ['', 'open', 'open.x', `other.${first}`])
    assert.equal(codeOf(await listReleases(app, who, { planId, cursor: wrong })), 'request-invalid', wrong);
  const reader = await listReleases(app, person({ roles: ['reader'] }), { planId });
  assert.equal(codeOf(reader), 'not-allowed');
});

test('AP1214 what waits is counted by step for each person: of those whom it concerns, and apart where one has released it', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  await acceptAll(cn);
  const empty = { consult: 0, approve: 0, release: 0, another: 0 };
  assert.deepEqual(must(await listReleases(app, who, { planId })).waiting, empty);
  must(await setRoute(app, who, { planId, consult: true, approve: false, people: 2 }));
  const { items: own } = must(await previewJoint(app, who, { planId, limit: 2_000 }));
  const made: string[] = [];
  for (const { register } of own.slice(0, 3))
    made.push(
      must(await prepareRelease(app, who, { planId, what: { kind: 'values', registers: [register] } })),
    );
  const [first = '', second = ''] = made;
  const step = async (release: string, step: 'consult' | 'release', by = who) => {
    const { items } = must(await listReleases(app, by, { planId }));
    const seen = items.find(({ id }) => id === release)?.digest ?? '';
    must(await stepRelease(app, by, { planId, release, step, seen }));
  };
  await step(first, 'consult');
  await step(second, 'consult');
  await step(first, 'release');
  const waiting = async (by: typeof who) => must(await listReleases(app, by, { planId })).waiting;
  assert.deepEqual(await waiting(who), { consult: 1, approve: 0, release: 1, another: 1 });
  const other = { ...who, personId: 'p-2', pseudonym: 'a-2' };
  assert.deepEqual(await waiting(other), { consult: 1, approve: 0, release: 2, another: 0 });
  // Whoever coordinates no area of what goes is not told of it.
  const elsewhere = person({ roles: ['coordinator'], areas: ['nowhere'] });
  assert.deepEqual(await waiting(elsewhere), empty);
  await step(first, 'release', other);
  assert.deepEqual(await waiting(other), { consult: 1, approve: 0, release: 1, another: 0 });
});
