/** What would come along and stays where it is, as the page of taking over says it in each language. Names are invented. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createObject } from '../../src/app/index.ts';
import { appendJoint } from '../../src/app/joint/joint-act.ts';
import { ok } from '../../src/base/index.ts';
import type { JointProposalPage, JointTakings, ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { must, person } from '../app/test-node.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
] as const)
  await carry(from, to);
const [planOfCn = '', planOfLa = ''] = [cn, la].map(({ at }) => at.split('/')[3] ?? '');
const who = person();

test('AP1731 the page of taking over names what comes along and what of it stays, in each language', async () => {
  const { app } = cn.site;
  const name = { zh: '示例局', lo: 'ຕົວຢ່າງກົມ', en: 'Sample Bureau' };
  const body = must(
    await createObject(app, who, { planId: planOfCn, type: 'body', values: { name, side: 'ours' } }),
  ).id;
  const values = { title: { en: 'Sample step' }, due: '2027-03', state: 'planned', owner: `body/${body}` };
  const step = must(await createObject(app, who, { planId: planOfCn, type: 'milestone', values })).id;
  const { items } = await get<ProposablePage>(cn, '/proposables?limit=200');
  const registers = items
    .map(({ register }) => register)
    .filter((one) => one.includes(body) || one.includes(step));
  assert.equal((await post(cn, '/proposals', { registers })).statusCode, 201);
  // A later version of the program has a word that this one has not.
  const draft = { kind: 'report', reg: `body/${body}/level`, body: { value: 'galactic' } } as const;
  must(await appendJoint(app, who, planOfCn, async () => ok([{ draft, words: [] }])));
  await carry(cn, la);
  const waiting = (await get<JointProposalPage>(la, '/proposals?which=waiting&limit=100')).items;
  const answers = waiting.map(({ id: item }) => ({ kind: 'confirm', item }));
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  await carry(la, cn);
  const owner = (await get<JointTakings>(la, '/takings')).items.find(({ register }) =>
    register.endsWith('/owner'),
  );
  assert.equal(owner?.leaves.length, 1);
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main } = await stage.draw(la.site, `/plans/${planOfLa}/exchange/taking`, { language });
    const words = wordsOf(main);
    const level = translate(language, 'field.body-level');
    const stays = translate(language, 'taking.leaves', { names: `${name[language]} ${level}` });
    assert.ok(words.includes(stays), `${language}: ${words}`);
    assert.ok(words.includes(translate(language, 'taking.brings', { names: name[language] })), language);
  }
});
