/**
 * Walks the desk as the server draws it, without script: from the plans along every link, in each language, over a plan
 * whose programme holds names that mean no good. The desk must be built (`npm test` does). Of pages of one kind with
 * other ids two are looked at.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { loadDesk } from '../../src/main/desk.ts';
import { HostileValues, type Schema } from '../fuzz/hostile-values.ts';
import { seeded } from '../fuzz/seeded.ts';
import { ask, importPlan, join, openSite, type Site, seenNow } from './open-site.ts';

type Page = ReturnType<typeof parseHTML>['document'];
interface Drawn {
  readonly url: string;
  readonly status: number;
  readonly page: Page;
}

const languages = ['zh', 'lo', 'en'] as const;
const mostOfAKind = 2;
const idForm = /[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{32,}|\b\d+\b/g;
const closers: (() => unknown)[] = [];
let site: Site;
const drawn = new Map<string, readonly Drawn[]>();

/** Makes one from what comes, without the fields that are refused; whether it could be made. */
async function makeOne(path: string, next: () => unknown): Promise<boolean> {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    let body = next();
    for (let fewer = 0; fewer < 5; fewer += 1) {
      const answer = await ask(site, `POST ${path}`, { as: site.admin, body });
      if (answer.statusCode === 201) return true;
      const { errors = [] } = answer.json<{ errors?: readonly { readonly at: string }[] }>();
      const refused = new Set(errors.map(({ at }) => at.split('/')[1]));
      body = Object.fromEntries(Object.entries(Object(body)).filter(([name]) => !refused.has(name)));
    }
  }
  return false;
}

