/** The real LibreOffice opens what we write and shows every row, in each language. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { extractText } from 'unpdf';
import { printed } from './office.ts';
import { programNamed } from './programs.ts';
import { sharedOffice } from './shared-office.ts';

/** Converts the files in one go: starting the program takes longer than its work. */
function convert(soffice: string, folder: string, to: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files];
  const { status, stderr } = spawnSync(soffice, args, { timeout: 120_000, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

test('EX31 LibreOffice opens DOCX and XLSX and shows every row', async (t) => {
  const soffice = programNamed('soffice');
  if (soffice === null) return t.skip('LibreOffice is not installed: nothing was opened with it');
  const office = await sharedOffice();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-office-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const told = { zh: '琅勃拉邦省', lo: 'ແຂວງ', en: 'Luang Prabang' } as const;
  const names: string[] = [];
  for (const main of ['zh', 'lo', 'en'] as const)
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = await printed(office, { kind: 'training-and-visits' }, format, { main, second: null });
      const name = path.join(folder, `${format}-${main}.${format}`);
      writeFileSync(name, bytes);
      names.push(name);
    }
  const isSheet = (name: string) => name.endsWith('.xlsx');
  convert(
    soffice,
    folder,
    'pdf',
    names.filter((name) => !isSheet(name)),
  );
  convert(soffice, folder, 'csv:Text - txt - csv (StarCalc):44,34,76', names.filter(isSheet));
  for (const main of ['zh', 'lo', 'en'] as const) {
    const pdf = new Uint8Array(readFileSync(path.join(folder, `docx-${main}.pdf`)));
    const { text } = await extractText(pdf, { mergePages: true });
    assert.ok(text.replace(/\s/g, '').includes(told[main].replace(/\s/g, '')), text);
    const sheets = readFileSync(path.join(folder, `xlsx-${main}.csv`), 'utf8');
    assert.ok(sheets.includes(told[main]), sheets);
    assert.match(sheets, /,25,20,23,11/);
  }
});
