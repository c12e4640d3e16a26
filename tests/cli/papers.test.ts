/** `entente paper`, as a person types it: the real program on a real folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { smallPlan } from '../app/test-node.ts';
import { paragraphsOf, tablesOf } from '../export/read-office-file.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-papers-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const program = path.resolve('src/main/cli.ts');

function entente(args: readonly string[], language = 'en') {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_DATA: path.join(folder, 'data'), ENTENTE_LANG: language },
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

test('EX60 a paper is written as a file, and over none', () => {
  writeFileSync(path.join(folder, 'plan.txt'), smallPlan);
  assert.equal(entente(['import', 'plan.txt']).code, 0);
  const out = path.join(folder, 'list.docx');
  const args = ['paper', 'task-list', '--language', 'zh', '--format', 'docx', '--out', out];
  const first = entente(args);
  assert.equal(first.code, 0, first.told);
  const bytes = new Uint8Array(readFileSync(out));
  assert.ok(paragraphsOf(bytes).includes('尚无任务。'));
  const again = entente(args);
  assert.equal(again.code, 1);
  assert.match(again.told, /list\.docx/);
  assert.deepEqual(new Uint8Array(readFileSync(out)), bytes);

  // Without a name it gets one that says what it is, in the language of the settings, as PDF.
  const named = entente(['paper', 'task-list'], 'lo');
  assert.equal(named.code, 0, named.told);
  const name = /task-list-lo-\d{4}-\d\d-\d\d\.pdf/.exec(named.out)?.[0] ?? '';
  assert.equal(readFileSync(path.join(folder, name)).subarray(0, 5).toString(), '%PDF-');
});

test('HO1095 the ending of the name decides the format where none is asked for', () => {
  const begins = { 'ending.docx': 'PK', 'ending.XLSX': 'PK', 'ending.pdf': '%P', ending: '%P' };
  for (const [name, start] of Object.entries(begins)) {
    const made = entente(['paper', 'task-list', '--out', path.join(folder, name)]);
    assert.equal(made.code, 0, made.told);
    assert.equal(readFileSync(path.join(folder, name)).subarray(0, 2).toString(), start, name);
  }
});

test('EX60 EX41 what cannot be written is told, and leaves no file', () => {
  const unknown = entente(['paper', 'novel']);
  assert.equal(unknown.code, 2);
  assert.match(unknown.told, /task-list, milestone-plan, commitment-sheet, letters-pending/);
  const template = path.join(folder, 'bad.docx');
  writeFileSync(template, 'no document');
  const bad = path.join(folder, 'out.docx');
  const made = entente(
    ['paper', 'task-list', '--format', 'docx', '--template', template, '--out', bad],
    'zh',
  );
  assert.equal(made.code, 1);
  assert.match(made.told, /文件不是可读取的 DOCX 文档/);
  assert.equal(existsSync(bad), false);
});

test('EX1880 a paper for signature is written original by original, and one that there is not is refused', () => {
  const args = ['paper', 'for-signature', '--language', 'zh', '--beside', 'lo', '--format', 'docx'];
  for (const n of ['1', '2']) {
    const out = path.join(folder, `signed-${n}.docx`);
    const made = entente([...args, '--original', n, '--out', out]);
    assert.equal(made.code, 0, made.told);
    const said = tablesOf(new Uint8Array(readFileSync(out)))
      .flat(2)
      .join('\n');
    assert.match(said, new RegExp(`第${n}份，共2份`));
    assert.match(said, new RegExp(`ສະບັບທີ ${n} ໃນ 2`));
  }
  const third = entente([...args, '--original', '3', '--out', path.join(folder, 'third.docx')]);
  assert.equal(third.code, 1);
  assert.ok(!existsSync(path.join(folder, 'third.docx')));
  const none = entente([...args, '--original', 'x', '--out', path.join(folder, 'none.docx')]);
  assert.equal(none.code, 1);
});
