/** Who may open which page: decided before anything is asked or drawn. */
import type { Session } from '../../http/contract/index.ts';
import { nextOf } from './next.ts';
import type { DeskPage } from './page.ts';

/** Draw the page, go elsewhere, or say that it is not for this person. */
export type Gate =
  | { readonly kind: 'draw' }
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'refuse' };

/** The gate for a page at an address; a page that does not exist is drawn as such to people who are signed in. */
export function gate(page: DeskPage | null, url: string, session: Session): Gate {
  const path = url.split('?')[0] ?? '/';
  if (path === '/') return { kind: 'go', to: '/plans' };
  if (session.setupNeeded && path !== '/setup' && page?.place !== 'parts')
    return { kind: 'go', to: '/setup' };
  if (!session.setupNeeded && path === '/setup') return { kind: 'go', to: '/plans' };
  if (page?.access === 'open')
    return session.signedIn && path === '/sign-in'
      ? { kind: 'go', to: nextOf(new URLSearchParams(url.split('?')[1] ?? '')) }
      : { kind: 'draw' };
  if (!session.signedIn) return { kind: 'go', to: `/sign-in?next=${encodeURIComponent(url)}` };
  if (page === null || page.access === 'signed-in') return { kind: 'draw' };
  return session.person?.permissions.includes(page.access) ? { kind: 'draw' } : { kind: 'refuse' };
}
