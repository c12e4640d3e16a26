/** Decisions that become work, on a real node. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionsToWork, makeMilestone } from '../../../src/app/index.ts';
import { change, findings, list, make, openProgramme, type Programme, show } from '../objects/programme.ts';
import { codeOf, must, person } from '../test-node.ts';

async function session(programme: Programme) {
  const body = await make(programme, 'body', { name: { en: 'Office' }, side: 'ours' });
  const meeting = await make(programme, 'meeting', {
    title: { en: 'First session' },
    state: 'held',
    date: '2026-04-10',
  });
  const [commitment = ''] = programme.commitments;
  const decide = (en: string, more = {}) =>
    make(programme, 'decision', { title: { en }, meeting: `meeting/${meeting.id}`, state: 'open', ...more });
  const first = await decide('Exchange figures', {
    ...{ lead: `body/${body.id}`, due: '2026-09', commitments: [`commitment/${commitment}`] },
    words: { en: 'Both sides exchange figures each month.' },
  });
  return {
    body: `body/${body.id}`,
    commitment: `commitment/${commitment}`,
    first,
    second: await decide('Meet again'),
  };
}

const seen = (...all: readonly { readonly id: string; readonly version: number }[]) =>
  all.map(({ id, version }) => ({ id, version }));

test('OB860 decisions become tasks in one act, each with the decision as what ordered it, and only once', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const { body, commitment, first, second } = await session(programme);
  const decisions = seen(first, second);
  const done = must(await decisionsToWork(app, who, { planId, as: 'task', decisions }));
  assert.ok(done.made.every(({ ref }) => ref?.startsWith('task/')));
  const tasks = (await list(programme, 'task', { sort: 'due' })).items;
  assert.deepEqual(tasks[0]?.values, {
    ...{ title: { en: 'Exchange figures' }, lead: body, due: '2026-09', state: 'planned' },
    ...{ issued: `decision/${first.id}`, commitments: [commitment] },
    measure: { en: 'Both sides exchange figures each month.' },
  });
  assert.equal(tasks[1]?.values.issued, `decision/${second.id}`);
  const again = must(await decisionsToWork(app, who, { planId, as: 'task', decisions }));
  assert.deepEqual(
    again.made.map(({ ref }) => ref),
    [null, null],
  );
  assert.equal((await list(programme, 'task')).total, 2);
  const filtered = await list(programme, 'task', { fields: { issued: [`decision/${first.id}`] } });
  assert.equal(filtered.total, 1, 'tasks are found by what ordered them');
});

test('OB860 decisions become milestones, and both lead to each other; one that became one is left', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const { body, first, second } = await session(programme);
  const alone = must(
    await makeMilestone(app, who, { planId, ...(seen(first)[0] ?? { id: '', version: 0 }) }),
  );
  const now = await show(programme, first);
  const done = must(
    await decisionsToWork(app, who, { planId, as: 'milestone', decisions: seen(now, second) }),
  );
  assert.equal(done.made[0]?.ref, null);
  const [, made] = done.made;
  assert.equal((await show(programme, second)).values.milestone, made?.ref);
  const milestones = (await list(programme, 'milestone', { sort: 'due' })).items;
  assert.deepEqual([milestones.length, milestones[0]?.id, milestones[0]?.values.owner], [2, alone.id, body]);
  assert.deepEqual(await findings(programme), []);
});

test('OB860 nothing is made where one decision has changed, is not there, or for whoever only reads', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const { first, second } = await session(programme);
  await change(programme, second, { due: '2026-12' });
  const of = async (decisions: ReturnType<typeof seen>, as = who) =>
    codeOf(await decisionsToWork(app, as, { planId, as: 'task', decisions }));
  assert.equal(await of(seen(first, second)), 'precondition-failed');
  assert.equal(await of([...seen(first), { id: 'none', version: 1 }]), 'not-found');
  assert.equal(await of(seen(first), person({ roles: ['reader'] })), 'not-allowed');
  assert.equal((await list(programme, 'task')).total, 0);
});
