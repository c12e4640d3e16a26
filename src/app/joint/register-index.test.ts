/** The index after every entry is the one that is made of all registers at once, whatever is said in whichever order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Proposal, RaisedDispute, RegisterState } from '../../ledger/index.ts';
import { jointPackageValue, packageRegister } from '../../plan/index.ts';
import { type IndexSource, RegisterIndex } from './register-index.ts';

const id = (log: string, seq: number): string => `${log}:${seq}:${'A'.repeat(43)}`;

function proposal(by: string, more: Partial<Proposal> = {}): Proposal {
  return { by, content: { value: 1 }, base: [], answers: {}, withdrawn: null, status: 'open', ...more };
}

/** A shared state of two parties, seen by b, that a test changes; it tells which registers were asked. */
function world() {
  const registers = new Map<string, RegisterState>();
  const disputes = new Map<string, RaisedDispute>();
  const asked: string[] = [];
  const source: IndexSource = {
    me: 'b',
    register: (name) => {
      asked.push(name);
      return registers.get(name) ?? null;
    },
    disputes: () => Object.fromEntries(disputes),
  };
  const put = (
    name: string,
    proposals: RegisterState['proposals'],
    heads: readonly string[] = [],
  ): string => {
    registers.set(name, { positions: {}, proposals, heads });
    return name;
  };
  return { registers, disputes, asked, source, put };
}

test('AP1327 what a further entry changed is asked for, and no other register', () => {
  const { registers, asked, source, put } = world();
  for (let n = 0; n < 500; n++) put(`reading/c-${n}/done`, { [id('a', n)]: proposal('a') });
  const index = new RegisterIndex(source, registers.keys());
  assert.equal(index.count, 500);
  const list = index.waiting;
  asked.length = 0;
  put('reading/c-7/done', { [id('a', 7)]: proposal('a', { status: 'settled' }) });
  index.update(['reading/c-7/done'], false);
  assert.deepEqual([...new Set(asked)], ['reading/c-7/done']);
  assert.deepEqual([index.count, index.awaits('reading/c-7/done', id('a', 7))], [499, false]);
  assert.ok(index.waiting !== list, 'another list, for one is answered');
  const now = index.waiting;
  index.update(['reading/c-7/done'], false);
  assert.ok(index.waiting === now, 'the same one as long as nothing changes');
});

test('AP1327 a proposal that this party disputes waits no more, and again once that is taken back; one that is settled between all waits for nobody', () => {
  const { registers, disputes, source, put } = world();
  const item = id('a', 3);
  put('reading/c/kind', { [item]: proposal('a') });
  const index = new RegisterIndex(source, registers.keys());
  const raised = { by: 'b', item, raise: id('b', 1), register: 'reading/c/kind', closed: null };
  disputes.set('d1', raised);
  index.update([], true);
  assert.deepEqual([index.count, index.waiting], [0, []]);
  disputes.set('d1', { ...raised, closed: id('b', 2) });
  index.update([], true);
  assert.equal(index.count, 1);
  disputes.set('d1', raised);
  index.update([], true);
  assert.equal(index.count, 0);
  // How it ended stands in a register of its own.
  const outcome = id('a', 9);
  const ended = proposal('a', { content: { value: { outcome: 'settled' } }, status: 'settled' });
  index.update([put('dispute/d1/outcome', { [outcome]: ended }, [outcome])], false);
  assert.equal(index.count, 1, 'settled: what it was about is to be answered');
  disputes.set('d2', { ...raised, by: 'a' });
  index.update([], true);
  assert.equal(index.count, 1, 'what the other disputes is not answered by us');
});

test('AP1327 an index that was kept after each of many changes is the one made of all at once', () => {
  const { registers, disputes, source, put } = world();
  const kept = new RegisterIndex(source, []);
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const statuses = ['open', 'objected', 'settled', 'deemed', 'withdrawn', 'disputed'] as const;
  for (let step = 0; step < 400; step++) {
    const at = next(40);
    const item = id('a', at);
    const status = statuses[next(statuses.length)] ?? 'open';
    const answers = next(3) === 0 ? { b: { kind: 'note', entry: id('b', step) } as const } : {};
    const isHead = at % 10 === 0;
    const name = isHead
      ? packageRegister(`01a21b02-81a5-74e0-ae95-0000000000${at + 10}`)
      : `reading/c-${at}/kind`;
    const value = jointPackageValue({ title: { en: 'Sample' }, occasion: {}, date: null, entries: 1 });
    const content = isHead ? { value } : { value: step };
    put(name, { [item]: proposal(next(5) === 0 ? 'b' : 'a', { status, answers, content }) });
    const isAboutDisputes = next(4) === 0;
    if (isAboutDisputes) {
      const closed = next(2) === 0 ? null : id('b', step);
      disputes.set(`d${at}`, { by: 'b', item, raise: id('b', step), register: name, closed });
    }
    kept.update([name], isAboutDisputes);
    const anew = new RegisterIndex(source, registers.keys());
    const inOrder = (index: RegisterIndex) => index.waiting.map((one) => one.id).toSorted();
    assert.deepEqual(inOrder(kept), inOrder(anew), `after ${step}`);
    assert.deepEqual([kept.count, kept.heads.length], [anew.count, anew.heads.length]);
    assert.deepEqual(kept.heads, anew.heads);
    assert.equal(kept.registerOf(item), name);
  }
});

test('AP1327 where things lie is worked out anew when something is said of cuts or disputes, and then alone', () => {
  const { registers, source, put } = world();
  put('reading/c/kind', { [id('a', 3)]: proposal('a') });
  const index = new RegisterIndex(source, registers.keys());
  const [placing, list] = [index.placing, index.waiting];
  index.update([put('reading/d/kind', { [id('a', 4)]: proposal('a', { status: 'settled' }) })], false);
  assert.ok(index.placing === placing && index.waiting === list, 'neither says where anything lies');
  // A cut that waits for nobody, too: it says where a commitment stands that this node has not.
  index.update([put('cut/p/list', { [id('a', 5)]: proposal('a', { status: 'settled' }) })], false);
  assert.ok(index.placing !== placing && index.waiting !== list);
  assert.deepEqual([...index.placing.cuts.keys()], ['cut/p/list']);
  const after = index.placing;
  index.update([], true);
  assert.ok(index.placing !== after);
});
