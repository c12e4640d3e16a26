/** A remark on another party's draft goes by the route that the office has set, as its own drafts do [decision 178]. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DraftView,
  listDrafts,
  listReleases,
  prepareRelease,
  previewJoint,
  type ReleaseStep,
  remarkOnDraft,
  setRoute,
  showDraft,
  stepRelease,
  takeBackDraft,
} from '../../../src/app/joint/index.ts';
import { codeOf, must } from '../test-node.ts';
import { exchange } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const text = 'Sample remark of the office';
const reasonOf = (result: Parameters<typeof codeOf>[0]): unknown =>
  result.ok ? 'done' : (result.error.facts.reason ?? result.error.code);
const draftsOf = async ({ app, planId }: JointNode): Promise<readonly DraftView[]> =>
  must(await listDrafts(app, who, { planId })).items;
const releases = async ({ app, planId }: JointNode) => must(await listReleases(app, who, { planId })).items;

/** cn has shown a draft; la's office wants a document number. */
async function shown(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const { items } = must(await previewJoint(app, who, { planId }));
  const register = items.find((one) => one.register.endsWith('/title'))?.register ?? assert.fail();
  const draft = must(await showDraft(app, who, { planId, register, days: 5 }));
  await exchange(cn);
  must(await setRoute(la.app, who, { planId: la.planId, consult: false, approve: true, people: 1 }));
  return { cn, la, draft };
}

async function step({ app, planId }: JointNode, release: string, as: ReleaseStep, number = '') {
  const items = must(await listReleases(app, who, { planId })).items;
  const seen = items.find(({ id }) => id === release)?.digest ?? '';
  return stepRelease(app, who, { planId, release, step: as, seen, number });
}

test('AP1182 past a route a remark is refused; by it, it leaves with its number, as it was shown', async (t) => {
  const { cn, la, draft } = await shown(t);
  const { app, planId } = la;
  assert.equal(reasonOf(await remarkOnDraft(app, who, { planId, draft, text })), 'route_set');
  const id = must(await prepareRelease(app, who, { planId, what: { kind: 'remark', draft, text } }));
  const [prepared] = await releases(la);
  const [line] = prepared?.lines ?? [];
  assert.deepEqual([prepared?.kind, line?.act, line?.item, line?.words], ['remark', 'remark', draft, text]);
  // Beside the draft that it is about.
  assert.match(JSON.stringify(line?.told.lines), /甲国和乙国合作行动计划/);
  assert.equal(reasonOf(await step(la, id, 'release')), 'step_order');
  must(await step(la, id, 'approve', 'Sample 2026/7'));
  await exchange(la);
  assert.deepEqual((await draftsOf(cn))[0]?.remarks, []);
  assert.equal(must(await step(la, id, 'release')), 'released');
  await exchange(la);
  assert.deepEqual(
    (await draftsOf(cn))[0]?.remarks.map((one) => [one.by, one.text]),
    [['b', text]],
  );
  // It can be taken back without any route.
  const mine = (await draftsOf(la))[0]?.remarks[0]?.id ?? assert.fail();
  must(await takeBackDraft(app, who, { planId, draft: mine }));
  await exchange(la);
  assert.deepEqual((await draftsOf(cn))[0]?.remarks, []);
});

for (const [how, end] of [
  ['taken back', ({ app, planId }: JointNode, draft: string) => takeBackDraft(app, who, { planId, draft })],
  ['left to expire', () => null],
] as const)
  test(`AP1182 a remark on a draft that was ${how} meanwhile can leave no more, and says so`, async (t) => {
    const { cn, la, draft } = await shown(t);
    const { app, planId, clock } = la;
    const what = { kind: 'remark', draft, text } as const;
    const id = must(await prepareRelease(app, who, { planId, what }));
    const ended = await end(cn, draft);
    if (ended === null) clock.now += 6 * 86_400_000;
    else {
      must(ended);
      await exchange(cn);
    }
    const [release] = await releases(la);
    assert.deepEqual([release?.isPossible, release?.isChanged], [false, true]);
    assert.equal(reasonOf(await step(la, id, 'approve', 'Sample 8')), 'release_changed');
    assert.equal(codeOf(await step(la, id, 'renew')), 'not-found');
    assert.equal(codeOf(await prepareRelease(app, who, { planId, what })), 'not-found');
    assert.equal(must(await step(la, id, 'withdraw')), 'withdrawn');
  });

test('AP1182 a remark without words, or on an own draft, is not prepared', async (t) => {
  const { cn, la, draft } = await shown(t);
  const none = { kind: 'remark', draft, text: '  ' } as const;
  assert.equal(
    reasonOf(await prepareRelease(la.app, who, { planId: la.planId, what: none })),
    'remark_words',
  );
  const own = { kind: 'remark', draft, text } as const;
  assert.equal(reasonOf(await prepareRelease(cn.app, who, { planId: cn.planId, what: own })), 'own');
  assert.deepEqual([await releases(la), await releases(cn)], [[], []]);
});
