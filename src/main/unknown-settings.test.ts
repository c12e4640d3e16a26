/** Settings that no part of the program reads, and which they are near to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variables } from './config.ts';
import { unknownSettings } from './unknown-settings.ts';

const nearOf = (name: string): string | undefined => unknownSettings({ [name]: 'x' })[0]?.near;

test('HO1170 every setting that is read is known, and so is what has another name altogether', () => {
  const env = Object.fromEntries(variables.map((name) => [name, 'x']));
  assert.deepEqual(
    unknownSettings({ ...env, PATH: '/bin', LANG: 'C', AGENT_ENTENTE_X: '1', DATABASE_URL: '' }),
    [],
  );
});

test('HO1170 a misspelt setting is named with the one that is nearest: a letter too many, too few, another, or two exchanged', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['ENTENTE_DATAA', 'ENTENTE_DATA'],
    ['ENTENTE_PRT', 'ENTENTE_PORT'],
    ['ENTENTE_PROT', 'ENTENTE_PORT'],
    ['ENTENTE_BACKUPS_FOLDER', 'ENTENTE_BACKUP_FOLDER'],
    ['ENTENTE_SMPT_URL', 'ENTENTE_SMTP_URL'],
    ['entente_host', 'ENTENTE_HOST'],
    ['ENTENTE_LANGUAGE_OF_THE_OFFICE', ''],
    ['ENTENTE_', ''],
  ];
  for (const [name, near] of cases) assert.equal(nearOf(name), near, name);
});

test('HO1170 all of them are named, in the order of their names, with nothing of what they hold in the way', () => {
  const found = unknownSettings({ ENTENTE_ZZ: '1', ENTENTE_HOST: 'h', ENTENTE_AA: undefined });
  assert.deepEqual(
    found.map(({ name }) => name),
    ['ENTENTE_AA', 'ENTENTE_ZZ'],
  );
});
