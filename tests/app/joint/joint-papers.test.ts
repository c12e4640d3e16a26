/** Papers of the joint record: what all have confirmed, both statements or none, the positions of the logs; nothing own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePaper } from '../../../src/app/index.ts';
import {
  listDisagreements,
  listProposals,
  showJoint,
  stateInDisagreement,
} from '../../../src/app/joint/index.ts';
import { type Paper, paperKinds, type SetPaper } from '../../../src/views/index.ts';
import { must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, proposeOwn } from './agreeing.ts';
import { type JointNode, nodeOf, twoNodes, who } from './two-nodes.ts';

const views = ['Sample view of cn', 'Sample view of la'] as const;

/** A paper of the plan. */
async function paper({ app, planId }: JointNode, kind: string, audience = 'own'): Promise<Paper> {
  return must(await makePaper(app, who, { planId, kind, audience }));
}

async function set(node: JointNode, main: 'zh' | 'lo' | 'en', second: 'zh' | null = null): Promise<SetPaper> {
  const made = await paper(node, 'joint-status', 'shared');
  return must(await node.app.printing.set({ paper: made, languages: { main, second }, zone: 'UTC' }));
}

/** Rows of a table, by the names of its columns. */
function rowsOf({ parts }: SetPaper, name: string): readonly Readonly<Record<string, string>>[] {
  const table = parts.find((part) => part.is === 'table' && part.name === name);
  if (table?.is !== 'table') return assert.fail(`no table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, n) => [column.name, row[n]?.main ?? ''])),
  );
}

/** cn claims a commitment; la confirms its first claim and disputes the second. */
async function disputed(t: Parameters<typeof twoNodes>[0]) {
  const { cn, la } = await twoNodes(t);
  const [teachers, port] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  await claim(cn, teachers, { progress: 'complete' });
  await claim(cn, port);
  const entryOf = async (commitment: string): Promise<string> => {
    const { items } = must(await listProposals(cn.app, who, { planId: cn.planId, which: 'own' }));
    const found = items.find(({ register }) => register.startsWith(`status/${commitment}/`));
    return found?.id ?? assert.fail(commitment);
  };
  assert.equal((await proposeOwn(cn)).length, 2);
  must(await answer(la, 'confirm', await entryOf(teachers)));
  must(await answer(la, 'dispute.raise', await entryOf(port), views[1]));
  await exchange(la);
  const [one] = must(await listDisagreements(cn.app, who, { planId: cn.planId })).items;
  return { cn, la, dispute: one?.id ?? assert.fail('no disagreement') };
}

/** Every paper that can be made without naming a thing, for every audience. */
async function everyPaper(
  node: JointNode,
): Promise<readonly { readonly name: string; readonly all: string }[]> {
  const papers: { name: string; all: string }[] = [];
  for (const { name, audiences, aboutNeeded } of paperKinds)
    for (const audience of aboutNeeded === true ? [] : audiences)
      papers.push({ name: `${name} ${audience}`, all: JSON.stringify(await paper(node, name, audience)) });
  assert.ok(papers.length > 8, String(papers.length));
  return papers;
}

test('EX980 VW980 no paper prints the statement of one side alone; once both have spoken it prints both or none', async (t) => {
  const { cn, dispute } = await disputed(t);
  for (const { name, all } of await everyPaper(cn))
    for (const words of views) assert.ok(!all.includes(words), name);
  const [before] = rowsOf(await set(cn, 'en'), 'disagreements');
  assert.match(before?.statements ?? '', /printed together or not at all/);
  must(await stateInDisagreement(cn.app, who, { planId: cn.planId, dispute, words: views[0] }));
  for (const { name, all } of await everyPaper(cn))
    assert.equal(all.includes(views[0]), all.includes(views[1]), name);
  const [row] = rowsOf(await set(cn, 'en'), 'disagreements');
  for (const words of views) assert.ok(row?.statements?.includes(words), row?.statements);
  assert.match(row?.stands ?? '', /Under discussion[\s\S]*Working level[\s\S]*Raised by State la/);
});

test('EX980 the status table tells figures, commitments and log positions, alike on both nodes and without anything own', async (t) => {
  const { cn, la } = await disputed(t);
  await exchange(cn);
  const tables = [await set(cn, 'en'), await set(la, 'en')] as const;
  for (const table of tables) {
    assert.deepEqual(
      rowsOf(table, 'figures').map(({ what, count }) => [what, count]),
      [
        ['Results', '0 of 0'],
        ['Steps', '0 of 0'],
        ['Reported', '0 of 0'],
        ['Claims confirmed by all', '1 of 2'],
      ],
    );
    const claims = rowsOf(table, 'commitments').map(({ joint, claims: said }) => `${joint} | ${said}`);
    assert.deepEqual(claims.toSorted(), [
      'Complete | State cn, 2026: Complete (Confirmed)',
      'Not reported yet | State cn, 2026: Begun (Disputed)',
    ]);
  }
  const shown = must(await showJoint(cn.app, who, { planId: cn.planId }));
  const positions = rowsOf(tables[0], 'positions');
  assert.deepEqual(
    positions.map(({ party, held }) => [party, held]),
    shown.parties.map(({ names, held }) => [names.en, String(held)]),
  );
  for (const { root, registered, held } of positions) {
    assert.match(root ?? '', /^[A-Za-z0-9_-]{43}$/);
    assert.ok(Number(registered) > 0 && Number(registered) <= Number(held), `${registered} of ${held}`);
  }
  const whole = JSON.stringify(await paper(cn, 'joint-status', 'shared'));
  assert.ok(whole.includes(shown.hash ?? '-') && !whole.includes('said inside only'));
});

test('EX980 the status table is set in each language of the plan and in English, two beside each other', async (t) => {
  const { cn } = await disputed(t);
  for (const [language, title, word] of [
    ['zh', '共同进展情况表', '正在商谈'],
    ['lo', 'ຕາຕະລາງຄວາມຄືບໜ້າຮ່ວມ', 'ພວມເຈລະຈາ'],
    ['en', 'Joint status table', 'Under discussion'],
  ] as const) {
    const table = await set(cn, language);
    assert.equal(table.title.main, title);
    assert.ok(rowsOf(table, 'disagreements')[0]?.stands?.includes(word), language);
  }
  const beside = await set(cn, 'en', 'zh');
  assert.deepEqual(beside.title, { main: 'Joint status table', second: '共同进展情况表' });
});

test('EX980 a plan that is not opened together, or a reader of a part, has a table that says so', async (t) => {
  const alone = await nodeOf(t, 'cn', new Map());
  for (const name of ['figures', 'commitments', 'disagreements', 'positions'])
    assert.deepEqual(rowsOf(await set(alone, 'en'), name), []);
  const { cn } = await disputed(t);
  const part = person({ roles: ['coordinator'], areas: ['x'] });
  const made = must(await makePaper(cn.app, part, { planId: cn.planId, kind: 'joint-status' }));
  assert.ok(!JSON.stringify(made).includes('Sample view'));
});
