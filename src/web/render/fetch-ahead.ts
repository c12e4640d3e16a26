/**
 * Fetches pieces before they are needed: that of a link as soon as somebody points at it, and those of the rail once the
 * page stands and the line is idle. Who asked their browser to save data is left alone with the second.
 */
import { matchPage } from '../frame/match.ts';
import { pages } from '../routes.ts';

/** Begins to look ahead. */
export function fetchAhead(): void {
  for (const kind of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(kind, ({ target }) => fetchBehind(target), { passive: true });
  const connection: unknown = Reflect.get(navigator, 'connection');
  const saves = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData');
  if (saves !== true) setTimeout(() => whenIdle(() => fetchRail()), 1500);
}

/** The piece of the page that a link leads to. A line that breaks is told when the page is opened. */
function fetchBehind(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const page = link?.origin === location.origin ? matchPage(pages, link.pathname)?.page : undefined;
  if (page !== undefined && page.light !== true) void page.piece.load().catch(() => null);
}

function fetchRail(): void {
  for (const link of document.querySelectorAll('.rail a[href]')) fetchBehind(link);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else work();
}
