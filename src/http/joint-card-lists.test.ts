/**
 * Lists of the exchange that are shown as cards, through the API: packages, disagreements, drafts, words beside entries, releases; narrowed,
 * ordered, page by page, and as workbooks. All names are invented.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { acceptAll } from '../../tests/app/joint/agreeing.ts';
import { carry, get, opened, post, type Side } from '../../tests/http/joint-sites.ts';
import { ask, must } from '../../tests/http/open-site.ts';
import { readTables } from '../readers/index.ts';
import type {
  JointDisagreements,
  JointDrafts,
  JointPackages,
  JointReleases,
  JointWords,
  ProposablePage,
} from './contract/index.ts';

const { cn, la } = await opened({ after });
// Each look at the clock is a second later than the one before: what was made first is older.
let seconds = 0;
const began = cn.site.app.clock();
for (const { site } of [cn, la]) Object.assign(site.app, { clock: () => began + 1_000 * seconds++ });
const back = async (): Promise<void> => {
  await carry(cn, la);
  await carry(la, cn);
};
await back();
await carry(cn, la);
await acceptAll({ app: cn.site.app, planId: cn.at.split('/')[3] ?? '' });
const registers = (await get<ProposablePage>(cn, '/proposables?limit=200')).items
  .map(({ register }) => register)
  .filter((register) => register.startsWith('reading/'));

/** What a post makes; it must be made. */
async function made<T>(side: Side, rest: string, body: unknown): Promise<T> {
  const answer = await post(side, rest, body);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<T>();
}
type Made = { readonly id: string };

async function sheet({ site, at }: Side, rest: string, language = 'en') {
  await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
  const file = await ask(site, `GET ${at}${rest}`, { as: site.admin });
  assert.equal(file.statusCode, 200, file.body.slice(0, 300));
  const { tables } = must(await readTables(new Uint8Array(file.rawPayload)));
  const [head = [], ...rows] =
    tables[0]?.rows.map(({ cells }) => cells.map((cell) => String(cell ?? ''))) ?? [];
  return { head, rows };
}

/** Heads of the workbook in Chinese and Lao are in those scripts. */
async function headsIn(rest: string): Promise<void> {
  for (const [language, script] of [
    ['zh', /\p{Script=Han}/u],
    ['lo', /\p{Script=Lao}/u],
  ] as const)
    for (const cell of (await sheet(cn, rest, language)).head) assert.match(cell, script, rest);
}

const refused = async (rest: string): Promise<void> =>
  assert.equal((await ask(cn.site, `GET ${cn.at}${rest}`, { as: cn.site.admin })).statusCode, 400, rest);

test('HT1422 packages are narrowed by party, state and words, come newest or oldest first, page by page, and are a workbook', async () => {
  const first = await made<Made>(cn, '/packages', {
    ...{ title: { en: 'Sample rail list' }, occasion: { en: 'Third sample session' } },
    registers: registers.slice(0, 2),
  });
  const second = await made<Made>(cn, '/packages', {
    ...{ title: { zh: '示例清单' }, registers: registers.slice(2, 4) },
  });
  await carry(cn, la);
  await made(la, `/packages/${first.id}/answer`, { exceptions: [] });
  const theirs = (await get<ProposablePage>(la, '/proposables')).items.slice(0, 2);
  const third = await made<Made>(la, '/packages', {
    ...{ title: { en: 'Sample list of la' }, registers: theirs.map(({ register }) => register) },
  });
  await carry(la, cn);
  const ids = async (query: string, side = cn) =>
    (await get<JointPackages>(side, `/packages?${query}`)).items.map(({ id }) => id);
  const newest = await ids('');
  assert.deepEqual(newest, [third.id, second.id, first.id]);
  assert.deepEqual(await ids('sort=at'), newest.toReversed());
  assert.deepEqual(await ids('by=a'), [second.id, first.id]);
  assert.deepEqual(await ids('by=b'), [third.id]);
  assert.deepEqual(await ids('state=answered'), [first.id]);
  assert.deepEqual(await ids('state=awaits-theirs'), [second.id]);
  assert.deepEqual(await ids('state=awaits-ours'), [third.id]);
  // The other side sees the same three the other way round.
  assert.deepEqual(await ids('state=awaits-ours', la), [second.id]);
  assert.deepEqual(await ids('state=partial'), []);
  assert.deepEqual(await ids('q=RAIL'), [first.id]);
  assert.deepEqual(await ids('q=third+rail'), [first.id]);
  assert.deepEqual(await ids(`q=${encodeURIComponent('清单')}`), [second.id]);
  const page = await get<JointPackages>(cn, '/packages?limit=2');
  assert.deepEqual([page.items.length, page.total, page.next], [2, 3, 2]);
  assert.deepEqual(await ids('limit=2&from=2'), [first.id]);
  for (const wrong of ['/packages?state=lost', '/packages?by=ab', '/packages?limit=0']) await refused(wrong);
  const { head, rows } = await sheet(cn, '/packages/file?state=answered');
  assert.equal(head[0], 'Title');
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], row[3], row[5], row[6], row[7]]),
    [['Sample rail list', 'Third sample session', 'State cn', 'Answered throughout', '2', '2']],
  );
  await headsIn('/packages/file');
});

