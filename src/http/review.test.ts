/** A whole review through the API alone: every act, what it answers, and the log that comes of it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  ask,
  importPlan,
  join,
  openSite,
  problemOf,
  type SeenPlan,
  type Site,
  seenNow,
} from '../../tests/http/open-site.ts';

interface Item {
  readonly id: string;
  readonly what: 'proposal' | 'commitment';
  readonly version: number;
  readonly words: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly reading: Readonly<Record<string, unknown>>;
}
interface Provision {
  readonly id: string;
  readonly path: string;
  readonly words: string;
  readonly coverage: string;
  readonly items: readonly Item[];
}
interface Done {
  readonly entries: readonly { readonly seq: number }[];
  readonly acts: readonly { readonly id: string }[];
  readonly items: readonly Item[];
  readonly counts: Readonly<Record<string, number>>;
}
interface Work {
  readonly site: Site;
  readonly plan: SeenPlan;
  act(...acts: readonly object[]): Promise<Done>;
  refuse(...acts: readonly object[]): Promise<string>;
  queue(): Promise<readonly Provision[]>;
}

/** The small plan: three operative provisions with four commitments to be found. */
async function openWork(t: TestContext): Promise<Work> {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const review = `/api/plans/${plan.id}/review`;
  const post = async (acts: readonly object[]) => {
    const seen = await seenNow(site, plan.id);
    return ask(site, `POST ${review}`, { as: site.admin, body: { acts, seen } });
  };
  return {
    site,
    plan,
    async act(...acts) {
      const answer = await post(acts);
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json<Done>();
    },
    async refuse(...acts) {
      const answer = await post(acts);
      assert.notEqual(answer.statusCode, 200, answer.body);
      return problemOf(answer).code;
    },
    async queue() {
      const answer = await ask(site, `GET ${review}`, { as: site.admin });
      assert.equal(answer.statusCode, 200, answer.body);
      return answer.json<{ provisions: readonly Provision[] }>().provisions;
    },
  };
}

const outlineOf = ({ plan }: Work) => ({ act: 'accept-outline', text: plan.texts[0]?.id ?? '' });

/** The item whose words hold `part`. */
async function itemWith(work: Work, part: string): Promise<Item> {
  const items = (await work.queue()).flatMap((provision) => provision.items);
  const found = items.find(({ words }) => words.includes(part));
  assert.ok(found, `${part} in ${items.map(({ words }) => words).join(' | ')}`);
  return found;
}

async function verify({ site, plan }: Work): Promise<void> {
  const answer = await ask(site, `POST /api/plans/${plan.id}/log/verification`, { as: site.admin });
  assert.equal(answer.statusCode, 200, answer.body);
  const found = answer.json<{ sound: boolean; checks: readonly { name: string; detail: string }[] }>();
  assert.equal(found.sound, true, answer.body);
  assert.deepEqual(found.checks.map(({ name }) => name).sort(), [
    'blobs',
    'entries',
    'projections',
    'registers',
    'signature',
    'tree',
  ]);
  for (const { detail } of found.checks) assert.doesNotMatch(detail, /entry\.finding|[{}]/);
}

test('HT10 nothing is accepted before the outline, and a request of several acts is all or none', async (t) => {
  const work = await openWork(t);
  const item = await itemWith(work, '联委会');
  assert.equal(await work.refuse({ act: 'accept', items: [item.id] }), 'outline-not-accepted');
  const refused = await work.refuse(outlineOf(work), { act: 'accept', items: [item.id, 'no-such-item'] });
  assert.equal(refused, 'not-found');
  const { site, plan } = work;
  const after = (await ask(site, `GET /api/plans/${plan.id}`, { as: site.admin })).json<SeenPlan>();
  assert.equal(after.counts.entries, plan.counts.entries);
  assert.equal(await work.refuse({ act: 'accept', items: [item.id] }), 'outline-not-accepted');
  await verify(work);
});

test('HT10 accept settles a proposal under its own id, once, in the log and in the register', async (t) => {
  const work = await openWork(t);
  const item = await itemWith(work, '联委会');
  const done = await work.act(outlineOf(work), { act: 'accept', items: [item.id] });
  assert.ok(done.entries.length > 1);
  assert.equal(done.items.find(({ id }) => id === item.id)?.what, 'commitment');
  assert.equal(done.counts.accepted, 1);
  const { site, plan } = work;
  const detail = await ask(site, `GET /api/plans/${plan.id}/commitments/${item.id}`, { as: site.admin });
  assert.equal(detail.statusCode, 200, detail.body);
  assert.match(String(detail.headers.etag), /^"\d+"$/);
  assert.equal(detail.json<Item>().words, item.words);
  const seq = done.entries[0]?.seq ?? -1;
  const entry = await ask(site, `GET /api/plans/${plan.id}/log/${seq}`, { as: site.admin });
  assert.equal(entry.statusCode, 200, entry.body);
  assert.equal(JSON.parse(entry.json<{ json: string }>().json).kind, 'propose');
  const note = await ask(site, `GET /api/plans/${plan.id}/log/checkpoint`, { as: site.admin });
  assert.match(note.body, /^[^\n]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n— /);
  await verify(work);
});

