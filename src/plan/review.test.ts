import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeSha256 as sha256 } from '../main/node-crypto.ts';
import {
  type CutValue,
  checkDue,
  checkOutline,
  commitmentId,
  cutItems,
  decideAdoption,
  decidePlanPatch,
  decideReview,
  type OutlineNode,
  ownSpans,
  provisionId,
  type ReadingValue,
  type ReviewCommand,
  type ReviewState,
  spansOverlap,
} from './index.ts';

const chars = 'c'.repeat(64);
const node = (
  id: string,
  path: string,
  start: number,
  end: number,
  role: OutlineNode['role'],
): OutlineNode => ({ id, path, label: null, heading: null, role, start, end });
const nodes = [
  node('r', '', 0, 100, 'root'),
  node('h', '1', 10, 90, 'heading'),
  node('x', '1.1', 20, 50, 'operative'),
  node('y', '1.2', 50, 90, 'operative'),
];
const reading: ReadingValue = {
  actor: 'both',
  kind: 'cooperate',
  strength: 'firm',
  due: null,
  leads: [],
  done: null,
};
const proposal = (id: string, start: number, end: number) => ({
  id,
  provisionId: 'x',
  spans: [{ start, end }],
  reading,
  ...{ state: 'open' as const, origin: 'machine' as const, byMark: false },
});
const state: ReviewState = {
  textId: 't',
  charsSha256: chars,
  nodes,
  cuts: new Map(),
  readings: new Map(),
  proposals: new Map([proposal('p', 20, 30), proposal('q', 30, 40)].map((row) => [row.id, row])),
};
const decide = (...acts: ReviewCommand[]) => {
  const decided = decideReview(state, acts, sha256);
  return decided.ok ? decided.value : assert.fail(JSON.stringify(decided.error));
};
const codeOf = (...acts: ReviewCommand[]) => {
  const decided = decideReview(state, acts, sha256);
  return decided.ok ? 'ok' : decided.error.code;
};
const add = (start: number, end: number): ReviewCommand => ({
  act: 'add',
  provision: 'x',
  spans: [{ start, end }],
  reading,
});

test('PL1 ids are the first 32 hex digits of the hash of the canonical place', () => {
  const of = (text: string) =>
    Buffer.from(sha256(Buffer.from(text)))
      .toString('hex')
      .slice(0, 32);
  assert.equal(
    provisionId(chars, { start: 3, depth: 1 }, sha256),
    of(`{"charsSha256":"${chars}","depth":1,"start":3}`),
  );
  assert.equal(provisionId(chars, 'root', sha256), of(`{"charsSha256":"${chars}","root":true}`));
  assert.equal(
    commitmentId(chars, [{ start: 1, end: 2 }], sha256),
    of(`{"charsSha256":"${chars}","spans":[{"end":2,"start":1}]}`),
  );
});

test('PL2 own spans, root included, are the text, and an outline that is not nested is refused', () => {
  assert.equal(checkOutline(nodes, 100).ok, true);
  const all = [...ownSpans(nodes).values()].flat().sort((a, b) => a.start - b.start);
  assert.deepEqual(
    all,
    [
      [0, 10],
      [10, 20],
      [20, 50],
      [50, 90],
      [90, 100],
    ].map(([start, end]) => ({ start, end })),
  );
  for (const bad of [
    nodes.slice(1),
    [...nodes, node('z', '2', 80, 95, 'operative')],
    [...nodes, node('x', '9', 91, 92, 'operative')],
    nodes.toReversed(),
  ])
    assert.equal(checkOutline(bad, 100).ok, false);
  assert.equal(checkOutline(nodes, 101).ok, false);
});

test('PL3 title, parties and period are facts, and a period runs forward', () => {
  const patch = decidePlanPatch('i', { title: { en: 'Plan' }, period: { from: '2024', to: '2028' } });
  assert.deepEqual(patch, {
    ok: true,
    value: [
      { register: 'plan/i/title', value: { en: 'Plan' } },
      { register: 'plan/i/period', value: { from: '2024', to: '2028' } },
    ],
  });
  assert.equal(decidePlanPatch('i', { period: { from: '2028', to: '2024' } }).ok, false);
  assert.equal(decidePlanPatch('i', { parties: [] }).ok, false);
});

