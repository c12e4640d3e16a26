/** An answer that is recorded closes the letter that waited for it, in the same act, with the way back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, retireObject, writeRows } from '../../../src/app/index.ts';
import { err, problem } from '../../../src/base/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import type { ObjectDetailView } from '../../../src/views/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { change, findings, list, make, openProgramme, type Programme, show } from './programme.ts';

const ours = { direction: 'out', date: '2026-03-01', due: '2026-04-01', state: 'reply-expected' };
const theirs = { direction: 'in', date: '2026-03-18', received: '2026-03-20', state: 'registered' };
const asked = (office: Programme, values: Values = {}): Promise<ObjectDetailView> =>
  make(office, 'letter', { number: 'S-1', title: { en: 'Question (sample)' }, ...ours, ...values });
const answer = (letter: ObjectDetailView, values: Values = {}): Values => {
  return {
    ...{ number: 'L-7', title: { en: 'Answer (sample)' } },
    ...{ ...theirs, replies: `letter/${letter.id}`, ...values },
  };
};
const standing = async (office: Programme, letter: ObjectDetailView) => {
  const { values } = await show(office, letter);
  return [values.state, values.answered ?? null];
};
const waits = ['reply-expected', null];

test('OB1750 an answer of the other side closes our letter in the same act, as of the day it came', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office);
  await make(office, 'letter', answer(letter));
  const after = await show(office, letter);
  assert.deepEqual([after.values.state, after.values.answered], ['answered', '2026-03-20']);
  assert.equal(after.version, letter.version + 1);
  const told = after.history.map(({ register }) => register);
  assert.ok(
    told.some((register) => register.endsWith('/answered')),
    told.join(),
  );
  assert.equal((await list(office, 'letter', { fields: { state: ['reply-expected'] } })).total, 0);
  assert.deepEqual(await findings(office), []);
});

test('OB1750 what merely waited by its day is closed too; without a day of arrival the day of the letter counts', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office, { state: 'registered' });
  await make(office, 'letter', answer(letter, { received: null }));
  assert.deepEqual(await standing(office, letter), ['answered', '2026-03-18']);
  const plain = await asked(office, { number: 'S-2', state: 'registered', due: null });
  await make(office, 'letter', answer(plain, { number: 'L-8' }));
  assert.deepEqual(await standing(office, plain), ['registered', null]);
});

test('OB1750 our answer closes their letter; a further letter of the same side answers nothing', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office, { direction: 'in' });
  await make(office, 'letter', answer(letter, { direction: 'in' }));
  assert.deepEqual(await standing(office, letter), waits);
  await make(office, 'letter', answer(letter, { number: 'S-9', direction: 'out', received: null }));
  assert.deepEqual(await standing(office, letter), ['answered', '2026-03-18']);
});

test('OB1750 the way back: the link taken away, led elsewhere, or the answer out of use lets it wait again', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const [first, second] = [await asked(office), await asked(office, { number: 'S-2' })];
  let reply = await make(office, 'letter', answer(first));
  reply = await change(office, reply, { replies: `letter/${second.id}` });
  assert.deepEqual(await standing(office, first), waits);
  assert.deepEqual(await standing(office, second), ['answered', '2026-03-20']);
  reply = await change(office, reply, { received: '2026-03-22' });
  assert.deepEqual(await standing(office, second), ['answered', '2026-03-22']);
  const which = { planId, type: 'letter', id: reply.id };
  const out = must(await retireObject(app, who, { ...which, version: reply.version, retired: true }));
  assert.deepEqual(await standing(office, second), waits);
  const back = must(await retireObject(app, who, { ...which, version: out.version, retired: false }));
  assert.deepEqual(await standing(office, second), ['answered', '2026-03-22']);
  await change(office, back, { replies: null });
  assert.deepEqual(await standing(office, second), waits);
  assert.deepEqual(await findings(office), []);
});

test('OB1750 what a person settled otherwise stays: it is neither opened nor closed again by what says nothing new', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office);
  let reply = await make(office, 'letter', answer(letter));
  // The answer was an interim one: the letter is set to wait on, and later words of the answer leave it so.
  await change(office, await show(office, letter), { state: 'reply-expected', answered: null });
  reply = await change(office, reply, { summary: { en: 'They will answer later (sample).' } });
  assert.deepEqual(await standing(office, letter), waits);
  await change(office, await show(office, letter), { state: 'closed' });
  await change(office, reply, { replies: null });
  assert.deepEqual(await standing(office, letter), ['closed', null]);
});

test('OB1750 a letter that two have answered waits again only when both are taken back', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office);
  const first = await make(office, 'letter', answer(letter));
  const second = await make(office, 'letter', answer(letter, { number: 'L-8', received: '2026-03-25' }));
  await change(office, first, { replies: null });
  assert.deepEqual(await standing(office, letter), ['answered', '2026-03-20']);
  await change(office, await show(office, letter), { answered: '2026-03-25' });
  await change(office, second, { replies: null });
  assert.deepEqual(await standing(office, letter), waits);
});

test('OB1750 an answer of a day before the letter is kept and closes nothing', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office);
  await make(office, 'letter', answer(letter, { date: '2026-02-01', received: '2026-02-02' }));
  assert.deepEqual(await standing(office, letter), waits);
});

test('OB1750 who may not change the letter leaves it waiting', async (t) => {
  const office = await openProgramme(t);
  const { app, planId, provisions } = office;
  const [here, there] = [provisions.get('1.1') ?? '', provisions.get('2.1') ?? ''];
  const areas = [`provision/${here}`, `provision/${there}`];
  const letter = await asked(office, { areas });
  const narrow = person({ roles: ['coordinator'], areas: [here] });
  const values = answer(letter, { areas: [`provision/${here}`] });
  must(await createObject(app, narrow, { planId, type: 'letter', values }));
  assert.deepEqual(await standing(office, letter), waits);
});

test('OB1750 letters that come as rows close what they answer, a dry run closes nothing', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const letters = [await asked(office), await asked(office, { number: 'S-2' })];
  const rows = letters.map((letter, i) => answer(letter, { number: `L-${i}` }));
  must(await writeRows(app, who, { planId, type: 'letter', rows: [...rows], dryRun: true }));
  for (const letter of letters) assert.deepEqual(await standing(office, letter), waits);
  must(await writeRows(app, who, { planId, type: 'letter', rows: [...rows], dryRun: false }));
  for (const letter of letters) assert.deepEqual(await standing(office, letter), ['answered', '2026-03-20']);
});

/** The office on a store that is full after some rows, or that is heard of no more after an act was kept. */
function troubled(office: Programme, rowsUntilFull: number, isUnheard = false): Programme {
  const { store } = office.app;
  const write: typeof store.write = async (scope, work, ...rest) => {
    let rows = 0;
    const done = await store.write(
      scope,
      async (w) => {
        const objects = new Proxy(w.objects, {
          get: (target, name) => {
            const found: unknown = Reflect.get(target, name);
            if (typeof found !== 'function') return found;
            return (...given: readonly unknown[]) => {
              if (name === 'putOwn' && ++rows > rowsUntilFull) throw new Error('no space');
              return Reflect.apply(found, target, given);
            };
          },
        });
        const filling = new Proxy(w, {
          get: (target, name) => (name === 'objects' ? objects : Reflect.get(target, name)),
        });
        try {
          return await work(filling);
        } catch {
          return err(problem('store-full'));
        }
      },
      ...rest,
    );
    return isUnheard ? err(problem('store-full')) : done;
  };
  return { ...office, app: { ...office.app, store: { ...store, write, read: store.read.bind(store) } } };
}

test('OB1750 failed and not kept: neither the answer nor what it closes; failed and kept: both', async (t) => {
  const office = await openProgramme(t);
  const letter = await asked(office);
  const { who, planId } = office;
  const record = ({ app }: Programme) =>
    createObject(app, who, { planId, type: 'letter', values: answer(letter) });
  for (const rows of [0, 1]) {
    assert.equal(codeOf(await record(troubled(office, rows))), 'store-full');
    assert.equal((await list(office, 'letter')).total, 1, `after ${rows}`);
    assert.deepEqual(await standing(office, letter), waits, `after ${rows}`);
  }
  assert.equal(codeOf(await record(troubled(office, 2, true))), 'store-full');
  assert.equal((await list(office, 'letter')).total, 2);
  assert.deepEqual(await standing(office, letter), ['answered', '2026-03-20']);
  assert.deepEqual(await findings(office), []);
});