test('HT10 split, recut and join cut a commitment anew, and the parts stay within the text', async (t) => {
  const work = await openWork(t);
  const item = await itemWith(work, '联委会');
  await work.act(outlineOf(work), { act: 'accept', items: [item.id] });
  const [span] = item.spans;
  assert.ok(span);
  const middle = span.start + 5;
  const parts = [[{ start: span.start, end: middle }], [{ start: middle, end: span.end }]];
  const split = await work.act({ act: 'split', item: item.id, parts });
  const cut = split.items.filter(({ what }) => what === 'commitment');
  const points = [...item.words];
  assert.deepEqual(
    cut.map(({ words }) => words).sort(),
    [points.slice(0, 5).join(''), points.slice(5).join('')].sort(),
  );
  const joined = await work.act({ act: 'join', items: cut.map(({ id }) => id) });
  assert.ok(joined.items.some(({ words }) => words.replaceAll(/\s/g, '').includes('联委会')));
  const whole = joined.items.find(({ what, words }) => what === 'commitment' && words.includes('联委会'));
  const shorter = [{ start: span.start, end: span.end - 1 }];
  const recut = await work.act({ act: 'recut', item: whole?.id ?? '', spans: shorter });
  assert.ok(recut.items.some(({ words }) => words === points.slice(0, -1).join('')));
  const now = recut.items.find(({ what }) => what === 'commitment');
  const outside = { act: 'recut', item: now?.id ?? '', spans: [{ start: 0, end: 9999 }] };
  assert.equal(await work.refuse(outside), 'span-invalid');
  await verify(work);
});

test('HT10 reread changes the reading of many at once, add draws one where none was proposed', async (t) => {
  const work = await openWork(t);
  const items = (await work.queue()).flatMap((provision) => provision.items);
  const ids = items.map(({ id }) => id);
  await work.act(outlineOf(work), { act: 'accept', items: ids });
  const reading = { strength: 'effort', leads: ['Sample ministry'] };
  const read = await work.act({ act: 'reread', items: ids, reading });
  assert.equal(read.items.length, ids.length);
  for (const item of read.items)
    assert.deepEqual([item.reading.strength, item.reading.leads], ['effort', ['Sample ministry']]);
  const first = items[0];
  const owner = (await work.queue()).find((provision) => provision.items.some(({ id }) => id === first?.id));
  assert.ok(first && owner);
  const overlapping = { act: 'add', provision: owner.id, spans: first.spans, reading: first.reading };
  assert.ok(['spans-overlap', 'proposal-settled'].includes(await work.refuse(overlapping)));
  await work.act({ act: 'reject', items: [first.id], reason: 'drawn anew' });
  const [span] = first.spans;
  assert.ok(span);
  const spans = [{ start: span.start, end: span.end - 1 }];
  const added = await work.act({ act: 'add', provision: owner.id, spans, reading: first.reading });
  assert.ok(added.items.some(({ what }) => what === 'commitment'));
  await verify(work);
});

test('HT10 reject leaves a provision to be settled, holds-none settles it, reopen takes that back', async (t) => {
  const work = await openWork(t);
  const item = await itemWith(work, '培训');
  const placeOf = async () => (await work.queue()).find(({ words }) => words.includes('培训'));
  const place = await placeOf();
  assert.ok(place);
  await work.act(outlineOf(work));
  await work.act({ act: 'reject', items: [item.id] });
  assert.deepEqual([(await placeOf())?.coverage, (await placeOf())?.items.length], ['open', 0]);
  assert.equal(await work.refuse({ act: 'accept', items: [item.id] }), 'proposal-settled');
  await work.act({ act: 'holds-none', provisions: [place.id] });
  assert.equal((await placeOf())?.coverage, 'none');
  await work.act({ act: 'reopen', provisions: [place.id] });
  assert.equal((await placeOf())?.coverage, 'open');
  const kept = await itemWith(work, '铁路');
  await work.act({ act: 'accept', items: [kept.id] });
  const owner = (await work.queue()).find(({ items }) => items.some(({ id }) => id === kept.id));
  const refused = await work.refuse({ act: 'holds-none', provisions: [owner?.id ?? ''] });
  assert.equal(refused, 'provision-has-commitments');
  await verify(work);
});

