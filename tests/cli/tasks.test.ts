/** `entente tasks import` as a person types it, on a real node. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { list, openProgramme } from '../app/objects/programme.ts';
import { workbook } from '../app/rounds/office.ts';
import { entente, ententeIn } from './entente.ts';

test('OB840 a task list is told line by line, and kept with --keep where nothing is wrong', async (t) => {
  const programme = await openProgramme(t);
  const folder = mkdtempSync(path.join(tmpdir(), 'tasks-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'list.xlsx');
  const rows = (due: string) => [
    ['Task', 'Responsible', 'Deadline'],
    ['Draft the port plan', 'Ports Office', due],
  ];
  writeFileSync(file, await workbook(rows('soon')));
  const plan = programme.planId;
  const wrong = await entente(programme, 'tasks', 'import', plan, file, '--keep', '--make-bodies');
  assert.equal(wrong.code, 1);
  assert.match(wrong.out, /^2\tTo be put right\tDraft the port plan\tDue: Please give a year/);
  assert.match(wrong.told, /Responsible: read as Lead body/);
  writeFileSync(file, await workbook(rows('June 2026')));
  const looked = await entente(programme, 'tasks', 'import', plan, file, '--make-bodies');
  assert.deepEqual([looked.code, looked.out], [0, '2\tAdd\tDraft the port plan\n']);
  assert.match(looked.told, /1 to add, 0 to change, 0 as they are, 0 to be put right/);
  assert.equal((await list(programme, 'task')).total, 0);
  const kept = await entente(programme, 'tasks', 'import', plan, file, '--make-bodies', '--keep');
  assert.deepEqual([kept.code, (await list(programme, 'task')).total], [0, 1]);
});

test('OB841 columns are said on the command line; what cannot be read of an option is named', async (t) => {
  const programme = await openProgramme(t);
  const folder = mkdtempSync(path.join(tmpdir(), 'tasks-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'list.xlsx');
  writeFileSync(
    file,
    await workbook([
      ['a', 'b', 'c'],
      ['x', 'Draft', '2026'],
    ]),
  );
  const said = await entente(
    programme,
    'tasks',
    'import',
    programme.planId,
    file,
    '--columns',
    ',title,due',
    '--heading',
    '1',
  );
  assert.deepEqual([said.code, said.out], [0, '2\tAdd\tDraft\n']);
  for (const option of ['--columns=title,colour', '--sheet=first', '--heading=-'])
    assert.equal(
      (await entente(programme, 'tasks', 'import', programme.planId, file, option)).code,
      2,
      option,
    );
});

test('OB1592 columns and faults are named in the reader’s language, and columns may be said by these names', async (t) => {
  const programme = await openProgramme(t);
  const folder = mkdtempSync(path.join(tmpdir(), 'tasks-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'list.xlsx');
  writeFileSync(
    file,
    await workbook([
      ['Task', 'Responsible', 'Deadline'],
      ['Draft the port plan', 'Ports Office', 'soon'],
    ]),
  );
  const ask = (language: 'zh' | 'lo', ...more: readonly string[]) =>
    ententeIn(language, programme, 'tasks', 'import', programme.planId, file, ...more);
  const says = {
    zh: {
      lead: /Responsible：读作牵头单位/,
      fault: /\t期限：请填写日历/,
      columns: ['名称', '牵头单位', '期限'],
    },
    lo: {
      lead: /Responsible: ອ່ານເປັນ ພາກສ່ວນຮັບຜິດຊອບຫຼັກ/,
      fault: /\tກຳນົດເວລາ: /,
      columns: ['ຊື່', 'ພາກສ່ວນຮັບຜິດຊອບຫຼັກ', 'ກຳນົດເວລາ'],
    },
  } as const;
  for (const language of ['zh', 'lo'] as const) {
    const wrong = await ask(language, '--make-bodies');
    assert.match(wrong.told, says[language].lead);
    assert.match(wrong.out, says[language].fault);
    const said = await ask(language, '--make-bodies', '--columns', says[language].columns.join(','));
    assert.match(said.out, says[language].fault, `${said.told}${said.out}`);
    const none = await ask(language, '--columns', '颜色');
    assert.equal(none.code, 2);
    for (const name of says[language].columns) assert.ok(none.told.includes(name), none.told);
  }
});
