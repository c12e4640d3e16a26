/** What hangs on other objects: names, areas, what is due next; who sees what; and that rows can be made anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeObject,
  createObject,
  getObject,
  logPage,
  rebuildPlan,
  retireObject,
  review,
} from '../../../src/app/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { change, findings, list, make, namesOf, openProgramme, show } from './programme.ts';

test('OB15 a name that is lent follows the object that lends it', async (t) => {
  const office = await openProgramme(t);
  const ours = await make(office, 'body', { name: { zh: '商务部' }, side: 'ours' });
  const theirs = await make(office, 'body', { name: { zh: '工贸部' }, side: 'theirs' });
  const areas = [`provision/${office.provisions.get('1')}`];
  const ends = { ours: `body/${ours.id}`, theirs: `body/${theirs.id}` };
  const channel = await make(office, 'channel', { ...ends, areas });
  assert.deepEqual(channel.label, { zh: '商务部 · 工贸部' });
  await change(office, theirs, { name: { zh: '工业与贸易部', en: 'Industry and Trade' } });
  const now = await show(office, channel);
  assert.deepEqual(now.label, { zh: '商务部 · 工业与贸易部', en: '商务部 · Industry and Trade' });
  assert.equal(now.version, channel.version, 'its own values have not changed');
  assert.deepEqual(namesOf(await list(office, 'channel', { q: 'industry' })), [
    '商务部 · Industry and Trade',
  ]);
  assert.deepEqual(await findings(office), []);
});

test('OB15 what is due next follows from the meetings that were held', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const cadence = { rule: 'FREQ=YEARLY', from: '2024' };
  const committee = await make(office, 'mechanism', { title: { en: 'Joint Committee' }, cadence });
  assert.equal(committee.due, '2024');
  const mechanism = `mechanism/${committee.id}`;
  const meeting = await make(office, 'meeting', {
    title: { en: '5th session' },
    mechanism,
    date: '2024-10-08',
    state: 'planned',
  });
  assert.equal((await show(office, committee)).due, '2024', 'what is only planned has not been held');
  const held = await change(office, meeting, { state: 'held' });
  assert.equal((await show(office, committee)).due, '2025');
  const other = await make(office, 'mechanism', { title: { en: 'Working Group' }, cadence });
  const moved = await change(office, held, { mechanism: `mechanism/${other.id}` });
  assert.equal((await show(office, committee)).due, '2024');
  assert.equal((await show(office, other)).due, '2025');
  const gone = { planId, type: 'meeting', id: moved.id, version: moved.version, retired: true };
  must(await retireObject(app, who, gone));
  assert.equal((await show(office, other)).due, '2024');
  assert.deepEqual(await findings(office), []);
});

test('OB15 areas are its own, else those of what it serves, else those that it inherits', async (t) => {
  const office = await openProgramme(t);
  const [first = '', , , third = ''] = office.commitments;
  const project = await make(office, 'project', {
    title: { en: 'Railway' },
    stage: 'operating',
    commitments: [`commitment/${first}`],
  });
  assert.deepEqual(project.areas, ['1.1']);
  const milestone = await make(office, 'milestone', {
    title: { en: 'Opening' },
    state: 'planned',
    of: `project/${project.id}`,
  });
  assert.deepEqual(milestone.areas, ['1.1']);
  await change(office, project, { commitments: [`commitment/${third}`] });
  assert.deepEqual((await show(office, milestone)).areas, ['2.1']);
  const own = await change(office, await show(office, milestone), { commitments: [`commitment/${first}`] });
  assert.deepEqual(own.areas, ['1.1']);
  assert.deepEqual(await findings(office), []);
});

test('OB15 areas are inherited over several steps and come back right from a circle', async (t) => {
  const office = await openProgramme(t);
  const [first = ''] = office.commitments;
  const meeting = await make(office, 'meeting', { title: { en: 'Session' }, state: 'held', date: '2026' });
  const further = await make(office, 'further-commitment', {
    title: { en: 'Open a second counter' },
    source: 'minutes',
    actor: 'both',
    taken: `meeting/${meeting.id}`,
  });
  // The meeting serves what was taken from it: each asks the other.
  const around = await change(office, meeting, { commitments: [`further-commitment/${further.id}`] });
  assert.deepEqual([around.areas, (await show(office, further)).areas], [[], []]);
  const placed = await change(office, await show(office, further), { beside: [`commitment/${first}`] });
  assert.deepEqual(placed.areas, ['1.1']);
  assert.deepEqual((await show(office, meeting)).areas, ['1.1']);
  await change(office, placed, { beside: null });
  assert.deepEqual((await show(office, meeting)).areas, []);
  assert.deepEqual(await findings(office), []);
});

test('OB15 what hangs on a commitment follows it through a split', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const [first = ''] = office.commitments;
  const flagship = await make(office, 'flagship', { commitment: `commitment/${first}`, rank: 1 });
  assert.deepEqual(flagship.label, { zh: '1.1–1', lo: '1.1–1', en: '1.1–1' });
  must(await review(app, who, { planId, acts: [{ act: 'reject', items: [first] }] }));
  const now = await show(office, flagship);
  assert.equal(
    now.refs[`commitment/${first}`]?.retired,
    true,
    'a commitment taken out of the list is still named',
  );
  assert.deepEqual(await findings(office), []);
});

test('OB16 a person with areas sees and changes what lies in them, and no more', async (t) => {
  const office = await openProgramme(t);
  const { app, planId } = office;
  const [first = '', second = '', , third = ''] = office.commitments;
  const trade = person({ areas: [office.provisions.get('1') ?? ''] });
  const task = (en: string, commitments: readonly string[]) =>
    make(office, 'task', {
      title: { en },
      state: 'planned',
      commitments: commitments.map((id) => `commitment/${id}`),
    });
  const inside = await task('inside', [first, second]);
  const across = await task('across', [first, third]);
  const outside = await task('outside', [third]);
  await task('of no area', []);
  await make(office, 'letter', {
    number: '1',
    title: { en: 'not placed' },
    direction: 'in',
    date: '2026',
    state: 'registered',
  });
  const seen = namesOf(await list(office, 'task', { sort: 'label' }, trade));
  assert.deepEqual(seen, ['across', 'inside', 'of no area']);
  assert.deepEqual(
    namesOf(await list(office, 'letter', {}, trade)),
    [],
    'an unplaced letter is the whole plan’s',
  );
  const which = { planId, type: 'task', id: outside.id };
  assert.equal(codeOf(await getObject(app, trade, which)), 'not-found');
  assert.equal((await show(office, across, trade)).mayChange, false);
  assert.equal((await show(office, inside, trade)).mayChange, true);
  const patch = { state: 'in-hand' };
  const asTrade = async (id: string, version: number, what: object) =>
    codeOf(await changeObject(app, trade, { planId, type: 'task', id, version, patch: { ...what } }));
  assert.equal(await asTrade(across.id, across.version, patch), 'not-allowed');
  const away = { commitments: [`commitment/${third}`] };
  assert.equal(
    await asTrade(inside.id, inside.version, away),
    'object-invalid',
    'what one does not see is not there',
  );
  assert.equal(await asTrade(inside.id, inside.version, { commitments: null }), 'not-allowed');
  assert.equal(await asTrade(inside.id, inside.version, patch), 'no problem');
  const nowhere = { planId, type: 'task', values: { title: { en: 'x' }, state: 'planned' } };
  assert.equal(codeOf(await createObject(app, trade, nowhere)), 'not-allowed');
  const retire = { planId, type: 'task', id: across.id, version: across.version, retired: true };
  assert.equal(codeOf(await retireObject(app, trade, retire)), 'not-allowed');
});

test('OB16 references to what a person does not see have no name for that person', async (t) => {
  const office = await openProgramme(t);
  const [first = '', , , third = ''] = office.commitments;
  const trade = person({ areas: [office.provisions.get('1') ?? ''] });
  const refs = [`commitment/${first}`, `commitment/${third}`];
  const task = await make(office, 'task', { title: { en: 'across' }, state: 'planned', commitments: refs });
  const shown = await show(office, task, trade);
  assert.equal(shown.refs[refs[0] ?? '']?.open, true);
  assert.deepEqual(shown.refs[refs[1] ?? ''], {
    label: {},
    words: null,
    state: null,
    due: null,
    retired: false,
    open: false,
  });
});

test('OB16 AP5 entries about what a person does not see are not in that person’s log', async (t) => {
  const office = await openProgramme(t);
  const { app, planId } = office;
  const [first = '', , , third = ''] = office.commitments;
  const trade = person({ areas: [office.provisions.get('1') ?? ''] });
  const instrument = (en: string, commitment: string) =>
    make(office, 'instrument', { title: { en }, stage: 'signed', commitments: [`commitment/${commitment}`] });
  const inside = await instrument('inside', first);
  const outside = await instrument('outside', third);
  const unplaced = await make(office, 'obstacle', { title: { en: 'not placed' }, state: 'open' });
  const seen = must(await logPage(app, trade, { planId, limit: 200 })).items.map(
    ({ register }) => register ?? '',
  );
  const isAbout = ({ type, id }: typeof inside) => seen.some((one) => one.startsWith(`${type}/${id}/`));
  assert.deepEqual([inside, outside, unplaced].map(isAbout), [true, false, false]);
});

test('OB16 who may not act in the programme makes nothing, and reads', async (t) => {
  const office = await openProgramme(t);
  const { app, planId } = office;
  const reader = person({ roles: ['reader'] });
  const values = { title: { en: 'x' }, state: 'planned' };
  const task = await make(office, 'task', values);
  assert.equal(codeOf(await createObject(app, reader, { planId, type: 'task', values })), 'not-allowed');
  assert.equal((await show(office, task, reader)).mayChange, false);
});

test('OB14 AP17 rows that were dropped are made anew, the same', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const [first = ''] = office.commitments;
  const body = await make(office, 'body', { name: { lo: 'ກະຊວງ' }, side: 'theirs' });
  const task = await make(office, 'task', {
    title: { lo: 'ວຽກ' },
    state: 'planned',
    lead: `body/${body.id}`,
    commitments: [`commitment/${first}`],
  });
  const before = [await show(office, body), await show(office, task)];
  must(await rebuildPlan(app, who, { planId }));
  assert.deepEqual([await show(office, body), await show(office, task)], before);
  assert.deepEqual(await findings(office), []);
});

test('OB14 AP16 a row that was changed behind the log is found', async (t) => {
  const office = await openProgramme(t);
  const { app, planId } = office;
  const made = await make(office, 'instrument', { title: { en: 'Agreement' }, stage: 'signed' });
  must(
    await app.store.write(planId, async (w) => {
      const rows = await w.objects.everything(planId);
      const altered = rows.map((row) => ({ ...row, state: 'in-force' }));
      await w.objects.put(planId, altered);
      return { ok: true, value: null };
    }),
  );
  assert.deepEqual(await findings(office), [`projections differs instrument/${made.id}`]);
});
