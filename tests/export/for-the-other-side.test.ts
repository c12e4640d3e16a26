/** What is made to be sent to the other side tells nothing of how our own record stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, person } from '../app/test-node.ts';
import { paperOf, printed } from './office.ts';
import { partNames, partOf } from './read-office-file.ts';
import { sharedOffice } from './shared-office.ts';

/** What a log and a check mark are called. */
const logWords = {
  zh: ['记录簿', '核对码'],
  lo: ['ປຶ້ມບັນທຶກ', 'ລະຫັດກວດທຽບ'],
  en: [' log', 'check mark'],
} as const;
const tellsOfLog = (text: string, language: keyof typeof logWords): boolean =>
  logWords[language].some((word) => text.includes(word));

const letters = [
  ['letter', 'letterOut'],
  ['letter-reminder', 'letterOut'],
  ['letter-reply', 'letterIn'],
  ['letter-transmittal', 'transmittal'],
  ['letter-invitation', 'meeting'],
] as const;

test('EX1593 a drafted letter tells of no log, in any language and format', async () => {
  const office = await sharedOffice();
  const own = await paperOf(office, { kind: 'letters-pending' });
  assert.equal(own.standing.log, 'internal', 'a paper for ourselves says it');
  const mark = own.standing.root?.slice(0, 16) ?? '';
  assert.match(mark, /^[0-9a-f]{16}$/);
  for (const [kind, about] of letters) {
    const asked = { kind, about: office.made[about] ?? '' };
    const paper = await paperOf(office, asked);
    assert.deepEqual(
      [paper.standing.log, paper.standing.entries, paper.standing.root],
      ['none', 0, null],
      kind,
    );
    for (const main of ['zh', 'lo', 'en'] as const) {
      const set = must(
        await office.app.printing.set({ paper, languages: { main, second: null }, zone: 'UTC' }),
      );
      const told = set.standing.map((line) => line.main).join('\n');
      assert.ok(told.includes('2026') && !tellsOfLog(told, main), `${kind} ${main} ${told}`);
      const bytes = await printed(office, asked, 'docx', { main, second: null });
      const whole = partNames(bytes)
        .map((name) => partOf(bytes, name))
        .join('');
      assert.ok(!whole.includes(mark) && !tellsOfLog(whole, main), `${kind} ${main}`);
    }
  }
});

test('EX1593 which areas its writer works on stands in no letter, and in a paper for others as what it is about', async () => {
  const office = await sharedOffice();
  const { app, made } = office;
  const writer = person({ roles: ['coordinator'], areas: [office.provisions.get('1') ?? ''] });
  const letter = await paperOf(office, { kind: 'letter', about: made.letterOut ?? '' }, writer);
  assert.equal(letter.standing.areas, null);
  const sheet = await paperOf(office, { kind: 'commitment-sheet', audience: 'shared' }, writer);
  const told = async (main: 'zh' | 'lo' | 'en') => {
    const set = must(
      await app.printing.set({ paper: sheet, languages: { main, second: null }, zone: 'UTC' }),
    );
    return set.standing.at(-1)?.main;
  };
  assert.equal(await told('en'), 'About these areas of the plan alone: 1.');
  assert.equal(await told('zh'), '仅涉及以下领域：1。');
  assert.equal(await told('lo'), 'ກ່ຽວກັບຂົງເຂດ 1 ເທົ່ານັ້ນ.');
});
