/**
 * The whole desk as one tree, the same on the server and in the browser: queries, settings, router, React Aria's
 * locale, and inside them the page of the address.
 */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Router, useLocation, useSearch } from 'wouter';
import { htmlLang, type Language, loadLanguage } from '../../i18n/desk/index.ts';
import {
  AnswerLanguage,
  addresses,
  known,
  newKey,
  refresh,
  unreachable,
  useAnswer,
  write,
} from '../data/index.ts';
import {
  type DeskPage,
  FormOutcomeProvider,
  Frame,
  gate,
  matchPage,
  NotFound,
  type Params,
  Refused,
  SettingsProvider,
  useSettings,
} from '../frame/index.ts';
import { Button, ProblemNote, Skeleton, useLater } from '../parts/index.ts';
import { pages } from '../routes.ts';
import type { Theme } from '../theme/index.ts';
import { ariaLocales, useSay } from '../words/index.ts';
import type { PageState } from './state.ts';
import { useLinks } from './use-links.ts';
import { usePlaces } from './use-places.ts';

/** What the desk is started with; `path` and `search` are given on the server only. */
export interface DeskProps {
  readonly state: Omit<PageState, 'queries'>;
  readonly queries: QueryClient;
  readonly path?: string;
  readonly search?: string;
}

/** The desk. */
export function Desk({ state, queries, path, search }: DeskProps) {
  const at = path === undefined ? {} : { ssrPath: path, ssrSearch: search ?? '' };
  return (
    <QueryClientProvider client={queries}>
      <Router {...at}>
        <WithSettings state={state} queries={queries}>
          <FormOutcomeProvider outcome={state.form}>
            <Here queries={queries} />
          </FormOutcomeProvider>
        </WithSettings>
      </Router>
    </QueryClientProvider>
  );
}

function WithSettings({
  state,
  queries,
  children,
}: {
  readonly state: DeskProps['state'];
  readonly queries: QueryClient;
  readonly children: ReactNode;
}) {
  const [language, setLanguageState] = useState(state.language);
  const [theme, setThemeState] = useState(state.theme);
  const [, navigate] = useLocation();
  useLinks(navigate);
  const sessionAnswer = useAnswer(addresses.session());
  const session = sessionAnswer?.ok ? sessionAnswer.value : state.session;
  const setLanguage = useCallback(
    async (next: Language) => {
      await loadLanguage(next);
      keepCookie('language', next);
      if (session.signedIn) {
        await write({
          method: 'PATCH',
          address: addresses.session(),
          body: { language: next },
          key: newKey(),
          language: next,
        });
      }
      setLanguageState(next);
      document.documentElement.lang = htmlLang[next];
      await refresh(queries, ['/api/']);
    },
    [queries, session.signedIn],
  );
  const setTheme = useCallback((next: Theme) => {
    keepCookie('theme', next);
    document.documentElement.dataset.theme = next;
    setThemeState(next);
  }, []);
  return (
    <AnswerLanguage value={language}>
      <I18nProvider locale={ariaLocales[language]}>
        <RouterProvider navigate={(to) => navigate(to)}>
          <SettingsProvider settings={{ language, theme, session, zone: state.zone, setLanguage, setTheme }}>
            {children}
          </SettingsProvider>
        </RouterProvider>
      </I18nProvider>
    </AnswerLanguage>
  );
}

/** A cookie for a year: it holds a preference, nothing else, and only this site sees it. */
function keepCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR and on plain http.
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

function Here({ queries }: { readonly queries: QueryClient }) {
  const [path, navigate] = useLocation();
  usePlaces();
  const search = useSearch();
  const say = useSay();
  const { session, language } = useSettings();
  const match = matchPage(pages, path);
  const decision = gate(match?.page ?? null, search === '' ? path : `${path}?${search}`, session);
  const title =
    match === null
      ? say('frame.not-found.title')
      : match.page.title(say, match.params, (address) => known(queries, address), language);
  const elsewhere = decision.kind === 'go' ? decision.to : null;
  useEffect(() => {
    if (elsewhere !== null) navigate(elsewhere, { replace: true });
  }, [elsewhere, navigate]);
  // A light page is a document of its own: the desk gives way to it.
  const isLight = match?.page.light === true;
  useEffect(() => {
    if (isLight) location.reload();
  }, [isLight]);
  useEffect(() => {
    document.title = say('frame.title', { page: title });
  }, [say, title]);
  if (decision.kind === 'go') return null;
  if (match === null)
    return (
      <Frame place={null} title={title} params={null}>
        <NotFound />
      </Frame>
    );
  const { page, params } = match;
  const body =
    decision.kind === 'refuse' ? (
      <Refused />
    ) : (
      <Opened key={`${page.route} ${JSON.stringify(params)}`} page={page} params={params} search={search} />
    );
  if (page.place === null) return body;
  return (
    <Frame place={page.place} zone={page.zone} title={title} params={params}>
      {body}
    </Frame>
  );
}

interface OpenedProps {
  readonly page: DeskPage;
  readonly params: Params;
  readonly search: string;
}

/** The page itself; while its piece is on its way, where it will be. */
function Opened({ page, params, search }: OpenedProps) {
  const { Part: Page, lost, again } = useLater(page.piece);
  const say = useSay();
  const query = new URLSearchParams(search);
  const first = useAnswer(page.loads(params, query)[0] ?? null);
  if (lost)
    return (
      <ProblemNote problem={unreachable}>
        <Button onPress={again}>{say('parts.again')}</Button>
      </ProblemNote>
    );
  // What the page is about decides whether there is such a page, as it decides the HTTP status.
  if (first?.ok === false && first.problem.status === 404) return <NotFound />;
  return Page === null ? <Skeleton lines={12} /> : <Page params={params} query={query} />;
}
