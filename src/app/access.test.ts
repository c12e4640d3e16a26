/** Where a right is held: grants stand side by side, areas are subtrees, and what is tied to areas asks with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaTree, inAreas, may, openProvisions, partOf, theNode, wholePlan } from './access.ts';
import type { Grant } from './actor.ts';
import type { ProvisionRow, Role } from './ports/index.ts';

/** An invented outline: two areas, one of them with two measures, one of those with a part. */
const outline: readonly (readonly [string, string | null])[] = [
  ['plan', null],
  ['trade', 'plan'],
  ['ports', 'trade'],
  ['quays', 'ports'],
  ['tariffs', 'trade'],
  ['culture', 'plan'],
];
const provisions = outline.map(([id, parent], order): ProvisionRow => {
  const node = { id, path: id, label: null, heading: null, role: 'operative', start: 0, end: 0 } as const;
  return { ...node, textId: 't', order, parent, coverage: 'open' };
});
const tree = areaTree(provisions);
const everywhere = null;

function grant(role: Role, areas: readonly string[] | null, inPlaceOf: string | null = null): Grant {
  return { role, areasOf: (planId) => (planId === 'p' ? areas : null), inPlaceOf };
}
const holder = (...grants: readonly Grant[]) => ({
  personId: 'x',
  pseudonym: 'a-9',
  displayName: 'Sample',
  language: 'en' as const,
  grants,
});
const at = (...areas: readonly string[]) => inAreas('p', areas, tree);

test('AP50 a reader of everything who coordinates one area acts in that area alone', () => {
  const who = holder(grant('reader', everywhere), grant('coordinator', ['ports'], 'noy'));
  assert.equal(may(who, 'read', at('culture')), true);
  assert.equal(may(who, 'review.act', at('culture')), false);
  assert.equal(may(who, 'review.act', at('ports')), true);
  assert.equal(may(who, 'plan.edit', wholePlan('p')), false);
  assert.deepEqual(openProvisions(who, 'p', provisions), null);
  assert.deepEqual([...(openProvisions(who, 'p', provisions, 'review.act') ?? [])].sort(), [
    'ports',
    'quays',
  ]);
});

test('AP50 an area is its whole subtree, not what stands above or beside it', () => {
  const who = holder(grant('contributor', ['trade']));
  for (const [id, isOpen] of [
    ['trade', true],
    ['ports', true],
    ['quays', true],
    ['tariffs', true],
    ['culture', false],
    ['plan', false],
    ['unknown', false],
  ] as const)
    assert.equal(may(who, 'review.act', at(id)), isOpen, id);
  assert.equal(may(holder(grant('contributor', ['plan'])), 'review.act', at('quays')), true);
});

test('AP50 an area that no text has any more opens what still hangs on it, and nothing else', () => {
  const who = holder(grant('contributor', ['gone']));
  assert.equal(may(who, 'read', at('gone')), true);
  assert.deepEqual([...(openProvisions(who, 'p', provisions) ?? [])], ['gone']);
});

test('AP50 a grant reaches all of a plan in which it is not narrowed, and nothing where it is narrowed to nothing', () => {
  const narrowed = holder(grant('coordinator', []));
  assert.equal(may(narrowed, 'plan.edit', wholePlan('q')), true);
  for (const place of [partOf('p'), wholePlan('p'), at('ports'), at()]) {
    assert.equal(may(narrowed, 'read', place), false, place.at);
    assert.equal(may(narrowed, 'review.act', place), false, place.at);
  }
  assert.deepEqual([...(openProvisions(narrowed, 'p', provisions) ?? ['whole'])], []);
});

test('AP50 what concerns the node is not narrowed by areas, and is no matter of other roles', () => {
  assert.equal(may(holder(grant('administrator', [])), 'people.manage', theNode), true);
  assert.equal(may(holder(grant('coordinator', everywhere)), 'people.manage', theNode), false);
  assert.equal(may(holder(grant('coordinator', ['ports'])), 'plan.import', theNode), true);
  assert.equal(may(holder(), 'read', theNode), false);
});

test('AP50 whoever has a part of a plan may begin an act there; what it touches is asked for itself', () => {
  const who = holder(grant('contributor', ['ports']));
  assert.equal(may(who, 'review.act', partOf('p')), true);
  assert.equal(may(who, 'plan.edit', partOf('p')), false);
});

test('AP51 what is tied to several areas is read from any of them and changed by who has each', () => {
  const ports = holder(grant('contributor', ['ports']));
  assert.equal(may(ports, 'read', at('ports', 'culture')), true);
  assert.equal(may(ports, 'review.act', at('ports', 'culture')), false);
  assert.equal(may(ports, 'read', at('tariffs', 'culture')), false);
  const one = holder(grant('contributor', ['ports', 'culture']));
  assert.equal(may(one, 'review.act', at('quays', 'culture')), true);
  // Held in each area, be it by one's own grant here and in somebody's place there.
  const halves = holder(grant('contributor', ['ports']), grant('coordinator', ['culture'], 'noy'));
  assert.equal(may(halves, 'review.act', at('quays', 'culture')), true);
  const reader = holder(grant('contributor', ['ports']), grant('reader', ['culture'], 'noy'));
  assert.equal(may(reader, 'review.act', at('quays', 'culture')), false);
});

test('AP51 what is tied to no area is read by who has a part of the plan and changed by who has all of it', () => {
  assert.equal(may(holder(grant('contributor', ['ports'])), 'read', at()), true);
  assert.equal(may(holder(grant('contributor', ['ports'])), 'review.act', at()), false);
  assert.equal(may(holder(grant('contributor', everywhere)), 'review.act', at()), true);
});
