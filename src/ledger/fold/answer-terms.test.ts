/** Terms of answering: whose, by when, and silence that is taken as acceptance. Days are worked out by hand from a calendar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs, mixed, numbersFrom } from '../../../tests/sync/logs.ts';
import { planId, planOf, sha256 } from '../../../tests/sync/parties.ts';
import type { Json } from '../../base/index.ts';
import { answerTermsRegister, PlanFold, readAnswerTerms, stateDigest, termFor } from '../index.ts';

const terms = answerTermsRegister(planId);
const claim = 'status/c/2026/a';
const thirty: Json = { terms: [{ covers: ['status'], days: 30, deemed: true }] };

/** Both settle the terms on 1 March; a's claim of 2 March reaches b on 5 March. */
function claimed(value: Json = thirty) {
  const logs = new Logs(2);
  logs.now = '2026-03-01T06:00:00Z';
  const rule = logs.write('a', 'propose', { reg: terms, body: { value } });
  logs.write('b', 'confirm', { reg: terms, item: rule }, 'all');
  logs.now = '2026-03-02T06:00:00Z';
  const proposal = logs.write('a', 'propose', { reg: claim, body: { value: 'complete' } }, 'all');
  logs.now = '2026-03-05T22:30:00Z';
  const receipt = logs.write('b', 'ack', {}, 'all');
  /** b goes on at a time and a hears of it; then a takes b's silence as acceptance, at its own time. */
  const take = (heard: string | null, at: string): string => {
    if (heard !== null) {
      logs.now = heard;
      logs.write('b', 'comment', { body: { text: 'of something else' } });
    }
    logs.now = at;
    logs.write('a', 'ack', {}, 'all');
    return logs.write('a', 'deem', { reg: claim, item: proposal, base: [rule], body: { party: 'b' } });
  };
  const stands = () => logs.fold().state().registers[claim]?.proposals[proposal];
  return { logs, rule, proposal, receipt, take, stands };
}

test('LG1040 terms are read strictly, whole or not at all; the longest beginning counts', () => {
  const line = { covers: ['status'], days: 30, deemed: true };
  assert.deepEqual(readAnswerTerms({ terms: [line] }), [line]);
  assert.deepEqual(readAnswerTerms({ terms: [] }), []);
  const wrong: readonly Json[] = [
    null,
    [],
    { terms: null },
    { terms: [line], more: 1 },
    { terms: [line, { ...line, days: 0 }] },
    { terms: [{ ...line, days: 731 }] },
    { terms: [{ ...line, days: '30' }] },
    { terms: [{ ...line, deemed: 'yes' }] },
    { terms: [{ ...line, covers: [] }] },
    { terms: [{ ...line, covers: ['status', 7] }] },
    { terms: [{ ...line, covers: [''] }] },
    { terms: [{ ...line, parties: ['b'] }] },
    { terms: [{ covers: ['status'], days: 30 }] },
  ];
  for (const value of wrong) assert.equal(readAnswerTerms(value), null, JSON.stringify(value));
  const narrow = { covers: ['status/c'], days: 10, deemed: false };
  assert.equal(termFor([line, narrow], 'status/c/2026/a'), narrow);
  assert.equal(termFor([line, narrow], 'status/d/2026/a'), line);
  assert.equal(termFor([line, narrow], 'statuses/c/2026/a'), null);
});

test('LG1040 nothing that decides how the parties decide is covered', () => {
  const covers = ['rule', 'schema', 'dispute', 'period', 'package', 'signed-paper', 'milestone'];
  const line = { covers, days: 1, deemed: true };
  for (const type of covers.slice(0, -1)) assert.equal(termFor([line], `${type}/x/y`), null, type);
  assert.equal(termFor([line], 'milestone/x/state'), line);
});

test('LG1040 terms hold when every party has confirmed them, also where the genesis asks fewer', () => {
  const logs = new Logs(planOf(3, { default: { of: 2 } }));
  const rule = logs.write('a', 'propose', { reg: terms, body: { value: thirty } });
  assert.equal(logs.fold().terms, null);
  logs.write('b', 'confirm', { reg: terms, item: rule }, 'all');
  assert.equal(logs.fold().terms, null);
  logs.write('c', 'note', { reg: terms, item: rule }, 'all');
  assert.equal(logs.fold().terms, null);
  logs.write('c', 'confirm', { reg: terms, item: rule });
  assert.equal(logs.fold().terms?.entry, rule);
  // What replaces them holds in their place; what has no known form leaves no terms at all.
  const next = logs.write('a', 'propose', { reg: terms, body: { value: 'soon' }, base: [rule] }, 'all');
  for (const letter of ['b', 'c']) logs.write(letter, 'confirm', { reg: terms, item: next }, 'all');
  assert.equal(logs.fold().terms, null);
});

