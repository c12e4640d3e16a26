/**
 * A party that enters what means no good: whatever it is, every page of the exchange is drawn in every language, every list is answered
 * and every joint paper printed, before and after the other side has confirmed it.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createObject, verifyPlan } from '../../src/app/index.ts';
import { appendJoint } from '../../src/app/joint/joint-act.ts';
import { ok } from '../../src/base/index.ts';
import type { JointProposalPage, JointTakings } from '../../src/http/contract/index.ts';
import { operations } from '../../src/http/operations/index.ts';
import { languages } from '../../src/i18n/index.ts';
import { acceptAll } from '../app/joint/agreeing.ts';
import { hostileDrafts } from '../app/joint/hostile-entries.ts';
import { who } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { ask } from '../http/open-site.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
for (const [from, to] of [
  [cn, la],
  [la, cn],
  [cn, la],
] as const)
  await carry(from, to);
const idOf = ({ at }: typeof cn): string => at.split('/')[3] ?? '';
const planId = idOf(cn);
const [commitment = ''] = await acceptAll({ app: cn.site.app, planId });
await acceptAll({ app: la.site.app, planId: idOf(la) });
const values = { name: { en: 'Sample Bureau' }, side: 'ours' };
const { id } = must(await createObject(cn.site.app, who, { planId, type: 'body', values }));
const own = `body/${id}`;

async function enter(): Promise<void> {
  const drafts = hostileDrafts({ planId, commitment, own }, 1);
  for (let from = 0; from < drafts.length; from += 250) {
    const some = drafts.slice(from, from + 250);
    must(await appendJoint(la.site.app, who, idOf(la), async () => ok(some)));
  }
  await carry(la, cn);
}

/** Every reading of the plan that needs nothing but the plan, by each list that is asked for apart. */
const further: Readonly<Record<string, readonly string[]>> = {
  listJointProposals: ['waiting', 'own', 'agreed', 'contested', 'all'].map((which) => `which=${which}`),
  listJointEntries: ['log=a', 'log=b'],
  getJointAbout: [own, 'body/self', 'activity/self', `commitment/${commitment}`].map((ref) => `ref=${ref}`),
};
const readings = operations
  .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/plans/:plan'))
  .filter(({ path }) => !/:(?!plan\b)/u.test(path))
  .flatMap(({ id: name, path }) => (further[name] ?? ['']).map((query) => `${path}?${query}`));
const pages = [
  ...['', '/stated', '/stated?over=true', '/taking', '/propose', '/log', '/log?log=b', '/standing'],
  ...['/proposals', '/claims', '/disagreements', '/packages', '/terms', '/words', '/news', '/attention'],
  ...['/left', '/reminder'],
];

async function allIsTold(): Promise<void> {
  for (const reading of readings)
    for (let from: number | null = 0; from !== null; ) {
      const address = reading.replace(':plan', planId);
      const url = from === 0 ? address : `${address}&from=${from}`;
      const answer = await ask(cn.site, `GET ${url}`, { as: cn.site.admin });
      assert.ok(answer.statusCode < 500, `${url}: ${answer.body.slice(0, 300)}`);
      const isPaged = /joint\/(?:stated|takings|proposals|proposables)\?/u.test(url);
      from = isPaged ? answer.json<{ next: number | null }>().next : null;
    }
  for (const [n, page] of pages.entries()) {
    const language = languages[n % languages.length] ?? 'en';
    const { main } = await stage.draw(cn.site, `/plans/${planId}/exchange${page}`, { language });
    assert.doesNotMatch(wordsOf(main, 'pre, code, .unseen'), /\[object |undefined/, `${language} ${page}`);
  }
}

async function papersArePrinted(): Promise<void> {
  const at = `/api/plans/${planId}/papers`;
  for (const kind of ['joint-status', 'joint-report'])
    for (const format of ['pdf', 'docx']) {
      const asked = `${at}/${kind}/file?format=${format}&languages=zh,lo,en`;
      const answer = await ask(cn.site, `GET ${asked}`, { as: cn.site.admin });
      assert.equal(answer.statusCode, 200, `${asked}: ${answer.body.slice(0, 300)}`);
    }
}

test('DK1770 whatever a party enters, each list, page and paper of the exchange is there', async () => {
  await enter();
  await allIsTold();
  await papersArePrinted();
});

test('DK1770 the same once all of it that waits is confirmed, and what could be taken over is taken or refused', async () => {
  for (;;) {
    const { items } = await get<JointProposalPage>(cn, '/proposals?which=waiting&limit=200');
    if (items.length === 0) break;
    const left: string[] = [];
    for (const { id: item } of items) {
      const done = await post(cn, '/answers', { answers: [{ kind: 'confirm', item }] });
      if (done.statusCode !== 201) left.push(item);
    }
    // Items of what calls itself a package are answered with reasons, or not at all.
    for (const item of left) {
      const done = await post(cn, '/answers', {
        answers: [{ kind: 'object', item, reason: 'Sample reason' }],
      });
      assert.equal(done.statusCode, 201, `${item}: ${done.body}`);
    }
  }
  await carry(cn, la);
  await allIsTold();
  await papersArePrinted();
  const { items } = await get<JointTakings>(cn, '/takings');
  for (const { register, value } of items) {
    const taken = await post(cn, '/takings', { values: [{ register, value }] });
    assert.ok(taken.statusCode < 500, `${register}: ${taken.body}`);
  }
  const { checks } = must(await verifyPlan(cn.site.app, who, { planId }));
  assert.deepEqual(
    checks.filter(({ sound }) => !sound),
    [],
  );
});
