/** Packages and the route before release by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post, type Side } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import type {
  Joint,
  JointPackageDetail,
  JointPackages,
  JointProposalPage,
  JointReleases,
  ProposablePage,
} from './contract/index.ts';

const registersOf = async (side: Side) =>
  (await get<ProposablePage>(side, '/proposables')).items.map(({ register }) => register);

test('HT960 a package goes over, is shown in words, and answered by one act with its exceptions', async (t) => {
  const { cn, la } = await opened(t);
  const registers = await registersOf(cn);
  const made = await post(cn, '/packages', { title: { en: 'Sample list' }, date: '2026-11-20', registers });
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json<{ id: string }>();
  await carry(cn, la);
  const [one] = (await get<JointPackages>(la, '/packages')).items;
  assert.deepEqual(
    [one?.id, one?.title, one?.isWhole, one?.total],
    [id, { en: 'Sample list' }, true, registers.length],
  );
  const shown = await get<JointPackageDetail>(la, `/packages/${id}?limit=1`);
  assert.deepEqual([shown.items.length, shown.next], [1, registers.length > 1 ? 1 : null]);
  assert.ok(JSON.stringify(shown.items[0]?.lines).includes('"kind":"new"'));
  const [item = ''] = shown.awaiting;
  const answer = (exceptions: readonly unknown[]) => post(la, `/packages/${id}/answer`, { exceptions });
  assert.equal(problemOf(await answer([{ item, kind: 'object' }])).code, 'joint-act-refused');
  assert.equal(problemOf(await answer([{ item, kind: 'delete' }])).code, 'request-invalid');
  const settled = await answer([{ item, kind: 'object', reason: 'Sample reason' }]);
  assert.equal(settled.statusCode, 201, settled.body);
  assert.equal(problemOf(await answer([])).code, 'joint-step-refused');
  await carry(la, cn);
  const { counts } = await get<JointPackageDetail>(cn, `/packages/${id}`);
  assert.equal(counts.returned, 1);
  assert.equal(counts.confirmed ?? 0, registers.length - 1);
  assert.equal(
    problemOf(await ask(cn.site, `GET ${cn.at}/packages/unknown`, { as: cn.site.admin })).code,
    'not-found',
  );
});

test('HT961 with a route set what is proposed is refused with advice, prepared, approved and released', async (t) => {
  const { cn } = await opened(t);
  const registers = await registersOf(cn);
  assert.equal((await get<Joint>(cn)).hasRoute, false);
  const set = await post(cn, '/route', { consult: false, approve: true, people: 2 });
  assert.deepEqual([set.statusCode, set.json()], [201, { outcome: 'set' }]);
  assert.equal((await get<Joint>(cn)).hasRoute, true);
  const past = problemOf(await post(cn, '/proposals', { registers }));
  assert.deepEqual([past.status, past.code], [409, 'joint-step-refused']);
  assert.match(JSON.stringify(past), /Release/);
  const prepared = await post(cn, '/releases', { kind: 'package', title: { en: 'Sample' }, registers });
  assert.equal(prepared.statusCode, 201, prepared.body);
  const look = async () => (await get<JointReleases>(cn, '/releases')).items[0] ?? assert.fail('none');
  const { id, digest, lines, next } = await look();
  assert.deepEqual([next, lines.length], ['approve', registers.length + 1]);
  const step = (body: object, as = cn.site.admin) =>
    ask(cn.site, `POST ${cn.at}/releases/${id}/steps`, { as, body: { seen: digest, ...body } });
  assert.equal(problemOf(await step({ step: 'approve' })).code, 'joint-step-refused');
  assert.deepEqual((await step({ step: 'approve', number: 'Sample 7' })).json(), { outcome: 'taken' });
  assert.deepEqual((await step({ step: 'release' })).json(), { outcome: 'awaits-second' });
  const again = problemOf(await step({ step: 'release' }));
  assert.deepEqual([again.code, (await look()).isOwnTurnOver], ['joint-step-refused', true]);
  const { cookie: reader } = await join(cn.site, 'reader', ['reader']);
  assert.equal(problemOf(await step({ step: 'release' }, reader)).code, 'not-allowed');
  const { cookie: second } = await join(cn.site, 'second', ['coordinator']);
  assert.deepEqual((await step({ step: 'release' }, second)).json(), { outcome: 'released' });
  assert.equal((await get<JointPackages>(cn, '/packages')).items.length, 1);
});

test('HT1120 with a route set an answer is refused with advice, and prepared, looked at and released by the API', async (t) => {
  const { cn, la } = await opened(t);
  const registers = (await registersOf(cn)).slice(0, 2);
  assert.equal((await post(cn, '/proposals', { registers })).statusCode, 201);
  await carry(cn, la);
  await post(la, '/route', { consult: true, approve: false, people: 1 });
  const waiting = await get<JointProposalPage>(la, '/proposals');
  const [one, other] = waiting.items.map(({ id }) => id);
  const answers = [
    { kind: 'confirm', item: one },
    { kind: 'object', item: other, reason: 'Sample reason' },
  ];
  const past = problemOf(await post(la, '/answers', { answers }));
  assert.deepEqual([past.status, past.code], [409, 'joint-step-refused']);
  assert.match(JSON.stringify(past), /Release/);
  for (const wrong of [
    { kind: 'answers', answers: [] },
    { kind: 'answers', answers: [{ kind: 'delete', item: one }] },
    { kind: 'disagreement', dispute: 'short', act: { act: 'take-back' } },
    { kind: 'package-answer', exceptions: [] },
  ])
    assert.equal(problemOf(await post(la, '/releases', wrong)).code, 'request-invalid', wrong.kind);
  const made = await post(la, '/releases', { kind: 'answers', answers });
  assert.equal(made.statusCode, 201, made.body);
  const look = async () => (await get<JointReleases>(la, '/releases')).items[0] ?? assert.fail('none');
  const { id, digest: seen, lines } = await look();
  assert.deepEqual(
    lines.map(({ act, item, words }) => [act, item, words]),
    [
      ['confirm', one, null],
      ['object', other, 'Sample reason'],
    ],
  );
  assert.ok((await get<JointProposalPage>(la, '/proposals')).items.every(({ isUnderWay }) => isUnderWay));
  for (const step of ['consult', 'release'])
    assert.equal((await post(la, `/releases/${id}/steps`, { step, seen })).statusCode, 201, step);
  assert.equal((await get<JointProposalPage>(la, '/proposals')).total, 0);
  await carry(la, cn);
  const { items } = await get<JointProposalPage>(cn, '/proposals?which=all');
  assert.deepEqual(items.map(({ status }) => status).toSorted(), ['objected', 'settled']);
});