test('PL4 spans outside own text or over live commitments are refused', () => {
  assert.equal(codeOf(add(45, 55)), 'span-invalid');
  assert.equal(codeOf(add(20, 20)), 'span-invalid');
  assert.equal(
    codeOf({ act: 'add', provision: 'h', spans: [{ start: 10, end: 12 }], reading }),
    'span-invalid',
  );
  assert.equal(codeOf(add(20, 30), add(29, 31)), 'spans-overlap');
  assert.equal(codeOf(add(20, 30), add(30, 31)), 'ok');
  const none = decideReview({ ...state, nodes: [] }, [add(20, 30)], sha256);
  assert.equal(!none.ok && none.error.code, 'outline-not-accepted');
});

test('PL5 accepting writes one cut for the provision and what the reading says; open acts write nothing', () => {
  const { facts, proposals } = decide({ act: 'accept', items: ['q', 'p'] });
  const names = ['actor', 'kind', 'strength'];
  assert.deepEqual(
    facts.map(({ register }) => register),
    ['cut/x/list', ...['q', 'p'].flatMap((id) => names.map((name) => `reading/${id}/${name}`))],
  );
  assert.deepEqual(facts[0]?.value, {
    items: [
      { id: 'p', spans: { t: [{ start: 20, end: 30 }] } },
      { id: 'q', spans: { t: [{ start: 30, end: 40 }] } },
    ],
  });
  assert.deepEqual(
    proposals.map((row) => row.state),
    ['accepted', 'accepted'],
  );
  assert.deepEqual(
    decide({ act: 'recut', item: 'p', spans: [{ start: 21, end: 29 }] }, { act: 'reject', items: ['q'] })
      .facts,
    [],
  );
  assert.equal(codeOf({ act: 'accept', items: ['p'] }, { act: 'accept', items: ['p'] }), 'proposal-settled');
});

test('PL6 a re-cut keeps the id; splits and joins name their parents', () => {
  const accepted: ReviewCommand = { act: 'accept', items: ['p', 'q'] };
  const recut = decide(accepted, { act: 'recut', item: 'p', spans: [{ start: 22, end: 28 }] });
  assert.deepEqual(
    cutItems(recut.state.cuts.get('x')).map(({ id }) => id),
    ['p', 'q'],
  );
  const split = decide(accepted, {
    act: 'split',
    item: 'p',
    parts: [[{ start: 20, end: 24 }], [{ start: 24, end: 30 }]],
  });
  assert.deepEqual(
    cutItems(split.state.cuts.get('x')).map(({ parents }) => parents),
    [['p'], ['p'], undefined],
  );
  const join = decide(accepted, { act: 'join', items: ['p', 'q'] });
  assert.deepEqual(
    cutItems(join.state.cuts.get('x')).map(({ parents, spans }) => [parents, spans]),
    [[['p', 'q'], { t: [{ start: 20, end: 40 }] }]],
  );
  assert.equal(codeOf({ act: 'join', items: ['p', 'p'] }), 'join-needs-two');
  assert.equal(
    codeOf({ act: 'split', item: 'p', parts: [[{ start: 20, end: 31 }], [{ start: 24, end: 30 }]] }),
    'span-invalid',
  );
});

test('PL7 holding none needs an empty provision, rejects what is open there, and can be taken back', () => {
  const none = decide({ act: 'holds-none', provisions: ['x'] });
  assert.deepEqual(none.facts, [{ register: 'cut/x/list', value: { holds: 'none' } }]);
  assert.deepEqual(
    none.proposals.map((row) => row.state),
    ['rejected', 'rejected'],
  );
  assert.equal(codeOf(add(20, 30), { act: 'holds-none', provisions: ['x'] }), 'provision-has-commitments');
  assert.deepEqual(
    decide({ act: 'holds-none', provisions: ['x'] }, { act: 'reopen', provisions: ['x', 'y'] }).facts.at(-1)
      ?.value,
    { items: [] },
  );
});

test('PL8 a soft due date has words and no date, the plan’s end either, every other a date of the calendar', () => {
  assert.equal(checkDue({ date: null, origin: 'soft', words: 'early' }).ok, true);
  assert.equal(checkDue({ date: '2026', origin: 'soft', words: 'early' }).ok, false);
  assert.equal(checkDue({ date: '2026-03', origin: 'set', words: null }).ok, true);
  assert.equal(checkDue({ date: '2026-02-30', origin: 'set', words: null }).ok, false);
  assert.equal(checkDue({ date: null, origin: 'plan-end', words: null }).ok, false);
  assert.equal(checkDue({ date: null, origin: 'plan-end', words: 'by the end of this plan' }).ok, true);
  assert.equal(checkDue({ date: '20', origin: 'plan-end', words: 'by the end of this plan' }).ok, false);
});