test('HT10 HT1143 what was rejected is taken up again, a withdrawn mark gives back, and any act is undone by its id', async (t) => {
  const work = await openWork(t);
  const { site, plan } = work;
  const item = await itemWith(work, '培训');
  const place = async () => (await work.queue()).find(({ words }) => words.includes('培训'));
  const id = (await place())?.id ?? '';
  await work.act(outlineOf(work));
  const rejected = await work.act({ act: 'reject', items: [item.id] });
  assert.deepEqual(rejected.counts.rejected, 1);
  await work.act({ act: 'take-up', items: [item.id] });
  assert.deepEqual((await place())?.items, [item]);
  await work.act({ act: 'holds-none', provisions: [id] });
  assert.deepEqual((await place())?.items, []);
  const reopened = await work.act({ act: 'reopen', provisions: [id] });
  assert.deepEqual((await place())?.items, [item]);
  const acts = `/api/plans/${plan.id}/review/acts`;
  const of = reopened.acts[0]?.id ?? '';
  const shown = await ask(site, `GET ${acts}/${of}`, { as: site.admin });
  assert.equal(shown.statusCode, 200, shown.body);
  const { undo } = shown.json<{ undo: { does: Record<string, number>; entries: number } }>();
  assert.deepEqual([undo.does.marked, undo.does.rejected, undo.entries], [1, 1, 1]);
  await work.act({ act: 'undo', of });
  assert.equal((await place())?.coverage, 'none');
  const refused = await ask(site, `GET ${acts}/${of}`, { as: site.admin });
  const { refusal } = refused.json<{ refusal: { code: string; title: string; detail: string } }>();
  assert.equal(refusal.code, 'review-changed');
  assert.match(refusal.detail, /First Sample has undone/);
  const listed = (await ask(site, `GET ${acts}?limit=2`, { as: site.admin })).json<{
    items: readonly { act: string; byName: string; undone: object | null }[];
  }>();
  assert.deepEqual(
    listed.items.map(({ act, byName, undone }) => [act, byName, undone === null]),
    [
      ['undo', 'First Sample', true],
      ['reopen', 'First Sample', false],
    ],
  );
  const narrowed = async (query: string) =>
    (await ask(site, `GET ${acts}?${query}`, { as: site.admin }))
      .json<{ items: readonly { act: string }[] }>()
      .items.map(({ act }) => act);
  assert.deepEqual(await narrowed('act=reject'), ['reject']);
  assert.deepEqual(await narrowed('by=nobody-here'), []);
  assert.deepEqual(await narrowed('act=reject&from=2990-01-01'), []);
  assert.deepEqual(await narrowed('act=reject&to=2990-01-01'), ['reject']);
  await verify(work);
});

test('HT12 acts of review name the versions that were seen: none is 428, an old one 412 with who did what', async (t) => {
  const work = await openWork(t);
  const { site, plan } = work;
  await work.act(outlineOf(work));
  const item = await itemWith(work, '联委会');
  const second = await join(site, 'second', ['contributor']);
  const post = (as: string, seen: readonly object[]) =>
    ask(site, `POST /api/plans/${plan.id}/review`, {
      as,
      body: { acts: [{ act: 'reread', items: [item.id], reading: { kind: 'build' } }], seen },
      headers: { 'accept-language': 'en' },
    });
  const none = await post(site.admin, []);
  assert.deepEqual([none.statusCode, problemOf(none).code], [428, 'precondition-required']);
  const seen = [{ id: item.id, version: item.version }];
  const theirs = await post(second.cookie, seen);
  assert.equal(theirs.statusCode, 200, theirs.body);
  const mine = await post(site.admin, seen);
  const { code, detail, facts } = problemOf(mine);
  assert.deepEqual([mine.statusCode, code, facts.act], [412, 'review-changed', 'reread']);
  assert.match(detail, /Sample second has changed its reading/);
});

test('HT10 adoption asks about what is uncovered, then writes it down, once', async (t) => {
  const work = await openWork(t);
  const { site, plan } = work;
  await work.act(outlineOf(work));
  const adopt = async (body: object) => {
    const { version } = (await ask(site, `GET /api/plans/${plan.id}`, { as: site.admin })).json<SeenPlan>();
    const headers = { 'if-match': `"${version}"` };
    return ask(site, `POST /api/plans/${plan.id}/adoption`, { as: site.admin, body, headers });
  };
  const asked = await adopt({});
  assert.deepEqual([asked.statusCode, problemOf(asked).code], [409, 'uncovered-not-acknowledged']);
  assert.ok(Object.values(problemOf(asked).facts).includes(3), asked.body);
  const done = await adopt({ acknowledgeUncovered: true });
  assert.equal(done.statusCode, 201, done.body);
  assert.equal(done.json<{ adopted: { uncovered: string[] } }>().adopted.uncovered.length, 3);
  assert.equal(problemOf(await adopt({ acknowledgeUncovered: true })).code, 'already-adopted');
  const overview = await ask(site, `GET /api/plans/${plan.id}/overview`, { as: site.admin });
  assert.equal(overview.statusCode, 200, overview.body);
  await verify(work);
});