test('HT1423 disagreements are narrowed by standing, level and party, come open ones first or by time, page by page, and are a workbook', async () => {
  const { entries } = await made<{ entries: string[] }>(cn, '/proposals', {
    registers: registers.slice(4, 7),
  });
  await carry(cn, la);
  const raised = [];
  for (const item of entries) {
    await made(la, '/answers', { answers: [{ kind: 'dispute.raise', item, reason: 'Sample view of la' }] });
    const { items } = await get<JointDisagreements>(la, '/disagreements?sort=-at');
    raised.push(items.find((one) => one.item === item)?.id ?? assert.fail('not raised'));
  }
  await carry(la, cn);
  const [first = '', second = '', third = ''] = raised;
  await made(cn, `/disagreements/${first}/levels`, { level: 'ministers' });
  await made(cn, `/disagreements/${first}/statements`, { words: 'Sample view of cn' });
  await carry(cn, la);
  const [step] = (await get<JointDisagreements>(la, '/disagreements')).items.flatMap(({ steps }) => steps);
  await made(la, '/answers', { answers: [{ kind: 'confirm', item: step?.entry }] });
  await made(la, `/disagreements/${third}/taking-back`, {});
  await carry(la, cn);
  const ids = async (query: string) =>
    (await get<JointDisagreements>(cn, `/disagreements?${query}`)).items.map(({ id }) => id);
  assert.deepEqual(await ids(''), [second, first, third], 'open ones first, the newest of them at the top');
  assert.deepEqual(await ids('sort=-at'), [third, second, first]);
  assert.deepEqual(await ids('sort=at'), [first, second, third]);
  assert.deepEqual(await ids('standing=taken-back'), [third]);
  assert.deepEqual(await ids('standing=open&sort=at'), [first, second]);
  assert.deepEqual(await ids('level=ministers'), [first]);
  assert.deepEqual(await ids('by=a'), []);
  assert.equal((await ids('by=b')).length, 3);
  const page = await get<JointDisagreements>(cn, '/disagreements?limit=1&from=1');
  assert.deepEqual([page.items.map(({ id }) => id), page.total, page.next], [[first], 3, 2]);
  for (const wrong of ['/disagreements?standing=lost', '/disagreements?level=heaven']) await refused(wrong);
  const { rows } = await sheet(cn, '/disagreements/file?level=ministers');
  assert.equal(rows.length, 1);
  assert.deepEqual([rows[0]?.[3], rows[0]?.[5], rows[0]?.[6]], ['State la', 'Under discussion', 'Ministers']);
  assert.equal(rows[0]?.[7], 'State cn: Sample view of cn\nState la: Sample view of la');
  // Of the others one side alone has spoken: its words do not stand there without the other's.
  const others = (await sheet(cn, '/disagreements/file?level=desk')).rows;
  assert.deepEqual(
    others.map((row) => row[7] ?? ''),
    ['', ''],
  );
  await headsIn('/disagreements/file');
});

test('HT1424 drafts are narrowed by party and by whether there are remarks, come by time or by when they are deleted, page by page; none is kept in a workbook', async () => {
  const show = (side: Side, register: string | undefined, days: number) =>
    made<Made>(side, '/drafts', { register, days, note: 'Sample words' });
  const own = registers.slice(7, 9);
  const first = await show(cn, own[0], 40);
  const second = await show(cn, own[1], 5);
  const [theirs] = (await get<ProposablePage>(la, '/proposables')).items;
  const third = await show(la, theirs?.register, 20);
  await carry(cn, la);
  await made(la, `/drafts/${first.id}/remarks`, { text: 'Sample remark' });
  await carry(la, cn);
  const ids = async (query: string) =>
    (await get<JointDrafts>(cn, `/drafts?${query}`)).items.map(({ id }) => id);
  const newest = await ids('');
  assert.deepEqual([...newest].sort(), [first.id, second.id, third.id].sort());
  assert.deepEqual(await ids('sort=at'), newest.toReversed());
  assert.deepEqual(await ids('sort=expires'), [second.id, third.id, first.id]);
  assert.deepEqual(await ids('by=a'), [second.id, first.id]);
  assert.deepEqual(await ids('by=b'), [third.id]);
  assert.deepEqual(await ids('remarked=true'), [first.id]);
  assert.deepEqual(await ids('remarked=false&by=a'), [second.id]);
  const page = await get<JointDrafts>(cn, '/drafts?sort=expires&limit=2');
  assert.deepEqual([page.items.map(({ id }) => id), page.total, page.next], [[second.id, third.id], 3, 2]);
  await refused('/drafts?sort=never');
  const file = await ask(cn.site, `GET ${cn.at}/drafts/file`, { as: cn.site.admin });
  assert.equal(file.statusCode, 404, 'a draft is deleted when it expires: no file keeps it');
});