test('LG1041 the time begins when the party’s own log has both, and the last day is whole everywhere', () => {
  const { logs, proposal, receipt, rule } = claimed();
  const time = logs.fold().answerTime(claim, proposal, 'b');
  // 5 March and thirty days: 4 April. It is over at noon UTC of 5 April, when it is midnight twelve hours behind.
  assert.deepEqual(
    [time?.received, time?.lastDay, new Date(time?.over ?? 0).toISOString()],
    [receipt, '2026-04-04', '2026-04-05T12:00:00.000Z'],
  );
  assert.equal(logs.fold().terms?.entry, rule);
  // What covers it not, or has not reached the party, has no time.
  const other = logs.write('a', 'propose', { reg: 'plan/p/title', body: { value: 1 } });
  const later = logs.write('a', 'propose', { reg: 'status/c/2027/a', body: { value: 1 } });
  assert.equal(logs.fold().answerTime('plan/p/title', other, 'b'), null);
  assert.equal(logs.fold().answerTime('status/c/2027/a', later, 'b'), null);
});

test('LG1041 what lay there before the terms waits from when both are known', () => {
  const logs = new Logs(2);
  logs.now = '2025-01-10T06:00:00Z';
  const proposal = logs.write('a', 'propose', { reg: claim, body: { value: 'complete' } });
  logs.write('b', 'ack', {}, 'all');
  logs.now = '2026-03-01T06:00:00Z';
  const rule = logs.write('b', 'propose', { reg: terms, body: { value: thirty } });
  logs.write('a', 'confirm', { reg: terms, item: rule }, 'all');
  assert.equal(logs.fold().answerTime(claim, proposal, 'b'), null);
  logs.now = '2026-03-20T06:00:00Z';
  logs.write('b', 'ack', {}, 'all');
  // 20 March and thirty days.
  assert.equal(logs.fold().answerTime(claim, proposal, 'b')?.lastDay, '2026-04-19');
});

test('LG1041 a proposal that states a later time than its receipt begins then; an early date gains nothing', () => {
  const { logs } = claimed();
  logs.now = '2026-05-01T06:00:00Z';
  const late = logs.write('a', 'propose', { reg: 'status/c/2027/a', body: { value: 1 } });
  logs.now = '2020-01-01T00:00:00Z';
  const early = logs.write('a', 'propose', { reg: 'status/c/2028/a', body: { value: 1 } });
  logs.now = '2026-04-20T06:00:00Z';
  logs.write('b', 'ack', {}, 'all');
  const fold = logs.fold();
  assert.equal(fold.answerTime('status/c/2027/a', late, 'b')?.lastDay, '2026-05-31');
  assert.equal(fold.answerTime('status/c/2028/a', early, 'b')?.lastDay, '2026-05-20');
});

test('LG1042 silence stands as such, with its terms and day, once both logs have gone beyond the time', () => {
  const { logs, rule, take, stands } = claimed();
  const entry = take('2026-04-05T12:00:00Z', '2026-04-05T12:00:01Z');
  assert.deepEqual(stands()?.deemed, {
    b: { entry, terms: rule, lastDay: '2026-04-04', raised: null, closed: null },
  });
  assert.equal(stands()?.status, 'deemed');
  assert.deepEqual(stands()?.answers, {});
  assert.equal(logs.fold().state().registers[claim]?.heads.length, 1);
});

