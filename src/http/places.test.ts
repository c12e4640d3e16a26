/** From words of a text to the places of its file, and how far a file is that is being read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  ask,
  importPlan,
  join,
  openSite,
  problemOf,
  type Site,
  smallPlan,
} from '../../tests/http/open-site.ts';
import type { Digesting } from '../app/index.ts';
import type { Places, Plan } from './contract/index.ts';

async function placesOf(site: Site, address: string, start: number, end: number): Promise<Places> {
  const answer = await ask(site, `GET ${address}/places?start=${start}&end=${end}`, { as: site.admin });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<Places>();
}

test('HT130 AP130 words of a plain text lead to their lines', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const address = `/api/plans/${plan.id}/texts/${plan.texts[0]?.id}`;
  const chars = new TextDecoder().decode(smallPlan);
  const at = Array.from(chars).join('').indexOf('推动两国铁路部门');
  const { places, mediaType, pages } = await placesOf(site, address, at, at + 4);
  assert.equal(mediaType, 'text/plain');
  assert.deepEqual(
    places.map(({ place }) => place),
    [{ kind: 'line', line: 7 }],
  );
  assert.deepEqual(pages, []);
});

test('HT130 a span outside of the text, or none, is refused', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const address = `/api/plans/${plan.id}/texts/${plan.texts[0]?.id}`;
  for (const query of ['start=0&end=99999', 'start=5&end=2', 'start=-1&end=2', 'start=1', '']) {
    const answer = await ask(site, `GET ${address}/places?${query}`, { as: site.admin });
    assert.deepEqual([answer.statusCode, problemOf(answer).code], [400, 'request-invalid'], query);
  }
  const unknown = `GET /api/plans/${plan.id}/texts/none/places?start=0&end=1`;
  assert.equal((await ask(site, unknown, { as: site.admin })).statusCode, 404);
});

test('HT131 a file that is being read is told to its sender alone', async (t) => {
  const site = await openSite(t);
  const other = await join(site, 'other', ['coordinator']);
  const looks: { status: number; body: unknown }[] = [];
  const look = async (as: string): Promise<void> => {
    const answer = await ask(site, 'GET /api/readings/key-1', { as });
    looks.push({ status: answer.statusCode, body: answer.json() });
  };
  const { digesting } = site.app;
  const slow: Digesting = {
    async digest(file, watch) {
      watch?.progress?.({ stage: 'reading', part: 0.5 });
      await look(site.admin);
      await look(other.cookie);
      return digesting.digest(file, watch);
    },
  };
  Object.assign(site.app, { digesting: slow });
  const headers = { 'idempotency-key': 'key-1' };
  const made = await ask(site, 'POST /api/plans', { as: site.admin, form: { file: smallPlan }, headers });
  assert.equal(made.statusCode, 201, made.body);
  assert.deepEqual(looks[0], { status: 200, body: { stage: 'reading', part: 0.5 } });
  assert.equal(looks[1]?.status, 404);
  await look(site.admin);
  assert.equal(looks[2]?.status, 404);
});

test('HT130 HT13 words of a Word document lead to their paragraphs, and its bytes go out as they came', async (t) => {
  const site = await openSite(t);
  const file = new Uint8Array(readFileSync('fixtures/readers/lanze.en.docx'));
  const made = await ask(site, 'POST /api/plans', { as: site.admin, form: { file } });
  assert.equal(made.statusCode, 201, made.body);
  const plan = made.json<Plan>();
  const [text] = plan.texts;
  assert.ok(text);
  assert.match(text.mediaType, /wordprocessingml/);
  assert.equal(text.converter, 'entente-docx/1');
  const address = `/api/plans/${plan.id}/texts/${text.id}`;
  const source = await ask(site, `GET ${address}/source`, { as: site.admin });
  assert.deepEqual(new Uint8Array(source.rawPayload), file);
  const chars = (await ask(site, `GET ${address}/characters`, { as: site.admin })).body;
  const start = Array.from(chars.slice(0, chars.indexOf('Part I Preamble'))).length;
  const { places } = await placesOf(site, address, start, start + 15);
  // The third paragraph of the file: the label that Word draws and the heading that stands in it.
  assert.deepEqual(places, [
    { start, end: start + 15, place: { kind: 'paragraph', part: 'body', paragraph: 3 } },
  ]);
});

test('HT130 words of a PDF lead to boxes on a page, with the outline of that page', async (t) => {
  const site = await openSite(t);
  const file = new Uint8Array(readFileSync('fixtures/readers/china-laos.zh.pdf'));
  const plan = (await ask(site, 'POST /api/plans', { as: site.admin, form: { file } })).json<Plan>();
  const address = `/api/plans/${plan.id}/texts/${plan.texts[0]?.id}`;
  const chars = Array.from((await ask(site, `GET ${address}/characters`, { as: site.admin })).body);
  const { places, pages } = await placesOf(site, address, chars.length - 20, chars.length);
  const last = places.at(-1)?.place;
  assert.ok(last?.kind === 'page' && last.page === 3 && last.boxes.length === 1);
  assert.deepEqual(
    pages.map(({ page, boxes }) => [page, boxes.length > 10]),
    [[3, true]],
  );
});