/** One object of each type that can be made by values that fit, some of them named to break a page. */
async function fillProgramme(plan: string): Promise<number> {
  type Operation = {
    readonly operationId: string;
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  };
  type Document = {
    readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
  const { paths, components } = (await ask(site, 'GET /api/openapi.json')).json<Document>();
  let made = 0;
  for (const [path, { post }] of Object.entries(paths)) {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (schema === undefined || !/^\/api\/plans\/\{plan\}\/[a-z-]+$/.test(path)) continue;
    if (!post?.operationId.startsWith('create')) continue;
    const values = new HostileValues(seeded(path.length), components.schemas, [], 0);
    if (await makeOne(path.replace('{plan}', plan), () => values.value(schema))) made += 1;
  }
  return made;
}

async function openOffice(): Promise<string> {
  const desk = await loadDesk();
  assert.ok(desk !== null, 'the desk is not built: npm test builds it');
  site = await openSite({ after: (close) => closers.push(close) }, { ...desk, requestsPerMinute: 100_000 });
  const plan = await importPlan(site);
  const at = `/api/plans/${plan.id}`;
  const as = site.admin;
  type Queue = { readonly provisions: readonly { readonly items: readonly { readonly id: string }[] }[] };
  const queue = (await ask(site, `GET ${at}/review`, { as })).json<Queue>();
  const items = queue.provisions.flatMap((one) => one.items.map(({ id }) => id)).slice(0, 2);
  const acts = [
    { act: 'accept-outline', text: plan.texts[0]?.id },
    { act: 'accept', items },
  ];
  const done = await ask(site, `POST ${at}/review`, {
    as,
    body: { acts, seen: await seenNow(site, plan.id) },
  });
  assert.equal(done.statusCode, 200, done.body);
  const made = await fillProgramme(plan.id);
  assert.ok(made >= 10, `${made} types of objects could be made`);
  return plan.id;
}

function linksOf({ page }: Drawn): readonly string[] {
  return [...page.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/assets/'))
    .map((href) => href.replace(/#.*/, ''));
}

async function draw(url: string, as: string): Promise<Drawn | null> {
  const answer = await ask(site, `GET ${url}`, { as });
  const isPage = String(answer.headers['content-type']).startsWith('text/html');
  if (!isPage && answer.statusCode < 400) return null;
  return { url, status: answer.statusCode, page: parseHTML(answer.body).document };
}

/** Every kind of page that links lead to. */
async function walk(as: string): Promise<readonly Drawn[]> {
  const waiting = ['/plans'];
  const seen = new Set(waiting);
  const kinds = new Map<string, number>();
  const pages: Drawn[] = [];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const one = await draw(url, as);
    if (one === null) continue;
    pages.push(one);
    for (const href of linksOf(one)) {
      const kind = href.replace(/\?.*/, '?').replace(idForm, '*');
      const of = kinds.get(kind) ?? 0;
      if (seen.has(href) || of >= mostOfAKind) continue;
      seen.add(href);
      kinds.set(kind, of + 1);
      waiting.push(href);
    }
  }
  return pages;
}

before(async () => {
  await openOffice();
  for (const language of languages) {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    drawn.set(language, await walk(site.admin));
  }
  drawn.set('reader', await walk((await join(site, 'reader', ['reader'], { language: 'en' })).cookie));
});
after(async () => {
  for (const close of closers.reverse()) await close();
});

/** What is wrong, page by page. */
function faults(look: (one: Drawn) => readonly string[]): readonly string[] {
  return [...drawn].flatMap(([language, pages]) =>
    pages.flatMap((one) => look(one).map((fault) => `${language} ${one.url}: ${fault}`)),
  );
}

const words = (element: { readonly textContent: string | null } | null): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

test('DK300 every link of the desk leads to a page that is there, in each language', (t) => {
  const counts = [...drawn.values()].map((pages) => pages.length);
  t.diagnostic(`${counts.join(', ')} pages`);
  assert.ok(Math.min(...counts) > 40, `${counts} pages were found`);
  assert.deepEqual(
    faults(({ status }) => (status === 200 ? [] : [`answers ${status}`])),
    [],
  );
});

test('DK300 every page has one heading, a title of its own and one main part, and says its language', () => {
  assert.deepEqual(
    faults(({ page }) => {
      const headings = [...page.querySelectorAll('h1')];
      const found: string[] = [];
      if (headings.length !== 1 || words(headings[0] ?? null) === '')
        found.push(`${headings.length} headings`);
      if (page.querySelectorAll('main').length !== 1) found.push('no main part');
      if (words(page.querySelector('title')) === '') found.push('no title');
      return found;
    }),
    [],
  );
  for (const language of languages)
    for (const { page, url } of drawn.get(language) ?? [])
      assert.equal(page.documentElement?.getAttribute('lang')?.split('-')[0], language, url);
});

test('DK301 ids are given once, and what labels something is there', () => {
  assert.deepEqual(
    faults(({ page }) => {
      const ids = [...page.querySelectorAll('[id]')].map((each) => each.getAttribute('id') ?? '');
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} twice`);
      // Descriptions are left out: React Aria names on the server those that it finds to be missing in the browser.
      const asked = ['for', 'aria-labelledby'].flatMap((name) =>
        [...page.querySelectorAll(`[${name}]`)].flatMap((each) =>
          (each.getAttribute(name) ?? '').split(/\s+/).map((id) => ({ name, id })),
        ),
      );
      const lost = asked.filter(({ id }) => !ids.includes(id)).map(({ name, id }) => `${name} ${id}`);
      return [...twice, ...lost];
    }),
    [],
  );
});

test('DK301 links and buttons have words, pictures a text, fields a label', () => {
  const isNamed = (element: Element): boolean =>
    words(element) !== '' ||
    ['aria-label', 'aria-labelledby', 'title', 'value'].some((name) => element.getAttribute(name) !== null) ||
    element.querySelector('[aria-label], img[alt]') !== null;
  assert.deepEqual(
    faults(({ page }) => {
      const mute = [...page.querySelectorAll('a[href], button')]
        .filter((each) => !isNamed(each))
        .map((each) => `without words: ${each.outerHTML.slice(0, 120)}`);
      const pictures = [...page.querySelectorAll('img:not([alt])')].map(() => 'a picture without a text');
      const fields = [...page.querySelectorAll('input:not([type=hidden]), select, textarea')]
        .filter((field) => {
          const id = field.getAttribute('id');
          const isLabelled = id !== null && page.querySelector(`label[for="${id}"]`) !== null;
          return !isLabelled && !isNamed(field) && field.closest('label, [aria-hidden=true]') === null;
        })
        .map((field) => `without a label: ${field.outerHTML.slice(0, 120)}`);
      return [...mute, ...pictures, ...fields];
    }),
    [],
  );
});

test('DK302 no page shows what a program could not turn into words', () => {
  const broken = /\[object Object\]|\bundefined\b|\bNaN\b|Invalid Date|\{\$?[a-z]+\}/;
  assert.deepEqual(
    faults(({ page }) => {
      const text = words(page.body);
      const found = broken.exec(text);
      return found === null ? [] : [`“${text.slice(Math.max(0, found.index - 40), found.index + 40)}”`];
    }),
    [],
  );
});

test('DK302 names that hold markup are shown as they are, and become no part of a page', () => {
  const shown = [...drawn.values()]
    .flat()
    .some(({ page }) => words(page.body).includes('<script>alert(1)</script>'));
  assert.ok(shown, 'no page shows the name that means no good');
  assert.deepEqual(
    faults(({ page }) => {
      const scripts = [...page.querySelectorAll('script:not([src]), [onerror], [onclick]')];
      return scripts
        .filter((each) => each.getAttribute('type') !== 'application/json')
        .map((each) => each.outerHTML.slice(0, 120));
    }),
    [],
  );
});

test('DK226 what a link fills in is named when the page is drawn', () => {
  const filled = [...drawn.values()].flat().filter(({ url }) => /\/new\?/.test(url));
  assert.ok(filled.length > 0, 'no link fills in a form');
  const named = filled.flatMap(({ page }) => [...page.querySelectorAll('.picked-words')]).map(words);
  assert.deepEqual([named.length > 0, named.filter((each) => !/^\d/.test(each))], [true, []]);
});

test('DK303 each language has the same pages', () => {
  const kindsOf = (language: string): readonly string[] =>
    [
      ...new Set((drawn.get(language) ?? []).map(({ url }) => url.replace(/\?.*/, '').replace(idForm, '*'))),
    ].sort();
  assert.deepEqual(kindsOf('lo'), kindsOf('zh'));
  assert.deepEqual(kindsOf('en'), kindsOf('zh'));
});
