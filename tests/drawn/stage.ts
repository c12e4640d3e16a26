/**
 * The desk's pages drawn from their source, without a build and without a browser, with the answers of a real node: what
 * a page says and how it is marked up. What happens when one presses something is looked at in tests/journeys.
 */
import { after } from 'node:test';
import { QueryClient } from '@tanstack/react-query';
import react from '@vitejs/plugin-react';
import { parseHTML } from 'linkedom';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createServer } from 'vite';
import type { Session } from '../../src/http/contract/index.ts';
import type { Language } from '../../src/i18n/desk/index.ts';
import { ask, type Site } from '../http/open-site.ts';

/** A page as it was drawn. */
export interface Drawn {
  readonly html: string;
  /** Its own content, without the frame around it. */
  readonly main: Element;
  readonly title: string;
}
export interface Asking {
  readonly as?: string;
  readonly language?: Language;
}
/** Draws pages of a site. */
export interface Stage {
  readonly draw: (site: Site, address: string, asking?: Asking) => Promise<Drawn>;
}

type DeskModule = typeof import('../../src/web/render/Desk.tsx');
type RoutesModule = typeof import('../../src/web/routes.ts');
type FrameModule = typeof import('../../src/web/frame/match.ts');
type PlacesModule = typeof import('../../src/web/frame/places.ts');
type DataModule = typeof import('../../src/web/data/index.ts');
type WordsModule = typeof import('../../src/i18n/desk/index.ts');

/** Opens the stage once for a file of tests; it is closed when they are over. */
export async function openStage(): Promise<Stage> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: [react()],
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  after(() => vite.close());
  const Desk: DeskModule['Desk'] = (await vite.ssrLoadModule('/src/web/render/Desk.tsx')).Desk;
  const pages: RoutesModule['pages'] = (await vite.ssrLoadModule('/src/web/routes.ts')).pages;
  const matchPage: FrameModule['matchPage'] = (await vite.ssrLoadModule('/src/web/frame/match.ts')).matchPage;
  const places = await vite.ssrLoadModule('/src/web/frame/places.ts');
  const newsAddress: PlacesModule['newsAddress'] = places.newsAddress;
  const known: DataModule['known'] = (await vite.ssrLoadModule('/src/web/data/index.ts')).known;
  const words = await vite.ssrLoadModule('/src/i18n/desk/index.ts');
  const loadAllLanguages: WordsModule['loadAllLanguages'] = words.loadAllLanguages;
  const translate: WordsModule['translate'] = words.translate;
  await Promise.all([loadAllLanguages(), ...pages.map(({ piece }) => piece.load())]);
  const draw: Stage['draw'] = async (site, address, { as = site.admin, language = 'en' } = {}) => {
    const [path = '', search = ''] = address.split('?');
    await ask(site, 'PATCH /api/session', { as, body: { language } });
    const load = async (from: string) => {
      const answer = await ask(site, `GET ${from}`, { as });
      const ok = answer.statusCode < 400;
      return ok ? { ok, value: answer.json() } : { ok, problem: answer.json() };
    };
    const queries = new QueryClient({
      defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
    });
    const session = (await ask(site, 'GET /api/session', { as })).json<Session>();
    const match = matchPage(pages, path);
    if (match === null) throw new Error(`no page at ${path}`);
    const wanted: string[] = [...match.page.loads(match.params, new URLSearchParams(search))];
    if (match.params.plan !== '') wanted.push(`/api/plans/${match.params.plan}`);
    const news = match.page.light ? null : newsAddress(match.params.plan || null, session);
    if (news !== null) wanted.push(news);
    queries.setQueryData(['/api/session'], { ok: true, value: session });
    for (const from of new Set(wanted)) queries.setQueryData([from], await load(from));
    const title = match.page.title(
      (key, values) => translate(language, key, values),
      match.params,
      (of) => known(queries, of),
      language,
    );
    const state = { language, theme: 'light', zone: 'UTC', session, form: null } as const;
    const html = renderToString(createElement(Desk, { state, queries, path, search }));
    queries.clear();
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    const main = document.querySelector('main');
    if (main === null) throw new Error(`no main at ${address}`);
    return { html, main, title };
  };
  return { draw };
}

/** The words that stand in an element, each element's apart, without what is only read out and without those of `but`. */
export function wordsOf(element: Element, but = '.unseen, noscript, style'): string {
  const { document } = parseHTML(`<!doctype html><html><body>${element.innerHTML}</body></html>`);
  for (const one of document.querySelectorAll(but)) one.remove();
  return document.body.innerHTML
    .replace(/<!--.*?-->/gsu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The one element of a selector whose name holds `words`. */
export function find(within: Element, selector: string, words: string | RegExp = ''): Element {
  const found = findAll(within, selector, words);
  const [one] = found;
  if (one === undefined || found.length > 1)
    throw new Error(`${found.length} of ${selector} say ${words} in ${wordsOf(within).slice(0, 600)}`);
  return one;
}

/** All elements of a selector whose name holds `words`. */
export function findAll(within: Element, selector: string, words: string | RegExp = ''): readonly Element[] {
  return [...within.querySelectorAll(selector)].filter((one) => {
    const said = nameOf(one);
    return typeof words === 'string' ? said.includes(words) : words.test(said);
  });
}

/** What an element is called: its label, what labels it, or its words with those that are only read out. */
export function nameOf(element: Element): string {
  const document = element.ownerDocument;
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
  const words =
    by.length > 0
      ? by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      : (element.getAttribute('aria-label') ?? element.textContent ?? '');
  return words.replace(/\s+/gu, ' ').trim();
}
