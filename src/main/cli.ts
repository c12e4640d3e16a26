/** The command line: settings, node and platform handed to the commands. `entente` at the root runs it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { confirmByName, makePasswordCode } from '../accounts/index.ts';
import { err, ok } from '../base/index.ts';
import { type HeldNode, runCommandLine, type Surroundings } from '../cli/index.ts';
import { translate } from '../i18n/index.ts';
import {
  hasKeys,
  readFilesOfBackup,
  renewRootKey,
  restoreDatabase,
  restoreFile,
  returnRootKey,
  STORE_FILE,
  takeRootKey,
} from '../store/index.ts';
import { chooseLanguage, readConfig } from './config.ts';
import { findBreaks } from './continuity.ts';
import { digestInThreads } from './digesting.ts';
import { nodeSha256, nodeVerifyEd25519 } from './node-crypto.ts';
import { openNode } from './open-node.ts';
import { operator } from './operator.ts';
import { sayWhyNotOpen, sayWrongSettings } from './say-why-not.ts';
import { takeGlobalArguments } from './take-global-arguments.ts';
import { unknownSettings } from './unknown-settings.ts';

const { env, rest } = takeGlobalArguments(process.argv.slice(2), process.env);
const language = chooseLanguage(env);

/** Settings as the server takes them: one that is wrong, or that no setting has the name of, is refused. */
const readGiven = () => {
  const config = readConfig(env);
  const unknown = unknownSettings(env);
  if (!config.ok) return err(sayWrongSettings(language, [...config.error, ...unknown]));
  return unknown.length > 0 ? err(sayWrongSettings(language, unknown)) : config;
};

const open: Surroundings['open'] = async (mayBegin) => {
  const config = readGiven();
  if (!config.ok) return config;
  const { data, keys, databaseUrl } = config.value;
  // In a database that somebody else runs the keys alone tell whether a node was begun.
  const isThere = databaseUrl === null ? existsSync(path.join(data, STORE_FILE)) : hasKeys(keys);
  if (!mayBegin && !isThere) return err(translate(language, 'cli.no-node', { folder: data }));
  const opened = await openNode(config.value);
  if (!opened.ok) return err(sayWhyNotOpen(language, opened.error));
  const { app } = opened.value;
  const held: HeldNode = {
    app,
    who: operator(language),
    upkeep: opened.value.upkeep,
    findBehind: () => findBreaks(app, config.value.keys),
    makePasswordCode: (name) => makePasswordCode(app, null, { name }),
    confirmRoles: async (name) => {
      const confirmed = await confirmByName(app, operator(language), name);
      if (!confirmed.ok) return confirmed;
      const { displayName, grants } = confirmed.value.person;
      return ok({ displayName, roles: grants.map(({ role }) => role) });
    },
    rootKey: {
      take: (file) => takeRootKey(config.value.keys, file),
      renew: (file) => renewRootKey(config.value.keys, file),
      putBack: (file) => returnRootKey(config.value.keys, Buffer.from(file).toString('utf8')),
    },
    close: () => app.store.close(),
  };
  return ok(held);
};

const restore: Surroundings['restore'] = async (file, mayReplace) => {
  const config = readGiven();
  if (!config.ok) return config;
  const { databaseUrl, data } = config.value;
  return databaseUrl === null ? restoreFile(file, data, mayReplace) : restoreDatabase(file, databaseUrl);
};

process.exitCode = await runCommandLine(rest, {
  language,
  out: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  sha256: nodeSha256,
  verifyEd25519: nodeVerifyEd25519,
  digesting: digestInThreads(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  open,
  restore,
  filesOfBackup: readFilesOfBackup,
});
