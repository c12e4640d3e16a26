/** What telling a page of proposals asks of the store: a register's row, which grows with all that was ever proposed in it, is read once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App, StoreReader } from '../../../src/app/index.ts';
import { listProposals, previewJoint } from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { ok } from '../../../src/base/index.ts';
import { must } from '../test-node.ts';
import { twoNodes, who } from './two-nodes.ts';

/** The same store; each register that is read is noted by name. */
function readsOf(app: App, noted: string[]): App {
  const { store } = app;
  const watched = (r: StoreReader): StoreReader => {
    const registers = new Proxy(r.registers, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...given: readonly unknown[]) => {
          if (name === 'get') noted.push(String(given[1]));
          return found.apply(target, given);
        };
      },
    });
    return new Proxy(r, {
      get: (target, name) => (name === 'registers' ? registers : Reflect.get(target, name)),
    });
  };
  const read: typeof store.read = (work) => store.read((r) => work(watched(r)));
  return { ...app, store: { ...store, read, write: store.write.bind(store) } };
}

test('AP1215 however many values of a register a page of proposals tells, this node’s own value of it is read once', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const own = must(await previewJoint(app, who, { planId })).items.map(({ register }) => register);
  const titled = own.find((register) => register.endsWith('/title')) ?? assert.fail('no title');
  const other = own.find((register) => register !== titled) ?? assert.fail('no other register');
  const drafts = [titled, other].flatMap((reg) =>
    Array.from({ length: 12 }, (_, n) => ({
      draft: { kind: 'propose', reg, body: { value: { en: `Sample ${n}` } } } as const,
      words: [],
    })),
  );
  must(await appendJoint(app, who, planId, async () => ok(drafts)));
  for (const limit of [4, 24]) {
    const noted: string[] = [];
    const page = must(await listProposals(readsOf(app, noted), who, { planId, which: 'all', limit }));
    assert.equal(page.items.length, limit);
    const local = (register: string) => register.split('/').at(-1);
    const told = new Set(page.items.map(({ register }) => local(register)));
    assert.deepEqual(noted.map(local).toSorted(), [...told].toSorted(), `${limit} on the page`);
  }
});
