/** Consultation drafts by the API alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post } from '../../tests/http/joint-sites.ts';
import { ask, join, problemOf } from '../../tests/http/open-site.ts';
import type { Joint, JointDrafts, ProposablePage } from './contract/index.ts';

test('HT862 a draft is shown, read by the other in words, remarked on and taken back', async (t) => {
  const { cn, la } = await opened(t);
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const register = items.find((item) => item.register.endsWith('/title'))?.register ?? assert.fail();
  const made = await post(cn, '/drafts', { register, to: ['b'], note: 'Sample words', days: 3 });
  assert.equal(made.statusCode, 201, made.body);
  const { id } = made.json<{ id: string }>();
  await carry(cn, la);
  const [seen] = (await get<JointDrafts>(la, '/drafts')).items;
  assert.deepEqual([seen?.id, seen?.by, seen?.to, seen?.note], [id, 'a', ['b'], 'Sample words']);
  assert.match(JSON.stringify(seen?.lines), /甲国和乙国合作行动计划/);
  const remark = await post(la, `/drafts/${id}/remarks`, { text: 'Sample remark' });
  assert.equal(remark.statusCode, 201, remark.body);
  assert.equal(problemOf(await post(cn, `/drafts/${id}/remarks`, { text: 'own' })).code, 'joint-act-refused');
  await carry(la, cn);
  assert.equal((await get<JointDrafts>(cn, '/drafts')).items[0]?.remarks[0]?.text, 'Sample remark');
  const own = (await get<Joint>(cn)).ownEntries;
  const gone = await ask(cn.site, `DELETE ${cn.at}/drafts/${id}`, { as: cn.site.admin });
  assert.equal(gone.statusCode, 204, gone.body);
  await carry(cn, la);
  for (const side of [cn, la])
    assert.deepEqual(await get(side, '/drafts'), { items: [], total: 0, next: null });
  // Receipts apart nothing was entered for it.
  assert.ok((await get<Joint>(cn)).ownEntries - own <= 1);
});

test('HT862 what is not there is not found, what is out of bounds is named, and readers have none of it', async (t) => {
  const { cn } = await opened(t);
  assert.equal(problemOf(await post(cn, '/drafts', { register: 'plan/x/title' })).code, 'not-found');
  assert.equal(problemOf(await post(cn, '/drafts', { register: 'x', days: 91 })).code, 'request-invalid');
  assert.equal(problemOf(await post(cn, '/drafts/unknown/remarks', { text: 'x' })).code, 'not-found');
  const gone = await ask(cn.site, `DELETE ${cn.at}/drafts/unknown`, { as: cn.site.admin });
  assert.equal(problemOf(gone).code, 'not-found');
  const { cookie } = await join(cn.site, 'reader', ['reader']);
  assert.equal(problemOf(await ask(cn.site, `GET ${cn.at}/drafts`, { as: cookie })).code, 'not-allowed');
});
