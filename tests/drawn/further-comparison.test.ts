/** Comparisons by a text beside the first: what the two pages say in each language, and where they lead. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addText } from '../../src/app/index.ts';
import { languages } from '../../src/i18n/index.ts';
import { must, person } from '../app/test-node.ts';
import { importPlan, openSite } from '../http/open-site.ts';
import { planChars } from '../text/sample-texts.ts';
import { find, openStage, wordsOf } from './stage.ts';

type Tongue = Parameters<typeof planChars>[0];

const stage = await openStage();
const site = await openSite({ after });
/** `copy` makes another copy of the words: a text that a plan has already is not taken twice. */
const bytesOf = (language: Tongue, from: 2025 | 2030, copy = 0) =>
  new TextEncoder().encode(planChars(language, from) + '\n'.repeat(copy));

/** A plan whose first text is in the one language, with a text in the other beside it. */
async function planIn(first: Tongue, beside: Tongue, from: 2025 | 2030, copy = 0): Promise<string> {
  const { id: planId } = await importPlan(site, bytesOf(first, from));
  must(
    await addText(site.app, person(), { planId, bytes: bytesOf(beside, from, copy), standing: 'unofficial' }),
  );
  return planId;
}

const old = await planIn('zh', 'lo', 2025);
const now = await planIn('zh', 'lo', 2030);

const pages = [
  ['compare', 'with'],
  ['succession', 'from'],
] as const;

for (const [page, name] of pages)
  test(`DK1190 ${page} in the language of a text beside the first says so in every language, and leads to the first texts`, async () => {
    const says: Readonly<Record<(typeof languages)[number], RegExp>> = {
      zh: /承诺事项以首个文本为准/,
      lo: /ຄຳໝັ້ນສັນຍາຍັງຖືຕາມຕົວບົດທຳອິດ/,
      en: /Commitments stay those of the first text/,
    };
    const review = { zh: '待核定', lo: 'ຕ້ອງພິຈາລະນາກ່ອນ', en: 'Review first' };
    for (const language of languages) {
      const address = `/plans/${now}/${page}?${name}=${old}&language=lo`;
      const { main } = await stage.draw(site, address, { language });
      assert.match(wordsOf(main), says[language]);
      assert.ok(main.querySelectorAll('.change').length > 0);
      assert.ok(!wordsOf(main).includes(review[language]), 'something is called unreviewed');
      const { main: plain } = await stage.draw(site, address.replace('language=lo', 'language=zh'), {
        language,
      });
      assert.doesNotMatch(wordsOf(plain), says[language]);
    }
    const { main } = await stage.draw(site, `/plans/${now}/${page}?${name}=${old}&language=lo`);
    const way = find(main, 'a', 'Compare the Chinese texts').getAttribute('href');
    assert.equal(way, `/plans/${now}/${page}?${name}=${old}&language=zh`);
  });

test('DK1190 where the first texts are in two languages both pages lead to entering a succession by hand', async () => {
  const english = await planIn('en', 'zh', 2030, 1);
  for (const [page, name] of pages) {
    const { main } = await stage.draw(site, `/plans/${english}/${page}?${name}=${old}`);
    assert.match(wordsOf(main), /the first texts of the two plans are in different languages/);
    const way = find(main, 'a', 'Enter a succession by hand').getAttribute('href') ?? '';
    assert.equal(way, `/plans/${english}/programme/successions/new`);
    const { main: form } = await stage.draw(site, way);
    assert.match(wordsOf(form), /Name of the other plan|Other plan|plan/i);
  }
});
