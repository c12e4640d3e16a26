/** Tasks made of commitments and their readings, on a real node. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { review, type TasksOfCommitments, tasksOfCommitments } from '../../../src/app/index.ts';
import type { TaskRowsView } from '../../../src/views/index.ts';
import { list, make, openProgramme, type Programme } from '../objects/programme.ts';
import { codeOf, must, person } from '../test-node.ts';

const usual = { how: 'each', again: false, bodies: 'known', seen: null } as const;

async function tasks(
  { app, who, planId }: Programme,
  commitments: readonly string[],
  given: Partial<TasksOfCommitments> = {},
) {
  return tasksOfCommitments(app, who, { planId, commitments, ...usual, ...given });
}
const values = (row: TaskRowsView['rows'][number] | undefined) =>
  Object.fromEntries((row?.changes ?? []).map(({ field, to }) => [field, to]));

/** The first commitment's reading names two lead bodies, of which one is entered, a deadline and what counts as done. */
async function read(programme: Programme): Promise<string> {
  const { app, who, planId, commitments } = programme;
  const [first = ''] = commitments;
  const reading = {
    leads: ['商务部', '外交部'],
    due: { date: '2027-03', origin: 'set', words: null },
    done: '会议纪要签署',
  } as const;
  must(await review(app, who, { planId, acts: [{ act: 'reread', items: [first], reading }] }));
  return `body/${(await make(programme, 'body', { name: { zh: '商务部' }, side: 'ours' })).id}`;
}

test('OB843 a task takes lead, deadline, what counts as done and its issuing document from reading and plan', async (t) => {
  const programme = await openProgramme(t);
  const lead = await read(programme);
  const looked = must(await tasks(programme, programme.commitments.slice(0, 2)));
  assert.deepEqual(values(looked.rows[0]), {
    title: { zh: '双方将于2027年前召开贸易联委会会议' },
    state: 'planned',
    commitments: [`commitment/${programme.commitments[0]}`],
    lead,
    due: '2027-03',
    issuedAs: '《甲国和乙国合作行动计划(2026-2028年)》1.1',
    measure: { zh: '会议纪要签署' },
  });
  assert.deepEqual(looked.unknownBodies, [{ name: '外交部', rows: 1 }]);
  assert.equal((await list(programme, 'task')).total, 0);
  const made = must(await tasks(programme, programme.commitments.slice(0, 2), { seen: looked.seen }));
  assert.deepEqual(made.counts, { add: 2, change: 0, skip: 0, error: 0 });
  assert.equal((await list(programme, 'task')).total, 2);
});

test('OB843 lead bodies that nobody entered are entered where that is wished, and support', async (t) => {
  const programme = await openProgramme(t);
  const lead = await read(programme);
  const [first = ''] = programme.commitments;
  const looked = must(await tasks(programme, [first], { bodies: 'make' }));
  must(await tasks(programme, [first], { bodies: 'make', seen: looked.seen }));
  const [task] = (await list(programme, 'task')).items;
  const other = (await list(programme, 'body')).items.find(({ label }) => label.zh === '外交部');
  assert.deepEqual([task?.values.lead, task?.values.support], [lead, [`body/${other?.id}`]]);
});

test('OB843 what is said of all goes before the readings, and one task may serve all', async (t) => {
  const programme = await openProgramme(t);
  const first = await read(programme);
  const other = `body/${(await make(programme, 'body', { name: { zh: '铁路局' }, side: 'ours' })).id}`;
  const letter = await make(programme, 'letter', {
    ...{ number: '甲办〔2026〕9号', direction: 'out', state: 'registered', date: '2026-05-01' },
    title: { zh: '任务分工' },
  });
  const { commitments } = programme;
  const said = { lead: other, due: '2026-12', issued: `letter/${letter.id}`, how: 'one' } as const;
  const looked = must(await tasks(programme, commitments, said));
  assert.equal(looked.rows.length, 1);
  const { lead, due, issued, issuedAs, support, commitments: served } = values(looked.rows[0]);
  assert.deepEqual([lead, due, issued, issuedAs], [other, '2026-12', `letter/${letter.id}`, undefined]);
  assert.deepEqual(support, [first]);
  assert.deepEqual(
    served,
    commitments.map((id) => `commitment/${id}`),
  );
});

test('OB843 a commitment that has a task gets a second one only where asked', async (t) => {
  const programme = await openProgramme(t);
  const [first = '', second = ''] = programme.commitments;
  const there = await make(programme, 'task', {
    title: { zh: '已有' },
    state: 'planned',
    commitments: [`commitment/${first}`],
  });
  const looked = must(await tasks(programme, [first, second]));
  assert.deepEqual(
    looked.rows.map(({ outcome, ref }) => [outcome, ref]),
    [
      ['skip', `task/${there.id}`],
      ['add', null],
    ],
  );
  assert.deepEqual(must(await tasks(programme, [first], { again: true })).counts.add, 1);
});

test('OB840 nothing is made where a reading has changed since it was seen', async (t) => {
  const programme = await openProgramme(t);
  const [first = ''] = programme.commitments;
  const { seen } = must(await tasks(programme, [first]));
  await read(programme);
  assert.equal(codeOf(await tasks(programme, [first], { seen })), 'precondition-failed');
  assert.equal((await list(programme, 'task')).total, 0);
});

test('OB843 a commitment that is not there, or not this person’s to see, makes no task', async (t) => {
  const programme = await openProgramme(t);
  const { app, planId, commitments, provisions } = programme;
  assert.equal(codeOf(await tasks(programme, ['none'])), 'not-found');
  const narrow = person({ roles: ['coordinator'], areas: [provisions.get('2') ?? ''] });
  const asked = { planId, commitments: commitments.slice(0, 1), ...usual };
  assert.equal(codeOf(await tasksOfCommitments(app, narrow, asked)), 'not-found');
});
