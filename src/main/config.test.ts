/** Settings: what is read, what is refused, and which settings may never change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, readConfig, withArguments } from './config.ts';
import { takeGlobalArguments } from './take-global-arguments.ts';

const read = (env: Record<string, string>) => readConfig(env);

test('HO5 nothing said gives the embedded store on this machine alone', () => {
  const config = read({});
  assert.ok(config.ok);
  const { host, port, databaseUrl, tls, url, isBehindProxy, hasExample } = config.value;
  assert.deepEqual(
    { host, port, databaseUrl, tls, url, isBehindProxy, hasExample },
    {
      host: '127.0.0.1',
      port: 7340,
      databaseUrl: null,
      tls: null,
      url: null,
      isBehindProxy: false,
      hasExample: true,
    },
  );
  assert.equal(config.value.keys, `${config.value.data}/keys`);
});

test('HO5 each wrong setting is refused with its name and what was given', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['ENTENTE_PORT', '0'],
    ['ENTENTE_PORT', '65536'],
    ['ENTENTE_PORT', '80 '.repeat(3)],
    ['ENTENTE_PORT', 'http'],
    ['ENTENTE_URL', 'ftp://entente.example'],
    ['ENTENTE_URL', 'https://entente.example/path'],
    ['ENTENTE_URL', 'entente'],
    ['ENTENTE_BEHIND_PROXY', 'yes'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['ENTENTE_PARTY', 'Lao PDR'],
    ['ENTENTE_ORIGIN', 'https://ledger.example'],
    ['ENTENTE_EXAMPLE', 'no'],
    ['ENTENTE_BACKUP_EVERY', 'daily'],
    ['ENTENTE_BACKUP_EVERY', '8761'],
    ['ENTENTE_BACKUP_EVERY', '-1'],
    ['ENTENTE_BACKUP_KEEP', '0'],
  ];
  for (const [name, given] of wrong) {
    const config = read({ [name]: given });
    assert.ok(!config.ok, `${name}=${given}`);
    assert.deepEqual(
      config.error.map((one) => [one.name, one.given]),
      [[name, given]],
    );
  }
});

test('HO5 backups run daily into the data folder and fourteen are kept, unless something else is said', () => {
  const usual = read({ ENTENTE_DATA: '/srv/entente' });
  assert.deepEqual(usual.ok && usual.value.backups, {
    folder: '/srv/entente/backups',
    everyHours: 24,
    keep: 14,
  });
  const other = read({
    ENTENTE_BACKUP_FOLDER: '/srv/copies',
    ENTENTE_BACKUP_EVERY: '0',
    ENTENTE_BACKUP_KEEP: '3',
  });
  assert.deepEqual(other.ok && other.value.backups, { folder: '/srv/copies', everyHours: 0, keep: 3 });
});

test('HO5 every wrong setting is named at once', () => {
  const config = read({ ENTENTE_PORT: 'x', ENTENTE_PARTY: 'X' });
  assert.ok(!config.ok);
  assert.deepEqual(
    config.error.map(({ name }) => name),
    ['ENTENTE_PORT', 'ENTENTE_PARTY'],
  );
});

test('HO5 a certificate without its key is refused, and the other way round', () => {
  const noKey = read({ ENTENTE_TLS_CERT: 'cert.pem' });
  const noCert = read({ ENTENTE_TLS_KEY: 'key.pem' });
  assert.ok(!noKey.ok && !noCert.ok);
  assert.equal(noKey.error[0]?.name, 'ENTENTE_TLS_KEY');
  assert.equal(noCert.error[0]?.name, 'ENTENTE_TLS_CERT');
});

test('HO5 arguments stand before the environment, and an unknown one is refused', () => {
  const env = withArguments(['--port', '8000'], { ENTENTE_PORT: '7000', ENTENTE_HOST: '::1' });
  assert.ok(env.ok);
  assert.equal(env.value.ENTENTE_PORT, '8000');
  assert.equal(env.value.ENTENTE_HOST, '::1');
  assert.equal(withArguments(['--prot', '8000'], {}).ok, false);
});

test('HO5 the language is what was asked for, else the terminal’s, else English', () => {
  assert.equal(chooseLanguage({ ENTENTE_LANG: 'lo', LANG: 'zh_CN.UTF-8' }), 'lo');
  assert.equal(chooseLanguage({ LANG: 'zh_CN.UTF-8' }), 'zh');
  assert.equal(chooseLanguage({ LC_ALL: 'lo_LA.UTF-8', LANG: 'zh_CN.UTF-8' }), 'lo');
  assert.equal(chooseLanguage({ LANG: 'C.UTF-8' }), 'en');
  assert.equal(chooseLanguage({}), 'en');
});

test('HO5 --data and --lang may stand anywhere on the command line', () => {
  const { env, rest } = takeGlobalArguments(
    ['import', '--lang', 'zh', 'plan.txt', '--data=folder', '--force'],
    { LANG: 'lo' },
  );
  assert.deepEqual(rest, ['import', 'plan.txt', '--force']);
  assert.equal(env.ENTENTE_LANG, 'zh');
  assert.equal(env.ENTENTE_DATA, 'folder');
  assert.equal(env.LANG, 'lo');
});

test('HO1095 --data without a folder and a language that is none of the three are left for the command to refuse', () => {
  for (const wrong of [
    ['--data'],
    ['--lang'],
    ['--lang', 'fr'],
    ['--lang=fr'],
    ['--data', '--force'],
    ['--data='],
  ]) {
    const { env, rest } = takeGlobalArguments(['plans', 'list', ...wrong], {});
    assert.deepEqual(rest, ['plans', 'list', ...wrong]);
    assert.deepEqual(env, {});
  }
  assert.equal(takeGlobalArguments(['--lang', 'zh-CN'], {}).env.ENTENTE_LANG, 'zh-CN');
});
