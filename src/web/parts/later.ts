/**
 * A component that is fetched when it is first wanted and kept: what opens only when it is asked for (a menu, a window,
 * search) does not travel with every page.
 */
import { type ComponentType, useEffect, useReducer } from 'react';

/** A component to be fetched. */
export interface Later<P> {
  /** Fetches it; once is enough. A line that broke is tried again by the next who asks. */
  readonly load: () => Promise<ComponentType<P>>;
  /** The component, once it is there. */
  readonly loaded: () => ComponentType<P> | null;
}

/** `later(async () => (await import('./MenuList.tsx')).MenuList)`: the import is written out where it is wanted. */
export function later<P>(fetch: () => Promise<ComponentType<P>>): Later<P> {
  let under: Promise<ComponentType<P>> | null = null;
  let component: ComponentType<P> | null = null;
  const load = (): Promise<ComponentType<P>> => {
    under ??= fetch().then(
      (there) => {
        component = there;
        return there;
      },
      (error: unknown) => {
        under = null;
        throw error;
      },
    );
    return under;
  };
  return { load, loaded: () => component };
}

/** What has come of a component that is wanted. */
export interface Fetched<P> {
  /** The component, or null while it is on its way or not wanted. */
  readonly Part: ComponentType<P> | null;
  /** It could not be fetched; `again` tries once more. */
  readonly lost: boolean;
  readonly again: () => void;
}

/** The component as soon as it is there; null wants nothing. */
export function useLater<P>(wanted: Later<P> | null): Fetched<P> {
  const [lost, tell] = useReducer((_: Later<P> | null, next: Later<P> | null) => next, null);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const Part = wanted?.loaded() ?? null;
  const isLost = lost !== null && lost === wanted;
  useEffect(() => {
    if (wanted === null || Part !== null || isLost) return;
    let gone = false;
    wanted.load().then(
      () => gone || draw(),
      () => gone || tell(wanted),
    );
    return () => {
      gone = true;
    };
  }, [wanted, Part, isLost]);
  return { Part, lost: isLost, again: () => tell(null) };
}
