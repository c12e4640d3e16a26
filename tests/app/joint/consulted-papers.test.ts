/** What is under consultation, on joint papers: what was proposed beside the words of whoever asked for consultation. All is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, makePaper } from '../../../src/app/index.ts';
import type { SetPaper } from '../../../src/views/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

type Main = 'zh' | 'lo' | 'en';
async function set({ app, planId }: JointNode, asked: object, main: Main): Promise<SetPaper> {
  const wish = {
    planId,
    audience: 'shared',
    kind: 'joint-report',
    from: '2026',
    to: '2026',
    ...asked,
  } as const;
  const paper = must(await makePaper(app, who, wish));
  return must(await app.printing.set({ paper, languages: { main, second: null }, zone: 'UTC' }));
}
function rowsOf({ parts }: SetPaper, name: string): readonly (readonly string[])[] {
  const part = parts.find((one) => one.name === name);
  return part?.is === 'table' ? part.rows.map((row) => row.map(({ main }) => main)) : [];
}

test('EX1671 the joint report and the joint minutes hold what is under consultation beside what was said with that, alike on both sides', async (t) => {
  const { cn, la } = await twoNodes(t);
  const words = 'Sample question: are there any places left?';
  await claim(cn, await accept(cn, '二十名教师'));
  await accept(la, '二十名教师');
  const [claimed = ''] = await proposeOwn(cn);
  const make = async (type: string, values: Parameters<typeof createObject>[2]['values']) =>
    must(await createObject(cn.app, who, { planId: cn.planId, type, values })).id;
  const meeting = await make('meeting', {
    title: { en: 'Sample meeting' },
    date: '2026-06-05',
    state: 'held',
  });
  const decision = {
    number: '1',
    title: { en: 'Sample decision' },
    meeting: `meeting/${meeting}`,
    state: 'open',
  };
  await make('decision', { ...decision, due: '2026-12-31' });
  await propose(cn, (register) => /^(?:cut|meeting|decision)\//.test(register));
  for (const { id, register } of await listed(la)) {
    if (id === claimed) must(await answer(la, 'consult', id, words));
    else if (register.endsWith('/due')) must(await answer(la, 'consult', id, `${words} (due)`));
    // Without words there is nothing to be told beside it.
    else if (register.endsWith('/number')) must(await answer(la, 'consult', id));
    else must(await answer(la, 'confirm', id));
  }
  await exchange(la);
  for (const main of ['zh', 'lo', 'en'] as const) {
    const [ours, theirs] = [await set(cn, {}, main), await set(la, {}, main)];
    assert.deepEqual(rowsOf(ours, 'consultations'), rowsOf(theirs, 'consultations'));
    assert.deepEqual(rowsOf(ours, 'returns'), []);
    const said = rowsOf(ours, 'consultations').map((row) => row[2] ?? '');
    assert.equal(said.length, 2);
    assert.ok(
      said.every((one) => one.includes(words)),
      JSON.stringify(said),
    );
  }
  const minutes = { kind: 'joint-minutes', about: `meeting/${meeting}`, from: undefined, to: undefined };
  const [row, ...more] = rowsOf(await set(la, minutes, 'en'), 'consultations');
  assert.equal(more.length, 0);
  assert.match(row?.[0] ?? '', /Sample decision/);
  assert.equal(row?.[2], `State la: ${words} (due)`);
  // Once it is confirmed nothing is under consultation any more.
  must(await answer(la, 'confirm', claimed));
  await exchange(la);
  assert.equal(rowsOf(await set(cn, {}, 'en'), 'consultations').length, 1);
});
