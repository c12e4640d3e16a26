/** The history of accounts on both stores: each line once, in either order, narrowed by what is asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountHistoryFilter } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';

withCluster();

for (const engine of engines) {
  test(`ST18 lines of the accounts’ history come newest first, by pages, of all or of one account (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const lines = Array.from({ length: 9 }, (_, n) => ({
        // The clock goes back: the order is that of the acts.
        at: 1_800_000_000_000 - n,
        by: n === 0 ? '' : 'a-1',
        act: 'code-made' as const,
        subject: n % 2 === 0 ? 'p' : null,
        detail: { n, deep: [{ x: 'ຄຳ' }] },
      }));
      kept(
        await store.write('node', async (w) => {
          await w.accounts.addAccountHistory(lines.slice(0, 4));
          await w.accounts.addAccountHistory([]);
          return ok(await w.accounts.addAccountHistory(lines.slice(4, 6)));
        }),
      );
      kept(await store.write('node', async (w) => ok(await w.accounts.addAccountHistory(lines.slice(6)))));
      const newest = lines.map((line, n) => ({ seq: n + 1, ...line })).reverse();
      const read = (page: AccountHistoryFilter & { limit: number; past: number | null }) =>
        store.read((r) => r.accounts.accountHistory(page));
      assert.deepEqual(await read({ limit: 4, past: null }), newest.slice(0, 4));
      assert.deepEqual(await read({ limit: 4, past: 6 }), newest.slice(4, 8));
      assert.deepEqual(await read({ limit: 4, past: 1 }), []);
      assert.deepEqual(
        await read({ limit: 9, past: 8, subject: 'p' }),
        newest.filter(({ subject, seq }) => subject === 'p' && seq < 8),
      );
      const found = async (asked: AccountHistoryFilter) =>
        (await read({ limit: 9, past: null, ...asked })).map(({ seq }) => seq);
      assert.deepEqual(await found({ oldestFirst: true }), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
      assert.deepEqual(
        (await read({ limit: 2, past: 4, oldestFirst: true })).map(({ seq }) => seq),
        [5, 6],
      );
      assert.deepEqual(await found({ by: '' }), [1]);
      assert.deepEqual(await found({ act: 'set-up' }), []);
      // The first lines are the latest by the clock.
      assert.deepEqual(await found({ since: 1_800_000_000_000 - 3, until: 1_800_000_000_000 }), [4, 3, 2]);
    }));
}
