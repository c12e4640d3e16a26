/** One commitment: its words in their place, its neighbours, what became of it, and who may see it. The text is invented. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { codeOf, must, openNode, person, smallPlan } from '../../../tests/app/test-node.ts';
import {
  getCommitment,
  importPlan,
  listCommitments,
  type ReviewAct,
  readText,
  replaceText,
  review,
} from '../index.ts';

const who = person();
const text = new TextDecoder().decode(smallPlan);
const points = [...text];
const slice = (start: number, end: number): string => points.slice(start, end).join('');

async function openPlan(t: TestContext) {
  const { app, clock } = await openNode(t);
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: smallPlan }));
  const textId = texts[0]?.id ?? '';
  const act = async (...acts: readonly ReviewAct[]) => must(await review(app, who, { planId, acts }));
  await act({ act: 'accept-outline', text: textId });
  const { items } = must(await listCommitments(app, who, { planId }));
  const get = async (commitmentId: string) => must(await getCommitment(app, who, { planId, commitmentId }));
  return { app, clock, planId, textId, items, act, get };
}

test('AP20 a commitment is quoted by the exact code points of the text, with what stands right before and after', async (t) => {
  const { items, get } = await openPlan(t);
  assert.ok(items.length >= 3);
  for (const { id } of items) {
    const { words, spans, context } = await get(id);
    assert.equal(words, spans.map(({ start, end }) => slice(start, end)).join(''));
    const [first, last] = [spans[0], spans.at(-1)];
    assert.ok(first && last);
    assert.equal(context.before, slice(Math.max(0, first.start - 120), first.start));
    assert.equal(context.after, slice(last.end, last.end + 120));
  }
});

test('AP32 from one to the next a person comes through all of them in reading order, and back', async (t) => {
  const { items, get } = await openPlan(t);
  const forwards: string[] = [];
  for (let id: string | null = items[0]?.id ?? null; id !== null; id = (await get(id)).next)
    forwards.push(id);
  assert.deepEqual(
    forwards,
    items.map(({ id }) => id),
  );
  const backwards: string[] = [];
  for (let id: string | null = items.at(-1)?.id ?? null; id !== null; id = (await get(id)).previous)
    backwards.push(id);
  assert.deepEqual(backwards, [...forwards].reverse());
});

test('AP15 parts name what they were cut from, and what was cut names its parts, also once it is no longer live', async (t) => {
  const { items, act, get } = await openPlan(t);
  const [first] = items;
  assert.ok(first);
  await act({ act: 'accept', items: [first.id] });
  const [span] = first.spans;
  assert.ok(span);
  const middle = span.start + Math.floor((span.end - span.start) / 2);
  const halves = [[{ start: span.start, end: middle }], [{ start: middle, end: span.end }]];
  const split = await act({ act: 'split', item: first.id, parts: halves });
  const parts = split.items.map(({ id }) => id);
  assert.equal(parts.length, 2);
  const old = await get(first.id);
  assert.deepEqual([old.live, [...old.children].sort()], [false, [...parts].sort()]);
  assert.equal(old.words, first.words, 'its words are still quoted');
  assert.deepEqual([old.previous, old.next], [null, null], 'it stands in no list');
  for (const id of parts) assert.deepEqual((await get(id)).parents, [first.id]);
  const joined = await act({ act: 'join', items: parts });
  const whole = await get(joined.items[0]?.id ?? '');
  assert.deepEqual([...whole.parents].sort(), [...parts].sort());
  assert.equal(whole.words, first.words);
});

test('AP15 the history of a commitment goes from the proposal to the last change, each settled step with its entry', async (t) => {
  const { clock, items, act, get } = await openPlan(t);
  const id = items[0]?.id ?? '';
  clock.now += 60_000;
  await act({ act: 'reread', items: [id], reading: { kind: 'train' } });
  clock.now += 60_000;
  await act({ act: 'accept', items: [id] });
  clock.now += 60_000;
  await act({ act: 'reread', items: [id], reading: { strength: 'tentative', leads: ['Sample Office'] } });
  const { history } = await get(id);
  const settled = history.filter(({ entry }) => entry !== null);
  const own = history.filter(({ entry }) => entry === null);
  assert.ok(own.length >= 1, 'what was done to the proposal');
  assert.ok(own.every(({ register }) => register === `proposal/${id}`));
  assert.ok(settled.some(({ register }) => register.startsWith('cut/')));
  const strength = settled.find(
    ({ register, after }) => register === `reading/${id}/strength` && after === 'tentative',
  );
  assert.equal(strength?.at, '2026-05-04T08:03:00Z');
  const seqs = settled.map(({ entry }) => entry?.seq ?? -1);
  assert.deepEqual(
    seqs,
    [...seqs].sort((a, b) => a - b),
    'oldest first',
  );
});

test('AP5 a commitment of another area is neither shown nor found, whichever way one comes to it', async (t) => {
  const { app, planId, textId, items, act } = await openPlan(t);
  await act({ act: 'accept', items: items.map(({ id }) => id) });
  const { provisions } = must(await readText(app, who, { planId, textId }));
  const area = provisions.find(({ heading }) => heading === '人文领域');
  assert.ok(area);
  const some = person({ areas: [area.id] });
  const own = items.filter(({ provision }) => provision.path.startsWith(`${area.path}.`));
  const others = items.filter(({ id }) => !own.some((one) => one.id === id));
  assert.ok(own.length > 0 && others.length > 0);
  for (const { id, words } of others) {
    assert.equal(codeOf(await getCommitment(app, some, { planId, commitmentId: id })), 'not-allowed');
    const found = must(await listCommitments(app, some, { planId, q: words.slice(0, 4) }));
    assert.ok(found.items.every((one) => one.id !== id));
  }
  const { total, facets } = must(await listCommitments(app, some, { planId }));
  assert.equal(total, own.length);
  const counted = facets.kind.reduce((sum, { count }) => sum + count, 0);
  assert.equal(counted, own.length, 'counts tell nothing of what is not seen');
  const mine = must(await getCommitment(app, some, { planId, commitmentId: own[0]?.id ?? '' }));
  assert.equal(mine.previous, null, 'neighbours are those that are seen');
});

test('AP33 what the better copy no longer says is still quoted from the text that did, and said to have lost its place', async (t) => {
  const { app, planId, textId, items, act, get } = await openPlan(t);
  await act({ act: 'accept', items: items.map(({ id }) => id) });
  const trained = items.find(({ words }) => words.includes('二十名教师'));
  assert.ok(trained);
  const bytes = new TextEncoder().encode(text.replace('培训二十名教师', '提供三十个奖学金名额'));
  must(await replaceText(app, who, { planId, textId, bytes, confirm: true }));
  const lost = await get(trained.id);
  assert.equal(lost.anchored, false);
  assert.equal(lost.words, trained.words);
  for (const { id, words } of items)
    if (id !== trained.id) assert.deepEqual([(await get(id)).anchored, (await get(id)).words], [true, words]);
});

test('AP34 a cursor of the register leads on under the same filters and order alone', async (t) => {
  const { app, planId } = await openPlan(t);
  const page = (query: Parameters<typeof listCommitments>[2]) => listCommitments(app, who, query);
  const { next } = must(await page({ planId, limit: 1, sort: 'kind' }));
  assert.ok(next);
  must(await page({ planId, limit: 5, sort: 'kind', cursor: next }));
  for (const other of [
    { planId, sort: 'due' },
    { planId },
    { planId, sort: 'kind', q: '港口' },
    { planId, sort: 'kind', state: ['proposed'] },
  ] as const)
    assert.equal(codeOf(await page({ ...other, cursor: next })), 'cursor-invalid', JSON.stringify(other));
});

test('AP5 an item that is not there is said to be so', async (t) => {
  const { app, planId } = await openPlan(t);
  assert.equal(codeOf(await getCommitment(app, who, { planId, commitmentId: 'none' })), 'not-found');
  assert.equal(codeOf(await getCommitment(app, who, { planId: 'none', commitmentId: 'none' })), 'not-found');
});
