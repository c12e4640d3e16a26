/** Joint logs on both stores: what is kept comes back, numbers are given once, what a fork cut out is gone from the log. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JointDisclosureRow, JointPlanRow, TransferRow, TransfersAsked } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { jointDraft, jointEntry, jointTransfer } from './every-write.ts';
import { hashOf, otherPlan, planId } from './samples.ts';

withCluster();

const plan: JointPlanRow = {
  genesis: new TextEncoder().encode('entente-genesis/v1\n…'),
  hash: 'h'.repeat(43),
  me: 'b',
  offers: ['entente-party/v1\n', '协议'],
  marks: { undertaken: { sign: null, cosign: {} }, told: { a: { a: 3, b: 1 } } },
  version: 1,
};
const disclosure = (digest: string, seq: number, raw: string | null): JointDisclosureRow => {
  return { digest, log: 'a', seq, raw, state: raw === null ? 'awaited' : 'held' };
};

for (const engine of engines) {
  test(`ST1290 an opening is put aside whole, read under its number, and the next stands apart from it (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const logs = [{ log: 'a', notes: ['bm90ZQ=='], fork: null, isSuspect: false }];
      const evidence = {
        id: 'e',
        at: '2026-01-01T00:00:00Z',
        kind: 'fork',
        log: 'a',
        bytes: hashOf(2),
      } as const;
      const { genesis, me, offers } = plan;
      const next = { genesis, me, offers, hash: 'n'.repeat(43) };
      const later = { ...plan, hash: next.hash, me: 'a', version: 2 };
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putPlan(planId, plan);
          await w.joint.putLogs(planId, logs);
          await w.joint.addEntries(planId, [jointEntry(0), jointEntry(1)]);
          await w.joint.putDisclosures(planId, [disclosure('x', 0, 'words')]);
          await w.joint.addTransfer(planId, jointTransfer('t1'));
          await w.joint.addEvidence(planId, evidence);
          await w.joint.putDraft(planId, jointDraft('d'));
          await w.joint.putNext(planId, next);
          return ok(null);
        }),
      );
      await store.read(async ({ joint }) => {
        assert.deepEqual(await joint.next(planId), next);
        assert.deepEqual(await joint.earlier(planId), []);
        assert.equal(await joint.endedPlan(plan.hash), null);
      });
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putAside(planId, 1, '2027-01-01T00:00:00Z');
          await w.joint.putPlan(planId, later);
          await w.joint.addEntries(planId, [jointEntry(0, 'b')]);
          return ok(null);
        }),
      );
      await store.read(async ({ joint }) => {
        assert.deepEqual(await joint.plan(planId), later);
        assert.equal(await joint.next(planId), null);
        assert.deepEqual(await joint.drafts(planId), []);
        assert.deepEqual(await joint.entries(planId, 'a', 0, 9), []);
        assert.deepEqual(await joint.entries(planId, 'b', 0, 9), [jointEntry(0, 'b')]);
        assert.deepEqual(await joint.evidence(planId), []);
        assert.deepEqual(await joint.earlier(planId), [
          { number: 1, hash: plan.hash, endedAt: '2027-01-01T00:00:00Z' },
        ]);
        assert.deepEqual(
          [await joint.endedPlan(plan.hash), await joint.endedPlan(next.hash)],
          [planId, null],
        );
        assert.deepEqual(await joint.plans(), [{ planId, hash: next.hash }]);
        const before = joint.opening(1);
        assert.deepEqual(await before.plan(planId), plan);
        assert.deepEqual(await before.logs(planId), logs);
        assert.deepEqual(await before.entries(planId, 'a', 1, 9), [jointEntry(1)]);
        assert.deepEqual(await before.entries(planId, 'b', 0, 9), []);
        assert.deepEqual(await before.disclosure(planId, 'x'), disclosure('x', 0, 'words'));
        const range = { log: 'a', from: 0, to: 1 };
        assert.deepEqual(await before.disclosures(planId, range), [disclosure('x', 0, 'words')]);
        assert.deepEqual(await before.transfers(planId, 9, null), [jointTransfer('t1')]);
        assert.deepEqual(await before.evidence(planId), [evidence]);
        assert.deepEqual([await before.next(planId), await before.drafts(planId)], [null, []]);
        assert.equal(await before.plan(otherPlan), null);
        assert.equal(await joint.opening(2).plan(planId), null);
      });
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putNext(planId, next);
          await w.joint.dropNext(planId);
          return ok(null);
        }),
      );
      await store.read(async ({ joint }) => assert.equal(await joint.next(planId), null));
    }));

  test(`ST60 a joint plan, its logs and what went with them come back as they were put (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const logs = [
        { log: 'a', notes: ['bm90ZQ==', 'bm8='], fork: null, isSuspect: false },
        { log: 'b', notes: [], fork: hashOf(1), isSuspect: true },
      ];
      const evidence = {
        id: 'e',
        at: '2026-01-01T00:00:00Z',
        kind: 'branch',
        log: 'a',
        bytes: hashOf(2),
      } as const;
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putPlan(planId, plan);
          await w.joint.putLogs(planId, logs);
          await w.joint.addEntries(planId, [jointEntry(0), jointEntry(1), jointEntry(0, 'b')]);
          await w.joint.putDisclosures(planId, [disclosure('x', 0, null), disclosure('y', 1, '["s","n",1]')]);
          for (const id of ['t1', 't2', 't3']) await w.joint.addTransfer(planId, jointTransfer(id));
          await w.joint.addEvidence(planId, evidence);
          return ok(null);
        }),
      );
      await store.read(async ({ joint }) => {
        assert.deepEqual(await joint.plan(planId), plan);
        assert.equal(await joint.plan(otherPlan), null);
        assert.deepEqual(await joint.plans(), [{ planId, hash: plan.hash }]);
        assert.deepEqual(await joint.logs(planId), logs);
        assert.deepEqual(await joint.entries(planId, 'a', 0, 10), [jointEntry(0), jointEntry(1)]);
        assert.deepEqual(await joint.entries(planId, 'a', 1, 10), [jointEntry(1)]);
        assert.deepEqual(await joint.entries(planId, 'a', 0, 1), [jointEntry(0)]);
        const within = await joint.disclosures(planId, { log: 'a', from: 1, to: 2 });
        assert.deepEqual(within, [disclosure('y', 1, '["s","n",1]')]);
        assert.deepEqual(await joint.disclosure(planId, 'x'), disclosure('x', 0, null));
        assert.deepEqual(await joint.transfers(planId, 2, null), [jointTransfer('t3'), jointTransfer('t2')]);
        assert.deepEqual(await joint.transfers(planId, 2, 't2'), [jointTransfer('t1')]);
        assert.deepEqual(await joint.evidence(planId), [evidence]);
      });
      kept(
        await store.write(planId, async ({ joint }) => {
          await joint.setTransferOutcome(planId, 't2', 'made');
          return ok(await joint.dropTransfer(planId, 't3'));
        }),
      );
      assert.deepEqual(await store.read(({ joint }) => joint.transfers(planId, 5, null)), [
        { ...jointTransfer('t2'), outcome: 'made' },
        jointTransfer('t1'),
      ]);
    }));

  test(`ST1300 transfers are found by way, party, carrier, outcome and days, in either order, page by page; one is found by its id (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const rows: readonly TransferRow[] = [
        { ...jointTransfer('t1'), at: '2026-01-01T00:00:00Z', outcome: 'made' },
        { ...jointTransfer('t2'), at: '2026-01-02T00:00:00Z', direction: 'in', party: 'c', outcome: 'taken' },
        { ...jointTransfer('t3'), at: '2026-01-03T00:00:00Z', carrier: 'line', party: 'bc', outcome: 'made' },
        {
          ...jointTransfer('t4'),
          at: '2026-01-04T00:00:00Z',
          direction: 'in',
          outcome: 'manifest-disagrees',
        },
      ];
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putPlan(planId, plan);
          for (const row of rows) await w.joint.addTransfer(planId, row);
          return ok(null);
        }),
      );
      const found = (asked: Partial<TransfersAsked>) =>
        store.read(async ({ joint }) =>
          (await joint.transfersFound(planId, { past: null, limit: 9, ...asked }))
            .map(({ id }) => id)
            .join(' '),
        );
      assert.equal(await found({}), 't4 t3 t2 t1');
      assert.equal(await found({ oldestFirst: true }), 't1 t2 t3 t4');
      assert.equal(await found({ direction: 'in' }), 't4 t2');
      assert.equal(await found({ party: 'c' }), 't3 t2');
      assert.equal(await found({ carrier: 'line' }), 't3');
      assert.equal(await found({ outcomes: { are: 'among', words: ['made'] } }), 't3 t1');
      assert.equal(await found({ outcomes: { are: 'none-of', words: ['made', 'taken'] } }), 't4');
      assert.equal(await found({ since: '2026-01-02T00:00:00Z', until: '2026-01-04T00:00:00Z' }), 't3 t2');
      assert.equal(await found({ limit: 2 }), 't4 t3');
      assert.equal(await found({ limit: 2, past: 't3' }), 't2 t1');
      assert.equal(await found({ limit: 2, past: 't2', oldestFirst: true }), 't3 t4');
      await store.read(async ({ joint }) => {
        assert.deepEqual(await joint.transfer(planId, 't2'), rows[1]);
        assert.deepEqual(
          [await joint.transfer(planId, 't9'), await joint.transfer(otherPlan, 't2')],
          [null, null],
        );
      });
    }));

  test(`ST61 a number of a joint log is given once; what is cut out of one log leaves the others (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const add = (...seqs: readonly number[]) =>
        store.write(planId, async (w) => {
          await w.joint.putPlan(planId, plan);
          return ok(
            await w.joint.addEntries(
              planId,
              seqs.flatMap((seq) => [jointEntry(seq), jointEntry(seq, 'b')]),
            ),
          );
        });
      kept(await add(0, 1, 2));
      await assert.rejects(async () => kept(await add(3, 2)));
      const sizes = () =>
        store.read(async ({ joint }) => [
          (await joint.entries(planId, 'a', 0, 10)).length,
          (await joint.entries(planId, 'b', 0, 10)).length,
        ]);
      assert.deepEqual(await sizes(), [3, 3]);
      kept(await store.write(planId, async (w) => ok(await w.joint.cutEntries(planId, 'a', 1))));
      assert.deepEqual(await sizes(), [1, 3]);
      kept(await store.write(planId, async (w) => ok(await w.joint.addEntries(planId, [jointEntry(1)]))));
      assert.deepEqual(await sizes(), [2, 3]);
    }));

  test(`ST862 drafts come back as they were put, the last one stands, and a dropped one leaves nothing (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putPlan(planId, plan);
          for (const id of ['d2', 'd1']) await w.joint.putDraft(planId, jointDraft(id));
          await w.joint.putDraft(planId, jointDraft('r1', 'd1'));
          const left = { ...jointDraft('d2'), content: '{"意见":2}', leftAt: '2026-01-02T00:00:00Z' };
          await w.joint.putDraft(planId, left);
          await w.joint.dropDraft(planId, 'd1');
          await w.joint.dropDraft(planId, 'unknown');
          return ok(null);
        }),
      );
      await store.read(async ({ joint }) => {
        assert.deepEqual(await joint.drafts(otherPlan), []);
        const found = await joint.drafts(planId);
        assert.deepEqual(
          found.map(({ id, content, leftAt, about }) => [id, content, leftAt, about]),
          [
            ['d2', '{"意见":2}', '2026-01-02T00:00:00Z', null],
            ['r1', '{"意见":1}', null, 'd1'],
          ],
        );
      });
    }));

  test(`ST960 releases come back page by page, those on their way first and the newest before the others (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const release = (id: string, version: number, isOpen = true) => {
        return { id, version, isOpen, content: { 步骤: [version] } };
      };
      kept(
        await store.write(planId, async (w) => {
          await w.joint.putPlan(planId, plan);
          for (const id of ['r1', 'r2', 'r3', 'r4', 'r5']) await w.joint.putRelease(planId, release(id, 1));
          for (const id of ['r2', 'r4', 'r5']) await w.joint.putRelease(planId, release(id, 2, false));
          await w.joint.putRelease(planId, release('r1', 2));
          return ok(null);
        }),
      );
      await store.read(async ({ joint }) => {
        const all = await joint.releases(planId, { after: null, limit: 10 });
        assert.deepEqual(all, [
          release('r3', 1),
          release('r1', 2),
          release('r5', 2, false),
          release('r4', 2, false),
          release('r2', 2, false),
        ]);
        // Page by page, wherever a page ends, nothing is missed and nothing comes twice.
        for (const limit of [1, 2, 3, 4]) {
          const paged = [];
          for (let after = null; ; ) {
            const page = await joint.releases(planId, { after, limit });
            paged.push(...page);
            if (page.length < limit) break;
            after = page.at(-1) ?? null;
          }
          assert.deepEqual(paged, all, String(limit));
        }
        assert.deepEqual(await joint.openReleases(planId), [release('r3', 1), release('r1', 2)]);
        assert.deepEqual(await joint.release(planId, 'r1'), release('r1', 2));
        assert.equal(await joint.release(planId, 'unknown'), null);
        assert.deepEqual(await joint.releases(otherPlan, { after: null, limit: 10 }), []);
        assert.deepEqual(await joint.openReleases(otherPlan), []);
      });
    }));
}
