/** The annexed table of a package as papers: an original for each party, in two languages and in one, made alike on both sides. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { createObject } from '../../../src/app/index.ts';
import {
  answerJoint,
  answerPackage,
  listDisagreements,
  type PrintPackage,
  previewJoint,
  printAct,
  printPackage,
  proposePackage,
  showJoint,
  showPackage,
  stateInDisagreement,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { exchange } from './agreeing.ts';
import { wordsOf } from './paper-words.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

async function packageWithTable(cn: JointNode, la: JointNode): Promise<string> {
  for (const [zh, en] of [
    ['示例委员会', 'Sample committee'],
    ['示例工作组', 'Sample working group'],
  ] as const) {
    const values = { title: { zh, en }, form: 'committee' };
    must(await createObject(cn.app, who, { planId: cn.planId, type: 'mechanism', values }));
  }
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, limit: 500 }));
  const registers = items.map(({ register }) => register).filter((one) => one.startsWith('mechanism/'));
  const head = {
    title: { zh: '示例清单', en: 'Sample list' },
    occasion: { en: 'Sample session' },
    date: '2026-11',
  };
  const id = must(await proposePackage(cn.app, who, { planId: cn.planId, ...head, registers, claims: [] }));
  await exchange(cn);
  const { awaiting } = must(await showPackage(la.app, who, { planId: la.planId, package: id }));
  const exceptions = [{ item: awaiting[0] ?? '', kind: 'object' as const, reason: 'Sample reason' }];
  must(await answerPackage(la.app, who, { planId: la.planId, package: id, exceptions }));
  await exchange(la);
  return id;
}

const print = ({ app, planId }: JointNode, asked: Omit<PrintPackage, 'planId'>) =>
  printPackage(app, who, { planId, ...asked });

test('EX960 each original names its own party first, with the same items, states and log positions on both sides', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const asked = { package: id, language: 'en', format: 'docx' };
  const wordsIn = async (node: JointNode, original: number) =>
    wordsOf(must(await print(node, { ...asked, original })).bytes);
  const [first, second] = [await wordsIn(cn, 1), await wordsIn(cn, 2)];
  const order = (words: string) => [words.indexOf('State cn'), words.indexOf('State la')];
  const [cnFirst = -1, laSecond = -1] = order(first);
  const [cnSecond = -1, laFirst = -1] = order(second);
  assert.ok(cnFirst >= 0 && cnFirst < laSecond, String([cnFirst, laSecond]));
  assert.ok(laFirst >= 0 && laFirst < cnSecond, String([laFirst, cnSecond]));
  assert.ok(first.includes('Original 1 of 2, for State cn'));
  assert.ok(second.includes('Original 2 of 2, for State la'));
  const { items, total } = must(await showPackage(cn.app, who, { planId: cn.planId, package: id }));
  assert.ok(first.includes(`${total} items in all: ${total - 1} confirmed, 1 returned.`), first);
  for (const { id: entry } of items) {
    const [log = '', seq = ''] = entry.split(':');
    assert.ok(first.includes(`${log} ${Number(seq) + 1}`), entry);
  }
  for (const words of [
    'Sample list',
    'Sample session',
    'Sample committee',
    'Sample working group',
    'Returned',
  ])
    assert.ok(first.includes(words), words);
  // What both sides hold is the same; when it was made, and up to where, is each one's own.
  const table = (words: string) =>
    words.slice(words.indexOf('Sample list'), words.indexOf('Logs of the parties'));
  assert.equal(table(await wordsIn(la, 2)), table(second));
  assert.ok(table(second).length > 200);
});

test('EX960 it is had in two languages beside each other, and as PDF, under a name that tells the originals apart', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const asked = { package: id, original: 2, language: 'zh', beside: 'en', zone: 'Asia/Vientiane' };
  const docx = must(await print(cn, { ...asked, format: 'docx' }));
  const words = wordsOf(docx.bytes);
  for (const said of ['示例清单', 'Sample list', '示例委员会', '签字', 'Signatures', '已退回'])
    assert.ok(words.includes(said), said);
  assert.match(docx.name, /^package-annex-zh-en-\d{4}-\d\d-\d\d-2\.docx$/);
  const pdf = must(await print(cn, { ...asked, format: 'pdf' }));
  assert.deepEqual(
    [Buffer.from(pdf.bytes.subarray(0, 5)).toString(), pdf.mediaType],
    ['%PDF-', 'application/pdf'],
  );
});

test('EX960 an original, a format or a package that there is not, and a person without the right, are refused', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const asked = { package: id, original: 1, language: 'en', format: 'docx' };
  for (const original of [0, 3])
    assert.equal(codeOf(await print(cn, { ...asked, original })), 'request-invalid');
  assert.equal(codeOf(await print(cn, { ...asked, format: 'odt' })), 'request-invalid');
  assert.equal(codeOf(await print(cn, { ...asked, language: 'fr' })), 'request-invalid');
  assert.equal(codeOf(await print(cn, { ...asked, zone: 'Nowhere/None' })), 'request-invalid');
  assert.equal(codeOf(await print(cn, { ...asked, package: 'unknown' })), 'not-found');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await printPackage(cn.app, reader, { planId: cn.planId, ...asked })), 'not-allowed');
});

/** A package of names in two languages of which one is returned and one is disputed; both know. */
async function packageInDoubt(t: TestContext, named: Parameters<typeof twoNodes>[1] = {}) {
  const { cn, la } = await twoNodes(t, named);
  const id = await packageWithTable(cn, la);
  const { items } = must(await showPackage(la.app, who, { planId: la.planId, package: id }));
  const [returned, disputed] = items;
  const item = disputed?.id ?? '';
  const answers = [{ kind: 'dispute.raise' as const, item, reason: 'Sample view of la' }];
  must(await answerJoint(la.app, who, { planId: la.planId, answers }));
  await exchange(la);
  return { cn, la, id, returned: returned?.id ?? '', item };
}

