/** Closed registers, with a rule of their own: `gate/<n>/shut` closes `thing/<n>/...` where it is settled at true. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs, mixed, numbersFrom } from '../../../tests/sync/logs.ts';
import { planOf, sha256 } from '../../../tests/sync/parties.ts';
import { type ClosingRule, type EntryKind, PlanFold, type PlanState, stateDigest } from '../index.ts';

const closing: ClosingRule = {
  closersOf: (register) => {
    const [type, n = ''] = register.split('/');
    return type === 'thing' ? [`gate/${n}/shut`, 'gate/all/shut'] : [];
  },
  closes: (value) => value === true,
};
const thing = 'thing/1/a';
const gate = 'gate/1/shut';
const stateOf = (logs: Logs): PlanState => logs.fold(logs.all, { closing }).state();

/** a proposes a thing and b has read it; then a proposes that its gate is shut. */
function begun(parties: Parameters<typeof planOf>[0] = 2) {
  const logs = new Logs(planOf(parties));
  const item = logs.write('a', 'propose', { reg: thing, body: { value: 1 } });
  const shut = logs.write('a', 'propose', { reg: gate, body: { value: true } });
  return { logs, item, shut };
}

/** The same, and b has confirmed that the gate is shut. */
function closed() {
  const { logs, item, shut } = begun();
  logs.write('b', 'confirm', { reg: gate, item: shut }, 'all');
  return { logs, item, shut };
}

test('LG1660 whatever is done to a closed register by one who knew that it is closed is void, and changes nothing', () => {
  const acts: readonly (readonly [string, EntryKind, object])[] = [
    ...(['confirm', 'note', 'consult', 'object'] as const).map((kind) => ['b', kind, {}] as const),
    ['b', 'propose', { item: undefined, body: { value: 2 } }],
    ['b', 'report', { item: undefined, body: { value: 2 } }],
    ['a', 'withdraw', {}],
    ['a', 'deem', { body: { party: 'b' } }],
  ];
  for (const [letter, kind, more] of acts) {
    const { logs, item } = closed();
    const before = stateOf(logs).registers[thing];
    const seq = logs.size(letter);
    const { item: about = item, ...rest }: { readonly item?: string } = { item, ...more };
    const named = 'item' in more ? {} : { item: about };
    logs.write(letter, kind, { reg: thing, ...named, ...rest }, 'all');
    const state = stateOf(logs);
    assert.equal(state.voids[`${letter}:${seq}`], 'register-closed', kind);
    assert.deepEqual(state.registers[thing], before, kind);
  }
});

test('LG1660 what crossed with the closing stands, whoever gave it and in whatever order it comes', () => {
  const { logs, item, shut } = begun();
  // b answers the thing having read nothing of the gate; c shuts it having read nothing of the answer.
  logs.write('b', 'confirm', { reg: thing, item }, { a: 2 });
  logs.write('b', 'confirm', { reg: gate, item: shut }, 'all');
  logs.write('a', 'ack', {}, 'all');
  assert.deepEqual(stateOf(logs).voids, {});
  assert.equal(stateOf(logs).registers[thing]?.proposals[item]?.status, 'settled');

  const crossing = begun(3);
  crossing.logs.write('b', 'confirm', { reg: gate, item: crossing.shut }, 'all');
  crossing.logs.write('c', 'confirm', { reg: gate, item: crossing.shut }, { a: 3 });
  // b has not read c's confirmation: for b the gate is not shut yet. a has, and it is.
  crossing.logs.write('b', 'object', { reg: thing, item: crossing.item });
  crossing.logs.write('a', 'withdraw', { reg: thing, item: crossing.item }, { b: 2, c: 2 });
  const { voids, registers } = stateOf(crossing.logs);
  assert.deepEqual(voids, { 'a:3': 'register-closed' });
  assert.equal(registers[thing]?.proposals[crossing.item]?.status, 'objected');
});

test('LG1660 once it is settled that it is open again, acts count again; before that is known to their author they do not', () => {
  const { logs, item, shut } = closed();
  logs.write('a', 'ack', {}, 'all');
  const open = logs.write('a', 'propose', { reg: gate, body: { value: false }, base: [shut] });
  logs.write('b', 'note', { reg: thing, item }, 'all');
  logs.write('b', 'confirm', { reg: gate, item: open });
  logs.write('b', 'confirm', { reg: thing, item });
  const { voids, registers } = stateOf(logs);
  assert.deepEqual(voids, { 'b:2': 'register-closed' });
  assert.equal(registers[thing]?.proposals[item]?.status, 'settled');
});

