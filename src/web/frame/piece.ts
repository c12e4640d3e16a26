/**
 * A page's own piece of the desk: its components, fetched when the page is opened and kept. What the desk must know of a
 * page before that (its address, its title, what it loads) stands in the page's index.ts, which imports no component.
 */
import type { ComponentType } from 'react';
import { type Later, later } from '../parts/later.ts';
import type { PageProps } from './page.ts';

/** A page's component, to be fetched. */
export interface Piece extends Later<PageProps> {
  /** Where it stands below `src/web`: under this name the build knows its file. */
  readonly source: string;
}

/**
 * `piece('pages/log/LogPage.tsx', async () => (await import('./LogPage.tsx')).LogPage)`: the import is written out where
 * it stands, so that the build sees it.
 */
export function piece(source: string, fetch: () => Promise<ComponentType<PageProps>>): Piece {
  return { source, ...later(fetch) };
}
