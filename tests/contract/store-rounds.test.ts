/** One contract for both stores: forms of rounds and what came back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReturnRecord } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { roundForm, roundReturn } from './every-write.ts';
import { otherPlan, planId } from './samples.ts';

withCluster();

for (const engine of engines) {
  test(`RD22 forms come back as they were put, by round and by code, and are dropped by code (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const item = {
        ...{ key: '01AB', ref: 'commitment/c1', path: '1.1', words: { zh: '召开会议', lo: 'ຈັດກອງປະຊຸມ' } },
        ...{ last: { progress: 'begun' as const, done: 'x' }, lastPeriod: '2025' }, // a stage
      };
      const sent = {
        at: '2026-01-03T00:00:00Z',
        by: 'a-1',
        how: 'mail' as const,
        to: ['a@b'],
        messageId: 'm',
      }; // a way
      const one = {
        ...roundForm,
        items: [item],
        everAsked: [{ key: '01AB', ref: 'commitment/c1' }],
        sent: [sent],
      };
      const other = { ...roundForm, code: 'F-0000-0002', body: 'body/b2' };
      const elsewhere = { ...roundForm, code: 'F-0000-0003', roundId: 'r2' };
      kept(
        await store.write(planId, async (w) => ok(await w.rounds.putForms(planId, [other, elsewhere, one]))),
      );
      await store.read(async (r) => {
        assert.deepEqual(await r.rounds.forms(planId, 'r1'), [one, other]);
        assert.deepEqual(await r.rounds.form(planId, one.code), one);
        assert.equal(await r.rounds.form(otherPlan, one.code), null);
        assert.deepEqual(await r.rounds.forms(otherPlan, 'r1'), []);
      });
      const changed = { ...one, languages: ['zh'] as const, version: 2 }; // a language
      kept(await store.write(planId, async (w) => ok(await w.rounds.putForms(planId, [changed]))));
      kept(await store.write(planId, async (w) => ok(await w.rounds.dropForm(planId, other.code))));
      assert.deepEqual(await store.read((r) => r.rounds.forms(planId, 'r1')), [changed]);
    }));

  test(`RD30 returns come back whole, newest first, by round, by file and those that belong nowhere (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const filled = [
        {
          at: 'Form 3',
          cells: { key: '01AB', due: { day: '2026-03-31' }, done: 7, same: true },
          counts1904: false,
        },
      ];
      const one: ReturnRecord = { ...roundReturn, filled, head: { person: 'Sample' } };
      const two: ReturnRecord = { ...roundReturn, returnId: 'e2', via: 'desk', file: null };
      const astray: ReturnRecord = {
        ...{ ...roundReturn, returnId: 'e3', roundId: null, code: null, body: null, via: 'mail' },
        mail: { from: 'a@b', subject: 'x', messageId: 'm' },
        fault: { at: '', fault: 'return-not-a-form', facts: { kind: 'pdf' } },
      };
      for (const row of [one, two, astray])
        kept(await store.write(planId, async (w) => ok(await w.rounds.putReturn(planId, row))));
      await store.read(async (r) => {
        assert.deepEqual(await r.rounds.returns(planId, 'r1'), [two, one]);
        assert.deepEqual(await r.rounds.astray(planId), [astray]);
        assert.deepEqual(await r.rounds.returned(planId, 'e1'), one);
        assert.equal(await r.rounds.returned(otherPlan, 'e1'), null);
        assert.deepEqual(await r.rounds.sameFile(planId, 'ab'), [astray, one]);
      });
      const aside: ReturnRecord = {
        ...astray,
        state: 'laid-aside',
        settled: { at: '2026-01-04T00:00:00Z', by: 'a-2', reason: 'not ours' },
        version: 2,
      };
      kept(await store.write(planId, async (w) => ok(await w.rounds.putReturn(planId, aside))));
      assert.deepEqual(await store.read((r) => r.rounds.astray(planId)), []);
      assert.deepEqual(await store.read((r) => r.rounds.returned(planId, 'e3')), aside);
    }));
}
