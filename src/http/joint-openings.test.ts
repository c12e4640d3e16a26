/** Opening a plan anew by the API alone: a third party joins, what was before stays readable, and a signature is taken back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post, type Side, sideOf, textOf } from '../../tests/http/joint-sites.ts';
import { ask, problemOf } from '../../tests/http/open-site.ts';
import type { Joint, JointEntryPage, JointOpenings } from './contract/index.ts';

const fileOf = (side: Side) => textOf(side, '/party-file');
const takeBack = ({ site, at }: Side) => ask(site, `DELETE ${at}/openings/next`, { as: site.admin });

/** Two sides with nothing on its way between them. */
async function atRest(t: Parameters<typeof opened>[0]) {
  const sides = await opened(t);
  for (let n = 0; n < 3; n++) {
    await carry(sides.cn, sides.la);
    await carry(sides.la, sides.cn);
  }
  return sides;
}

test('HT1290 a plan is opened anew with a third party, each signing in turn, and the logs before are read by number', async (t) => {
  const { cn, la } = await atRest(t);
  const kh = await sideOf(t, 'kh');
  const before = await get<Joint>(cn);
  const asked = { offers: [await fileOf(la), await fileOf(kh)], without: [] };
  const begun = await post(cn, '/openings', asked);
  assert.equal(begun.statusCode, 201, begun.body);
  const [next, present] = begun.json<JointOpenings>().items;
  assert.deepEqual([next?.number, next?.state, present?.state], [2, 'under-way', 'present']);
  assert.deepEqual(
    next?.parties.map(({ code, hasSigned, isOwn }) => [code, hasSigned, isOwn]),
    [
      ['cn', true, true],
      ['la', false, false],
      ['kh', false, false],
    ],
  );
  assert.equal(problemOf(await post(cn, '/proposals', { registers: ['x'] })).status, 404);
  assert.equal(problemOf(await post(cn, '/bundles', {})).code, 'joint-opening-anew');
  for (const [from, to] of [
    [cn, la],
    [la, kh],
  ] as const) {
    const signed = await post(to, '/plan-file', { file: await textOf(from, '/plan-file'), sign: true });
    assert.equal(signed.statusCode, 200, signed.body);
  }
  const whole = await textOf(kh, '/plan-file');
  for (const side of [cn, la])
    assert.equal((await post(side, '/plan-file', { file: whole, sign: false })).statusCode, 200);
  const { items } = await get<JointOpenings>(la, '/openings');
  assert.deepEqual(
    items.map(({ number, state, hash }) => [number, state, hash === before.hash]),
    [
      [2, 'present', false],
      [1, 'ended', true],
    ],
  );
  assert.equal((await get<Joint>(la)).hash, (await get<Joint>(kh)).hash);
  const old = await get<JointEntryPage>(la, '/entries?log=a&opening=1');
  assert.equal(old.size, before.ownEntries);
  const missing = await ask(la.site, `GET ${la.at}/entries?opening=7`, { as: la.site.admin });
  assert.equal(problemOf(missing).status, 404);
});

test('HT1290 a signature is taken back once, and what is not in order is refused by its reason', async (t) => {
  const { cn, la } = await atRest(t);
  const none = problemOf(await takeBack(cn));
  assert.deepEqual([none.code, none.status], ['joint-opening-refused', 409]);
  const unnamed = problemOf(
    await post(cn, '/openings', { offers: [await fileOf(await sideOf(t, 'kh'))], without: [] }),
  );
  assert.deepEqual(
    [unnamed.code, /party file of la is missing/.test(unnamed.detail)],
    ['joint-opening-refused', true],
  );
  const begun = await post(cn, '/openings', { offers: [await fileOf(la)], without: [] });
  assert.equal(begun.statusCode, 201, begun.body);
  assert.equal((await takeBack(cn)).statusCode, 204);
  assert.equal((await get<JointOpenings>(cn, '/openings')).items.length, 1);
  assert.equal((await post(cn, '/bundles', {})).statusCode, 201);
});
