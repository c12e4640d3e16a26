/**
 * Whether an object is a genesis: members, letters in order, key names that follow from the origin, no key in two roles,
 * no weak key, rules that can be met. A genesis is signed once and for all, so everything is refused here that would only
 * show later [LG13].
 */
import { hex, isUuidV7, type Json, type JsonObject } from '../../base/index.ts';
import { ED25519_COSIGNATURE, ED25519_NOTE, isKeyName, type ReadKey } from '../note/note-key.ts';
import { isWeakPublicKey } from '../note/weak-key.ts';
import { cosignerName, type Genesis, type GenesisParty, rootName } from './genesis.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';
const hasOnly = (value: JsonObject, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const isNames = (value: Json | undefined): boolean =>
  isObject(value) && Object.entries(value).every(([tag, name]) => LANGUAGE.test(tag) && isText(name));

const members = ['v', 'planId', 'log', 'schema', 'parties', 'confirm', 'quotas', 'texts', 'succeeds'];
const partyMembers = ['letter', 'code', 'names', 'origin', 'logKey', 'cosignKey', 'rootKey'];

function isRule(value: Json | undefined, letters: readonly string[]): boolean {
  if (value === 'all') return true;
  if (!isObject(value) || Object.keys(value).length !== 1) return false;
  const { of, named } = value;
  if (typeof of === 'number') return of >= 1 && of <= letters.length;
  return Array.isArray(named) && named.length > 0 && named.every((letter) => letters.includes(letter));
}

function isConfirm(value: Json | undefined, letters: readonly string[]): boolean {
  if (!isObject(value) || !hasOnly(value, ['default', 'byType', 'byChannel'])) return false;
  if (!isRule(value.default, letters)) return false;
  const { byType = {}, byChannel = {} } = value;
  if (!isObject(byType) || !isObject(byChannel)) return false;
  if (!Object.keys(byType).every((type) => TYPE.test(type))) return false;
  const channels = Object.entries(byChannel);
  if (!channels.every(([name, channel]) => CHANNEL.test(name) && isChannel(channel, letters))) return false;
  // Two rules for one beginning would leave open which of them holds.
  const covers = [...Object.keys(byType), ...channels.flatMap(([, channel]) => coversOf(channel))];
  return (
    Object.values(byType).every((rule) => isRule(rule, letters)) && new Set(covers).size === covers.length
  );
}

const TYPE = /^[a-z][a-z0-9-]*$/;
const CHANNEL = /^[a-z0-9][a-z0-9-]{0,63}$/;
const COVER = /^[a-z][a-z0-9-]*(?:\/[A-Za-z0-9._+-]+)*$/;

function coversOf(channel: Json): readonly string[] {
  return isObject(channel) && Array.isArray(channel.covers) ? channel.covers.filter(isText) : [];
}

function isChannel(channel: Json, letters: readonly string[]): boolean {
  if (!isObject(channel) || !hasOnly(channel, ['covers', 'rule']) || !isRule(channel.rule, letters))
    return false;
  const { covers } = channel;
  return (
    Array.isArray(covers) && covers.length > 0 && covers.every((cover) => isText(cover) && COVER.test(cover))
  );
}

function isParty(value: Json, at: number, readKey: ReadKey): value is JsonObject & GenesisParty {
  if (!isObject(value) || !hasOnly(value, partyMembers)) return false;
  const { letter, code, names, origin, logKey, cosignKey, rootKey } = value;
  if (letter !== String.fromCharCode(97 + at) || !isText(code) || !isNames(names)) return false;
  if (!isText(origin) || !isKeyName(origin)) return false;
  return (
    isKeyFor(logKey, origin, ED25519_NOTE, readKey) &&
    isKeyFor(cosignKey, cosignerName(origin), ED25519_COSIGNATURE, readKey) &&
    isKeyFor(rootKey, rootName(origin), ED25519_NOTE, readKey)
  );
}

function isKeyFor(value: Json | undefined, name: string, type: number, readKey: ReadKey): boolean {
  const key = isText(value) ? readKey(value) : null;
  if (key === null) return false;
  return key.name === name && key.type === type && !isWeakPublicKey(key.publicKey);
}

function haveDistinctKeys(parties: readonly GenesisParty[], readKey: ReadKey): boolean {
  const printed = parties.flatMap(({ logKey, cosignKey, rootKey }) => [logKey, cosignKey, rootKey]);
  const keys = printed.map((text) => {
    const key = readKey(text);
    return key === null ? text : hex(key.publicKey);
  });
  return (
    new Set(keys).size === keys.length && new Set(parties.map(({ origin }) => origin)).size === parties.length
  );
}

/** A bundle must hold at least one tile of entries of the largest size. */
const MIN_BUNDLE = 16 * 1_024 * 1_024;

function isQuota(value: Json | undefined, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

const HASH = /^[A-Za-z0-9_-]{43}$/;
const isHash = (value: Json | undefined): boolean => isText(value) && HASH.test(value);
const isCount = (value: Json | undefined, least: number): boolean =>
  typeof value === 'number' && value >= least;

/** Whether it names the genesis before, and the head of each of its logs: two or more, by letters in order. */
function isSucceeded(value: Json): boolean {
  if (!isObject(value) || !hasOnly(value, ['hash', 'epoch', 'finals'])) return false;
  const { hash, epoch, finals } = value;
  if (!isHash(hash) || !isCount(epoch, 1) || !isObject(finals)) return false;
  const heads = Object.entries(finals);
  return (
    heads.length >= 2 &&
    heads.length <= 26 &&
    heads.every(([letter, head], at) => {
      if (letter !== String.fromCharCode(97 + at) || !isObject(head)) return false;
      return hasOnly(head, ['size', 'root']) && isCount(head.size, 0) && isHash(head.root);
    })
  );
}

/** Whether the object is a genesis; `readKey` reads its keys. */
export function isGenesis(value: JsonObject, readKey: ReadKey): value is JsonObject & Genesis {
  const { v, planId, log, schema, parties, quotas, texts, succeeds } = value;
  if (!hasOnly(value, members) || v !== 1 || schema !== 1 || !isText(planId) || !isUuidV7(planId))
    return false;
  if (!Array.isArray(parties) || parties.length > 26) return false;
  if (log === 'internal' ? parties.length !== 1 : log !== 'joint' || parties.length < 2) return false;
  if (!parties.every((party, at) => isParty(party, at, readKey)) || !haveDistinctKeys(parties, readKey))
    return false;
  const letters = parties.map(({ letter }) => letter);
  if (!isConfirm(value.confirm, letters)) return false;
  if (!isObject(quotas) || !isQuota(quotas.entryBytes, 1_024, 65_535)) return false;
  const { bundleBytes = MIN_BUNDLE } = quotas;
  if (!hasOnly(quotas, ['entryBytes', 'bundleBytes']) || !isQuota(bundleBytes, MIN_BUNDLE, 2 ** 31))
    return false;
  if (!Array.isArray(texts) || !texts.every((text) => isText(text) && /^[0-9a-f]{64}$/.test(text)))
    return false;
  return succeeds === undefined || (log === 'joint' && isSucceeded(succeeds));
}
