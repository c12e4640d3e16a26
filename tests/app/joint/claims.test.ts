/** Claim and answer between two nodes: what goes, each answer, corrections, locked periods, figures alike on both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject } from '../../../src/app/index.ts';
import {
  previewClaims,
  previewExport,
  proposeClaims,
  proposeLock,
  showAbout,
  showJointFigures,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const figures = async ({ app, planId }: JointNode, period?: string) =>
  must(await showJointFigures(app, who, { planId, ...(period === undefined ? {} : { period }) }));
const preview = async ({ app, planId }: JointNode) => must(await previewClaims(app, who, { planId })).items;

/** What must be told alike on both nodes. */
async function alike(cn: JointNode, la: JointNode): Promise<void> {
  const [ours, theirs] = [await figures(cn), await figures(la)];
  assert.deepEqual(ours.figures, theirs.figures);
  const lines = ({ items }: typeof ours) =>
    items
      .map(({ awaits: _awaits, own: _own, ...item }) => item)
      .toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1));
  assert.deepEqual(lines(ours), lines(theirs));
}

test('AP882 a claim goes by the wording that was cleared, with shown evidence, exactly as previewed', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const id = await accept(cn, '二十名教师');
  const evidence = async (showing: string, title: string) =>
    must(
      await createObject(cn.app, who, {
        planId,
        type: 'evidence',
        values: { title: { en: title }, address: `https://${title}.example/`, showing },
      }),
    ).id;
  const [shown, held] = [await evidence('shown', 'sample-shown'), await evidence('held', 'sample-held')];
  await claim(cn, id, { evidence: [`evidence/${shown}`, `evidence/${held}`] });
  const [one] = await preview(cn);
  assert.equal(one?.register, `status/${id}/2026/a`);
  assert.equal(one?.standing, 'not-proposed');
  await proposeClaims(cn.app, who, { planId, claims: [{ claim: one.claim, beside: one.beside }] });
  const { entries } = must(await previewExport(cn.app, who, { planId }));
  const went = entries.find(({ text }) => text.includes('"propose"')) ?? assert.fail('nothing goes');
  assert.ok(went.text.includes(`"value":${one.value}`), went.text);
  assert.ok(one.value.includes('https://sample-shown.example/'));
  const all = JSON.stringify(entries);
  assert.ok(all.includes('Sample words for others') && all.includes('sample-shown'));
  assert.ok(!all.includes('said inside only') && !all.includes('sample-held'));
  await exchange(cn);
  const [waiting] = await listed(la);
  const told = waiting?.told.lines.map(({ after }) => after);
  assert.deepEqual(told, [
    { is: 'choice', set: 'progress', word: 'begun' },
    { is: 'plain', text: 'Sample words for others' },
    {
      is: 'several',
      apart: 'lines',
      cells: [
        { is: 'plain', text: 'sample-shown' },
        { is: 'plain', text: 'https://sample-shown.example/' },
      ],
    },
  ]);
});

test('AP882 what was not cleared, was changed since, or is of another period does not go, and nothing changes', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const id = await accept(cn, '二十名教师');
  const uncleared = await claim(cn, id, { cleared: [] });
  const [one] = await preview(cn);
  assert.equal(one?.hindrance, 'wording-not-cleared');
  const send = (beside: string | null, ids = [uncleared]) =>
    proposeClaims(app, who, { planId, claims: ids.map((each) => ({ claim: each, beside })) });
  assert.equal(codeOf(await send(one?.beside ?? null)), 'joint-act-refused');
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id: uncleared }));
  const patch = {
    cleared: [{ wording: 'shared', on: '2026-05-01' }],
    shared: { en: 'Other sample words' },
  };
  must(await changeObject(app, who, { planId, type: 'claim', id: uncleared, version, patch }));
  assert.equal(codeOf(await send(one?.beside ?? null)), 'joint-act-refused');
  assert.equal(codeOf(await send(null, ['unknown'])), 'not-found');
  const reader = person({ roles: ['reader'] });
  const refused = await proposeClaims(app, reader, { planId, claims: [{ claim: uncleared, beside: null }] });
  assert.equal(codeOf(refused), 'not-allowed');
  assert.deepEqual(await listed(cn, 'all'), []);
});

