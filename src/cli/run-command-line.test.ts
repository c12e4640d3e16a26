/** The command line by itself: help, wrong words, exit codes, the command that needs no node. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { digestFile } from '../app/index.ts';
import { err, ok } from '../base/index.ts';
import type { Language } from '../i18n/index.ts';
import type { Surroundings } from './command.ts';
import { commands, runCommandLine } from './run-command-line.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Heard {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

async function run(args: readonly string[], language: Language = 'en'): Promise<Heard> {
  const heard = { out: '', told: '' };
  const surroundings: Surroundings = {
    language,
    out: (text) => {
      heard.out += `${text}\n`;
    },
    tell: (text) => {
      heard.told += `${text}\n`;
    },
    sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
    verifyEd25519: () => false,
    digesting: { digest: (file) => digestFile(file) },
    zone: 'UTC',
    restore: async () => err('nothing can be restored'),
    filesOfBackup: async () => ok(new Map()),
    open: async () => err('the node cannot be opened'),
  };
  return { code: await runCommandLine(args, surroundings), ...heard };
}

test('HO9 help lists every command in each language', async () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { code, out, told } = await run(['help'], language);
    assert.equal(code, 0);
    assert.equal(told, '');
    for (const { name } of commands) assert.ok(out.includes(name), `${language}: ${name}`);
  }
});

test('HO9 help of one command gives its usage and what it does', async () => {
  const { code, out } = await run(['help', 'checkpoint', 'export']);
  assert.equal(code, 0);
  assert.match(out, /^entente checkpoint export PLAN --out FOLDER/);
  assert.equal((await run(['extract', '--help'])).code, 0);
});

test('HO9 what is not understood is exit code 2, on standard error', async () => {
  const wrong = [
    ['bogus'],
    ['import'],
    ['import', 'a', 'b'],
    ['extract', 'a', '--offsets', 'bytes'],
    ['extract', '--jsn', 'a'],
    ['import', 'a', '--standing', 'best'],
    ['checkpoint', 'export', 'x'],
  ];
  for (const args of wrong) {
    const { code, out, told } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.notEqual(told, '');
  }
});

test('HO9 a node that cannot be opened is exit code 3', async () => {
  for (const args of [
    ['plans', 'list'],
    ['verify'],
    ['rebuild'],
    ['backup', path.join(folder, 'new')],
    ['people', 'reset-code', 'x'],
  ]) {
    const { code, told } = await run(args);
    assert.equal(code, 3, args.join(' '));
    assert.match(told, /cannot be opened/);
  }
});

test('HO9 extract prints JSON with code point offsets, or UTF-16 ones when asked, without a node', async () => {
  const file = path.join(folder, 'plan.txt');
  const text = '𠀀 行动计划\n\n一、总则\n\n1.双方将建立联合委员会。\n\n2.双方将签署协定。\n';
  writeFileSync(file, text);
  const { code, out } = await run(['extract', file, '--json']);
  assert.equal(code, 0);
  const points = JSON.parse(out);
  assert.deepEqual(
    Object.keys(points).filter((key) => /^(source|provisions|commitments|mentions|diagnostics)$/.test(key)),
    ['source', 'provisions', 'commitments', 'mentions', 'diagnostics'],
  );
  assert.equal(points.source.sha256, createHash('sha256').update(text).digest('hex'));
  assert.equal(points.source.codePoints, [...text].length);
  const units = JSON.parse((await run(['extract', file, '--json', '--offsets', 'utf16'])).out);
  const last = points.provisions.at(-1);
  // 𠀀 is one code point and two UTF-16 units: everything after it moves by one.
  assert.equal(units.provisions.at(-1).start, last.start + 1);
  assert.equal([...text].slice(last.start, last.end).join(''), text.slice(last.start + 1, last.end + 1));
});

const badFiles: readonly (readonly [string, Uint8Array])[] = [
  ['empty', new Uint8Array(0)],
  ['binary', Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256)],
  ['one line of 50 MB', new Uint8Array(50 * 1024 * 1024).fill(97)],
];
for (const [name, bytes] of badFiles) {
  test(`HO24 a file that is ${name} is refused with what to do, in each language, exit code 1`, async () => {
    const file = path.join(folder, 'bad');
    writeFileSync(file, bytes);
    const said = new Set<string>();
    for (const language of ['zh', 'lo', 'en'] as const) {
      const { code, out, told } = await run(['extract', file, '--json'], language);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.ok(told.trim().split('\n').length >= 2, 'what happened, and what to do');
      said.add(told);
    }
    assert.equal(said.size, 3);
  });
}

const part = '一、经济领域\n\n1.双方将召开贸易联委会会议。\n\n二、人文领域\n\n1.互派教师。\n';
/** What is odd about a text, and words of what is said about it by language. */
const oddFiles: readonly (readonly [string, string, Readonly<Record<Language, RegExp>>])[] = [
  [
    'no numbering',
    '双方同意加强合作。\n两国关系不断发展。\n',
    { zh: /未发现编号.*请导入/, lo: /ບໍ່ພົບເລກລຳດັບ.*ກະລຸນາ/, en: /No numbering.*please import/ },
  ],
  [
    'two plans in one file',
    `${part}另一计划\n${part}`,
    { zh: /两份文件.*请分别/, lo: /ສອງເອກະສານ.*ກະລຸນາ/, en: /two documents.*please import each/ },
  ],
  [
    'a text that breaks off',
    '一、经济领域\n\n1.双方将召开会议。\n\n2.双方将加强口岸建设,积极探',
    { zh: /1?\.?2 ?处中断.*请/, lo: /ຂາດຢູ່.*ຄວນ/, en: /breaks off in 1\.2.*should be sought/ },
  ],
];
for (const [name, text, words] of oddFiles) {
  test(`HO24 ${name}: nothing is refused for it, and what is odd is said with what to do, in each language`, async () => {
    const file = path.join(folder, 'odd.txt');
    writeFileSync(file, text);
    for (const language of ['zh', 'lo', 'en'] as const) {
      const { code, out, told } = await run(['extract', file], language);
      assert.equal(code, 0);
      assert.notEqual(out, '');
      assert.match(told, words[language]);
    }
  });
}

