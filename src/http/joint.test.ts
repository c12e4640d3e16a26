/** The joint plan by the API alone: two servers, files from hand to hand, proposals, answers, what has left, refusals. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptAll, claim as ownClaim } from '../../tests/app/joint/agreeing.ts';
import { bring, carry, get, opened, post, sideOf, textOf } from '../../tests/http/joint-sites.ts';
import { ask, importPlan, join, problemOf } from '../../tests/http/open-site.ts';
import type {
  BundleFiles,
  BundlePreview,
  Joint,
  JointAbout,
  JointFigures,
  JointProposalPage,
  OutgoingClaims,
  PlanFileReading,
  ProposablePage,
  TransferDetail,
  TransferPage,
} from './contract/index.ts';

test('HT150 a plan is opened by files, and what a plan file says is read before anything is signed', async (t) => {
  const [cn, la] = [await sideOf(t, 'cn'), await sideOf(t, 'la')];
  assert.equal((await get<Joint>(cn)).state, 'none');
  const offer = await ask(la.site, `GET ${la.at}/party-file`, { as: la.site.admin });
  assert.match(String(offer.headers['content-disposition']), /la\.entente-party/);
  await post(cn, '/opening', { offers: [offer.body] });
  const file = await textOf(cn, '/plan-file');
  const read = (await post(la, '/plan-file/reading', { file })).json<PlanFileReading>();
  assert.deepEqual([read.me, read.signed, read.missing], ['b', ['a'], ['b']]);
  assert.equal((await get<Joint>(la)).state, 'none');
  assert.equal(problemOf(await post(la, '/plan-file', { file, sign: false })).code, 'joint-not-signed');
  const signed = (await post(la, '/plan-file', { file, sign: true })).json<Joint>();
  assert.deepEqual([signed.state, signed.hash], ['waiting', read.hash]);
  const refused = problemOf(await post(cn, '/opening', { offers: ['words'] }));
  assert.deepEqual([refused.code, refused.status], ['joint-file-refused', 422]);
  assert.match(refused.detail, /not a whole party file/);
});

test('HT150 proposals, answers and what has left, by the API and files alone', async (t) => {
  const { cn, la } = await opened(t);
  for (const [from, to] of [
    [cn, la],
    [la, cn],
    [cn, la],
  ] as const)
    await carry(from, to);
  assert.equal((await get<Joint>(cn)).state, 'live');
  const [title] = (await get<ProposablePage>(cn, '/proposables')).items;
  assert.ok(title !== undefined && title.summary !== '');
  const made = await post(cn, '/proposals', { registers: [title.register] });
  assert.equal(made.statusCode, 201, made.body);
  const [entry = ''] = made.json<{ entries: string[] }>().entries;
  const { files } = (await post(cn, '/bundles', {})).json<BundleFiles>();
  const bytes = new Uint8Array(Buffer.from(files[0]?.content ?? '', 'base64'));
  const preview = (await bring(la, '/bundles/reading', bytes)).json<BundlePreview>();
  assert.ok(preview.entries.some(({ text }) => text.includes(`"value":${title.value}`)));
  assert.equal((await get<JointProposalPage>(la, '/proposals')).total, 0);
  await bring(la, '/imports', bytes);
  const [waiting] = (await get<JointProposalPage>(la, '/proposals')).items;
  assert.deepEqual([waiting?.id, waiting?.value, waiting?.awaitsUs], [entry, title.value, true]);
  const returned = await post(la, '/answers', { answers: [{ kind: 'object', item: entry }] });
  assert.match(problemOf(returned).detail, /give the reasons/);
  const answers = [{ kind: 'confirm', item: entry }];
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  await carry(la, cn);
  const [agreed] = (await get<JointProposalPage>(cn, '/proposals?which=agreed')).items;
  assert.equal(agreed?.id, entry);
  const { items } = await get<TransferPage>(cn, '/transfers');
  const out = items.find(({ direction }) => direction === 'out') ?? assert.fail('nothing left');
  const one = await get<TransferDetail>(cn, `/transfers/${out.id}`);
  assert.ok(one.entries.length > 0);
  await carry(cn, la);
  await carry(la, cn);
  const statement = await ask(cn.site, `GET ${cn.at}/statement?entry=${encodeURIComponent(entry)}`, {
    as: cn.site.admin,
  });
  assert.deepEqual([statement.statusCode, statement.rawPayload.subarray(0, 2).toString()], [200, 'PK']);
  assert.deepEqual(await get(cn, '/evidence'), { items: [] });
  assert.deepEqual(await get(cn, '/disputes'), { items: [] });
});

test('HT150 who coordinates no plan sees how it stands and nothing that leaves or comes', async (t) => {
  const { cn } = await opened(t);
  const { cookie } = await join(cn.site, 'reader', ['reader']);
  const as = cookie;
  assert.equal((await ask(cn.site, `GET ${cn.at}`, { as })).statusCode, 200);
  for (const what of [
    'GET /proposals',
    'GET /leaving',
    'GET /transfers',
    'GET /party-file',
    'GET /evidence',
  ]) {
    const [method, rest] = what.split(' ');
    assert.equal(
      problemOf(await ask(cn.site, `${method} ${cn.at}${rest}`, { as })).code,
      'not-allowed',
      what,
    );
  }
  for (const rest of ['/opening', '/proposals', '/answers', '/bundles', '/exchange'])
    assert.equal(
      problemOf(await ask(cn.site, `POST ${cn.at}${rest}`, { as, body: {} })).code,
      'not-allowed',
      rest,
    );
  assert.equal((await ask(cn.site, `GET ${cn.at}`)).statusCode, 401);
});

test('HT150 what cannot be done is said in the reader’s language and leaves everything as it was', async (t) => {
  const { cn } = await opened(t);
  const before = await get<Joint>(cn);
  const zh = { 'accept-language': 'zh' };
  const refusedFile = await ask(cn.site, `POST ${cn.at}/imports`, {
    as: cn.site.admin,
    form: { file: new TextEncoder().encode('words') },
    headers: zh,
  });
  assert.equal(problemOf(refusedFile).code, 'bundle-refused');
  const noLine = problemOf(await post(cn, '/exchange', { party: 'b' }));
  assert.deepEqual([noLine.code, noLine.status], ['line-unreachable', 502]);
  assert.equal(problemOf(await post(cn, '/exchange', { party: 'zz' })).code, 'request-invalid');
  assert.equal(problemOf(await post(cn, '/proposals', { registers: ['plan/x/title'] })).code, 'not-found');
  assert.equal(problemOf(await post(cn, '/bundles', { to: ['c'] })).code, 'not-found');
  assert.equal(problemOf(await post(cn, '/answers', { answers: [] })).code, 'request-invalid');
  assert.deepEqual(await get<Joint>(cn), before);
  const { id } = await importPlan(
    cn.site,
    new TextEncoder().encode('行动计划(2026-2028年)\n\n一、领域\n\n1.双方合作。\n'),
  );
  const none = await ask(cn.site, `GET /api/plans/${id}/joint/proposals`, { as: cn.site.admin });
  assert.equal(problemOf(none).code, 'joint-not-open');
});

test('HT880 claims as they would go, locks, joint figures and one thing on both sides, by the API', async (t) => {
  const { cn, la } = await opened(t);
  const idOf = ({ at }: { readonly at: string }): string => at.split('/')[3] ?? '';
  assert.deepEqual(await get(la, '/figures'), {
    ...{
      period: '',
      periods: [],
      me: 'b',
      items: [],
      indicators: [],
      locks: [],
      awaits: { ours: 0, theirs: 0, of: { a: 0 } },
    },
    ...{ refs: {}, total: 0, next: null, earlier: [] },
    figures: ['results', 'steps', 'claimed', 'confirmed'].map((id) => {
      return { id, n: 0, m: 0, rows: [], outOf: [] };
    }),
  });
  const [commitment = ''] = await acceptAll({ app: cn.site.app, planId: idOf(cn) });
  await ownClaim({ app: cn.site.app, planId: idOf(cn) }, commitment);
  const { items } = await get<OutgoingClaims>(cn, '/outgoing-claims?period=2026');
  const [one] = items;
  assert.deepEqual([items.length, one?.register], [1, `status/${commitment}/2026/a`]);
  assert.equal(one?.lines[0]?.label, 'Progress');
  const claims = [{ claim: one?.claim, beside: one?.beside }];
  assert.equal((await post(cn, '/claims', { claims })).statusCode, 201);
  const again = problemOf(await post(cn, '/claims', { claims }));
  assert.deepEqual([again.code, again.status], ['joint-act-refused', 409]);
  const figures = await get<JointFigures>(cn, '/figures?period=2026');
  assert.deepEqual(
    figures.items.map(({ own, progress }) => [own, progress]),
    [['begun', 'not-reported']],
  );
  const about = await get<JointAbout>(cn, `/about?ref=commitment/${commitment}`);
  assert.deepEqual(
    about.claims.map(({ agreement }) => agreement),
    ['registered'],
  );
  assert.equal((await post(cn, '/period-locks', { period: '2026', locked: true })).statusCode, 201);
  assert.equal(
    problemOf(await post(cn, '/period-locks', { period: '2026', locked: false })).code,
    'joint-act-refused',
  );
  assert.equal(
    problemOf(await post(cn, '/period-locks', { period: 'x', locked: true })).code,
    'request-invalid',
  );
  const own = await get<JointProposalPage>(cn, `/proposals?which=own&about=commitment/${commitment}`);
  assert.deepEqual([own.total, own.items[0]?.subject.kind], [1, 'Status']);
  const { cookie } = await join(cn.site, 'reader', ['reader']);
  for (const rest of ['/figures', `/about?ref=commitment/${commitment}`])
    assert.equal((await ask(cn.site, `GET ${cn.at}${rest}`, { as: cookie })).statusCode, 200);
  assert.equal(
    problemOf(await ask(cn.site, `GET ${cn.at}/outgoing-claims`, { as: cookie })).code,
    'not-allowed',
  );
});
