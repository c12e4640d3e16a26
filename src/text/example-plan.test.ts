/** The invented plans under fixtures/plans: what stands in one language stands in the others. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extract, type LanguageId } from './index.ts';

const folder = new URL('../../fixtures/plans/', import.meta.url);
const plans = ['lanze-chanthala-2025-2029', 'lanze-chanthala-2030-2034'];
const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];
/** How each language says, in its first line, that the text is made up. */
const invented = { zh: '虚构示例', lo: 'ຕົວຢ່າງທີ່ແຕ່ງຂຶ້ນ', en: 'Invented example' };

const charsOf = (plan: string, language: LanguageId): string =>
  readFileSync(new URL(`${plan}/${language}.txt`, folder), 'utf8');

for (const plan of plans) {
  test(`TX80 the three texts of ${plan} have one outline`, () => {
    const outlines = languages.map((language) =>
      extract(charsOf(plan, language)).provisions.map(({ path, role }) => `${path} ${role}`),
    );
    assert.deepEqual(outlines[1], outlines[0]);
    assert.deepEqual(outlines[2], outlines[0]);
    const operative = outlines[0]?.filter((line) => line.endsWith('operative')) ?? [];
    assert.ok(operative.length >= 40);
  });

  test(`TX80 ${plan} says that it is made up, in each text and beside them`, () => {
    for (const language of languages) {
      const [first = ''] = charsOf(plan, language).split('\n');
      assert.ok(first.includes(invented[language]), language);
      assert.equal(extract(charsOf(plan, language)).language, language);
    }
    const about: unknown = JSON.parse(readFileSync(new URL(`${plan}/plan.json`, folder), 'utf8'));
    assert.ok(typeof about === 'object' && about !== null && 'invented' in about && about.invented === true);
  });
}

test('TX80 a first start does not import the invented plans', () => {
  const imported = readdirSync(folder).filter((name) => name.endsWith('.json'));
  assert.deepEqual(imported, ['china-laos-2024-2028.json']);
});