test('HO24 HO920 a file that is not there, or is a folder, is said to be so in words and not by the code of the system', async () => {
  const said = {
    zh: ['没有文件', '是文件夹'],
    lo: ['ບໍ່ມີໄຟລ໌', 'ແມ່ນໂຟນເດີ'],
    en: ['There is no file', 'is a folder'],
  } as const; // as: words by language
  for (const language of ['zh', 'lo', 'en'] as const) {
    for (const [at, file] of [path.join(folder, 'absent'), folder].entries()) {
      const { code, told } = await run(['extract', file], language);
      assert.equal(code, 1);
      assert.ok(told.includes(said[language][at] ?? 'nothing'), told);
      assert.doesNotMatch(told, /ENOENT|EISDIR/);
    }
  }
});

test('TX160 extract reads a Word document, prints its characters, and says what was left out', async () => {
  const { code, out, told } = await run(['extract', 'fixtures/readers/lanze.en.docx', '--text']);
  assert.equal(code, 0);
  assert.match(out, /\nPart I Preamble\n/);
  assert.match(told, /2 running heads and feet were left out/);
});

test('TX8 extract takes the encoding that is named, and names those that are possible', async () => {
  const file = path.join(folder, 'french.txt');
  writeFileSync(file, Buffer.from([...Buffer.from('lieu: '), 0xe0, ...Buffer.from(' Vientiane\n')]));
  const asked = await run(['extract', file]);
  assert.equal(asked.code, 1);
  assert.match(asked.told, /windows-1252, windows-1250/);
  const named = await run(['extract', file, '--text', '--encoding', 'latin1']);
  assert.equal(named.out.trim(), 'lieu: à Vientiane');
});