test('LG1042 neither a proposer ahead of time, nor a party that is away, nor a log that was set back will do', () => {
  const cases = [
    // a's own clock alone has gone on: of b nothing was heard since it received the claim.
    [null, '2027-01-01T00:00:00Z'],
    // b was heard in its last second.
    ['2026-04-05T11:59:59Z', '2027-01-01T00:00:00Z'],
    // b's clock ran ahead: a's own entry is still in time.
    ['2027-01-01T00:00:00Z', '2026-04-05T11:59:59Z'],
  ] as const;
  for (const [heard, at] of cases) {
    const { logs, take, stands } = claimed();
    take(heard, at);
    assert.equal(stands()?.status, 'open', `${heard} ${at}`);
    assert.deepEqual(Object.values(logs.fold().state().voids), ['time-running']);
  }
  // b's clock was wrong for one entry and is right again: its newest entry counts.
  const { logs, take, stands } = claimed();
  logs.now = '2027-01-01T00:00:00Z';
  logs.write('b', 'ack', {}, 'all');
  take('2026-03-20T00:00:00Z', '2027-01-02T00:00:00Z');
  assert.equal(stands()?.status, 'open');
});

test('LG1042 an entry that cannot be read states no time of its own', () => {
  const { logs, take, stands } = claimed();
  logs.append('b', new TextEncoder().encode('nonsense'));
  take(null, '2026-06-01T00:00:00Z');
  assert.equal(stands()?.status, 'open');
});

test('LG1042 what comes later is kept: a confirmation settles, a dispute and a return undo', () => {
  const confirmed = claimed();
  confirmed.take('2026-04-06T00:00:00Z', '2026-04-06T00:00:00Z');
  confirmed.logs.now = '2026-04-09T00:00:00Z';
  confirmed.logs.write('b', 'confirm', { reg: claim, item: confirmed.proposal }, 'all');
  assert.equal(confirmed.stands()?.status, 'settled');
  assert.equal(confirmed.stands()?.deemed?.b?.lastDay, '2026-04-04');
  const returned = claimed();
  const taken = returned.take('2026-04-06T00:00:00Z', '2026-04-06T00:00:00Z');
  returned.logs.now = '2026-04-09T00:00:00Z';
  returned.logs.write('b', 'dispute.raise', { reg: claim, item: taken }, 'all');
  returned.logs.write('b', 'object', { reg: claim, item: returned.proposal });
  assert.equal(returned.stands()?.status, 'objected');
  assert.deepEqual(returned.logs.fold().state().registers[claim]?.heads, []);
});

test('LG1042 without terms that say so nothing is ever taken as accepted', () => {
  const daysAlone = claimed({ terms: [{ covers: ['status'], days: 30, deemed: false }] });
  daysAlone.take('2027-04-06T00:00:00Z', '2027-04-06T00:00:00Z');
  assert.equal(daysAlone.stands()?.status, 'open');
  assert.equal(daysAlone.logs.fold().answerTime(claim, daysAlone.proposal, 'b')?.lastDay, '2026-04-04');
  const taken = claimed();
  const none = taken.logs.write(
    'b',
    'propose',
    { reg: terms, body: { value: { terms: [] } }, base: [taken.rule] },
    'all',
  );
  taken.logs.write('a', 'confirm', { reg: terms, item: none }, 'all');
  taken.take('2027-04-06T00:00:00Z', '2027-04-06T00:00:00Z');
  assert.deepEqual(Object.values(taken.logs.fold().state().voids), ['rule-missing']);
});

test('LG1043 terms, silence and a late answer give one state in any order, one by one as at once', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { logs, take, proposal } = claimed();
    // b answers without knowing that its silence was taken, or knowing it, or not at all.
    if (seed % 3 === 0) logs.write('b', 'object', { reg: claim, item: proposal });
    take('2026-04-06T00:00:00Z', '2026-04-06T00:00:00Z');
    if (seed % 3 === 1) logs.write('b', 'confirm', { reg: claim, item: proposal }, 'all');
    const whole = stateDigest(logs.fold().state(), sha256);
    const order = mixed(
      logs.letters.map((letter) => logs.entriesOf(letter)),
      numbersFrom(seed),
    );
    const fold = new PlanFold(logs.plan.opened, { sha256, trees: logs.trees });
    for (const [at, entry] of order.entries()) {
      fold.add(entry);
      const part = logs.fold(
        order.slice(0, at + 1).sort((x, y) => (x.log < y.log ? -1 : x.log > y.log ? 1 : x.seq - y.seq)),
      );
      assert.equal(
        stateDigest(fold.state(), sha256),
        stateDigest(part.state(), sha256),
        `seed ${seed}, ${at}`,
      );
    }
    assert.equal(stateDigest(fold.state(), sha256), whole, `seed ${seed}`);
  }
});
