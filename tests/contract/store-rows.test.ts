/** One contract for both stores: what was put is what comes back, in the order that the ports name. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ActFilter, EntryFilter, StoreWriter } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { reviewAct } from './every-write.ts';
import { append, commitment, entry, hashOf, otherPlan, person, planId, provision } from './samples.ts';

withCluster();

for (const engine of engines) {
  test(`ST6 a new log is the empty tree, and its genesis and head come back as bytes (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write(planId, async (w) => ok(await w.logs.create(planId, 'a', hashOf(9)))));
      const [head, genesis, none] = await store.read((r) =>
        Promise.all([r.logs.head(planId, 'a'), r.logs.genesis(planId, 'a'), r.logs.head(otherPlan, 'a')]),
      );
      const root = new Uint8Array(createHash('sha256').update('').digest());
      assert.deepEqual(head, { log: 'a', size: 0, edge: [], root });
      assert.deepEqual(genesis, hashOf(9));
      assert.equal(none, null);
    }));

  test(`ST6 a number is given once: appending at a head that has moved, or with a gap, fails whole (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write(planId, async (w) => ok(await w.logs.create(planId, 'a', hashOf(0)))));
      const old = kept(await store.write(planId, async (w) => ok(await w.logs.headForUpdate(planId, 'a'))));
      kept(await store.write(planId, async (w) => ok(await append(w.logs, [entry(0, null)]))));
      const after = { ...old, size: 1, edge: [hashOf(1)] };
      const again = store.write(planId, async (w) =>
        ok(await w.logs.append(planId, old, [entry(0, null)], [], after)),
      );
      await assert.rejects(again, /head has moved/);
      const gap = store.write(planId, async (w) => ok(await append(w.logs, [entry(2, null)])));
      await assert.rejects(gap, /follow the head/);
      assert.equal((await store.read((r) => r.logs.head(planId, 'a')))?.size, 1);
    }));

  test(`ST18 the log pages newest first by register, by prefix, by type and by person (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const names = [
        'cut/p1/list',
        'reading/c1/kind',
        'reading/c1/actor',
        'reading/c10/kind',
        'readings/x/y',
      ];
      const rows = Array.from({ length: 25 }, (_, seq) =>
        entry(seq, names[seq % 5] ?? null, seq < 20 ? 'a-1' : 'a-2'),
      ).map((row) => ({ ...row, at: `2026-01-${String(1 + row.seq).padStart(2, '0')}T00:00:00Z` }));
      kept(
        await store.write(planId, async (w) => {
          await w.logs.create(planId, 'a', hashOf(0));
          return ok(await append(w.logs, rows));
        }),
      );
      const all = async (asked: EntryFilter) => {
        const seqs: number[] = [];
        let past: number | null = null;
        do {
          const page = await store.read((r) => r.logs.entryPage(planId, 'a', { limit: 4, past, ...asked }));
          assert.ok(page.rows.length > 0 && page.rows.length <= 4);
          seqs.push(...page.rows.map((row) => row.seq));
          past = page.next;
        } while (past !== null);
        return seqs;
      };
      const newest = Array.from({ length: 25 }, (_, i) => 24 - i);
      assert.deepEqual(await all({}), newest);
      assert.deepEqual(
        await all({ register: 'cut/p1/list' }),
        newest.filter((n) => n % 5 === 0),
      );
      assert.deepEqual(
        await all({ register: 'reading/c1/' }),
        newest.filter((n) => n % 5 === 1 || n % 5 === 2),
      );
      assert.deepEqual(
        await all({ register: 'reading/' }),
        newest.filter((n) => [1, 2, 3].includes(n % 5)),
      );
      assert.deepEqual(await all({ by: 'a-2' }), [24, 23, 22, 21, 20]);
      assert.deepEqual(await all({ by: 'a-2', register: 'reading/c1/' }), [22, 21]);
      const since = '2026-01-21T00:00:00Z';
      const until = '2026-01-24T00:00:00Z';
      assert.deepEqual(await all({ since }), [24, 23, 22, 21, 20]);
      assert.deepEqual(await all({ since, until }), [22, 21, 20]);
      assert.deepEqual(await all({ since, until, by: 'a-2', register: 'reading/' }), [22, 21]);
      assert.deepEqual(await all({ oldestFirst: true }), newest.toReversed());
      assert.deepEqual(await all({ oldestFirst: true, since, until, by: 'a-2' }), [20, 21, 22]);
    }));

  test(`ST6 tree nodes come in the order asked for, the newest checkpoint is the one of greatest size (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(
        await store.write(planId, async (w) => {
          await w.logs.create(planId, 'a', hashOf(0));
          await append(
            w.logs,
            Array.from({ length: 600 }, (_, seq) => entry(seq, null)),
          );
          for (const size of [9, 10, 2])
            await w.logs.putCheckpoint(planId, 'a', { size, root: hashOf(size), note: hashOf(1) });
          return ok(null);
        }),
      );
      const at = Array.from({ length: 599 }, (_, i) => ({ level: 0, index: 599 - i }));
      const nodes = await store.read((r) => r.logs.nodes(planId, 'a', [...at, { level: 3, index: 1 }]));
      assert.deepEqual(
        nodes,
        at.map((place) => ({ ...place, hash: hashOf(place.index) })),
      );
      const newest = await store.read((r) => r.logs.latestCheckpoint(planId, 'a'));
      assert.deepEqual(newest, { size: 10, root: hashOf(10), note: hashOf(1) });
    }));

  test(`ST4 registers come back as they were put, by prefix and in byte order of their names (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const names = ['cut/ກ/list', 'cut/B/list', 'cut/a/list', 'cut/中/list', 'cuts', 'cut'];
      const state = { heads: ['a:1:x'], open: { n: 2 ** 53 - 1, yes: true, no: null } };
      const rows = names.map((register, seq) => ({
        register,
        state,
        value: ['ແຂວງ', seq],
        heads: ['a:1:x'],
        seq,
      }));
      kept(await store.write(planId, async (w) => ok(await w.registers.put(planId, rows))));
      const found = await store.read((r) => r.registers.withPrefix(planId, 'cut/'));
      assert.deepEqual(
        found.map((row) => row.register),
        ['cut/B/list', 'cut/a/list', 'cut/ກ/list', 'cut/中/list'],
      );
      assert.deepEqual(await store.read((r) => r.registers.get(planId, 'cut/ກ/list')), rows[0]);
      assert.deepEqual(await store.read((r) => r.registers.many(planId, ['cuts', 'none', 'cut'])), [
        rows[5],
        rows[4],
      ]);
      assert.equal(await store.read((r) => r.registers.get(otherPlan, 'cut')), null);
    }));

  test(`ST18 commitments come in reading order, and a provision means its whole subtree (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const provisions = [
        provision('p2', 0, '2', null),
        provision('p29', 1, '2.9', 'p2'),
        provision('p210', 2, '2.10', 'p2'),
      ];
      const wanted = [
        commitment('c1', 'p29', '2.9', 0),
        commitment('c2', 'p29', '2.9', 1),
        commitment('c3', 'p210', '2.10', 0),
      ];
      const gone = { ...commitment('c4', 'p210', '2.10', 1), live: false };
      kept(
        await store.write(planId, async (w) => {
          await w.projections.putProvisions(planId, 't1', [...provisions].reverse());
          await w.projections.setCoverage(planId, 'p29', 'covered');
          return ok(await w.projections.putCommitments(planId, [gone, ...[...wanted].reverse()]));
        }),
      );
      const ask = (filter: object) => store.read((r) => r.projections.commitments(planId, filter));
      assert.deepEqual(await ask({}), [...wanted, gone]);
      assert.deepEqual(await ask({ live: true, provisions: [] }), wanted);
      assert.deepEqual(await ask({ provisions: ['p2'], live: false }), [gone]);
      assert.deepEqual(
        await ask({ provisions: ['p29'], kind: ['build', 'train'], strength: ['firm'] }),
        wanted.slice(0, 2),
      );
      assert.deepEqual(await ask({ actor: ['cn'] }), []);
      const found = await store.read((r) => r.projections.provisions(planId, 't1'));
      const covered = provisions.map((row) => (row.id === 'p29' ? { ...row, coverage: 'covered' } : row));
      assert.deepEqual(found, covered);
    }));

  test(`ST17 clearing drops the plan's projections and registers, and nothing else (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const plan = {
        title: { lo: 'ແຜນ' },
        parties: [],
        period: null,
        adopted: null,
        version: 1,
        createdAt: '2026-01-01T00:00:00Z',
      };
      const history = {
        id: 'h1',
        at: '2026-01-01T00:00:00Z',
        by: 'a-1',
        act: 'reject',
        subject: 'x',
        detail: { n: 1 },
      };
      const putBoth = async (w: StoreWriter, id: string) => {
        await w.projections.putPlan({ planId: id, ...plan });
        await w.registers.put(id, [{ register: 'r', state: null, value: null, heads: [], seq: 0 }]);
      };
      kept(await store.write(otherPlan, async (w) => ok(await putBoth(w, otherPlan))));
      kept(
        await store.write(planId, async (w) => {
          await w.logs.create(planId, 'a', hashOf(0));
          await append(w.logs, [entry(0, 'cut/p1/list')]);
          await putBoth(w, planId);
          await w.own.addHistory(planId, [history]);
          await w.blobs.put(planId, 'ab', hashOf(1));
          return ok(await w.projections.clear(planId));
        }),
      );
      await store.read(async (r) => {
        assert.deepEqual(
          (await r.projections.plans()).map((row) => row.planId),
          [otherPlan],
        );
        assert.equal(await r.registers.get(planId, 'r'), null);
        assert.notEqual(await r.registers.get(otherPlan, 'r'), null);
        assert.equal((await r.logs.entries(planId, 'a', 0, 9)).length, 1);
        assert.deepEqual(await r.own.history(planId, 'x'), [history]);
        assert.deepEqual(await r.blobs.peek(planId, 'ab'), hashOf(1));
        assert.equal(await r.blobs.peek(otherPlan, 'ab'), null);
      });
    }));

  test(`ST18 plans are counted by themselves: live commitments, operative provisions of the text, open proposals (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const { reading } = commitment('c', 'p', '1', 0);
      const proposal = (id: string, textId: string, state: 'open' | 'accepted') => ({
        proposalId: id,
        textId,
        provisionId: 'p1',
        spans: [{ start: 1, end: 2 }],
        reading,
        origin: 'machine' as const, // as const: one of two origins
        state,
        byMark: false,
        decidedBy: null,
        decidedAt: null,
      });
      for (const [plan, live] of [
        [planId, true],
        [otherPlan, false],
      ] as const) {
        kept(
          await store.write(plan, async (w) => {
            await w.logs.create(plan, 'a', hashOf(0));
            await append(w.logs, [entry(0, null), entry(1, null)], plan);
            await w.projections.putProvisions(plan, 't1', [
              { ...provision('p0', 0, '', null), role: 'root' },
              { ...provision('p1', 1, '1', 'p0'), coverage: 'covered' },
              { ...provision('p2', 2, '2', 'p0'), coverage: 'none' },
              provision('p3', 3, '3', 'p0'),
              provision('p4', 4, '4', 'p0'),
            ]);
            await w.projections.putProvisions(plan, 't0', [
              { ...provision('p9', 0, '9', null), textId: 't0' },
            ]);
            await w.projections.putCommitments(
              plan,
              ['c1', 'c2', 'c3'].map((id, n) => ({ ...commitment(id, 'p1', '1', n), live: n > 0 && live })),
            );
            await w.own.putProposals(plan, [
              proposal('q1', 't1', 'open'),
              proposal('q2', 't1', 'accepted'),
              proposal('q3', 't0', 'open'),
            ]);
            return ok(null);
          }),
        );
      }
      const places = [planId, otherPlan, 'none'].map((plan) => ({ planId: plan, textId: 't1' }));
      const tallies = await store.read((r) => r.projections.tallies(places));
      const whole = { provisions: 5, open: 2, covered: 1, none: 1, proposalsOpen: 1, entries: 2 };
      assert.deepEqual(tallies.get(planId), { ...whole, commitments: 2 });
      assert.deepEqual(tallies.get(otherPlan), { ...whole, commitments: 0 });
      assert.deepEqual(tallies.get('none'), {
        provisions: 0,
        open: 0,
        covered: 0,
        none: 0,
        proposalsOpen: 0,
        entries: 0,
        commitments: 0,
      });
    }));

  test(`ST4 own tables give back what was put: extraction, mentions within a span, proposals by state (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const mentions = Array.from({ length: 1_200 }, (_, n) => ({
        textId: 't1',
        type: 'body',
        start: n,
        end: n + 3,
        text: '中老铁路',
      }));
      const extraction = {
        textId: 't1',
        engine: 'e/1',
        outline: [],
        diagnostics: [{ code: 'x', severity: 'info' as const, start: 0, end: 1, facts: { n: 1 } }],
      };
      const { reading } = commitment('c', 'p', '1', 0);
      const proposals = [9, 10].map((start) => ({
        proposalId: `q${start}`,
        textId: 't1',
        provisionId: 'p1',
        spans: [{ start, end: 20 }],
        reading,
        origin: 'machine' as const,
        state: start === 9 ? ('open' as const) : ('rejected' as const),
        decidedBy: start === 9 ? null : 'a-1',
        decidedAt: null,
        byMark: false,
      }));
      kept(
        await store.write(planId, async (w) => {
          await w.own.putExtraction(planId, extraction, [...mentions, ...mentions.slice(0, 5)]);
          await w.own.putExtraction(planId, extraction, mentions);
          return ok(await w.own.putProposals(planId, [...proposals].reverse()));
        }),
      );
      await store.read(async (r) => {
        assert.deepEqual(await r.own.extraction(planId, 't1'), extraction);
        assert.deepEqual(await r.own.mentions(planId, 't1'), mentions);
        assert.deepEqual(await r.own.mentions(planId, 't1', { start: 7, end: 12 }), mentions.slice(7, 10));
        assert.deepEqual(await r.own.proposals(planId, { textId: 't1' }), proposals);
        assert.deepEqual(
          await r.own.proposals(planId, { state: ['open'], provisionIds: ['p1'] }),
          proposals.slice(0, 1),
        );
        assert.deepEqual(await r.own.proposals(planId, { provisionIds: [] }), []);
        assert.deepEqual(await r.own.proposalsById(planId, ['q10', 'none', 'q9']), [...proposals].reverse());
      });
    }));

  test(`ST4 ST18 acts of review give back what was put, newest first by pages (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const acts = ['a1', 'a2', 'a3'].map((id, n) => reviewAct(id, n === 1 ? { first: 4, last: 6 } : null));
      const change = {
        proposals: [],
        places: [],
        readings: [],
        marks: [{ id: 'p1', before: null, after: true }],
      };
      kept(
        await store.write(planId, async (w) => {
          for (const row of acts) await w.reviewActs.add(planId, row, change);
          return ok(await w.reviewActs.setUndone(planId, 'a1', 'a3'));
        }),
      );
      await assert.rejects(
        store.write(planId, async (w) => ok(await w.reviewActs.add(planId, reviewAct('a2', null), change))),
      );
      await store.read(async ({ reviewActs }) => {
        const first = await reviewActs.page(planId, { limit: 2, past: null });
        assert.deepEqual(first.rows, [acts[2], acts[1]]);
        const rest = await reviewActs.page(planId, { limit: 2, past: first.next });
        assert.deepEqual([rest.rows, rest.next], [[{ ...acts[0], undoneBy: 'a3' }], null]);
        const found = async (asked: ActFilter) =>
          (await reviewActs.page(planId, { limit: 9, past: null, ...asked })).rows.length;
        const [act, by, at] = [acts[0]?.act ?? '', acts[0]?.by ?? '', acts[0]?.at ?? ''];
        assert.equal(await found({ act, by, since: at }), 3);
        for (const none of [{ act: 'x' }, { by: 'a-9' }, { until: at }]) assert.equal(await found(none), 0);
        const old = { oldestFirst: true, limit: 2 };
        const begin = await reviewActs.page(planId, { ...old, past: null });
        const end = await reviewActs.page(planId, { ...old, past: begin.next });
        assert.deepEqual(
          [begin, end].map(({ rows, next }) => [...rows.map(({ id }) => id), next]),
          [
            ['a1', 'a2', 'a2'],
            ['a3', null],
          ],
        );
        assert.deepEqual(await reviewActs.byId(planId, ['a3', 'none', 'a2']), [acts[2], acts[1]]);
        assert.deepEqual(await reviewActs.change(planId, 'a2'), change);
        assert.equal(await reviewActs.change(otherPlan, 'a2'), null);
      });
    }));

  test(`ST4 accounts give back what was put, names are unique, pseudonyms are counted up (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write('node', async (w) => ok(await w.accounts.putPerson(person(1), 'one'))));
      await assert.rejects(
        store.write('node', async (w) => ok(await w.accounts.putPerson(person(2), 'one'))),
      );
      const numbers = await Promise.all(
        [1, 2, 3].map(() => store.write('node', async (w) => ok(await w.accounts.nextPseudonym()))),
      );
      assert.deepEqual(numbers.map(kept).sort(), [1, 2, 3]);
      const session = {
        tokenHash: 'h',
        personId: 'person-1',
        createdAt: 1_800_000_000_000,
        seenAt: 2,
        expiresAt: 3,
      };
      const code = {
        codeHash: 'c',
        purpose: 'setup' as const,
        personId: null,
        expiresAt: 1,
        usedAt: null,
        madeBy: 'p',
      };
      const deputy = {
        deputyId: 'd',
        person: 'person-1',
        deputy: 'person-2',
        from: '2026-01-01',
        to: '2026-02-01',
        namedBy: 'person-3',
        asked: { by: 'person-3', at: 1_800_000_000_001 },
      };
      kept(
        await store.write('node', async (w) => {
          await w.accounts.putSession(session);
          await w.accounts.putCode(code);
          return ok(await w.accounts.putDeputy(deputy));
        }),
      );
      await store.read(async ({ accounts }) => {
        assert.deepEqual(await accounts.personByName('one'), person(1));
        assert.deepEqual(await accounts.people(), [person(1)]);
        assert.deepEqual(await accounts.session('h'), session);
        assert.deepEqual(await accounts.code('c'), code);
        assert.deepEqual(await accounts.deputies(), [deputy]);
      });
      kept(await store.write('node', async (w) => ok(await w.accounts.removeSessionsOf('person-1'))));
      assert.equal(await store.read((r) => r.accounts.session('h')), null);
      const granted = { grants: [{ role: 'auditor' as const, areas: {} }], asked: null, version: 9 };
      kept(
        await store.write('node', async (w) =>
          ok(await w.accounts.putGrants({ personId: 'person-1', ...granted })),
        ),
      );
      assert.deepEqual(await store.read((r) => r.accounts.person('person-1')), { ...person(1), ...granted });
    }));

  test(`ST19 sessions and codes that have run out are dropped, the others stay (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const session = (tokenHash: string, seenAt: number, expiresAt: number) => {
        return { tokenHash, personId: 'p', createdAt: 1, seenAt, expiresAt };
      };
      const code = (codeHash: string, expiresAt: number, usedAt: number | null) => {
        return { codeHash, purpose: 'password' as const, personId: 'p', expiresAt, usedAt, madeBy: 'q' };
      };
      const sessions = [session('live', 50, 200), session('expired', 50, 100), session('idle', 40, 200)];
      const codes = [code('good', 101, null), code('old', 100, null), code('used', 200, 60)];
      kept(
        await store.write('node', async (w) => {
          for (const one of sessions) await w.accounts.putSession(one);
          for (const one of codes) await w.accounts.putCode(one);
          await w.accounts.dropEndedSessions(100, 40);
          await w.accounts.dropSpentCodes(100);
          return ok(null);
        }),
      );
      const left = await store.read(async ({ accounts }) => [
        ...(await Promise.all(sessions.map(({ tokenHash }) => accounts.session(tokenHash)))),
        ...(await Promise.all(codes.map(({ codeHash }) => accounts.code(codeHash)))),
      ]);
      assert.deepEqual(left, [sessions[0], null, null, codes[0], null, null]);
    }));

  test(`ST4 answers under idempotency keys are kept until they are dropped by age (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const row = {
        personId: 'p',
        key: 'k',
        requestHash: 'h',
        status: 201,
        body: '{"ok":true}',
        createdAt: 50,
      };
      kept(await store.write('node', async (w) => ok(await w.node.putIdempotency(row))));
      assert.deepEqual(await store.read((r) => r.node.idempotency('p', 'k')), row);
      kept(await store.write('node', async (w) => ok(await w.node.dropIdempotencyBefore(51))));
      assert.equal(await store.read((r) => r.node.idempotency('p', 'k')), null);
    }));
}
