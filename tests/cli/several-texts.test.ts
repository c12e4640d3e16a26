/** `entente text add` and `entente compare`, as a person types them: the real program, on files and on a real folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { ComparisonView } from '../../src/views/index.ts';
import { planChars, withWords } from '../text/sample-texts.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-texts-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = path.join(folder, 'data');

function entente(args: readonly string[], language = 'en') {
  const run = spawnSync(process.execPath, ['src/main/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_DATA: data, ENTENTE_LANG: language },
    timeout: 300_000,
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

/** A file of the invented plan. */
function fileOf(name: string, chars: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, chars);
  return file;
}
const files = {
  zhOld: fileOf('old.zh.txt', planChars('zh', 2025)),
  zhNew: fileOf('new.zh.txt', planChars('zh', 2030)),
  loOld: fileOf('old.lo.txt', planChars('lo', 2025)),
};

test('HO9 compare tells of two files what is new, gone, sharpened, weakened, with the words', () => {
  const { code, out, told } = entente(['compare', files.zhOld, files.zhNew]);
  assert.equal(code, 0, told);
  const lines = out.split('\n');
  const from = (head: string) => {
    const at = lines.findIndex((line) => line.startsWith(head));
    assert.ok(at >= 0, head);
    const rest = lines.slice(at + 1);
    return rest
      .slice(
        0,
        rest.findIndex((line) => !line.startsWith('  ')),
      )
      .join('\n');
  };
  assert.match(from('Goes further'), /2\.1\.2\t.*培训干部\[-500-\]\{\+600\+\}名/);
  assert.match(from('Goes less far'), /2\.1\.5\t.*\[-30-\]\{\+20\+\}名/);
  assert.match(from('New'), /设立联络官2名/);
  assert.match(from('No longer there'), /500千伏联网工程/);
  assert.match(out, /^Kept: \d+$/m);
  assert.match(out, /^Moved: 5$/m);
});

test('HO9 compare speaks the reader’s language, and gives everything as JSON', () => {
  assert.match(entente(['compare', files.zhOld, files.zhNew], 'zh').out, /^力度加大：\d+$/m);
  const { code, out } = entente(['compare', files.zhOld, files.zhNew, '--json']);
  assert.equal(code, 0);
  const found: ComparisonView = JSON.parse(out);
  assert.deepEqual([found.language, found.years], ['zh', 5]);
  const total = Object.values(found.counts).reduce((sum, n) => sum + n, 0) - found.counts.moved;
  assert.equal(found.changes.length, total);
  assert.ok(found.changes.every((change) => (change.now ?? change.old)?.item === null));
});

test('HO24 files in two languages, and files that are not there, are refused with what to do', () => {
  const mixed = entente(['compare', files.zhOld, files.loOld]);
  assert.deepEqual([mixed.code, mixed.out], [1, '']);
  assert.ok(mixed.told.trim().split('\n').length >= 2, mixed.told);
  const absent = entente(['compare', files.zhOld, path.join(folder, 'absent.txt')]);
  assert.equal(absent.code, 1);
  assert.match(absent.told, /There is no file .*absent\.txt/);
  assert.equal(entente(['compare', files.zhOld]).code, 2);
  assert.equal(entente(['compare', files.zhOld, files.zhNew, '--language', 'fr']).code, 2);
});

test('HO9 text add brings in a further text and says how it goes with the first; plans are compared by id', () => {
  const idOf = (out: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(out)?.[0] ?? assert.fail(out);
  const brought = entente(['import', files.zhOld]);
  assert.equal(brought.code, 0, brought.told);
  const old = idOf(brought.out);
  const lo = fileOf('changed.lo.txt', withWords(planChars('lo', 2025), 'ຈຳນວນ 500 ຄົນ', 'ຈຳນວນ 50 ຄົນ'));
  const added = entente(['text', 'add', old, lo, '--authentic', '--standing', 'signed-copy']);
  assert.equal(added.code, 0, added.told);
  assert.match(added.out, /the Lao text/);
  assert.match(added.out, /1 difference to look at/);
  const again = entente(['text', 'add', old, files.loOld]);
  assert.deepEqual([again.code, again.out], [1, '']);
  assert.equal(entente(['text', 'add', 'none', lo]).code, 1);
  assert.equal(entente(['text', 'add', old, lo, '--standing', 'best']).code, 2);
  const now = idOf(entente(['import', files.zhNew]).out);
  const compared = entente(['compare', old, now, '--json']);
  assert.equal(compared.code, 0, compared.told);
  const found: ComparisonView = JSON.parse(compared.out);
  assert.ok(found.changes.some((change) => change.now?.item !== null));
  assert.equal(entente(['compare', old, now, '--language', 'lo']).code, 1);
  assert.equal(entente(['compare', 'none', now]).code, 1);
});

test('HO24 import says what is odd about the text that it keeps, in the reader’s language', () => {
  const broken = fileOf('broken.zh.txt', '一、经济\n\n1.双方将召开会议。\n\n2.双方将加强口岸建设,积极探');
  const imported = entente(['import', broken], 'zh');
  assert.equal(imported.code, 0, imported.told);
  assert.match(imported.told, /处中断/);
  assert.doesNotMatch(imported.out, /处中断/);
});

test('HO9 succession lists what goes on and accepts by kind what is settled in both plans, once', () => {
  const idOf = (file: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(entente(['import', file]).out)?.[0] ?? '';
  // In English: the Chinese texts are in this folder already.
  const old = idOf(fileOf('old.en.txt', planChars('en', 2025)));
  const now = idOf(fileOf('new.en.txt', planChars('en', 2030)));
  assert.ok(old !== '' && now !== '');
  const listed = entente(['succession', old, now]);
  assert.equal(listed.code, 0, listed.told);
  assert.match(listed.out, /^Goes further\t2\.1\.2 → 2\.1\.2\tReview first\tTrain 600 officials/m);
  assert.match(listed.told, /^Proposed: 0$/m);
  // Nothing is settled here: nothing is accepted, and what is not understood is said.
  const accepted = entente(['succession', old, now, '--accept', 'kept,sharpened', '--with', 'task']);
  assert.deepEqual([accepted.code, accepted.told], [0, '']);
  assert.equal(entente(['succession', old, now, '--accept', 'everything']).code, 2);
  assert.equal(entente(['succession', old, now, '--with', 'task']).code, 2);
  assert.equal(entente(['succession', old, 'none']).code, 1);
});