test('LG1660 a register that another one shuts for all is closed, others are not, and a dispute may always be raised', () => {
  const logs = new Logs(2);
  const item = logs.write('a', 'propose', { reg: thing, body: { value: 1 } });
  const other = logs.write('a', 'propose', { reg: 'other/1/a', body: { value: 1 } });
  const all = logs.write('a', 'propose', { reg: 'gate/all/shut', body: { value: true } });
  logs.write('b', 'confirm', { reg: 'gate/all/shut', item: all }, 'all');
  logs.write('b', 'confirm', { reg: thing, item });
  logs.write('b', 'confirm', { reg: 'other/1/a', item: other });
  logs.write('b', 'dispute.raise', { reg: thing, item });
  const { voids, disputes } = stateOf(logs);
  assert.deepEqual(voids, { 'b:2': 'register-closed' });
  assert.deepEqual(
    Object.values(disputes).map(({ item: about, by }) => [about, by]),
    [[item, 'b']],
  );
});

test('LG1660 two settlements beside each other close where both shut, and do not where one opens', () => {
  for (const [value, expected] of [
    [true, { 'b:3': 'register-closed' }],
    [false, {}],
  ] as const) {
    const { logs, item, shut } = begun();
    const rival = logs.write('b', 'propose', { reg: gate, body: { value } });
    logs.write('b', 'confirm', { reg: gate, item: shut }, 'all');
    logs.write('a', 'confirm', { reg: gate, item: rival }, 'all');
    logs.write('b', 'confirm', { reg: thing, item }, 'all');
    assert.deepEqual(stateOf(logs).voids, expected, String(value));
  }
});

test('LG1660 whoever is asked by the genesis shuts it: one alone of three does not, two do where two are enough', () => {
  for (const [of, expected] of [
    [3, {}],
    [2, { 'c:1': 'register-closed' }],
  ] as const) {
    const logs = new Logs(planOf(3, { default: { of } }));
    const item = logs.write('a', 'propose', { reg: thing, body: { value: 1 } });
    const shut = logs.write('a', 'propose', { reg: gate, body: { value: true } });
    logs.write('b', 'confirm', { reg: gate, item: shut }, 'all');
    logs.write('c', 'confirm', { reg: thing, item }, 'all');
    assert.deepEqual(stateOf(logs).voids, expected, String(of));
  }
});

/** Acts on a thing and its gate by three parties, each having read some of the others. */
function history(seed: number): Logs {
  const pick = numbersFrom(seed);
  const logs = new Logs(3);
  const read: Record<string, Record<string, number>> = { a: {}, b: {}, c: {} };
  const idsIn = (reg: string): readonly string[] =>
    logs.all.filter(({ entry }) => entry?.reg === reg && entry.kind === 'propose').map(({ id }) => id);
  for (let n = 0; n < 60; n++) {
    const letter = 'abc'.charAt(pick(3));
    const seen = read[letter] ?? {};
    for (const other of 'abc')
      if (other !== letter && pick(2) === 0)
        seen[other] = Math.max(seen[other] ?? 0, 1 + pick(logs.size(other)));
    const reg = pick(2) === 0 ? gate : thing;
    const ids = idsIn(reg);
    const item = ids.at(-1 - pick(Math.min(ids.length, 3) || 1));
    if (item === undefined || pick(6) === 0) {
      const value = reg === gate ? pick(3) > 0 : n;
      const base = item === undefined || pick(3) === 0 ? {} : { base: [item] };
      logs.write(letter, 'propose', { reg, body: { value }, ...base }, seen);
    } else {
      const kinds: readonly EntryKind[] = ['confirm', 'confirm', 'confirm', 'object', 'note', 'withdraw'];
      logs.write(letter, kinds[pick(kinds.length)] ?? 'confirm', { reg, item }, seen);
    }
  }
  return logs;
}

test('LG1661 acts on closed registers give one state in any order, one by one as at once', (t) => {
  let closedActs = 0;
  let settled = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const logs = history(seed);
    const whole = stateOf(logs);
    closedActs += Object.values(whole.voids).filter((reason) => reason === 'register-closed').length;
    settled += Object.values(whole.registers[thing]?.proposals ?? {}).filter(
      ({ status }) => status === 'settled',
    ).length;
    for (let round = 0; round < 3; round++) {
      const order = mixed(
        logs.letters.map((letter) => logs.entriesOf(letter)),
        numbersFrom(seed * 10 + round),
      );
      const fold = new PlanFold(logs.plan.opened, { sha256, trees: logs.trees, closing });
      for (const entry of order) fold.add(entry);
      assert.equal(
        stateDigest(fold.state(), sha256),
        stateDigest(whole, sha256),
        `seed ${seed}, round ${round}`,
      );
    }
  }
  t.diagnostic(`${closedActs} acts on closed registers, ${settled} settled values`);
  // Histories that never come to these prove little.
  assert.ok(closedActs > 20 && settled > 20);
});
