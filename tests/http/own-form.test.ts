/**
 * The own page over HTTP: drawn and posted as any browser does it, without script. A form that is sent twice acts once; one
 * that is refused comes back with what was typed. The desk must be built (`npm test` does).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { loadDesk } from '../../src/main/desk.ts';
import { ask, importPlan, join, openSite, problemOf, type Site, seenNow } from './open-site.ts';

type Page = ReturnType<typeof parseHTML>['document'];
const closers: (() => unknown)[] = [];
let site: Site;
let planId = '';
let noy = { id: '', cookie: '' };
let stranger = { id: '', cookie: '' };

async function make(collection: string, body: object): Promise<string> {
  const made = await ask(site, `POST /api/plans/${planId}/${collection}`, { as: site.admin, body });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ id: string }>().id;
}

before(async () => {
  const desk = await loadDesk();
  assert.ok(desk !== null, 'the desk is not built: npm test builds it');
  site = await openSite({ after: (close) => closers.push(close) }, desk);
  const plan = await importPlan(site);
  planId = plan.id;
  const as = site.admin;
  const queue = (await ask(site, `GET /api/plans/${planId}/review`, { as })).json<{
    provisions: readonly { readonly items: readonly { readonly id: string }[] }[];
  }>();
  const items = queue.provisions.flatMap((one) => one.items.map(({ id }) => id));
  const acts = [
    { act: 'accept-outline', text: plan.texts[0]?.id },
    { act: 'accept', items },
  ];
  const seen = await seenNow(site, planId);
  const done = await ask(site, `POST /api/plans/${planId}/review`, { as, body: { acts, seen } });
  assert.equal(done.statusCode, 200, done.body);
  const list = await ask(site, `GET /api/plans/${planId}/commitments`, { as });
  const [first, second] = list.json<{ items: readonly { readonly id: string }[] }>().items;
  const body = await make('bodies', { name: { zh: '甲国第一局', en: 'First Office' }, side: 'ours' });
  await make('tasks', {
    title: { en: 'A task <b>of</b> ours' },
    state: 'in-hand',
    due: '2026-05-20',
    lead: `body/${body}`,
    commitments: [`commitment/${first?.id}`, `commitment/${second?.id}`],
  });
  noy = await join(site, 'noy', ['reader']);
  stranger = await join(site, 'keo', ['reader']);
  await make('contacts', { name: 'Noy', body: `body/${body}`, account: `person/${noy.id}` });
});
after(async () => {
  for (const close of closers.reverse()) await close();
});

const at = () => `/plans/${planId}/own`;

async function draw(url: string, as = noy.cookie): Promise<{ status: number; page: Page; html: string }> {
  const { statusCode, body } = await ask(site, `GET ${url}`, { as });
  return { status: statusCode, page: parseHTML(body).document, html: body };
}

/** What a browser would post: every field as it was drawn, with what somebody typed. */
function fieldsOf(page: Page, typed: Readonly<Record<string, string>>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const field of page.querySelectorAll('#own input, #own select, #own textarea')) {
    const name = field.getAttribute('name') ?? '';
    const type = field.getAttribute('type');
    if (name === '' || type === 'file' || type === 'checkbox') continue;
    const chosen = field.querySelector('option[selected]')?.getAttribute('value');
    fields[name] =
      field.getAttribute('value') ??
      chosen ??
      (field.tagName === 'TEXTAREA' ? (field.textContent ?? '') : '');
  }
  return { ...fields, ...typed };
}

const post = (form: Readonly<Record<string, string | Uint8Array>>, as = noy.cookie) =>
  ask(site, `POST ${at()}`, { as, form });

const claims = async (): Promise<number> =>
  (await ask(site, `GET /api/plans/${planId}/claims`, { as: site.admin })).json<{ total: number }>().total;

test('HT820 the own page is where a focal point begins, and the plans are where everybody else does', async () => {
  const begin = async (as?: string) =>
    (await ask(site, 'GET /', as === undefined ? {} : { as })).headers.location;
  assert.equal(await begin(noy.cookie), at());
  assert.equal(await begin(stranger.cookie), '/plans');
  assert.equal(await begin(site.admin), '/plans');
  assert.equal(await begin(), '/sign-in');
  const { status, page } = await draw(at());
  assert.equal(status, 200);
  assert.match(page.querySelector('main')?.textContent ?? '', /A task <b>of<\/b> ours/);
});

test('HT820 posted without script the form is kept, leads on, and sent again acts once', async () => {
  const { page } = await draw(at());
  const form = fieldsOf(page, { '0.progress': 'begun', '0.done': 'First line\r\nsecond line' });
  const first = await post(form);
  assert.equal(first.statusCode, 303, first.body);
  assert.match(String(first.headers.location), /sent=1$/);
  assert.equal(await claims(), 1);
  const again = await post(form);
  assert.equal(again.headers.location, first.headers.location);
  assert.equal(await claims(), 1);
  const { page: after } = await draw(String(first.headers.location));
  assert.match(after.querySelector('[role=status]')?.textContent ?? '', /1/);
  assert.equal(after.querySelector('textarea[name="0.done"]')?.textContent, 'First line\nsecond line');
  // Another content under the key of a form that was kept is refused, and nothing is written over.
  const other = await post({ ...form, '0.progress': 'complete' });
  assert.equal(other.statusCode, 409);
  const { page: now } = await draw(at());
  assert.equal(
    now.querySelector('select[name="0.progress"] option[selected]')?.getAttribute('value'),
    'begun',
  );
});