test('PL9 only members of a reading that change become facts', () => {
  const { facts } = decide(
    add(40, 45),
    { act: 'accept', items: ['p'] },
    { act: 'reread', items: ['p'], reading: { strength: 'firm', leads: ['Office'] } },
  );
  assert.deepEqual(facts.at(-1), { register: 'reading/p/leads', value: ['Office'] });
  assert.equal(facts.length, 9);
});

test('PL10 adoption names what is uncovered, goes on when that is acknowledged, and happens once', () => {
  const at = {
    planId: 'i',
    nodes,
    cuts: new Map<string, CutValue>([['x', { holds: 'none' }]]),
    adopted: null,
  };
  const refused = decideAdoption(at, { on: '2026-11-22', acknowledgeUncovered: false });
  assert.equal(!refused.ok && refused.error.code, 'uncovered-not-acknowledged');
  assert.deepEqual(decideAdoption(at, { on: '2026-11-22', acknowledgeUncovered: true }), {
    ok: true,
    value: { register: 'plan/i/adopted', value: { on: '2026-11-22', uncovered: ['y'] } },
  });
  assert.equal(
    decideAdoption({ ...at, adopted: { on: 'd', uncovered: [] } }, { on: 'e', acknowledgeUncovered: true })
      .ok,
    false,
  );
});

test('PL4 whatever acts are carried out, spans stay apart and inside, and the facts give the state', () => {
  const spans = fc
    .tuple(fc.integer({ min: 15, max: 95 }), fc.integer({ min: 1, max: 12 }))
    .map(([start, n]) => [{ start, end: start + n }]);
  const step = fc.record({
    act: fc.constantFrom('accept', 'reject', 'recut', 'split', 'join', 'add', 'holds-none', 'reopen'),
    a: fc.nat(),
    b: fc.nat(),
    spans,
    provision: fc.constantFrom('x', 'y', 'h'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let now = state;
      const registers = new Map<string, unknown>();
      for (const { act, a, b, spans: drawn, provision } of steps) {
        const ids = [
          ...now.proposals.keys(),
          ...[...now.cuts.values()].flatMap((cut) => cutItems(cut).map(({ id }) => id)),
        ];
        const [one, two] = [ids[a % ids.length] ?? '', ids[b % ids.length] ?? ''];
        const [first] = drawn;
        const parts =
          first === undefined
            ? []
            : [[{ ...first, end: first.start + 1 }], [{ start: first.start + 1, end: first.end }]];
        const commands: Record<string, ReviewCommand> = {
          accept: { act: 'accept', items: [one, two] },
          reject: { act: 'reject', items: [one] },
          recut: { act: 'recut', item: one, spans: drawn },
          split: { act: 'split', item: one, parts },
          join: { act: 'join', items: [one, two] },
          add: { act: 'add', provision, spans: drawn, reading },
          'holds-none': { act: 'holds-none', provisions: [provision] },
          reopen: { act: 'reopen', provisions: [provision] },
        };
        const decided = decideReview(now, [commands[act] ?? assert.fail()], sha256);
        if (!decided.ok) continue;
        now = decided.value.state;
        for (const { register, value } of decided.value.facts) registers.set(register, value);
        const live = [...now.cuts].flatMap(([home, cut]) =>
          cutItems(cut).map((item) => ({ home, id: item.id, spans: item.spans.t ?? [] })),
        );
        assert.equal(new Set(live.map(({ id }) => id)).size, live.length);
        for (const [i, item] of live.entries()) {
          const own = ownSpans(nodes).get(item.home) ?? [];
          assert.ok(
            item.spans.every(({ start, end }) =>
              own.some((outer) => start >= outer.start && end <= outer.end),
            ),
          );
          assert.ok(live.slice(i + 1).every((other) => !spansOverlap(item.spans, other.spans)));
        }
      }
      for (const [id, cut] of now.cuts)
        assert.deepEqual(registers.get(`cut/${id}/list`), JSON.parse(JSON.stringify(cut)));
    }),
    { numRuns: 300 },
  );
});
