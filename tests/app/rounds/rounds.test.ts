/** Rounds from the forms that go out to the claims that come of what comes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bringReturn,
  bringShownReturn,
  correctReturn,
  enterReturn,
  formFile,
  handOutForm,
  keepReturn,
  layAsideReturn,
  prepareForms,
  type ReturnView,
  returnFile,
  showForm,
  showReturn,
  showRound,
} from '../../../src/app/index.ts';
import { makeCode } from '../../../src/plan/rounds/index.ts';
import { Writes } from '../joint/failing-writes.ts';
import { change, entriesOf, findings, list, make, show } from '../objects/programme.ts';
import { codeOf, must, person } from '../test-node.ts';
import { bring, fillIn, makeForms, type Office, openOffice, showOf, tableOf, workbook } from './office.ts';

const outcomes = ({ rows }: ReturnView): readonly string[] =>
  rows.map(({ outcome, faults }) => [outcome, ...faults.map(({ at, fault }) => `${at}:${fault}`)].join(' '));
const notes = (view: ReturnView): readonly string[] => view.notes.map(({ fault }) => fault);
const seen = ({ record, tag }: ReturnView) => ({ returnId: record.returnId, tag });

async function filledBy(office: Office, code: string, answer: Parameters<typeof fillIn>[1][number]) {
  return workbook(fillIn(await tableOf(office, code), { 0: answer }));
}

test('RD20 forms and returns are for whoever works on the whole plan', async (t) => {
  const office = await openOffice(t);
  const { app, planId, roundId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const narrow = person({ roles: ['contributor'], areas: [office.provisions.get('1') ?? ''] });
  const reader = person({ roles: ['reader'] });
  for (const who of [narrow, reader]) {
    assert.equal(codeOf(await showRound(app, who, { planId, roundId })), 'not-allowed');
    assert.equal(codeOf(await formFile(app, who, { planId, code, format: 'xlsx' })), 'not-allowed');
    assert.equal(codeOf(await prepareForms(app, who, { planId, roundId })), 'not-allowed');
    const bytes = new Uint8Array([1]);
    assert.equal(
      codeOf(await bringReturn(app, who, { planId, bytes, name: 'x', mail: null })),
      'not-allowed',
    );
  }
});

test('RD21 a body is asked about what is its own by reading, task, milestone and source, and nothing else', async (t) => {
  const office = await openOffice(t, { bodies: 2 });
  const [first = '', second = ''] = office.bodies;
  const [a = '', b = '', , d = ''] = office.commitments;
  await make(office, 'milestone', {
    title: { en: 'Step' },
    state: 'planned',
    owner: first,
    commitments: [`commitment/${d}`],
  });
  const { id } = await make(office, 'further-commitment', {
    title: { en: 'From minutes' },
    source: 'minutes',
    actor: 'ours',
    lead: first,
  });
  const codes = await makeForms(office);
  const asked = async (body: string): Promise<readonly string[]> => {
    const form = must(
      await showForm(office.app, office.who, { planId: office.planId, code: codes.get(body) ?? '' }),
    );
    return form.items.map(({ ref }) => ref);
  };
  assert.deepEqual(await asked(first), [`commitment/${a}`, `commitment/${d}`, `further-commitment/${id}`]);
  assert.deepEqual(await asked(second), [`commitment/${b}`]);
  const form = must(
    await showForm(office.app, office.who, { planId: office.planId, code: codes.get(second) ?? '' }),
  );
  assert.deepEqual(form.items[0]?.words, { zh: '双方共同编制港口合作规划' });
});

test('RD22 a form that has left stays as it is; keys of one that has not stay with their rows', async (t) => {
  const office = await openOffice(t, { bodies: 2 });
  const { app, who, planId, roundId } = office;
  const [first = '', second = ''] = office.bodies;
  const codes = await makeForms(office);
  must(await handOutForm(app, who, { planId, code: codes.get(first) ?? '' }));
  const itemsOf = async (body: string) =>
    must(await showForm(app, who, { planId, code: codes.get(body) ?? '' })).items.map(
      ({ key, ref }) => `${key} ${ref}`,
    );
  const before = [await itemsOf(first), await itemsOf(second)];
  const more = {
    state: 'planned',
    support: office.bodies,
    commitments: [`commitment/${office.commitments[0]}`, `commitment/${office.commitments[3]}`],
  };
  await make(office, 'task', { title: { en: 'Both' }, ...more });
  assert.deepEqual(must(await prepareForms(app, who, { planId, roundId })), {
    made: 0,
    renewed: 1,
    kept: 1,
    without: [],
  });
  assert.deepEqual(await itemsOf(first), before[0]);
  const after = await itemsOf(second);
  assert.equal(after.length, 3);
  assert.ok(after.includes(before[1]?.[0] ?? ''), 'the row that was there has its key still');
});

test('RD22 a body to which nothing is assigned gets no form and is named', async (t) => {
  const office = await openOffice(t, { bodies: 1 });
  const { app, who, planId, roundId } = office;
  const idle = await make(office, 'body', { name: { en: 'Idle' }, side: 'ours' });
  const round = await show(office, { type: 'round', id: roundId });
  await change(office, round, { bodies: [...office.bodies, `body/${idle.id}`] });
  assert.deepEqual(must(await prepareForms(app, who, { planId, roundId })).without, [`body/${idle.id}`]);
});

test('RD30 what is no form of this plan is refused with the reason, and nothing is stored', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = '', other = ''] = (await makeForms(office)).values();
  const refused = async (bytes: Uint8Array, expected?: string): Promise<string> =>
    codeOf(
      await bringReturn(app, who, {
        planId,
        bytes,
        name: 'a.xlsx',
        mail: null,
        ...(expected === undefined ? {} : { expected }),
      }),
    );
  const text = (words: string) => new TextEncoder().encode(words);
  assert.equal(await refused(new Uint8Array()), 'file-empty');
  assert.equal(await refused(text('hello')), 'return-not-a-form');
  assert.equal(await refused(text('%PDF-1.7 …')), 'return-not-a-form');
  assert.equal(await refused(await workbook([['Minutes', 'begun', 'F']])), 'return-not-a-form');
  assert.equal(await refused(await workbook([[code], ['no table']])), 'return-not-a-form');
  const sound = makeCode(new Uint8Array(7).fill(5));
  const damaged = `${sound.slice(0, -1)}${sound.endsWith('A') ? 'B' : 'A'}`;
  assert.equal(await refused(await workbook([[damaged]])), 'return-code-damaged');
  assert.equal(await refused(await workbook([[sound]])), 'return-code-unknown');
  assert.equal(await refused(await workbook([[code], [other]])), 'return-several-codes');
  const table = await workbook(await tableOf(office, code));
  assert.equal(await refused(table, other), 'return-other-form');
  const view = await showOf(office);
  assert.deepEqual([view.counts.made, view.counts.waiting, view.astray.length], [3, 0, 0]);
});

test('RD30 a return waits and counts for nothing until a person has kept it', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const entries = await entriesOf(office);
  const bytes = await filledBy(office, code, { progress: 'Begun', done: 'Two meetings', due: '2027-03' });
  const view = await bring(office, bytes);
  assert.deepEqual(outcomes(view), ['add']);
  assert.equal(await entriesOf(office), entries);
  assert.equal((await showOf(office)).counts.waiting, 1);
  const kept = must(await keepReturn(app, who, { planId, ...seen(view) }));
  assert.equal(kept.record.state, 'kept');
  const claims = await list(office, 'claim');
  assert.deepEqual(
    claims.items.map(({ values }) => values),
    [
      {
        commitment: `commitment/${office.commitments[0]}`,
        period: '2026',
        body: office.bodies[0],
        progress: 'begun',
        inside: { en: 'Two meetings' },
        expected: '2027-03',
        via: 'form',
      },
    ],
  );
  const round = await showOf(office);
  const line = round.lines.find((one) => one.code === code);
  assert.deepEqual([line?.state, line?.said, line?.asked], ['received', 1, 1]);
  const file = must(await returnFile(app, who, { planId, returnId: kept.record.returnId }));
  assert.deepEqual(file.bytes, bytes);
  assert.deepEqual(await findings(office), []);
});

test('RD31 a second return shows what it would change, and what it would not', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const answer = await filledBy(office, code, { progress: 'Begun', done: 'One' });
  const first = await bring(office, answer);
  must(await keepReturn(app, who, { planId, ...seen(first) }));
  const again = await bring(office, answer);
  assert.deepEqual([outcomes(again), notes(again)], [['skip'], ['return-same-file']]);
  const other = await bring(office, await filledBy(office, code, { progress: 'Complete', done: 'All' }));
  assert.deepEqual([outcomes(other), notes(other)], [['change'], ['return-again']]);
  assert.deepEqual(other.rows[0]?.before, { progress: 'begun', done: 'One' });
  assert.deepEqual((await list(office, 'claim')).items[0]?.state, 'begun');
  must(await keepReturn(app, who, { planId, ...seen(other) }));
  assert.deepEqual((await list(office, 'claim')).items[0]?.state, 'complete');
});

test('RD31 what came late, by a closed round or from an unknown sender is said', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId, roundId } = office;
  const [code = ''] = (await makeForms(office)).values();
  office.clock.now = Date.parse('2026-07-01T08:00:00Z');
  const bytes = await filledBy(office, code, { progress: 'Begun' });
  const mail = { from: 'stranger@elsewhere.example', subject: 'Form', messageId: 'm1' };
  const came = must(await bringReturn(app, who, { planId, bytes, name: 'a.xlsx', mail }));
  const of = { planId, returnId: came.returnId };
  assert.deepEqual(notes(must(await showReturn(app, who, of))), ['return-late', 'return-sender']);
  const round = await show(office, { type: 'round', id: roundId });
  await change(office, round, { state: 'closed' });
  const view = must(await showReturn(app, who, of));
  assert.deepEqual(notes(view), ['return-late', 'round-closed', 'return-sender']);
  assert.equal(codeOf(await keepReturn(app, who, { planId, ...seen(view) })), 'round-not-open');
});

test('RD32 a return is kept as it was seen or not at all', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const one = await bring(office, await filledBy(office, code, { progress: 'Begun' }));
  const two = await bring(office, await filledBy(office, code, { progress: 'Complete' }));
  must(await keepReturn(app, who, { planId, ...seen(one) }));
  // The second was seen as something new; by now it would change what the first said.
  assert.equal(codeOf(await keepReturn(app, who, { planId, ...seen(two) })), 'precondition-failed');
  assert.equal((await list(office, 'claim')).items[0]?.state, 'begun');
  assert.equal(codeOf(await keepReturn(app, who, { planId, ...seen(one) })), 'return-settled');
});

test('RD32 with one wrong row nothing is kept; corrected, all of it is', async (t) => {
  const office = await openOffice(t, { bodies: 1 });
  const { app, who, planId } = office;
  await make(office, 'task', {
    title: { en: 'More' },
    state: 'planned',
    lead: office.bodies[0] ?? '',
    commitments: office.commitments.map((id) => `commitment/${id}`),
  });
  const [code = ''] = (await makeForms(office)).values();
  const table = fillIn(await tableOf(office, code), {
    0: { progress: 'Begun' },
    1: { progress: 'halfway', due: '03/04/2027' },
    2: { progress: '已完成' },
  });
  const view = await bring(office, await workbook(table));
  assert.deepEqual(outcomes(view), ['add', 'error progress:choice due:date-two-ways', 'add', 'skip']);
  const entries = await entriesOf(office);
  assert.equal(codeOf(await keepReturn(app, who, { planId, ...seen(view) })), 'rows-invalid');
  assert.equal(await entriesOf(office), entries);
  const key = view.rows[1]?.key ?? '';
  const rows = [{ key, progress: 'substantial', due: '2027-04-03' }];
  const corrected = must(await correctReturn(app, who, { planId, ...seen(view), rows }));
  assert.deepEqual(corrected.counts, { add: 3, change: 0, skip: 1, error: 0 });
  must(await keepReturn(app, who, { planId, ...seen(corrected) }));
  assert.equal((await list(office, 'claim')).total, 3);
});

test('RD32 what is laid aside needs a reason, counts for nothing and stays', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const view = await bring(office, await filledBy(office, code, { progress: 'Begun' }));
  const put = { planId, ...seen(view) };
  assert.equal(codeOf(await layAsideReturn(app, who, { ...put, reason: '  ' })), 'reason-missing');
  const done = must(await layAsideReturn(app, who, { ...put, reason: ' sent by mistake ' }));
  assert.deepEqual([done.record.state, done.record.settled?.reason], ['laid-aside', 'sent by mistake']);
  assert.equal((await list(office, 'claim')).total, 0);
  assert.equal((await showOf(office)).counts.waiting, 0);
});

test('RD33 what a desk enters on behalf of a body goes the same way', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const form = must(await showForm(app, who, { planId, code }));
  const rows = [{ key: form.items[0]?.key ?? '', progress: 'begun', done: 'ໄດ້ປະຊຸມ 2 ຄັ້ງ' }];
  const entered = must(
    await enterReturn(app, who, { planId, code, head: { person: 'By telephone' }, rows }),
  ).record;
  assert.deepEqual([entered.via, entered.file, entered.head], ['desk', null, { person: 'By telephone' }]);
  const view = must(await showReturn(app, who, { planId, returnId: entered.returnId }));
  must(await keepReturn(app, who, { planId, ...seen(view) }));
  const [claim] = (await list(office, 'claim')).items;
  assert.deepEqual(claim?.values.inside, { lo: 'ໄດ້ປະຊຸມ 2 ຄັ້ງ' });
});

test('RD12 the next round prints what was said, and a tick says it again for the new period', async (t) => {
  const office = await openOffice(t, { round: { period: '2026' } });
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const view = await bring(office, await filledBy(office, code, { progress: 'Begun', done: 'One' }));
  must(await keepReturn(app, who, { planId, ...seen(view) }));
  const { values } = await show(office, { type: 'round', id: office.roundId });
  const next = await make(office, 'round', { ...values, period: '2027', due: '2027-06-30' });
  const later = { ...office, roundId: next.id };
  const [second = ''] = (await makeForms(later)).values();
  const form = must(await showForm(app, who, { planId, code: second }));
  assert.deepEqual(
    [form.items[0]?.last, form.items[0]?.lastPeriod],
    [{ progress: 'begun', done: 'One' }, '2026'],
  );
  const ticked = await bring(later, await filledBy(later, second, { same: '✓' }));
  assert.deepEqual(outcomes(ticked), ['add']);
  must(await keepReturn(app, who, { planId, ...seen(ticked) }));
  const said = (await list(office, 'claim')).items
    .map(({ values: of }) => `${of.period} ${of.progress}`)
    .sort();
  assert.deepEqual(said, ['2026 begun', '2027 begun']);
});

test('RD25 figures of a round are counts of its lines, and n of m for each body', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId, roundId } = office;
  const before = must(await showRound(app, who, { planId, roundId }));
  assert.deepEqual(
    [before.counts['no-form'], before.lines.map(({ said, asked }) => `${said} of ${asked}`)],
    [3, ['0 of 0', '0 of 0', '0 of 0']],
  );
  const [first = '', second = ''] = (await makeForms(office)).values();
  must(await handOutForm(app, who, { planId, code: second }));
  const view = await bring(office, await filledBy(office, first, { progress: 'Begun' }));
  must(await keepReturn(app, who, { planId, ...seen(view) }));
  const counted = await showOf(office);
  assert.deepEqual(counted.counts, { 'no-form': 0, made: 1, sent: 1, overdue: 0, waiting: 0, received: 1 });
  const said = counted.lines.find(({ code }) => code === first);
  assert.deepEqual([said?.said, said?.asked], [1, 1]);
  office.clock.now = Date.parse('2026-06-30T23:00:00Z');
  assert.equal((await showOf(office)).counts.overdue, 0, 'the day itself is not late');
  office.clock.now = Date.parse('2026-07-01T00:00:00Z');
  assert.equal((await showOf(office)).counts.overdue, 1);
});

test('RD1190 what is brought or entered is taken in and shown in one write: with it lost there is nothing, with its answer lost all of it', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [code = ''] = (await makeForms(office)).values();
  const bytes = await filledBy(office, code, { progress: 'Begun', done: 'Sample words' });
  const form = must(await showForm(app, who, { planId, code }));
  const rows = [{ key: form.items[0]?.key ?? '', progress: 'begun', done: 'Sample words' }];
  const ways = [
    () => bringShownReturn(app, who, { planId, bytes, name: 'return.xlsx', mail: null }),
    () => enterReturn(app, who, { planId, code, head: {}, rows }),
  ];
  const there = async () => (await showOf(office)).lines.flatMap(({ returns }) => returns).length;
  const writes = new Writes({ app });
  let taken = 0;
  for (const way of ways) {
    for (const fault of ['not-kept', 'kept'] as const) {
      writes.failAt(0, fault);
      assert.equal(codeOf(await way()), 'outcome-unknown');
      taken += fault === 'kept' ? 1 : 0;
      assert.equal(await there(), taken, fault);
    }
    // Nothing of it is left for a second write.
    writes.failAt(1, 'not-kept');
    const shown = must(await way());
    assert.equal(writes.hit, false);
    writes.failAt(-1, 'kept');
    assert.deepEqual(shown.counts, { add: 1, change: 0, skip: shown.rows.length - 1, error: 0 });
    assert.equal(await there(), ++taken);
    const { returnId } = shown.record;
    assert.equal(must(await showReturn(app, who, { planId, returnId })).tag, shown.tag);
  }
});
