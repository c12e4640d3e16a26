/** What is released to the public, by the API alone: chosen, looked at, put forward, confirmed, handed out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carry, get, opened, post, type Side } from '../../tests/http/joint-sites.ts';
import { ask, problemOf } from '../../tests/http/open-site.ts';
import type {
  JointProposalPage,
  JointReleases,
  ProposablePage,
  PublicRecordDetail,
  PublicRecords,
  Publishables,
  RecordPreview,
} from './contract/index.ts';

const title = { en: 'Sample release', zh: '示例公布' };

/** Two sides that have agreed on the values of cn. */
async function agreed(t: Parameters<typeof opened>[0]) {
  const { cn, la } = await opened(t);
  const registers = (await get<ProposablePage>(cn, '/proposables')).items.map(({ register }) => register);
  assert.equal((await post(cn, '/proposals', { registers })).statusCode, 201);
  await carry(cn, la);
  await confirmAll(la);
  await carry(la, cn);
  await carry(cn, la);
  return { cn, la };
}
async function confirmAll(side: Side): Promise<void> {
  const { items } = await get<JointProposalPage>(side, '/proposals?which=waiting');
  const answers = items.map(({ id: item }) => ({ kind: 'confirm', item }));
  assert.equal((await post(side, '/answers', { answers })).statusCode, 201);
}
const bytesOf = ({ site, at }: Side, rest: string) => ask(site, `GET ${at}${rest}`, { as: site.admin });

test('HT1710 what could be released is looked at, put forward as it was seen, confirmed and handed out', async (t) => {
  const { cn, la } = await agreed(t);
  const { items, kinds } = await get<Publishables>(cn, '/publishables');
  assert.ok(items.length > 0 && kinds.length > 0);
  assert.ok(items.every(({ record, isStated }) => record === null && !isStated));
  const [first] = items;
  const entry = first?.entry ?? '';
  const seen = (await post(cn, '/public/preview', { title, items: [{ entry }] })).json<RecordPreview>();
  assert.equal(seen.lines.length, 1);
  assert.ok(seen.told.length > 0);
  assert.deepEqual((await get<PublicRecords>(cn, '/public')).total, 0);
  const { lines: _lines, told: _told, ...contents } = seen;
  const other = { ...contents, title: { en: 'Another title' } };
  const refused = problemOf(await post(cn, '/public', other));
  assert.deepEqual([refused.status, refused.code], [409, 'joint-act-refused']);
  assert.equal(problemOf(await post(cn, '/public', { title, items: [{ entry }] })).code, 'request-invalid');
  const made = await post(cn, '/public', contents);
  assert.equal(made.statusCode, 201, made.body);
  const [record = ''] = made.json<{ entries: string[] }>().entries;
  await carry(cn, la);
  const shown = await get<PublicRecordDetail>(la, `/public/${record}`);
  assert.deepEqual(
    [shown.state, shown.items, shown.now, shown.title],
    ['awaits-ours', [entry], [entry], title],
  );
  assert.equal(shown.proposal.id, record);
  const early = await bytesOf(la, `/public/${record}/statement`);
  assert.deepEqual([problemOf(early).code, problemOf(early).status], ['joint-step-refused', 409]);
  await confirmAll(la);
  await carry(la, cn);
  await carry(cn, la);
  for (const side of [cn, la]) {
    assert.equal((await get<PublicRecords>(side, '/public?state=public')).total, 1);
    assert.equal((await get<PublicRecords>(side, '/public?state=returned')).total, 0);
    assert.equal((await get<Publishables>(side, '/publishables?released=true')).total, 1);
    const zip = await bytesOf(side, `/public/${record}/statement`);
    assert.deepEqual([zip.statusCode, zip.rawPayload.subarray(0, 2).toString()], [200, 'PK']);
    for (const format of ['docx', 'xlsx'])
      assert.equal(
        (await bytesOf(side, `/public/${record}/paper?format=${format}&language=zh`)).statusCode,
        200,
      );
    for (const sheet of ['/public/file', '/publishables/file'])
      assert.equal((await bytesOf(side, sheet)).statusCode, 200, sheet);
  }
  assert.equal(problemOf(await bytesOf(cn, '/public/unknown')).code, 'not-found');
});

test('HT1710 with a route set a record is prepared, and what goes past it is refused with advice', async (t) => {
  const { cn } = await agreed(t);
  assert.equal((await post(cn, '/route', { consult: false, approve: true, people: 1 })).statusCode, 201);
  const [first] = (await get<Publishables>(cn, '/publishables')).items;
  const preview = await post(cn, '/public/preview', { title, items: [{ entry: first?.entry }] });
  const { lines, told: _told, seen, ...contents } = preview.json<RecordPreview>();
  const past = problemOf(await post(cn, '/public', { ...contents, seen }));
  assert.equal(past.code, 'joint-step-refused');
  assert.equal((await post(cn, '/releases', { kind: 'public', ...contents })).statusCode, 201);
  const [release] = (await get<JointReleases>(cn, '/releases?kind=public')).items;
  assert.deepEqual([release?.title, release?.digest, release?.next], [title, seen, 'approve']);
  assert.equal(release?.lines[0]?.value, lines[0]?.value);
});
