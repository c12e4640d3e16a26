/** What was taken as accepted by silence, on joint papers: told as that, and nowhere among what all have confirmed. All is invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createObject, makePaper, statePaper } from '../../../src/app/index.ts';
import { attestState, proposeTerms, showTerms, takeSilence } from '../../../src/app/joint/index.ts';
import { translate } from '../../../src/i18n/index.ts';
import type { SetPaper } from '../../../src/views/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, claim, exchange, listed, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

type Main = 'zh' | 'lo' | 'en';
const year = { from: '2026', to: '2026' };
async function set({ app, planId }: JointNode, asked: object, main: Main): Promise<SetPaper> {
  const paper = must(
    await makePaper(app, who, { planId, kind: 'joint-report', audience: 'shared', ...asked }),
  );
  return must(await app.printing.set({ paper, languages: { main, second: null }, zone: 'UTC' }));
}
/** All cells of a table, wherever it stands. */
function cellsOf({ parts }: SetPaper, name: string): readonly string[] {
  const leaves = parts.flatMap((part) =>
    part.is === 'groups' ? part.groups.flatMap((one) => one.parts) : [part],
  );
  return leaves.flatMap((part) =>
    part.is === 'table' && part.name === name ? part.rows.flatMap((row) => row.map(({ main }) => main)) : [],
  );
}
const at = (time: string, ...nodes: readonly JointNode[]): void => {
  for (const { clock } of nodes) clock.now = Date.parse(time);
};

test('EX1672 what was taken as accepted stands on joint papers as that, not among what all have confirmed, and in no statement', async (t) => {
  const { cn, la } = await twoNodes(t);
  at('2026-06-01T08:00:00Z', cn, la);
  const commitment = await accept(cn, '二十名教师');
  const terms = [
    { subject: 'claims', days: 30, deemed: true },
    { subject: 'programme', days: 30, deemed: true },
  ] as const;
  must(await proposeTerms(cn.app, who, { planId: cn.planId, terms }));
  await exchange(cn);
  const [proposed] = must(await showTerms(la.app, who, { planId: la.planId })).proposed;
  must(await answer(la, 'confirm', proposed?.id ?? ''));
  await exchange(la);
  const make = async (type: string, values: Parameters<typeof createObject>[2]['values']) =>
    must(await createObject(cn.app, who, { planId: cn.planId, type, values })).id;
  const meeting = await make('meeting', {
    title: { en: 'Sample meeting' },
    date: '2026-06-05',
    state: 'held',
  });
  await make('decision', {
    ...{ number: '1', title: { en: 'Sample decision' }, meeting: `meeting/${meeting}`, state: 'open' },
    due: '2026-12-31',
  });
  await claim(cn, commitment, { progress: 'complete', shared: { en: 'Sample words that nobody answered' } });
  await propose(cn, (register) => /^(?:meeting|decision)\//.test(register));
  const [claimed = ''] = await proposeOwn(cn);
  await exchange(cn);
  const silent = (await listed(la)).filter(({ id, register }) => id === claimed || register.endsWith('/due'));
  for (const { id } of await listed(la))
    if (!silent.some((one) => one.id === id)) must(await answer(la, 'confirm', id));
  await exchange(la);
  at('2026-08-20T08:00:00Z', cn, la);
  must(await attestState(cn.app, who, { planId: cn.planId }));
  await exchange(cn);
  must(await takeSilence(cn.app, who, { planId: cn.planId, items: silent.map(({ id }) => id) }));
  await exchange(cn);
  for (const node of [cn, la])
    for (const main of ['zh', 'lo', 'en'] as const) {
      const report = await set(node, year, main);
      assert.deepEqual(cellsOf(report, 'told'), [], main);
      const open = cellsOf(report, 'open').join('\n');
      assert.ok(open.includes(translate(main, 'parts.agreement.deemed')), open);
      assert.ok(!cellsOf(report, 'decisions').some((cell) => /2026.*12|12.*2026|December/.test(cell)), main);
      const minutes = await set(node, { kind: 'joint-minutes', about: `meeting/${meeting}` }, main);
      assert.ok(cellsOf(minutes, 'decisions').includes('Sample decision'), main);
      assert.ok(!cellsOf(minutes, 'decisions').some((cell) => /12|December/.test(cell)), main);
      const status = JSON.stringify(await set(node, { kind: 'joint-status' }, main));
      assert.ok(status.includes(translate(main, 'parts.agreement.deemed')), main);
    }
  const stated = await statePaper(cn.app, who, { planId: cn.planId, kind: 'joint-report', ...year });
  const text = stated.ok ? new TextDecoder('latin1').decode(stated.value.bytes) : '';
  assert.ok(!text.includes(`"item":"${claimed}"`));
});
