/** `entente public …` as a person types it: what could be released, looked at, put forward, listed, and its statement file. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { accept, answer, claim, exchange, proposeOwn } from '../app/joint/agreeing.ts';
import { twoNodes } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { entente, ententeIn } from './entente.ts';

test('AP1711 AP1713 EX1710 EX1403 the command line shows what could be released and what would leave, puts it forward, and hands out the statement once it is public', async (t) => {
  const { cn, la } = await twoNodes(t);
  await claim(cn, await accept(cn, '二十名教师'), {
    public: { en: 'Sample words for all' },
    cleared: [
      { wording: 'shared', on: '2026-05-01' },
      { wording: 'public', on: '2026-05-01' },
    ],
  });
  const [entry = ''] = await proposeOwn(cn);
  const none = await entente(cn, 'public', 'ready', cn.planId);
  assert.deepEqual([none.code, none.out], [0, '']);
  must(await answer(la, 'confirm', entry));
  await exchange(la);
  const ready = await entente(cn, 'public', 'ready', cn.planId);
  assert.ok(ready.out.startsWith(`${entry}  status/`), ready.out);
  const asked = ['public', 'propose', cn.planId, '--entry', entry, '--title-en', 'Sample release'];
  const look = await entente(cn, ...asked, '--look');
  assert.ok(
    look.out.includes('"title":{"en":"Sample release"}') && look.out.includes('Sample words for all'),
  );
  assert.equal((await entente(cn, 'public', 'list', cn.planId)).out, '');
  const untitled = await entente(cn, 'public', 'propose', cn.planId, '--entry', entry);
  assert.deepEqual([untitled.code, untitled.out], [1, '']);
  const made = await entente(cn, ...asked);
  assert.equal(made.code, 0, made.told);
  const record = made.out.trim();
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-cli-public-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'public.zip');
  const early = await ententeIn('lo', cn, 'public', 'statement', cn.planId, record, '--out', file);
  assert.equal(early.code, 1);
  assert.match(early.told, /ທຸກຝ່າຍຍັງບໍ່ໄດ້ເຫັນດີໃຫ້ເຜີຍແຜ່/);
  assert.equal(existsSync(file), false);
  await exchange(cn);
  must(await answer(la, 'confirm', record));
  await exchange(la);
  for (const [language, state] of [
    ['zh', '已公布'],
    ['lo', 'ເຜີຍແຜ່ແລ້ວ'],
  ] as const) {
    const { out } = await ententeIn(language, cn, 'public', 'list', cn.planId);
    assert.ok(out.startsWith(`${record}  ${state}  `), out);
  }
  const stated = await entente(cn, 'public', 'statement', cn.planId, record, '--out', file);
  assert.equal(stated.code, 0, stated.told);
  assert.ok(existsSync(file));
  // The record as a paper for the public, and as an act for signature.
  for (const [name, words, format] of [
    ['record.docx', ['public', 'paper', cn.planId, record], 'PK'],
    ['act.docx', ['exchange', 'paper', cn.planId, record, '--original', '2'], 'PK'],
    ['claim.docx', ['exchange', 'paper', cn.planId, entry, '--beside', 'lo'], 'PK'],
  ] as const) {
    const out = path.join(folder, name);
    const printed = await entente(cn, ...words, '--out', out);
    assert.equal(printed.code, 0, printed.told);
    assert.equal(readFileSync(out).subarray(0, 2).toString(), format);
  }
  for (const words of [
    ['public', 'paper', cn.planId, entry],
    ['exchange', 'paper', cn.planId, 'unknown'],
    ['exchange', 'paper', cn.planId, entry, '--original', '3'],
  ])
    assert.equal(
      (await entente(cn, ...words, '--out', path.join(folder, 'none.docx'))).code,
      1,
      words.join(' '),
    );
  assert.equal(existsSync(path.join(folder, 'none.docx')), false);
});
