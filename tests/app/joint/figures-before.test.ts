/** What stood agreed when a plan was opened anew: shown beside the present figures with its opening, never counted among them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../../src/app/index.ts';
import { joinJoint, openAnew, showJointFigures } from '../../../src/app/joint/index.ts';
import { type Closing, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, proposeOwn } from './agreeing.ts';
import { type JointNode, offerOf, planFileOf, twoNodes, who } from './two-nodes.ts';

const figures = async ({ app, planId }: JointNode, period = '', by = who) =>
  must(await showJointFigures(app, by, { planId, period }));
const counts = (all: readonly { readonly id: string; readonly n: number; readonly m: number }[]) =>
  Object.fromEntries(all.map(({ id, n, m }) => [id, `${n} of ${m}`]));

/** Both open the plan anew: the same parties, other logs. */
async function openedAnew(cn: JointNode, la: JointNode): Promise<void> {
  await exchange(cn);
  await exchange(la);
  const opened = must(
    await openAnew(cn.app, who, { planId: cn.planId, offers: [offerOf(la.app)], without: [] }),
  );
  const file = await planFileOf(cn, opened);
  const signed = must(await joinJoint(la.app, who, { planId: la.planId, bytes: file, sign: true }));
  const whole = await planFileOf(la, signed);
  must(await joinJoint(cn.app, who, { planId: cn.planId, bytes: whole, sign: false }));
  await exchange(cn);
}

/** cn claims two commitments of different areas in 2026, la confirms both; then the plan is opened anew. */
async function agreedThenAnew(t: Closing) {
  const { cn, la } = await twoNodes(t);
  const [teachers, port] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  await claim(cn, teachers, { progress: 'complete' });
  await claim(cn, port, { progress: 'begun' });
  for (const id of await proposeOwn(cn)) must(await answer(la, 'confirm', id));
  await exchange(la);
  const before = await figures(cn);
  assert.deepEqual(before.earlier, []);
  cn.clock.now = Date.parse('2026-09-01T08:00:00Z');
  la.clock.now = cn.clock.now;
  await openedAnew(cn, la);
  return { cn, la, teachers, port, before };
}

test('AP1326 what stood agreed when an opening ended is shown with it, the same on both sides, and in no present figure', async (t) => {
  const { cn, la, teachers, port, before } = await agreedThenAnew(t);
  assert.equal(counts(before.figures).confirmed, '2 of 2');
  const [ours, theirs] = [await figures(cn), await figures(la)];
  assert.equal(counts(ours.figures).confirmed, '0 of 0');
  assert.deepEqual(ours.items, []);
  const [ended] = ours.earlier;
  assert.deepEqual([ours.earlier.length, ended?.number, ended?.endedAt], [1, 1, '2026-09-01T08:00:00Z']);
  assert.deepEqual(ended?.figures, before.figures);
  assert.deepEqual(
    ended?.items.map(({ commitment, progress }) => [commitment, progress]).toSorted(),
    [
      [teachers, 'complete'],
      [port, 'begun'],
    ].toSorted(),
  );
  assert.deepEqual(
    ended?.parties.map(({ letter, isOwn }) => [letter, isOwn]),
    [
      ['a', true],
      ['b', false],
    ],
  );
  const [there] = theirs.earlier;
  assert.deepEqual(there?.figures, ended?.figures);
  assert.deepEqual(there?.items.map(({ commitment }) => commitment).toSorted(), [teachers, port].toSorted());
  assert.equal(
    (await figures(cn, '2024')).earlier[0]?.items.length,
    0,
    'nothing was claimed for that period',
  );
});

test('AP1326 what has been claimed again since is listed once, among the present, whether confirmed or not', async (t) => {
  const { cn, la, teachers, port } = await agreedThenAnew(t);
  const entries = await proposeOwn(cn);
  assert.equal(entries.length, 2);
  const claimed = await figures(cn);
  assert.deepEqual(claimed.earlier[0]?.items, []);
  assert.equal(counts(claimed.figures).confirmed, '0 of 2');
  assert.equal(counts(claimed.earlier[0]?.figures ?? []).confirmed, '2 of 2', 'what was agreed then was');
  for (const id of entries) must(await answer(la, 'confirm', id));
  await exchange(la);
  const now = await figures(cn);
  assert.equal(counts(now.figures).confirmed, '2 of 2');
  assert.deepEqual(now.items.map(({ commitment }) => commitment).toSorted(), [teachers, port].toSorted());
});

test('AP1326 whoever sees a part of the plan sees that part of what was agreed before', async (t) => {
  const { cn, port } = await agreedThenAnew(t);
  const [place] = await cn.app.store.read((r) => r.projections.places(cn.planId, [port]));
  const part = person({ roles: ['coordinator'], areas: [place?.provisionId ?? ''] });
  const seen = await figures(cn, '', part);
  assert.deepEqual(
    seen.earlier[0]?.items.map(({ commitment }) => commitment),
    [port],
  );
  assert.equal(counts(seen.earlier[0]?.figures ?? []).confirmed, '1 of 1');
});

test('EX1320 joint papers say what their figures count, and give those of the openings before; nothing where there was none', async (t) => {
  const { cn, la } = await agreedThenAnew(t);
  const other = await twoNodes(t);
  const saidIn = async ({ app, planId }: JointNode, kind: string) => {
    const paper = must(await makePaper(app, who, { planId, kind, audience: 'shared' }));
    const set = must(await app.printing.set({ paper, languages: { main: 'en', second: null }, zone: 'UTC' }));
    const part = set.parts.find(({ name }) => name === 'openings');
    return part?.is === 'facts' ? part.fields.map(({ value }) => value.main) : assert.fail('no such part');
  };
  for (const kind of ['joint-status', 'joint-report']) {
    const [since, before] = await saidIn(cn, kind);
    assert.equal(since, 'What has been confirmed since the plan was last opened anew');
    assert.match(before ?? '', /^Opening 1, ended 1 September 2026: .*2 of 2/s);
    assert.deepEqual(await saidIn(la, kind), [since, before], 'the same on either side');
    assert.deepEqual(await saidIn(other.cn, kind), []);
  }
});
