/**
 * Draws a page on the server. The HTTP server hands in who asks, in which language and theme, and a way to ask its own
 * API in that person's name; what comes back is a complete page that is readable before any script has run.
 */
import { readFileSync } from 'node:fs';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import type { Session } from '../../http/contract/index.ts';
import { isLanguage, type Language, loadAllLanguages, translate } from '../../i18n/desk/index.ts';
import { type Answer, addresses, toAnswer } from '../data/index.ts';
import { type DeskPage, gate, matchPage, newsAddress } from '../frame/index.ts';
import { pages } from '../routes.ts';
import type { Theme } from '../theme/index.ts';
import { assetsOf, type Manifest } from './assets.ts';
import { Desk } from './Desk.tsx';
import { documentHtml } from './document.ts';
import { embedJson, type FormOutcome } from './state.ts';

/** What a page is asked with. */
export interface PageRequest {
  /** Path and query. */
  readonly url: string;
  readonly session: Session;
  readonly language: Language;
  readonly theme: Theme;
  /** Asks the API at `path` as the person who asks for the page. */
  readonly load: (path: string) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** The outcome of a form that was posted to this address without script. */
  readonly form?: FormOutcome;
}
/** A page, or a way to another. */
export interface PageResponse {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

await Promise.all([loadAllLanguages(), ...pages.map(({ piece }) => piece.load())]);
const manifestFile = new URL('../client/.vite/manifest.json', import.meta.url);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest; // written by the client half of the same build
const assetsFor = (language: Language, page: DeskPage | undefined) =>
  page?.light
    ? assetsOf(manifest, 'src/web/light/light.ts')
    : assetsOf(manifest, 'src/web/render/client.tsx', [
        `src/i18n/compiled/${language}.ts`,
        ...(page === undefined ? [] : [`src/web/${page.piece.source}`]),
      ]);
const [earlySource = ''] = assetsOf(manifest, 'src/web/early/early.ts').scripts;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Renders the page of an address. */
export async function renderPage(request: PageRequest): Promise<PageResponse> {
  const { path, search } = splitUrl(request.url);
  const chosen = request.session.signedIn ? null : chosenLanguage(search);
  if (chosen === null || chosen === request.language) return drawPage(request, path, search);
  const page = await drawPage({ ...request, language: chosen }, path, search);
  const kept = `language=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax`;
  return { ...page, headers: { ...page.headers, 'set-cookie': kept } };
}

/**
 * A language chosen without script before signing in, by a link, `?language=lo`. Behind the door the account decides, and a page's
 * `language` means what the page makes of it: a paper's, an outline's.
 */
function chosenLanguage(search: string): Language | null {
  const named = new URLSearchParams(search).get('language') ?? '';
  return isLanguage(named) ? named : null;
}

async function drawPage(request: PageRequest, path: string, search: string): Promise<PageResponse> {
  const { url, session, language, theme } = request;
  const match = matchPage(pages, path);
  const decision = gate(match?.page ?? null, url, session);
  if (decision.kind === 'go') return { status: 303, html: '', headers: { location: decision.to } };
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  queries.setQueryData([addresses.session()], { ok: true, value: session });
  let status = match === null ? 404 : decision.kind === 'refuse' ? 403 : 200;
  if (match !== null && decision.kind === 'draw') {
    const wanted: string[] = [...match.page.loads(match.params, new URLSearchParams(search))];
    if (match.params.plan !== '' && session.signedIn) wanted.push(addresses.plan(match.params.plan));
    // A light page has no frame; every other one tells what has come.
    const news = match.page.light ? null : newsAddress(match.params.plan || null, session);
    if (news !== null) wanted.push(news);
    const answers = await loadAll([...new Set(wanted)], request.load);
    for (const [address, answer] of answers) queries.setQueryData([address], answer);
    const first = answers[0]?.[1];
    if (first !== undefined && !first.ok) status = first.problem.status;
  }
  if (status === 401)
    return { status: 303, html: '', headers: { location: `/sign-in?next=${encodeURIComponent(url)}` } };
  if (request.form?.problem) status = request.form.problem.status;
  const state = { language, theme, zone, session, form: request.form ?? null };
  const body = renderToString(<Desk state={state} queries={queries} path={path} search={search} />);
  const known = <T,>(address: string) => {
    const answer = queries.getQueryData<Answer<T>>([address]);
    return answer?.ok ? answer.value : undefined;
  };
  const say = (key: Parameters<typeof translate>[1], values = {}) => translate(language, key, values);
  const page =
    match === null ? say('frame.not-found.title') : match.page.title(say, match.params, known, language);
  const html = documentHtml({
    language,
    theme,
    title: say('frame.title', { page }),
    body,
    assets: assetsFor(language, match?.page),
    early: match?.page.light
      ? null
      : {
          src: earlySource,
          coming: say('frame.early.waits'),
          lost: say('frame.early.lost'),
          again: say('frame.early.again'),
        },
    state: match?.page.light ? null : embedJson({ ...state, queries: dehydrate(queries) }),
  });
  queries.clear();
  return {
    status,
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      vary: 'Cookie, Accept-Language',
    },
  };
}

async function loadAll(
  paths: readonly string[],
  load: PageRequest['load'],
): Promise<readonly (readonly [string, Answer<unknown>])[]> {
  return Promise.all(
    paths.map(async (path) => {
      const { status, body } = await load(path);
      return [path, toAnswer<unknown>(status, body)] as const;
    }),
  );
}

function splitUrl(url: string): { path: string; search: string } {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at + 1) };
}