test('EX1401 the annexed table counts every item, and prints reasons beside what came back and both statements or none of what is disputed', async (t) => {
  const { cn, la, id } = await packageInDoubt(t);
  const asked = { package: id, original: 1, language: 'en', format: 'docx' };
  const printed = async (node: JointNode) => wordsOf(must(await print(node, asked)).bytes);
  const one = await printed(cn);
  assert.match(one, /4 items in all: 2 confirmed, 1 returned, 1 disputed\./);
  assert.ok(one.includes('Sample reason'), one);
  // One side has said nothing so far: what the other said is not printed alone.
  assert.ok(one.includes('Disagreements'), one);
  assert.equal(one.includes('Sample view of la'), false);
  const [dispute] = must(await listDisagreements(cn.app, who, { planId: cn.planId })).items;
  const stated = { planId: cn.planId, dispute: dispute?.id ?? '', words: 'Sample view of cn' };
  must(await stateInDisagreement(cn.app, who, stated));
  await exchange(cn);
  for (const node of [cn, la])
    for (const words of ['Sample view of la', 'Sample view of cn', 'Sample reason'])
      assert.ok((await printed(node)).includes(words), words);
});

test('EX1401 the genesis hash stands whole and inside the page of an original in two languages', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const asked = { package: id, original: 1, language: 'zh', beside: 'en', format: 'pdf' };
  const { bytes } = must(await print(cn, asked));
  const { hash } = must(await showJoint(cn.app, who, { planId: cn.planId }));
  const genesis = hash ?? assert.fail('no genesis');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const found: number[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    for (const item of items)
      if ('str' in item && item.str.includes(genesis)) found.push(item.transform[4] + item.width);
  }
  // A4 is 595 points wide, its margin 24 mm.
  assert.equal(found.length, 1, 'not printed once and in one piece');
  assert.ok((found[0] ?? 999) <= 595 - 68 + 1, String(found));
});

test('EX1400 in two languages a name in several stands once, under the labels of the first', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const asked = { package: id, original: 1, language: 'zh', beside: 'en', format: 'docx' };
  const words = wordsOf(must(await print(cn, asked)).bytes);
  // Once as the item's name in each language, and once as what was proposed: each time for form and title.
  for (const [said, label, other] of [
    ['示例工作组', '中文 示例工作组', 'Chinese 示例工作组'],
    ['Sample working group', '英文 Sample working group', 'English Sample working group'],
  ] as const) {
    assert.equal(words.split(label).length - 1, 1, said);
    assert.equal(words.includes(other), false, said);
  }
});

