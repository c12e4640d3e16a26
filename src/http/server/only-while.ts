/**
 * If-Match without a race [HT12]: the condition is looked at in the same transaction that acts, so that of two people
 * who change the same version only one does.
 */
import type { App, StoreWriter } from '../../app/index.ts';
import { err, problem } from '../../base/index.ts';

/** The app, whose writes are refused with precondition-failed as soon as `holds` is false. */
export function onlyWhile<A extends App>(
  app: A,
  planId: string,
  holds: (w: StoreWriter) => Promise<boolean>,
): A {
  const { store } = app;
  // What the act itself changed is no longer the condition's matter: it may write again, to sign a checkpoint.
  let hasActed = false;
  return {
    ...app,
    store: {
      kind: store.kind,
      read: (work) => store.read(work),
      backup: (path) => store.backup(path),
      close: () => store.close(),
      async write(scope, work) {
        const result = await store.write(scope, async (w) => {
          if (scope === planId && !hasActed && !(await holds(w))) return err(problem('precondition-failed'));
          return work(w);
        });
        if (scope === planId && result.ok) hasActed = true;
        return result;
      },
    } satisfies App['store'],
  };
}
