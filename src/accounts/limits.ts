/**
 * How often something may be tried [HT27]. Counts stand in memory: a restart forgets them, which costs an attacker more
 * than it gives. Attempts are counted before the work is done, so that parallel ones cannot slip past, and a success
 * gives its own attempt back. A name is limited for one address first and over all addresses later, so that nobody can
 * shut a colleague out from elsewhere by failing on purpose ten times.
 */
import { type Clock, err, ok, problem, type Result } from '../base/index.ts';

export interface Limit {
  readonly most: number;
  readonly milliseconds: number;
}
export const limitsByAct = {
  'sign-in-name-address': { most: 10, milliseconds: 15 * 60_000 },
  'sign-in-name': { most: 60, milliseconds: 15 * 60_000 },
  'sign-in-address': { most: 100, milliseconds: 15 * 60_000 },
  'code-address': { most: 10, milliseconds: 15 * 60_000 },
  'code-all': { most: 200, milliseconds: 15 * 60_000 },
} as const satisfies Record<string, Limit>;
export type LimitedAct = keyof typeof limitsByAct;

/** Counts tries and refuses those beyond a limit. */
export interface Limits {
  /** Counts one attempt under each key; too-many-requests, with the seconds to wait, where one is used up. */
  attempt(keys: readonly (readonly [LimitedAct, string])[]): Result<void>;
  /** True once for each window that is used up: whether this refusal is to be told. */
  isFirstRefusal(keys: readonly (readonly [LimitedAct, string])[]): boolean;
  /** Takes back what `attempt` counted. */
  forgive(keys: readonly (readonly [LimitedAct, string])[]): void;
}

const keysKept = 100_000;

/** Limits that begin with nothing counted. */
export function createLimits(clock: Clock): Limits {
  const windows = new Map<string, { count: number; until: number; isTold: boolean }>();
  const windowOf = (act: LimitedAct, key: string) => {
    const name = `${act} ${key}`;
    const now = clock();
    const found = windows.get(name);
    const { milliseconds } = limitsByAct[act];
    // A clock that jumped back must not lengthen a wait beyond one window.
    if (found !== undefined && found.until > now && found.until <= now + milliseconds) return found;
    const fresh = { count: 0, until: now + milliseconds, isTold: false };
    windows.delete(name);
    windows.set(name, fresh);
    forgetOldest();
    return fresh;
  };
  const forgetOldest = () => {
    for (const name of windows.keys()) {
      if (windows.size <= keysKept) return;
      windows.delete(name);
    }
  };
  return {
    attempt(keys) {
      const at = keys.map(([act, key]) => ({ act, window: windowOf(act, key) }));
      const full = at.filter(({ act, window }) => window.count >= limitsByAct[act].most);
      if (full.length > 0) {
        const wait = Math.max(...full.map(({ window }) => window.until)) - clock();
        return err(problem('too-many-requests', { seconds: Math.max(1, Math.ceil(wait / 1000)) }));
      }
      for (const { window } of at) window.count += 1;
      return ok(undefined);
    },
    isFirstRefusal(keys) {
      const full = keys
        .map(([act, key]) => ({ act, window: windowOf(act, key) }))
        .filter(({ act, window }) => window.count >= limitsByAct[act].most);
      const isFirst = full.some(({ window }) => !window.isTold);
      for (const { window } of full) window.isTold = true;
      return isFirst;
    },
    forgive(keys) {
      for (const [act, key] of keys) {
        const window = windowOf(act, key);
        window.count = Math.max(0, window.count - 1);
      }
    },
  };
}