test('HT820 a form that is refused comes back with what was typed, the fault in its row, a fresh key and fresh versions', async () => {
  const { page } = await draw(at());
  const form = fieldsOf(page, { '1.progress': 'begun', '1.due': '3/4/2026', '1.next': 'Sign <it>' });
  const before = await claims();
  const refused = await post(form);
  assert.equal(refused.statusCode, 422);
  const drawn = parseHTML(refused.body).document;
  assert.equal(drawn.querySelector('input[name="1.due"]')?.getAttribute('value'), '3/4/2026');
  assert.ok(refused.body.includes('Sign &lt;it&gt;</textarea>'));
  const rows = [...drawn.querySelectorAll('.own-rows > li')];
  assert.match(rows[1]?.querySelector('.bad')?.textContent ?? '', /3\/4\/2026/);
  assert.equal(rows[0]?.querySelector('.bad'), null);
  assert.notEqual(drawn.querySelector('input[name=key]')?.getAttribute('value'), form.key);
  assert.equal(await claims(), before);
  const mended = await post(fieldsOf(drawn, { '1.due': '2026-04-03', '1.progress': 'begun' }));
  assert.equal(mended.statusCode, 303, mended.body);
  assert.equal(await claims(), before + 1);
});

test('HT820 a file in the form is kept with what it shows; one that may not be taken keeps all of it out', async () => {
  const { page } = await draw(at());
  const form = fieldsOf(page, { '0.progress': 'substantial' });
  const script = new TextEncoder().encode('<html><script>alert(1)</script></html>');
  const refused = await post({ ...form, '0.file': script });
  assert.equal(refused.statusCode, 415, refused.body.slice(0, 500));
  const { page: still } = await draw(at());
  assert.equal(
    still.querySelector('select[name="0.progress"] option[selected]')?.getAttribute('value'),
    'begun',
  );
  const kept = await post({ ...form, '0.file': new TextEncoder().encode('Sample minutes\n') });
  assert.equal(kept.statusCode, 303, kept.body);
  const evidence = await ask(site, `GET /api/plans/${planId}/evidence`, { as: site.admin });
  assert.equal(evidence.json<{ total: number }>().total, 1);
});

test('HT820 who answers for no body posts nothing, who is not signed in is led to sign-in', async () => {
  const { page } = await draw(at());
  const form = fieldsOf(page, { '0.progress': 'complete' });
  const before = await claims();
  const other = await post(form, stranger.cookie);
  assert.equal(other.statusCode, 404);
  const nobody = await ask(site, `POST ${at()}`, { form });
  assert.match(String(nobody.headers.location), /^\/sign-in\?next=/);
  assert.equal(await claims(), before);
  const foreign = await ask(site, `POST ${at()}`, {
    as: noy.cookie,
    form,
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  assert.equal(problemOf(foreign).code, 'origin-refused');
  const { page: nothing } = await draw(at(), stranger.cookie);
  assert.equal(nothing.querySelector('#own'), null);
  assert.equal(nothing.querySelectorAll('h1').length, 1);
});

test('HT820 language and signing out work by plain forms', async () => {
  const post = (url: string, payload: string, as: string) =>
    ask(site, `POST ${url}`, {
      as,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const chosen = await post('/language', `language=lo&next=${encodeURIComponent(at())}`, stranger.cookie);
  assert.equal(chosen.headers.location, at());
  const { html } = await draw(at(), stranger.cookie);
  assert.match(html, /<html lang="lo/);
  const out = await post('/sign-out', '', stranger.cookie);
  assert.equal(out.headers.location, '/sign-in');
  assert.equal(
    (await ask(site, 'GET /api/session', { as: stranger.cookie })).json<{ signedIn: boolean }>().signedIn,
    false,
  );
});

test('DK821 the own page with all that it loads is less than 25 kB on the line, whatever the language', async () => {
  const { assets } = (await loadDesk()) ?? { assets: '' };
  for (const language of ['zh', 'lo', 'en']) {
    await ask(site, 'PATCH /api/session', { as: noy.cookie, body: { language } });
    const { html, page } = await draw(at());
    const loaded = [
      ...[...page.querySelectorAll('script[src]')].map((one) => one.getAttribute('src') ?? ''),
      ...[...page.querySelectorAll('link[href^="/assets"]')].map((one) => one.getAttribute('href') ?? ''),
    ];
    assert.equal(loaded.length, 2, loaded.join(' '));
    const bytes = loaded.map((file) => brotliCompressSync(readFileSync(path.join(assets, file))).length);
    const total = Buffer.byteLength(html) + bytes.reduce((sum, n) => sum + n, 0);
    assert.ok(total < 25_000, `${language}: ${total} bytes`);
    // No letters are fetched: those of the device serve.
    const style = readFileSync(path.join(assets, loaded.find((file) => file.endsWith('.css')) ?? ''), 'utf8');
    assert.doesNotMatch(style, /@font-face|url\(/);
  }
});
