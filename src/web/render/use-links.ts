/**
 * Plain links that lead to another page of the desk are taken over, so that nothing is fetched twice. Whatever the browser
 * does better stays with it: new tabs, files, other sites, places on this very page.
 */
import { useEffect } from 'react';
import { matchPage } from '../frame/match.ts';
import { pages } from '../routes.ts';

/** What of a click decides where it leads. */
export interface Click {
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}
/** What of a link decides it. */
export interface LinkTarget {
  readonly href: string;
  readonly download: string | null;
  readonly target: string;
}

/** Where the desk goes by itself for this click on a link, seen from `here`; null where the browser is left to it. */
export function ownWay(click: Click, link: LinkTarget, here: string): string | null {
  if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return null;
  if (click.defaultPrevented || link.download !== null || (link.target !== '' && link.target !== '_self'))
    return null;
  const [to, from] = [new URL(link.href, here), new URL(here)];
  const match = to.origin === from.origin ? matchPage(pages, to.pathname) : null;
  if (match === null || match.page.light) return null;
  const isHere = to.pathname === from.pathname && to.search === from.search;
  return isHere && to.hash !== '' ? null : `${to.pathname}${to.search}${to.hash}`;
}

/** Takes links over while the desk stands. */
export function useLinks(navigate: (to: string) => void): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (link === null) return;
      const download = link.getAttribute('download');
      const to = ownWay(event, { href: link.href, download, target: link.target }, location.href);
      if (to === null) return;
      event.preventDefault();
      navigate(to);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [navigate]);
}
