/** Makes the prerendered page interactive: the same tree, from the state that the server wrote into the page. */
import '../theme/index.css';
import { hydrate, QueryClient } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadLanguage } from '../../i18n/desk/index.ts';
import { matchPage } from '../frame/index.ts';
import { pages } from '../routes.ts';
import { Desk } from './Desk.tsx';
import { fetchAhead } from './fetch-ahead.ts';
import type { PageState } from './state.ts';

/** Answers are good for half a minute; then a page that comes back into view asks anew. */
const staleTime = 30_000;

async function start(): Promise<void> {
  const root = document.getElementById('desk');
  const written = document.getElementById('state')?.textContent;
  if (root === null || !written) return;
  const state = JSON.parse(written) as PageState; // written by embedJson(PageState)
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime, retry: false, refetchOnWindowFocus: true } },
  });
  hydrate(queries, state.queries);
  const here = matchPage(pages, location.pathname);
  await Promise.all([loadLanguage(state.language), here?.page.piece.load()]);
  hydrateRoot(
    root,
    <StrictMode>
      <Ready>
        <Desk state={state} queries={queries} />
      </Ready>
    </StrictMode>,
  );
}

/** Says on the document that the page hears keys and presses: its effect comes after those of all within. */
function Ready({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return children;
}

void start().then(fetchAhead);
