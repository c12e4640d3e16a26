/** Agreed values are taken over by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import type { JointProposalPage, JointTakings, ProposablePage } from './contract/index.ts';

test('HT981 what all have agreed is taken over and put back by the API, and what cannot be is said in words', async (t) => {
  const { cn, la } = await opened(t);
  for (const [from, to] of [
    [cn, la],
    [la, cn],
  ] as const)
    await carry(from, to);
  const place = cn.at.replace(/\/joint$/, '');
  const as = cn.site.admin;
  const shown = await ask(cn.site, `GET ${place}`, { as });
  const title = { en: 'Sample title of both' };
  const headers = { 'if-match': String(shown.headers.etag) };
  assert.equal((await ask(cn.site, `PATCH ${place}`, { as, headers, body: { title } })).statusCode, 200);
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const register = items.find((one) => one.register.endsWith('/title'))?.register;
  assert.equal((await post(cn, '/proposals', { registers: [register] })).statusCode, 201);
  await carry(cn, la);
  assert.deepEqual((await get<JointTakings>(la, '/takings')).items, []);
  const [waiting] = (await get<JointProposalPage>(la, '/proposals')).items;
  await post(la, '/answers', { answers: [{ kind: 'confirm', item: waiting?.id }] });

  const [one] = (await get<JointTakings>(la, '/takings')).items;
  assert.equal(one?.value, JSON.stringify(title));
  const words = one.lines.flatMap(({ diff }) => diff.filter(({ kind }) => kind !== 'gone'));
  assert.ok(
    words
      .map(({ text }) => text)
      .join('')
      .includes('Sample title of both'),
  );
  const values = [{ register: one.register, value: one.value }];
  const old = [{ ...values[0], value: '{}' }];
  assert.match(problemOf(await post(la, '/takings', { values: old })).detail, /changed since the preview/);
  const made = await post(la, '/takings', { values });
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json<{ id: string }>();
  const ours = la.at.replace(/\/joint$/, '');
  const titleOf = async () =>
    (await ask(la.site, `GET ${ours}`, { as: la.site.admin })).json<{ title: object }>().title;
  assert.deepEqual(await titleOf(), title);
  const after = await get<JointTakings>(la, '/takings');
  assert.deepEqual(
    [after.items, after.done.map(({ n, isTakenBack }) => [n, isTakenBack])],
    [[], [[1, false]]],
  );
  const back = () => ask(la.site, `DELETE ${la.at}/takings/${id}`, { as: la.site.admin });
  assert.equal((await back()).statusCode, 204);
  assert.notDeepEqual(await titleOf(), title);
  assert.match(problemOf(await back()).detail, /stands again already/);
  const { cookie } = await join(la.site, 'reader', ['reader']);
  const refused = await ask(la.site, `GET ${la.at}/takings`, { as: cookie });
  assert.equal(problemOf(refused).code, 'not-allowed');
});
