/** How far entries have come, as pages say it in each language: the joint log, what leaves and has left, proposals, a commitment. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JointEntryPage, JointProposalPage, ProposablePage } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { ask, problemOf } from '../http/open-site.ts';
import { nameOf, openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
  [cn, la],
] as const)
  await carry(from, to);
const idOf = (at: string): string => at.split('/')[3] ?? assert.fail(at);
const plan = `/plans/${idOf(cn.at)}`;
const theirs = `/plans/${idOf(la.at)}`;
const languages = ['zh', 'lo', 'en'] as const;
const [commitment = ''] = await acceptAll({ app: cn.site.app, planId: idOf(cn.at) });

/** Proposes own values of which the register says this; answers the entries' ids. */
async function propose(part: string): Promise<readonly string[]> {
  const items: ProposablePage['items'] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: ProposablePage = await get<ProposablePage>(cn, `/proposables?from=${from}`);
    items.push(...page.items);
    from = page.next;
  }
  const registers = items.map(({ register }) => register).filter((register) => register.includes(part));
  const made = await post(cn, '/proposals', { registers: registers.slice(0, 1) });
  assert.equal(made.statusCode, 201, made.body);
  return made.json<{ entries: string[] }>().entries;
}

test('DK1070 the joint log says in each language how far each entry has come, with a sign and in words', async () => {
  const [id = ''] = await propose(`reading/${commitment}/`);
  const expect = async (site: typeof cn, page: string, key: Parameters<typeof translate>[1]) => {
    for (const language of languages) {
      const { main } = await stage.draw(site.site, page, { language });
      const said = translate(language, key);
      const mark = [...main.querySelectorAll('.reach')].find((one) => wordsOf(one).includes(said));
      assert.ok(mark?.querySelector('svg') !== undefined, `${page} ${language}: ${said}`);
      assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\{\w+\}|undefined|\[object/, page);
    }
  };
  const everywhere = async (key: Parameters<typeof translate>[1]) => {
    await expect(cn, `${plan}/exchange/log`, key);
    await expect(cn, `${plan}/exchange/proposals?which=all`, key);
    await expect(cn, `${plan}/commitments/${commitment}`, key);
  };
  await everywhere('joint.reached.local');
  await expect(cn, `${plan}/exchange/left`, 'joint.reached.local');
  await carry(cn, la);
  await everywhere('joint.reached.made');
  await carry(la, cn);
  await everywhere('joint.reached.registered');
  await expect(la, `${theirs}/exchange/log?log=a`, 'joint.reach-own.registered');
  const answers = [{ kind: 'object', item: id, reason: 'Sample words' }];
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  await expect(la, `${theirs}/exchange/log?log=a`, 'joint.reach-own.answered');
  await carry(la, cn);
  await everywhere('joint.reached.answered');
});

test('DK1070 the log of each party can be chosen, and its entries are told by what they do', async () => {
  for (const language of languages) {
    const { main } = await stage.draw(cn.site, `${plan}/exchange/log?log=b`, { language });
    const words = wordsOf(main);
    for (const kind of ['object', 'ack', 'plan_open'])
      assert.ok(words.includes(translate(language, 'joint.kind', { kind })), `${language} ${kind}`);
    assert.ok(words.includes('Sample words'));
    assert.equal(main.querySelectorAll('h1').length, 1);
    for (const one of main.querySelectorAll('a[href], button, summary')) assert.notEqual(nameOf(one), '');
  }
});

test('HT1070 the entries of a log, with how far each has come, by the API', async () => {
  const page = await get<JointEntryPage>(cn, '/entries');
  const [newest] = page.items;
  assert.deepEqual([page.log, newest?.seq, newest?.log], ['a', page.size - 1, 'a']);
  const one = page.items.find(({ kind }) => kind === 'propose') ?? assert.fail('no proposal');
  assert.deepEqual(one.reach, [{ letter: 'b', state: 'answered' }]);
  assert.ok(one.summary !== '' && one.register?.startsWith('reading/') && !one.isVoid);
  const rest = await get<JointEntryPage>(cn, `/entries?log=a&before=${one.seq}`);
  assert.deepEqual([rest.items[0]?.seq, rest.next], [one.seq - 1, null]);
  const listed = await get<JointProposalPage>(cn, '/proposals?which=all');
  assert.deepEqual(
    listed.items.map(({ reach, isOwn }) => [reach, isOwn]),
    [[one.reach, true]],
  );
  const unknown = await ask(cn.site, `GET ${cn.at}/entries?log=z`, { as: cn.site.admin });
  assert.equal(problemOf(unknown).code, 'not-found');
});