test('EX1450 in two languages a reason and each statement stand once, under the name of their party in both', async (t) => {
  const { cn, la, id } = await packageInDoubt(t, {
    cn: { zh: '甲国', lo: 'ປະເທດກ', en: 'State cn' },
    la: { zh: '乙国', lo: 'ປະເທດຂ', en: 'State la' },
  });
  const [dispute] = must(await listDisagreements(cn.app, who, { planId: cn.planId })).items;
  const stated = { planId: cn.planId, dispute: dispute?.id ?? '', words: 'Sample view of cn' };
  must(await stateInDisagreement(cn.app, who, stated));
  await exchange(cn);
  const asked = { package: id, original: 1, format: 'docx' };
  for (const node of [cn, la])
    for (const [language, beside, names] of [
      ['zh', 'lo', { cn: '甲国 · ປະເທດກ', la: '乙国 · ປະເທດຂ' }],
      ['lo', 'zh', { cn: 'ປະເທດກ · 甲国', la: 'ປະເທດຂ · 乙国' }],
    ] as const) {
      const words = wordsOf(must(await print(node, { ...asked, language, beside })).bytes);
      for (const [said, by] of [
        ['Sample reason', names.la],
        ['Sample view of la', names.la],
        ['Sample view of cn', names.cn],
      ] as const) {
        assert.equal(words.split(said).length - 1, 1, `${language} ${said}`);
        assert.match(words, new RegExp(`${by}(：|: )${said}`), said);
      }
    }
  // In one language there is one name.
  assert.match(
    wordsOf(must(await print(cn, { ...asked, language: 'en' })).bytes),
    /\nState la: Sample reason/,
  );
});

test('EX1451 what is under consultation stands beside the words of whoever asked for it, and no longer once it is confirmed', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const { items } = must(await showPackage(la.app, who, { planId: la.planId, package: id }));
  const [returned] = items;
  const about = { planId: la.planId, entry: returned?.id ?? '' };
  const heading = 'Under consultation, with what was said';
  const asked = { original: 2, language: 'en', format: 'docx' };
  const papers = async () =>
    Promise.all(
      [cn, la].flatMap(({ app, planId }) => [
        printPackage(app, who, { ...asked, planId, package: id }),
        printAct(app, who, { ...asked, planId, entry: about.entry }),
      ]),
    ).then((made) => made.map((one) => wordsOf(must(one).bytes)));
  for (const words of await papers()) assert.equal(words.includes(heading), false);
  const talk = { kind: 'consult' as const, item: about.entry };
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [talk] }));
  await exchange(la);
  // Asked for without words: there is nothing to stand beside it.
  for (const words of await papers()) assert.equal(words.includes(heading), false);
  const worded = { ...talk, reason: 'Sample matter to talk over' };
  must(await answerJoint(la.app, who, { planId: la.planId, answers: [worded] }));
  await exchange(la);
  for (const words of await papers()) {
    assert.ok(words.includes(heading), words);
    assert.match(words, /State la: Sample matter to talk over/);
    assert.equal(words.split('Sample matter to talk over').length - 1, 1);
  }
  must(
    await answerJoint(la.app, who, { planId: la.planId, answers: [{ kind: 'confirm', item: about.entry }] }),
  );
  await exchange(la);
  for (const words of await papers()) assert.equal(words.includes('Sample matter'), false);
});

test('EX1402 at its foot an original names the party whose entries it goes by, in every language', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await packageWithTable(cn, la);
  const foot = async (node: JointNode, language: string) => {
    const words = wordsOf(
      must(await print(node, { package: id, original: 1, language, format: 'docx' })).bytes,
    );
    return words.slice(words.lastIndexOf(language === 'zh' ? '截至' : language === 'lo' ? 'ຮອດ' : 'As of'));
  };
  for (const language of ['zh', 'lo', 'en']) {
    assert.match(await foot(cn, language), /State cn/);
    assert.match(await foot(la, language), /State la/);
    assert.doesNotMatch(await foot(la, language), /我方|ຝ່າຍເຮົາ|\bour\b/);
  }
});

test('EX1403 one act by itself is had on paper for signature, alike on both sides, with what came back of it', async (t) => {
  const { cn, la, returned } = await packageInDoubt(t);
  const asked = { planId: cn.planId, entry: returned, original: 2, language: 'en', format: 'docx' };
  const printed = async (node: JointNode) =>
    wordsOf(must(await printAct(node.app, who, { ...asked, planId: node.planId })).bytes);
  const [one, other] = [await printed(cn), await printed(la)];
  for (const words of ['Item of the joint record', 'Sample reason', 'Returned', 'Signatures', 'for State la'])
    assert.ok(one.includes(words), words);
  const [log = '', seq = ''] = returned.split(':');
  assert.ok(one.includes(`${log} ${Number(seq) + 1}`), one);
  assert.equal(one.includes('Occasion'), false);
  const table = (words: string) => words.slice(words.indexOf('Items'), words.indexOf('Logs of the parties'));
  assert.equal(table(one), table(other));
  assert.ok(table(one).length > 60);
  const unknown = `a:9999:${'x'.repeat(43)}`;
  assert.equal(codeOf(await printAct(cn.app, who, { ...asked, entry: unknown })), 'not-found');
  assert.equal(codeOf(await printAct(cn.app, who, { ...asked, original: 3 })), 'request-invalid');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await printAct(cn.app, reader, asked)), 'not-allowed');
});
