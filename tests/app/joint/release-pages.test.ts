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

test('AP1183 pages hold what is on its way first, each the newest first; a cursor that names no place is refused', async (t) => {
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
  const paged: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = must(await listReleases(app, who, { planId, limit: 2, ...(cursor ? { cursor } : {}) }));
    assert.ok(page.items.length <= 2);
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
