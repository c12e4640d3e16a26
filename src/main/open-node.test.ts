/** A node's identity and keys: made once, kept, never replaced. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { languages } from '../i18n/index.ts';
import { readConfig } from './config.ts';
import { noteSigned } from './continuity.ts';
import { openNode } from './open-node.ts';
import { sayWhyNotOpen } from './say-why-not.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-main-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function open(name: string, env: Record<string, string> = {}) {
  const config = readConfig({ ENTENTE_DATA: path.join(folder, name), ...env });
  assert.ok(config.ok);
  return openNode(config.value);
}

test('HO7 a first start makes keys and an identity whose name says that it is an example', async () => {
  const node = await open('first');
  assert.ok(node.ok);
  assert.match(node.value.app.node.names.en ?? '', /Example/);
  assert.match(node.value.app.node.names.zh ?? '', /示例/);
  assert.match(node.value.app.node.names.lo ?? '', /ຕົວຢ່າງ/);
  await node.value.app.store.close();
});

test('HO7 a later start keeps keys and identity', async () => {
  const settings = {
    ENTENTE_PARTY: 'aa',
    ENTENTE_ORIGIN: 'ledger.aa.example',
    ENTENTE_NAME_EN: 'Office of A (invented)',
  };
  const first = await open('kept', settings);
  assert.ok(first.ok);
  const key = first.value.app.keys.log.publicKey;
  await first.value.app.store.close();
  const second = await open('kept');
  assert.ok(second.ok);
  assert.deepEqual(second.value.app.keys.log.publicKey, key);
  assert.deepEqual(second.value.app.node, {
    party: 'aa',
    host: 'ledger.aa.example',
    names: { en: 'Office of A (invented)' },
  });
  await second.value.app.store.close();
});

test('HO7 settings that would make it another node are refused, and the folder stays open to the right ones', async () => {
  const first = await open('other', { ENTENTE_PARTY: 'aa' });
  assert.ok(first.ok);
  await first.value.app.store.close();
  const asOther = await open('other', { ENTENTE_PARTY: 'bb' });
  assert.ok(!asOther.ok);
  assert.match(sayWhyNotOpen('en', asOther.error), /“aa”.*ENTENTE_PARTY.*“bb”/);
  const again = await open('other', { ENTENTE_PARTY: 'aa' });
  assert.ok(again.ok, 'the refused start gave the lock back');
  await again.value.app.store.close();
});

test('HO7 a node whose keys are gone gets no new ones: what it signed would lose its author', async () => {
  const first = await open('keyless');
  assert.ok(first.ok);
  await first.value.app.store.close();
  const keys = path.join(folder, 'keyless', 'keys', 'keys.json');
  const text = readFileSync(keys, 'utf8');
  rmSync(keys);
  const second = await open('keyless');
  assert.ok(!second.ok && 'code' in second.error);
  assert.equal(second.error.code, 'keys-damaged');
  assert.ok(text.length > 0);
});

test('HO6 a folder that another process holds is refused with words that say what to do', async () => {
  const first = await open('held');
  assert.ok(first.ok);
  const second = await open('held');
  assert.ok(!second.ok);
  for (const [language, words] of [
    ['en', /Stop it first/],
    ['zh', /停止服务器/],
    ['lo', /ຢຸດເຄື່ອງແມ່ຂ່າຍ/],
  ] as const) {
    assert.match(sayWhyNotOpen(language, second.error), words);
  }
  await first.value.app.store.close();
});

test('ST1144 a folder whose data are gone or empty begins no other node under its keys, and says so; what is put back starts', async () => {
  const first = await open('emptied', { ENTENTE_PARTY: 'aa' });
  assert.ok(first.ok);
  const { app } = first.value;
  await noteSigned(app, path.join(folder, 'emptied', 'keys'));
  await app.store.close();
  const file = path.join(folder, 'emptied', 'entente.db');
  const whole = readFileSync(file);
  const fresh = await open('another');
  assert.ok(fresh.ok);
  await fresh.value.app.store.close();
  // A database that was never a node's: what a DATABASE_URL with another name would lead to.
  const db = new DatabaseSync(path.join(folder, 'another', 'entente.db'));
  db.exec('delete from settings');
  db.close();
  const foreign = readFileSync(path.join(folder, 'another', 'entente.db'));
  for (const left of [null, Buffer.alloc(0), foreign]) {
    if (left === null) rmSync(file);
    else writeFileSync(file, left);
    const again = await open('emptied');
    assert.ok(!again.ok && 'code' in again.error);
    assert.equal(again.error.code, 'store-emptied');
    for (const language of languages) {
      const words = sayWhyNotOpen(language, again.error);
      assert.ok(words.includes(path.join(folder, 'emptied', 'keys')), words);
      assert.match(words, /DATABASE_URL/);
    }
    const found = existsSync(file) ? readFileSync(file).length : null;
    assert.equal(found, left === null ? null : left.length, 'nothing was written');
  }
  writeFileSync(file, whole);
  const back = await open('emptied');
  assert.ok(back.ok);
  assert.deepEqual(back.value.app.node.party, 'aa');
  await back.value.app.store.close();
});

test('ST1144 a first start that was cut off between keys and identity goes on', async () => {
  const first = await open('cut-off');
  assert.ok(first.ok);
  await first.value.app.store.close();
  rmSync(path.join(folder, 'cut-off', 'entente.db'));
  const again = await open('cut-off');
  assert.ok(again.ok, 'nothing beside the keys says that a node had begun');
  await again.value.app.store.close();
});
