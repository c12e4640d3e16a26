/**
 * A package of twenty between a Chinese and a Lao desk: named in both languages, answered by one act with three exceptions, printed in two
 * originals; and one of its items disputed, taken to the committee and settled. Labels are those of the catalogues; all else is invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JointDisagreements, JointPackages } from '../../src/http/contract/index.ts';
import { button, exchange, open, type Speaker, speak, word } from './speakers.ts';
import { askSide, planOf, cannotPlay as skip } from './two-sides.ts';
import { addCommittees, playTwoSides } from './two-sides-setup.ts';

let cn: Speaker;
let la: Speaker;
let dispute = '';

playTwoSides(async (opened) => {
  cn = await speak(opened.cn, 'a', 'zh');
  la = await speak(opened.la, 'b', 'lo');
});

const cards = ({ page }: Speaker) => page.locator('.joint-card');
const inOther = (side: Speaker, key: 'package.title' | 'package.occasion', language: 'zh' | 'lo' | 'en') =>
  word(side, 'package.in-language', {
    what: word(side, key),
    language: word(side, `term.language.${language}`),
  });

/** The only package, on a side. */
async function openPackage(side: Speaker): Promise<void> {
  const { items } = await askSide<JointPackages>(side, 'GET', `${planOf(side)}/joint/packages`);
  await open(side, `${side.exchange}/packages/${items[0]?.id}`);
}

test('DK1400 DK1401 a list of twenty goes over in Chinese and Lao, and is answered in Lao by one act with three exceptions', {
  skip,
}, async () => {
  await addCommittees(cn, 12);
  await open(cn, `${cn.exchange}/propose`);
  await cards(cn).nth(19).waitFor();
  for (let n = 0; n < 20; n++) await cards(cn).nth(n).getByRole('checkbox').check({ force: true });
  await cn.page.getByText(word(cn, 'package.make'), { exact: true }).click();
  const field = (name: string) => cn.page.getByRole('textbox', { name, exact: true });
  await field(word(cn, 'package.title')).fill('示例清单二十项');
  await field(inOther(cn, 'package.title', 'lo')).fill('ບັນຊີຕົວຢ່າງ ຊາວລາຍການ');
  await field(inOther(cn, 'package.occasion', 'lo')).fill('ກອງປະຊຸມຕົວຢ່າງ');
  await button(cn, 'package.act', cn.page, { n: 20 }).click();
  await cn.page.getByText(word(cn, 'package.sent')).waitFor();
  await exchange(cn);

  await openPackage(la);
  await la.page.locator('h1', { hasText: 'ບັນຊີຕົວຢ່າງ ຊາວລາຍການ' }).waitFor();
  await la.page.getByText('ກອງປະຊຸມຕົວຢ່າງ').waitFor();
  for (const n of [2, 9, 16]) await cards(la).nth(n).getByText(word(la, 'package.exception')).click();
  const reason = (n: number) => cards(la).nth(n).getByLabel(word(la, 'package.reason'));
  await reason(2).fill('ຕົວຢ່າງ: ກຳນົດເວລາບໍ່ກົງກັນ');
  await cards(la).nth(9).getByLabel(word(la, 'package.exception-how')).selectOption('consult');
  const answer = button(la, 'package.answer-act', la.page, { n: 17, m: 3 });
  await answer.click();
  await la.page.getByText(word(la, 'package.reasons-missing-help', { items: '17' })).waitFor();
  await cards(la).nth(16).getByText(word(la, 'package.reason-missing')).waitFor();
  await reason(16).fill('ຕົວຢ່າງ: ອົງການອື່ນເປັນເຈົ້າການ');
  await answer.click();
  await la.page.getByText(word(la, 'package.count.confirmed', { n: 17 })).waitFor();
  await exchange(la);

  await openPackage(cn);
  await cn.page.locator('h1', { hasText: '示例清单二十项' }).waitFor();
  for (const [kind, n] of [
    ['confirmed', 17],
    ['returned', 2],
    ['consultation', 1],
  ] as const)
    await cn.page.getByText(word(cn, `package.count.${kind}`, { n })).waitFor();
  await cn.page.getByText('ຕົວຢ່າງ: ອົງການອື່ນເປັນເຈົ້າການ').waitFor();
});