test('AP882 a claim is noted, consulted on and returned; its correction is a new proposal, and is confirmed', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const id = await accept(cn, '二十名教师');
  const own = await claim(cn, id);
  const [first = ''] = await proposeOwn(cn);
  for (const [kind, state] of [
    ['note', 'noted'],
    ['consult', 'consultation'],
    ['object', 'returned'],
  ] as const) {
    must(await answer(la, kind, first, 'Sample reasons: twelve so far'));
    await exchange(la);
    const { items } = await figures(cn);
    assert.deepEqual(
      items.find(({ commitment }) => commitment === id)?.claims.map(({ agreement }) => agreement),
      [state],
    );
    await alike(cn, la);
  }
  const { version } = must(await getObject(app, who, { planId, type: 'claim', id: own }));
  const cleared = [{ wording: 'shared', on: '2026-05-20' }];
  const patch = { progress: 'substantial', shared: { en: 'Twelve so far' }, cleared };
  must(await changeObject(app, who, { planId, type: 'claim', id: own, version, patch }));
  const made = await proposeOwn(cn);
  assert.equal(made.length, 2);
  const states = (await listed(la, 'all')).map((one) => one.status).sort();
  assert.deepEqual(states, ['open', 'withdrawn']);
  const second = made.at(-1) ?? '';
  assert.equal(codeOf(await answer(la, 'confirm', first)), 'joint-act-refused');
  must(await answer(la, 'confirm', second));
  await exchange(la);
  const { items } = await figures(cn);
  const line = items.find(({ commitment }) => commitment === id);
  assert.deepEqual([line?.progress, line?.period], ['substantial', '2026']);
  await alike(cn, la);
});

test('AP882 nobody answers their own claim, nor one in another party’s name counts', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  await claim(cn, id);
  const [first = ''] = await proposeOwn(cn);
  assert.equal(codeOf(await answer(cn, 'confirm', first)), 'joint-act-refused');
  await alike(cn, la);
  assert.equal((await figures(la)).awaits.ours, 1);
  assert.equal((await figures(cn)).awaits.theirs, 1);
});

test('AP883 a period locks when both have settled it, takes no claim then, and opens again by an act of both', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  const own = await claim(cn, id);
  const lock = ({ app, planId }: JointNode, locked: boolean) =>
    proposeLock(app, who, { planId, period: '2026', locked });
  assert.equal(codeOf(await lock(cn, false)), 'joint-act-refused');
  const [asked = ''] = must(await lock(cn, true));
  await exchange(cn);
  assert.equal((await preview(cn))[0]?.hindrance, null, 'one party alone locks nothing');
  must(await answer(la, 'confirm', asked));
  await exchange(la);
  assert.equal((await preview(cn))[0]?.hindrance, 'period-locked');
  const late = await proposeClaims(cn.app, who, {
    planId: cn.planId,
    claims: [{ claim: own, beside: null }],
  });
  assert.equal(codeOf(late), 'joint-act-refused');
  assert.equal(codeOf(await lock(la, true)), 'joint-act-refused');
  const [opening = ''] = must(await lock(la, false));
  await exchange(la);
  assert.equal((await preview(cn))[0]?.hindrance, 'period-locked', 'nor does one alone open it');
  must(await answer(cn, 'confirm', opening));
  assert.equal((await preview(cn))[0]?.hindrance, null);
  assert.equal(
    codeOf(await proposeLock(cn.app, who, { planId: cn.planId, period: 'spring', locked: true })),
    'not-found',
  );
});

test('AP884 results are complete by what both confirmed; who sees a part of the plan counts that part', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  const made = await propose(cn, (register) => register.startsWith(`reading/${id}/`));
  for (const item of made) must(await answer(la, 'confirm', item));
  await exchange(la);
  await claim(cn, id, { progress: 'complete', finished: '2026-04' });
  const [entry = ''] = await proposeOwn(cn);
  const result = async (node: JointNode) => {
    const found = (await figures(node)).figures.find((one) => one.id === 'results');
    return [found?.n, found?.m];
  };
  assert.deepEqual(await result(la), [0, 1], 'silence is no consent');
  must(await answer(la, 'confirm', entry));
  await exchange(la);
  assert.deepEqual(
    [await result(cn), await result(la)],
    [
      [1, 1],
      [1, 1],
    ],
  );
  const narrow = person({ roles: ['coordinator'], areas: ['somewhere-else'] });
  const seen = must(await showJointFigures(cn.app, narrow, { planId: cn.planId }));
  assert.deepEqual([seen.items, seen.figures.map(({ m }) => m)], [[], [0, 0, 0, 0]]);
});

test('AP885 what is agreed of a commitment stands beside what this node holds, with the claims on it', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  const [made = ''] = await propose(cn, (register) => register === `reading/${id}/strength`);
  const about = async () =>
    must(await showAbout(cn.app, who, { planId: cn.planId, ref: `commitment/${id}` }));
  assert.deepEqual(
    (await about()).values.map(({ standing }) => standing),
    ['proposed'],
  );
  must(await answer(la, 'confirm', made));
  await exchange(la);
  await claim(cn, id);
  await proposeOwn(cn);
  const { values, claims, me } = await about();
  assert.equal(me, 'a');
  const [strength] = values;
  assert.equal(strength?.standing, 'agreed');
  assert.deepEqual(strength?.lines[0]?.before, strength?.lines[0]?.after);
  assert.deepEqual(
    claims.map(({ claimant, progress, agreement }) => [claimant, progress, agreement]),
    [['a', 'begun', 'registered']],
  );
  const unknown = await showAbout(cn.app, who, { planId: cn.planId, ref: 'commitment/none' });
  assert.equal(codeOf(unknown), 'not-found');
});
