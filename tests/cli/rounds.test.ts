/** `entente round …` as a person types it, on a real node: forms saved as files, a return taken in, how the round stands. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readTables } from '../../src/readers/index.ts';
import { fillIn, openOffice, workbook } from '../app/rounds/office.ts';
import { must } from '../app/test-node.ts';
import { entente } from './entente.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'round-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('RD27 forms are saved one a body, noted as handed out, and written over nothing', async (t) => {
  const office = await openOffice(t, { bodies: 2 });
  const folder = newFolder(t);
  const args = ['round', 'forms', office.planId.slice(0, 13), office.roundId, folder];
  const saved = await entente(office, ...args);
  assert.equal(saved.code, 0, saved.told);
  const files = readdirSync(folder);
  assert.equal(files.length, 2);
  assert.ok(
    files.every((name) => /^F-\w{4}-\w{4}-Office-[12]\.xlsx$/.test(name)),
    files.join(),
  );
  const again = await entente(office, ...args);
  assert.equal(again.code, 1);
  assert.match(again.told, /there already/);
  const shown = await entente(office, 'round', 'show', office.planId, 'Reports for 2026');
  assert.equal(shown.code, 0, shown.told);
  assert.equal(shown.out.split('\n').filter((line) => line.includes('\tSent\t0/1')).length, 2);
  const docx = await entente(office, ...args, '--docx');
  assert.equal(docx.code, 0, docx.told);
  assert.equal(readdirSync(folder).filter((name) => name.endsWith('.docx')).length, 2);
});

test('RD27 RD1515 RD1516 a return is told row by row with its exit code, and kept where nothing is wrong', async (t) => {
  const office = await openOffice(t, { bodies: 1 });
  const folder = newFolder(t);
  await entente(office, 'round', 'forms', office.planId, office.roundId, folder);
  const [name = ''] = readdirSync(folder);
  const { tables } = must(await readTables(new Uint8Array(readFileSync(path.join(folder, name)))));
  const rows = (tables[0]?.rows ?? []).map(({ cells }) => [...cells]);
  const file = path.join(folder, 'back.xlsx');
  writeFileSync(file, await workbook(fillIn(rows, { 0: { progress: 'Begun' } })));
  const kept = await entente(office, 'round', 'returns', office.planId, file, '--keep');
  assert.equal(kept.code, 0, kept.told);
  assert.match(kept.told, /Office 1/);
  const shown = await entente(office, 'round', 'show', office.planId, office.roundId);
  assert.match(shown.out, /\tReceived\t1\/1/);
  const again = await entente(office, 'round', 'returns', office.planId, file);
  assert.match(again.told, /The same file came on \d{1,2} [A-Z][a-z]+ \d{4} already/);
  writeFileSync(file, await workbook(fillIn(rows, { 0: { progress: 'half' } })));
  const wrong = await entente(office, 'round', 'returns', office.planId, file, '--keep');
  assert.equal(wrong.code, 1);
  assert.match(
    wrong.out,
    /to be corrected\tProgress, where it says “half”: Is not one of the values that may stand here/,
  );
  const none = await entente(office, 'round', 'returns', office.planId, path.join(folder, 'nothing.xlsx'));
  assert.equal(none.code, 1);
  assert.equal((await entente(office, 'round', 'show', office.planId, 'x')).code, 1);
});