test('EX960 DK1400 each side hands out the original that begins with its own language', {
  skip,
}, async () => {
  for (const [side, original, pair] of [
    [cn, 1, 'language=zh&beside=lo'],
    [la, 2, 'language=lo&beside=zh'],
  ] as const) {
    await openPackage(side);
    await side.page.getByText(word(side, 'package.papers'), { exact: true }).click();
    // The papers of each act about the package stand there too: the annexed table is the package's own.
    const own = `a[href*="/packages/"][href*="original=${original}&"]`;
    const link = side.page.locator(`${own}[href*="${pair}"][href*="format=pdf"]`);
    const saving = side.page.waitForEvent('download');
    await link.click();
    const saved = await saving;
    assert.match(saved.suggestedFilename(), new RegExp(`^package-annex-.*-${original}\\.pdf$`));
    assert.equal(await saved.failure(), null);
  }
});

test('DK980 what came back is disputed in Lao, stated in Chinese, taken to the committee and settled, each in the own language', {
  skip,
}, async () => {
  await openPackage(la);
  const returned = cards(la).nth(2);
  await button(la, 'joint.act.dispute', returned).click();
  await returned.getByRole('textbox').fill('ຕົວຢ່າງ: ທັດສະນະຂອງຝ່າຍລາວ');
  await button(la, 'joint.act.dispute', returned).click();
  await la.page.getByText(word(la, 'package.count.disputed', { n: 1 })).waitFor();
  await exchange(la);
  const { items } = await askSide<JointDisagreements>(cn, 'GET', `${planOf(cn)}/joint/disagreements`);
  dispute = items.find(({ standing, steps }) => standing === 'open' && steps.length === 0)?.id ?? '';
  const at = (side: Speaker) => open(side, `${side.exchange}/disagreements/${dispute}`);
  const part = (side: Speaker, key: 'disagreement.state' | 'disagreement.refer' | 'disagreement.end') =>
    side.page.locator('details').filter({ hasText: word(side, key) });
  await at(cn);
  await part(cn, 'disagreement.state').locator('summary').click();
  await cn.page.getByLabel(word(cn, 'disagreement.our-words')).fill('示例：中方看法');
  await part(cn, 'disagreement.state').getByRole('button').click();
  await cn.page.locator('blockquote', { hasText: '示例：中方看法' }).waitFor();
  await part(cn, 'disagreement.refer').locator('summary').click();
  await part(cn, 'disagreement.refer')
    .getByLabel(word(cn, 'disagreement.field.level'))
    .selectOption('committee');
  await button(cn, 'disagreement.propose', part(cn, 'disagreement.refer')).click();
  const proposed = (side: Speaker) =>
    word(side, 'disagreement.step.level', { level: word(side, 'disagreement.level.committee') });
  await cn.page.getByText(proposed(cn)).waitFor();
  await exchange(cn);

  await at(la);
  const level = la.page.getByRole('listitem').filter({ hasText: proposed(la) });
  await button(la, 'joint.act.confirm', level).click();
  await level.getByText(word(la, 'joint.status.settled')).waitFor();
  await part(la, 'disagreement.end').locator('summary').click();
  await button(la, 'disagreement.propose', part(la, 'disagreement.end')).click();
  await part(la, 'disagreement.end').getByText('ກະລຸນາຂຽນສິ່ງທີ່ຕົກລົງກັນ').waitFor();
  await la.page.getByLabel(word(la, 'disagreement.end-words')).fill('ຕົວຢ່າງ: ຕົກລົງກັນແລ້ວ');
  await button(la, 'disagreement.propose', part(la, 'disagreement.end')).click();
  await la.page.locator('blockquote', { hasText: 'ຕົວຢ່າງ: ຕົກລົງກັນແລ້ວ' }).waitFor();
  await exchange(la);

  await at(cn);
  const ending = cn.page.getByRole('listitem').filter({ hasText: 'ຕົວຢ່າງ: ຕົກລົງກັນແລ້ວ' });
  await button(cn, 'joint.act.confirm', ending).click();
  await ending.getByText(word(cn, 'joint.status.settled')).waitFor();
  await exchange(cn);
  for (const side of [cn, la]) {
    await at(side);
    const settled = word(side, 'disagreement.standing.settled');
    await side.page.locator('.proposal-marks .tag', { hasText: settled }).waitFor();
    await side.page.emulateMedia({ media: 'print' });
    for (const words of ['ຕົວຢ່າງ: ທັດສະນະຂອງຝ່າຍລາວ', '示例：中方看法'])
      assert.ok(await side.page.locator('.disagreement-sides blockquote', { hasText: words }).isVisible());
    await side.page.emulateMedia({ media: 'screen' });
  }
});
