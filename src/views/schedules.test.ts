/** Mechanisms by year and what expires when; days are counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type InstrumentFacts, ladderLines } from './instrument-ladder.ts';
import { type MechanismFacts, type MeetingFacts, nextHost, scheduleLine } from './meeting-schedule.ts';

const committee: MechanismFacts = {
  ...{ id: 'm', label: { en: 'Committee' }, state: 'committee', due: '2027-05' },
  values: { form: 'committee', host: 'alternating', cadence: { rule: 'FREQ=YEARLY', from: '2025-05' } },
};
const meeting = (id: string, date: string, state: string, host?: string): MeetingFacts => {
  return { id, date, state, values: host === undefined ? {} : { host } };
};
const years = ['2025', '2026', '2027'];
const today = '2026-11-26';

test('OB861 a row has a cell for each year, with what was held and what is due and not planned', () => {
  const meetings = [meeting('b', '2026-06-02', 'not-held'), meeting('a', '2025-05-20', 'held', 'ours')];
  const line = scheduleLine(committee, meetings, years, today);
  assert.deepEqual(
    line.cells.map(({ meetings: of, due }) => [of.map(({ ref, state }) => `${ref} ${state}`), due]),
    [
      [['meeting/a held'], false],
      [['meeting/b not-held'], false],
      [[], true],
    ],
  );
  assert.deepEqual(line.last, { ref: 'meeting/a', date: '2025-05-20', host: 'ours' });
  assert.deepEqual(line.next, { date: '2027-05', host: 'theirs', overdue: false });
});

test('OB861 a meeting that is planned goes before the cadence, with its host where it names one', () => {
  const held = meeting('a', '2025-05-20', 'held', 'ours');
  const planned = scheduleLine(committee, [held, meeting('b', '2026-12-03', 'agreed')], years, today);
  assert.deepEqual(planned.next, { date: '2026-12-03', host: 'theirs', overdue: false });
  assert.deepEqual(
    planned.cells.map(({ due }) => due),
    [false, false, false],
  );
  const named = scheduleLine(committee, [held, meeting('b', '2026-12-03', 'planned', 'third')], years, today);
  assert.equal(named.next?.host, 'third');
  const past = scheduleLine({ ...committee, due: '2026-05' }, [], years, today);
  assert.deepEqual([past.next, past.last], [{ date: '2026-05', host: null, overdue: true }, null]);
});

test('OB861 the host follows the rule: alternating needs to know the last one', () => {
  assert.equal(nextHost('alternating', 'theirs'), 'ours');
  assert.equal(nextHost('alternating', 'ours'), 'theirs');
  assert.equal(nextHost('alternating', null), null);
  assert.equal(nextHost('ours', 'ours'), 'ours');
  assert.equal(nextHost('rotating', 'ours'), null);
  assert.equal(nextHost(null, 'ours'), null);
});

const instrument = (id: string, due: string | null, more: Partial<InstrumentFacts> = {}): InstrumentFacts => {
  return { id, label: { en: id }, state: 'in-force', ended: false, due, values: {}, ...more };
};

test('OB862 instruments stand in the order in which they run out; what ended or has no last day is on no rung', () => {
  const all = [
    instrument('late', '2032-12-31'),
    instrument('soon', '2026-12-31'),
    instrument('ran-out', '2026-11-20'),
    instrument('open', null),
    instrument('over', '2026-01-01', { state: 'expired', ended: true }),
  ];
  assert.deepEqual(
    ladderLines(all, today).map(({ id, left }) => [id, left]),
    [
      ['ran-out', -6],
      ['soon', 35],
      ['late', 2227],
    ],
  );
});

test('OB862 windows are those of the instrument, else 180, 90 and 30 days before its last day', () => {
  const [line] = ladderLines([instrument('a', '2027-01')], today);
  assert.deepEqual(line?.windows, [
    { what: null, days: 180, from: '2026-08-04', open: true },
    { what: null, days: 90, from: '2026-11-02', open: true },
    { what: null, days: 30, from: '2027-01-01', open: false },
  ]);
  const notice = [{ what: { en: 'Notice of termination' }, days: 365 }];
  const [own] = ladderLines([instrument('a', '2027-01-31', { values: { notice } })], today);
  assert.deepEqual(own?.windows, [
    { what: { en: 'Notice of termination' }, days: 365, from: '2026-01-31', open: true },
  ]);
});

test('OB862 what renews an instrument is named, the furthest one', () => {
  const renews = { renews: 'instrument/old' };
  const all = [
    instrument('old', '2026-12-31'),
    instrument('draft', null, { state: 'proposed', values: renews }),
    instrument('text', null, { state: 'text-agreed', values: renews }),
  ];
  assert.deepEqual(ladderLines(all, today)[0]?.successor, { ref: 'instrument/text', stage: 'text-agreed' });
});
