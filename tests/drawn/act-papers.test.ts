/** Papers of acts as a card of a proposal shows them: one for each act, and those that were signed and recorded, in each language. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addFile, createObject } from '../../src/app/index.ts';
import type { JointProposalPage, ProposablePage } from '../../src/http/contract/index.ts';
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
const languages = ['zh', 'lo', 'en'] as const;

test('DK1730 each act on a card has its paper and the way to recording it, and what was recorded stands there with how far it is agreed', async () => {
  const { items } = await get<ProposablePage>(cn, '/proposables');
  const register = items.find((one) => one.register.endsWith('/title'))?.register ?? assert.fail('no title');
  assert.equal((await post(cn, '/proposals', { registers: [register] })).statusCode, 201);
  await carry(cn, la);
  const { items: waiting } = await get<JointProposalPage>(la, '/proposals?which=waiting');
  const item = waiting[0]?.id ?? assert.fail('nothing waits');
  assert.equal((await post(la, '/answers', { answers: [{ kind: 'confirm', item }] })).statusCode, 201);
  await carry(la, cn);
  const acts = (await get<JointProposalPage>(cn, '/proposals?which=agreed')).items[0]?.acts ?? [];
  assert.deepEqual(
    acts.map(({ kind, by }) => [kind, by]),
    [
      ['propose', 'a'],
      ['confirm', 'b'],
    ],
  );
  const confirmed = acts[1]?.entry ?? '';
  const { app } = cn.site;
  const bytes = new TextEncoder().encode('%PDF-1.4\n% a sample scan\n%%EOF\n');
  const { sha256, name } = must(await addFile(app, person(), { planId: planOfCn, bytes, name: 'scan.pdf' }));
  const values = {
    title: { zh: '示例确认书', lo: 'ຕົວຢ່າງໃບຢືນຢັນ', en: 'Sample confirmation' },
    ...{ number: 'Sample 9', form: 'table', date: '2026-04-01', entry: confirmed },
    file: [{ sha256, name }],
  };
  const made = must(await createObject(app, person(), { planId: planOfCn, type: 'signed-paper', values }));
  for (const language of languages) {
    const page = `/plans/${planOfCn}/exchange/proposals?which=agreed`;
    const { main } = await stage.draw(cn.site, page, { language });
    const words = wordsOf(main);
    for (const [kind, by] of [
      ['propose', 'State cn'],
      ['confirm', 'State la'],
    ] as const)
      assert.ok(
        words.includes(translate(language, `joint.did.${kind}`, { name: by })),
        `${language} ${kind}`,
      );
    for (const { entry } of acts) {
      const asked = encodeURIComponent(entry);
      assert.ok(main.querySelectorAll(`a[href*="act-paper?entry=${asked}"]`).length >= 4, entry);
      assert.ok(main.querySelector(`a[href$="signed-papers/new?entry=${asked}"]`) !== null, entry);
    }
    const link = main.querySelector(`a[href$="/programme/signed-papers/${made.id}"]`);
    assert.ok(link?.textContent.includes(values.title[language]), language);
    assert.ok(words.includes(translate(language, 'joint.signed.own')), language);
    const there = await stage.draw(la.site, `/plans/${planOfLa}/exchange/proposals?which=agreed`, {
      language,
    });
    assert.ok(!wordsOf(there.main).includes(translate(language, 'joint.signed')), language);
  }
});
