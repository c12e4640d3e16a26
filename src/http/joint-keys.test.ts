/** Keys, the guard and joining from a file, by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post, sideOf, textOf } from '../../tests/http/joint-sites.ts';
import { ask, join, openSite, problemOf } from '../../tests/http/open-site.ts';
import { generateEd25519Pem, signerFromPem } from '../main/node-crypto.ts';
import type { BundleFiles, IncomingPlan, Joint, JointKeys, TakenPlan } from './contract/index.ts';

const printed = (keys: JointKeys, role: 'log' | 'cosign') =>
  keys.parties.find(({ isOwn }) => isOwn)?.[role].map(({ printed: key, until }) => [key, until === null]);

test('HT860 a key is rotated and revoked by the API, and the other side lists what followed', async (t) => {
  const { cn, la } = await opened(t);
  for (const [from, to] of [
    [cn, la],
    [la, cn],
  ] as const)
    await carry(from, to);
  const before = await get<JointKeys>(cn, '/keys');
  assert.deepEqual([before.missing, before.guard, before.isRootHere], [null, null, true]);
  const rotated = await post(cn, '/keys/rotations', { role: 'log' });
  assert.equal(rotated.statusCode, 201, rotated.body);
  const revoked = await post(cn, '/keys/revocations', { role: 'log' });
  assert.equal(revoked.statusCode, 201, revoked.body);
  const now = revoked.json<JointKeys>();
  assert.deepEqual(
    now.parties[0]?.log.map(({ ended }) => ended),
    ['rotate', 'revoke', null],
  );
  assert.deepEqual(printed(now, 'cosign'), printed(before, 'cosign'));
  await carry(cn, la);
  const seen = await get<JointKeys>(la, '/keys');
  assert.deepEqual(
    seen.parties[0]?.log.map(({ printed: key }) => key),
    now.parties[0]?.log.map(({ printed: key }) => key),
  );
  assert.equal(problemOf(await post(cn, '/keys/rotations', { role: 'root' })).code, 'request-invalid');
  assert.equal(problemOf(await post(cn, '/guard/lifting', { reason: 'none' })).code, 'joint-act-refused');
});

test('HT860 with the root key on a stick its file comes with the request and is in no answer', async (t) => {
  const { cn } = await opened(t);
  const pem = generateEd25519Pem();
  const { publicKey } = signerFromPem(pem);
  // The stick holds another root key than the plan's: enough to see which file is taken, and that none is kept.
  Object.assign(cn.site.app.keys, { root: { publicKey, sign: null } });
  assert.equal((await get<Joint>(cn)).isRootHere, false);
  const away = problemOf(await ask(cn.site, 'POST /api/joint/party-file', { as: cn.site.admin, body: {} }));
  assert.deepEqual([away.code, away.status], ['root-key-away', 409]);
  const wrong = await post(cn, '/keys/revocations', { role: 'log', rootKey: generateEd25519Pem() });
  assert.equal(problemOf(wrong).code, 'root-key-wrong');
  const made = await ask(cn.site, 'POST /api/joint/party-file', {
    as: cn.site.admin,
    body: { rootKey: pem },
  });
  assert.equal(made.statusCode, 200, made.body);
  const [file] = made.json<BundleFiles>().files;
  const bytes = Buffer.from(file?.content ?? '', 'base64').toString();
  assert.match(bytes, /^entente-party\/v1\n/);
  assert.ok(!bytes.includes('PRIVATE') && !made.body.includes('PRIVATE'));
  const lines = pem.split('\n').filter((line) => line.length > 20 && !line.startsWith('-'));
  assert.ok(lines.every((line) => !made.body.includes(line) && !wrong.body.includes(line)));
});

test('HT860 a site without the plan reads a plan file, makes the plan from it and signs', async (t) => {
  const cn = await sideOf(t, 'cn');
  const site = await openSite(t);
  Object.assign(site.app, { node: { party: 'la', names: { en: 'State la' }, host: 'ledger.la.example' } });
  const as = site.admin;
  const own = (await ask(site, 'POST /api/joint/party-file', { as, body: {} })).json<BundleFiles>();
  const offer = Buffer.from(own.files[0]?.content ?? '', 'base64').toString();
  assert.equal((await post(cn, '/opening', { offers: [offer] })).statusCode, 201);
  const file = await textOf(cn, '/plan-file');
  const read = (
    await ask(site, 'POST /api/joint/plans/reading', { as, body: { file } })
  ).json<IncomingPlan>();
  assert.deepEqual([read.me, read.plan, read.carried.length, read.signed], ['b', null, 1, ['a']]);
  assert.match(read.carried[0]?.start ?? '', /^甲国和乙国合作行动计划/);
  const { cookie } = await join(site, 'reader', ['reader']);
  assert.equal(
    problemOf(await ask(site, 'POST /api/joint/plans', { as: cookie, body: { file, sign: true } })).code,
    'not-allowed',
  );
  const taken = await ask(site, 'POST /api/joint/plans', { as, body: { file, sign: true } });
  assert.equal(taken.statusCode, 200, taken.body);
  const { plan, isNew } = taken.json<TakenPlan>();
  assert.equal(isNew, true);
  const la = { site, at: `/api/plans/${plan}/joint` };
  assert.equal((await get<Joint>(la)).state, 'waiting');
  const again = await ask(site, 'POST /api/joint/plans/reading', { as, body: { file } });
  assert.equal(again.json<IncomingPlan>().plan, plan);
  const back = await textOf(la, '/plan-file');
  assert.equal((await post(cn, '/plan-file', { file: back, sign: false })).statusCode, 200);
  await carry(cn, la);
  await carry(la, cn);
  assert.equal((await get<Joint>(cn)).state, 'live');
});
