/**
 * Who the node is. Settled at its first start and kept in its own tables: logs, keys and every entry carry it, so later
 * settings may repeat it, never change it [HO7]. Nothing said: an example node, and its name says so.
 */
import type { NodeIdentity, Store } from '../app/index.ts';
import { err, type Json, ok, type Problem, type Result } from '../base/index.ts';
import { languages, translate } from '../i18n/index.ts';
import type { NodeSettings } from './config.ts';

/** A setting that asks for another node than the folder's. */
export interface OtherNode {
  readonly setting: string;
  readonly asked: string;
  readonly kept: string;
}

const KEY = 'node.identity';

function fromJson(value: Json): NodeIdentity | null {
  if (typeof value !== 'object' || value === null || !('party' in value)) return null;
  const { party, host, names } = value;
  if (typeof party !== 'string' || typeof host !== 'string' || typeof names !== 'object' || names === null)
    return null;
  const kept = Object.entries(names).filter((name): name is [string, string] => typeof name[1] === 'string');
  return { party, host, names: Object.fromEntries(kept) };
}

function firstIdentity(asked: NodeSettings): NodeIdentity {
  const party = asked.party ?? 'la';
  const named = Object.keys(asked.names).length > 0;
  const examples = Object.fromEntries(
    languages.map((language) => [language, translate(language, 'cli.node.example', { party })]),
  );
  return { party, host: asked.origin ?? `${party}.entente.example`, names: named ? asked.names : examples };
}

function findOther(asked: NodeSettings, kept: NodeIdentity): OtherNode | null {
  if (asked.party !== null && asked.party !== kept.party) {
    return { setting: 'ENTENTE_PARTY', asked: asked.party, kept: kept.party };
  }
  if (asked.origin !== null && asked.origin !== kept.host) {
    return { setting: 'ENTENTE_ORIGIN', asked: asked.origin, kept: kept.host };
  }
  return null;
}

/** True until the node has an identity. */
export async function isFirstStart(store: Store): Promise<boolean> {
  return fromJson(await store.read((r) => r.node.setting(KEY))) === null;
}

/** The node's identity, made on its first start. Names may change later: entries do not carry them. */
export async function settleIdentity(
  store: Store,
  asked: NodeSettings,
): Promise<Result<NodeIdentity, Problem | OtherNode>> {
  const kept = fromJson(await store.read((r) => r.node.setting(KEY)));
  const other = kept && findOther(asked, kept);
  if (other) return err(other);
  const node = kept ? { ...kept, names: { ...kept.names, ...asked.names } } : firstIdentity(asked);
  const isSame = kept !== null && JSON.stringify(kept) === JSON.stringify(node);
  if (isSame) return ok(node);
  const { party, host, names } = node;
  return store.write('node', async (w) => {
    await w.node.putSetting(KEY, { party, host, names: { ...names } });
    return ok(node);
  });
}
