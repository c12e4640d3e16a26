/** Pages of joint papers as they are drawn: what they can be about, the statement beside the files; and the list of disagreements. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Static } from 'typebox';
import type { JointDisagreements, JointProposalPage, PaperKinds } from '../../src/http/contract/index.ts';
import { translate } from '../../src/i18n/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { carry, get, opened, post, type Side } from '../http/joint-sites.ts';
import { ask, join } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
await carry(cn, la);
await carry(la, cn);
const planOf = ({ at }: Side): string => at.split('/')[3] ?? '';

/** A meeting that cn proposes and la confirms; la disputes a cut. */
async function play(): Promise<void> {
  await acceptAll({ app: cn.site.app, planId: planOf(cn) });
  const body = { title: { zh: '示例会议', en: 'Sample meeting' }, state: 'held' };
  const made = await ask(cn.site, `POST /api/plans/${planOf(cn)}/meetings`, { as: cn.site.admin, body });
  assert.equal(made.statusCode, 201, made.body);
  const { items } = await get<{ items: { register: string }[] }>(cn, '/proposables?limit=200');
  const registers = items.map(({ register }) => register).filter((one) => one.startsWith('meeting/'));
  const cut = items.find(({ register }) => register.startsWith('cut/'));
  registers.push(cut?.register ?? assert.fail('no cut'));
  assert.equal((await post(cn, '/proposals', { registers })).statusCode, 201);
  await carry(cn, la);
  const waiting = await get<JointProposalPage>(la, '/proposals?which=waiting');
  const answers = waiting.items.map(({ id, register }) =>
    register.startsWith('cut/')
      ? { kind: 'dispute.raise', item: id, reason: 'Sample view of la' }
      : { kind: 'confirm', item: id },
  );
  const answered = await post(la, '/answers', { answers });
  assert.equal(answered.statusCode, 201, answered.body);
  await carry(la, cn);
  await carry(cn, la);
}
await play();

const kinds = async ({ site, at }: Side) =>
  (await ask(site, `GET /api/plans/${at.split('/')[3]}/papers`, { as: site.admin })).json<
    Static<typeof PaperKinds>
  >();

test('DK1052 joint minutes can be about what all have confirmed, whether the own programme holds it or not, and a statement belongs to them', async () => {
  for (const side of [cn, la]) {
    const minutes = (await kinds(side)).items.find(({ kind }) => kind === 'joint-minutes');
    assert.deepEqual(
      minutes?.subjects?.map(({ label }) => label),
      [{ zh: '示例会议', en: 'Sample meeting' }],
    );
    const about = minutes?.subjects?.[0]?.ref ?? '';
    for (const language of ['zh', 'lo', 'en'] as const) {
      const address = `/plans/${planOf(side)}/papers/joint-minutes?about=${encodeURIComponent(about)}`;
      const { main } = await stage.draw(side.site, address, { language });
      assert.ok(wordsOf(main).includes(translate(language, 'paper.joint-minutes.no-decisions')), language);
      const link = [...main.querySelectorAll('a[download]')].find((one) =>
        one.getAttribute('href')?.includes('/statement'),
      );
      const href = link?.getAttribute('href') ?? assert.fail('no statement is offered');
      const zip = await ask(side.site, `GET ${href}`, { as: side.site.admin });
      assert.equal(zip.statusCode, 200, zip.body.slice(0, 200));
      assert.equal(zip.rawPayload.subarray(0, 2).toString('latin1'), 'PK');
      assert.match(String(zip.headers['content-disposition']), /joint-minutes-statement-/);
    }
  }
});

test('DK1052 whoever may not act for the plan is offered no statement, and other papers have none', async () => {
  const reader = await join(cn.site, 'keo', ['reader']);
  const plan = `/plans/${planOf(cn)}/papers`;
  const statements = async (rest: string, as: string): Promise<number> => {
    const { main } = await stage.draw(cn.site, `${plan}/${rest}`, { as });
    return main.querySelectorAll('a[href*="/statement"]').length;
  };
  const [subject] = (await kinds(cn)).items.find(({ kind }) => kind === 'joint-minutes')?.subjects ?? [];
  const minutes = `joint-minutes?about=${encodeURIComponent(subject?.ref ?? '')}`;
  assert.equal(await statements(minutes, cn.site.admin), 1);
  assert.equal(await statements(minutes, reader.cookie), 0);
  // Nothing that a report tells of is confirmed: there is nothing to state.
  assert.equal(await statements('joint-report', cn.site.admin), 0);
  assert.equal(await statements('task-list', cn.site.admin), 0);
});

test('DK1051 the list of disagreements says the beginning of the words that each is about, in the language of the text', async () => {
  const [one] = (await get<JointDisagreements>(cn, '/disagreements')).items;
  assert.ok(one !== undefined && one.words.length > 4, one?.words);
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { main } = await stage.draw(cn.site, `/plans/${planOf(cn)}/exchange/disagreements`, { language });
    const words = main.querySelector('.disagreement-words');
    assert.equal(words?.textContent, one.words);
    assert.ok(words?.getAttribute('lang')?.startsWith('zh'), words?.getAttribute('lang') ?? '');
  }
});
