/** Which proposals of a register that closes others are asked: few of many, and yet the same comes of it as of asking all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs, numbersFrom } from '../../../tests/sync/logs.ts';
import { confirmRuleFor } from '../genesis/genesis.ts';
import type { ClosingRule, PlanState } from '../index.ts';
import { ClosingProposals, isClosedAsKnown } from './closed-registers.ts';

const closing: ClosingRule = {
  closersOf: (register) => (register.startsWith('thing/') ? ['gate/1/shut', 'gate/2/shut'] : []),
  closes: (value) => value === true,
};
const gates = ['gate/1/shut', 'gate/2/shut'];

interface Act {
  readonly name: string;
  readonly knows: (id: string) => boolean;
}

/** A history of three parties that open and shut gates, take back, return and confirm, and act on a thing in between. */
function played(seed: number): {
  readonly state: PlanState;
  readonly acts: readonly Act[];
  readonly logs: Logs;
} {
  const below = numbersFrom(seed);
  const logs = new Logs(3);
  const read = new Map(logs.letters.map((letter) => [letter, new Map<string, number>()]));
  const items: { readonly reg: string; readonly item: string; readonly by: string }[] = [];
  const acts: Act[] = [];
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] ?? assert.fail('nothing to pick');
  for (let n = 0; n < 70; n++) {
    const letter = pick(logs.letters);
    const sees = below(3) > 0 ? 'all' : {};
    if (sees === 'all')
      for (const other of logs.letters) if (other !== letter) read.get(letter)?.set(other, logs.size(other));
    const known = new Map(read.get(letter));
    known.set(letter, logs.size(letter));
    const knows = (id: string): boolean => {
      const [log = '', seq = ''] = id.split(':');
      return Number(seq) < (known.get(log) ?? 0);
    };
    const what = below(10);
    if (what < 3) {
      acts.push({ name: `${letter}:${logs.size(letter)}`, knows });
      logs.write(letter, 'report', { reg: `thing/${below(3)}/a`, body: { value: n } }, sees);
    } else if (what < 6 || items.length === 0) {
      const reg = pick(gates);
      const base = items.filter((one) => one.reg === reg && knows(one.item)).map(({ item }) => item);
      const named = below(2) === 0 || base.length === 0 ? {} : { base: [pick(base)] };
      const item = logs.write(letter, 'propose', { reg, body: { value: below(4) > 0 }, ...named }, sees);
      items.push({ reg, item, by: letter });
    } else {
      const { reg, item, by } = pick(items);
      const kind = by === letter ? 'withdraw' : what < 9 ? 'confirm' : 'object';
      logs.write(letter, kind, { reg, item }, sees);
    }
  }
  return { state: logs.fold(logs.all, { closing }).state(), acts, logs };
}

test('LG1776 what is void by a closing is the same as when every proposal is asked, in 300 random histories', () => {
  let closed = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const { state, acts, logs } = played(seed);
    const { genesis } = logs.plan.opened;
    for (const { name, knows } of acts) {
      const isClosed = isClosedAsKnown('thing/0/a', closing, {
        letters: logs.letters,
        ruleFor: (register) => confirmRuleFor(genesis.confirm, register),
        register: (of) => state.registers[of],
        knows,
      });
      assert.equal(state.voids[name] === 'register-closed', isClosed, `seed ${seed}, ${name}`);
      if (isClosed) closed += 1;
    }
  }
  assert.ok(closed > 100, `${closed} acts met a closed register`);
});

test('LG1776 of a thousand proposals that nobody confirms none is asked, of those that somebody confirms each', () => {
  const logs = new Logs(3);
  const items = Array.from({ length: 1_000 }, () =>
    logs.write('a', 'propose', { reg: 'gate/1/shut', body: { value: true } }),
  );
  const confirmed = [items[3] ?? '', items[700] ?? ''];
  for (const item of confirmed) logs.write('b', 'confirm', { reg: 'gate/1/shut', item }, 'all');
  logs.write('c', 'object', { reg: 'gate/1/shut', item: items[5] ?? '' }, 'all');
  const { genesis } = logs.plan.opened;
  const register = logs.fold(logs.all, { closing }).state().registers['gate/1/shut'];
  assert.ok(register !== undefined);
  const asked = new ClosingProposals(logs.letters, (name) => confirmRuleFor(genesis.confirm, name));
  assert.equal(Object.keys(register.proposals).length, 1_000);
  assert.deepEqual(Object.keys(asked.of('gate/1/shut', register).proposals).toSorted(), confirmed.toSorted());
});
