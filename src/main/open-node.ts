/**
 * Puts the parts together: store, keys, identity, platform. Opens all or nothing: whatever fails, what was opened before
 * it is closed again, and the folder's lock is given back.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import {
  type App,
  fillLines,
  fillNames,
  fillStatuses,
  noteDamagedFiles,
  type StoreUpkeep,
} from '../app/index.ts';
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import { formMaker } from '../export/index.ts';
import { smtpMailer } from '../jobs/index.ts';
import {
  hasBegun,
  loadKeys,
  makeKeys,
  type OpenStore,
  openKeyRing,
  openPostgresStore,
  openSqliteStore,
  STORE_FILE,
} from '../store/index.ts';
import type { Config } from './config.ts';
import { markerIn } from './continuity.ts';
import { digestInThreads } from './digesting.ts';
import { isFirstStart, type OtherNode, settleIdentity } from './identity.ts';
import { lineOf } from './line.ts';
import { nodeCompression } from './node-compression.ts';
import { nodeClock, nodeRandom, nodeSha256, nodeVerifyEd25519 } from './node-crypto.ts';
import { printInThread } from './printing.ts';

/** An open node. */
export interface OpenNode {
  readonly app: App;
  readonly upkeep: StoreUpkeep;
}

function openStore(config: Config): Promise<Result<OpenStore, Problem>> {
  return config.databaseUrl === null
    ? openSqliteStore({ folder: config.data })
    : openPostgresStore({ url: config.databaseUrl, backupFolder: config.data });
}

const isEmptyFile = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;

/** The keys have had a node, and where its data should be there are none. */
const emptied = ({ data, keys }: Config): Problem => problem('store-emptied', { data, keys });

/** After each look at the data the node knows which files are not what was recorded; a store that takes no act keeps no list. */
function noting(app: App, upkeep: StoreUpkeep): StoreUpkeep {
  return {
    health: () => upkeep.health(),
    async checkWhole() {
      const health = await upkeep.checkWhole();
      await noteDamagedFiles(app, health.files);
      return health;
    },
  };
}

/** Opens the node of a configuration. */
export async function openNode(config: Config): Promise<Result<OpenNode, Problem | OtherNode>> {
  const hadBegun = hasBegun(config.keys);
  if (hadBegun && config.databaseUrl === null && isEmptyFile(path.join(config.data, STORE_FILE)))
    return err(emptied(config));
  const opened = await openStore(config);
  if (!opened.ok) return opened;
  const store = opened.value;
  const fail = async <E>(error: E): Promise<{ readonly ok: false; readonly error: E }> => {
    await store.close();
    return err(error);
  };
  // Only a first start makes keys, and before the identity is kept: a node that has signed never gets new ones by itself.
  const isNew = await isFirstStart(store);
  if (isNew && hadBegun) return fail(emptied(config));
  const keys = isNew ? makeKeys(config.keys) : loadKeys(config.keys);
  if (!keys.ok) return fail(keys.error);
  const ring = openKeyRing(config.keys);
  if (!ring.ok) return fail(ring.error);
  const node = await settleIdentity(store, config.node);
  if (!node.ok) return fail(node.error);
  const filled = await fillLines(store);
  if (!filled.ok) return fail(filled.error);
  const named = await fillNames(store);
  if (!named.ok) return fail(named.error);
  const standing = await fillStatuses(store);
  if (!standing.ok) return fail(standing.error);
  const platform = {
    sha256: nodeSha256,
    clock: nodeClock,
    random: nodeRandom,
    verifyEd25519: nodeVerifyEd25519,
    digesting: digestInThreads(),
    forms: formMaker,
    mail: config.mail.server === null ? null : smtpMailer(config.mail.server),
    printing: printInThread(),
    compression: nodeCompression,
    marker: markerIn(config.keys),
    line: lineOf(config.line, config.keys, node.value.host),
  };
  const app = { store, keys: keys.value, ring: ring.value, node: node.value, ...platform };
  return ok({ upkeep: noting(app, store.upkeep), app });
}