test('HT1425 words beside entries are narrowed by party, state and what they say, come newest or oldest first and page by page; their workbook does not hold them', async () => {
  const all = await get<JointWords>(cn, '/words');
  assert.equal(all.total, 4, 'three disputes were raised with words, and a statement was made');
  const digests = async (query: string) =>
    (await get<JointWords>(cn, `/words?${query}`)).items.map(({ digest }) => digest);
  const newest = all.items.map(({ digest }) => digest);
  assert.deepEqual(await digests('sort=at'), newest.toReversed());
  // Ours is the statement, which came last.
  const [own = '', erased = ''] = newest;
  const others = newest.filter((digest) => digest !== erased);
  await made(la, '/words/erasures', { digest: erased });
  await carry(la, cn);
  assert.deepEqual(await digests('state=erased'), [erased]);
  assert.deepEqual(await digests('state=held'), others);
  assert.deepEqual(await digests('state=unacknowledged'), [], 'erased here with the same exchange');
  const onTheirs = async () => (await get<JointWords>(la, '/words?state=unacknowledged')).items.length;
  assert.equal(await onTheirs(), 1, 'they have not heard of it');
  assert.deepEqual(await digests('state=awaited'), []);
  assert.deepEqual(await digests('by=a'), [own]);
  assert.deepEqual(await digests('by=b&limit=2&from=1'), newest.slice(2, 4));
  assert.deepEqual(await digests('q=SAMPLE+view'), others, 'what was erased is found no more');
  assert.deepEqual(await digests('q=nothing'), []);
  await refused('/words?state=lost');
  await carry(cn, la);
  assert.equal(await onTheirs(), 0);
  const { rows } = await sheet(cn, '/words/file?sort=at');
  assert.equal(rows.length, 4);
  assert.deepEqual(
    [0, 3, 4, 5].map((at) => rows[2]?.[at] ?? ''),
    ['State la', 'Erased', 'State cn', ''],
  );
  assert.doesNotMatch(JSON.stringify(rows), /Sample view/);
  await headsIn('/words/file');
});

test('HT1426 releases are narrowed by how they stand and what they let go, page by page, and are a workbook with their steps', async () => {
  await made(cn, '/route', { consult: false, approve: true, people: 1 });
  const prepare = (body: object) => made<Made>(cn, '/releases', body);
  const one = await prepare({ kind: 'values', registers: registers.slice(9, 10) });
  const two = await prepare({
    kind: 'package',
    title: { en: 'Sample pack' },
    registers: registers.slice(10, 12),
  });
  const three = await prepare({ kind: 'values', registers: registers.slice(12, 13) });
  const list = async (query: string) => get<JointReleases>(cn, `/releases?${query}`);
  const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);
  const seen = (await list('')).items.find(({ id }) => id === three.id)?.digest;
  await made(cn, `/releases/${three.id}/steps`, { step: 'withdraw', seen });
  const packed = (await list('kind=package')).items[0]?.digest;
  await made(cn, `/releases/${two.id}/steps`, { step: 'approve', seen: packed, number: 'Sample 7' });
  assert.deepEqual(await ids(''), [two.id, one.id, three.id]);
  assert.deepEqual(await ids('state=open'), [two.id, one.id]);
  assert.deepEqual(await ids('state=withdrawn'), [three.id]);
  assert.deepEqual(await ids('state=released'), []);
  assert.deepEqual(await ids('kind=values'), [one.id, three.id]);
  assert.deepEqual(await ids('kind=values&kind=package&state=open'), [two.id, one.id]);
  // A page is filled from those that fit, however many lie between them.
  const page = await list('kind=values&limit=1');
  assert.deepEqual(
    page.items.map(({ id }) => id),
    [one.id],
  );
  assert.deepEqual(await ids(`kind=values&limit=1&cursor=${page.next}`), [three.id]);
  assert.equal((await list('state=open&limit=2')).next, null);
  for (const wrong of ['/releases?state=lost', '/releases?kind=lost']) await refused(wrong);
  const { head, rows } = await sheet(cn, '/releases/file?kind=package');
  assert.equal(head[0], 'What goes');
  assert.deepEqual(rows[0]?.slice(0, 3), ['Package of 2 items', 'Sample pack', 'To be released']);
  assert.match(rows[0]?.[3] ?? '', /^Prepared · .+\nApproved · .+ · no\. Sample 7$/);
  await headsIn('/releases/file');
});
