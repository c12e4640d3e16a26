/**
 * Random histories folded in random orders. `npm run prove` folds 10,000 of them. A seed that fails becomes a test by its
 * number.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellProgress } from '../../../tests/progress.ts';
import { assertSound, History } from '../../../tests/sync/histories.ts';
import { mixed, numbersFrom } from '../../../tests/sync/logs.ts';
import { sha256 } from '../../../tests/sync/parties.ts';
import { type Entry, type ForkNotice, PlanFold, type PlanState, stateDigest } from '../index.ts';

const histories = process.env.PROVE === '1' ? 10_000 : 150;

/** Believes what a notice says of itself: how forks are proved is proved elsewhere. */
function readNotice(entry: Entry): ForkNotice | null {
  const { log, size } = entry.body ?? {};
  return typeof log === 'string' && typeof size === 'number'
    ? { notice: 'fork', log, origin: 'o', size }
    : null;
}

/** Folds entry by entry as a node does: starting anew where a log freezes, and looking at each state on the way. */
function foldOneByOne(
  { logs }: History,
  order: ReturnType<typeof mixed>,
  looks: (given: number, state: PlanState) => void,
): PlanState {
  const ports = { sha256, trees: logs.trees, readNotice };
  let fold = new PlanFold(logs.plan.opened, ports);
  for (const [at, entry] of order.entries()) {
    fold.add(entry);
    if (fold.mustRefold) {
      fold = new PlanFold(logs.plan.opened, ports, fold.freezes);
      for (const again of order.slice(0, at + 1)) fold.add(again);
      assert.equal(fold.mustRefold, false);
    }
    looks(at + 1, fold.state());
  }
  return fold.state();
}

function prove(seed: number, withForks: boolean): PlanState {
  const history = new History(seed, 40, withForks);
  const { logs } = history;
  const pick = numbersFrom(seed + 1_000_000);
  const inOrder = logs.letters.map((letter) => logs.entriesOf(letter));
  const whole = logs.fold(logs.all, { readNotice }).state();
  assertSound(whole);
  const digest = stateDigest(whole, sha256);
  for (let round = 0; round < 3; round++) {
    const order = mixed(inOrder, pick);
    const stop = pick(order.length);
    const state = foldOneByOne(history, order, (given, at) => {
      if (given !== stop) return;
      // Halfway, too, only the set of given entries counts: log by log there is the same state.
      const part = order
        .slice(0, stop)
        .sort((x, y) => (x.log < y.log ? -1 : x.log > y.log ? 1 : x.seq - y.seq));
      assert.deepEqual(logs.fold(part, { readNotice }).state(), at, `seed ${seed}, ${stop} entries`);
    });
    assert.equal(stateDigest(state, sha256), digest, `seed ${seed}, round ${round}`);
  }
  return whole;
}

test(`LG14 random histories: one state in any order, one by one as at once`, (t) => {
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= histories; seed++) {
    const state = prove(seed, false);
    tellProgress('histories folded', seed, histories);
    for (const reason of Object.values(state.voids)) seen.set(reason, (seen.get(reason) ?? 0) + 1);
    for (const { proposals } of Object.values(state.registers))
      for (const { status } of Object.values(proposals)) seen.set(status, (seen.get(status) ?? 0) + 1);
    for (const { for: what } of Object.values(state.waiting)) seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  t.diagnostic(JSON.stringify(Object.fromEntries(seen)));
  // A history that never comes to these proves little.
  for (const status of [
    'settled',
    'disputed',
    'objected',
    'withdrawn',
    'bad-seen',
    'schema',
    'already-deemed',
    'deemed',
    'time-running',
    'rule-missing',
  ])
    assert.ok(seen.has(status), status);
});

test('LG26 random histories with frozen logs: one state in any order, one by one as at once', () => {
  let frozen = 0;
  for (let seed = 1; seed <= histories / 2; seed++) {
    const state = prove(seed, true);
    tellProgress('histories with frozen logs folded', seed, histories / 2);
    frozen += Object.keys(state.frozen).length;
  }
  assert.ok(frozen > 0);
});

test('LG26 seed 244: a head cited beyond a freeze is compared with nothing and proves nothing', () => {
  assert.ok(prove(244, true));
});

test('LG1172 a state that was handed out stays as it was, whatever is folded after it', () => {
  let changed = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const { logs } = new History(seed, 40, false);
    const fold = new PlanFold(logs.plan.opened, { sha256, trees: logs.trees });
    const order = mixed(
      logs.letters.map((letter) => logs.entriesOf(letter)),
      numbersFrom(seed),
    );
    const handedOut: { readonly state: PlanState; readonly digest: string }[] = [];
    for (const [at, entry] of order.entries()) {
      fold.add(entry);
      // Some are folded at once, so that registers change several times between two looks.
      if (at % 7 !== 3) continue;
      const state = fold.state();
      handedOut.push({ state, digest: stateDigest(state, sha256) });
    }
    const one = Object.keys(fold.state().registers)[0] ?? assert.fail();
    const register = fold.register(one);
    const before = JSON.stringify(register);
    logs.write('a', 'propose', { reg: one, body: { value: 'further' } }, 'all');
    fold.add(logs.entriesOf('a').at(-1) ?? assert.fail());
    assert.equal(JSON.stringify(register), before, `seed ${seed}`);
    if (JSON.stringify(fold.register(one)) !== before) changed++;
    for (const { state, digest } of handedOut)
      assert.equal(stateDigest(state, sha256), digest, `seed ${seed}`);
  }
  // Where a fold stands still, beyond a schema it does not know, nothing can change.
  assert.ok(changed >= 10, `${changed}`);
});
