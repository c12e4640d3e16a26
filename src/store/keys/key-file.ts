/**
 * The node's private keys: log, cosign and root, made once at set-up and kept in one file that only the owner can read
 * (0600 in a folder 0700). The file is written whole or not at all: beside, synced, renamed, folder synced. Existing
 * keys are never overwritten, and a damaged file is never replaced by new keys: what was signed with them would lose its
 * author [ST12].
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { NodeKeys, Signer } from '../../app/index.ts';
import { err, fromBase64, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { problemOf } from '../sqlite/engine-error.ts';

const KEY_FILE = 'keys.json';

/** The file as it is kept. With the root key away, its public half in Base64, and the key that stands in at home. */
export type KeyTexts =
  | { readonly log: string; readonly cosign: string; readonly root: string }
  | { readonly log: string; readonly cosign: string; readonly rootPublic: string; readonly home: string };

/** Signer of an Ed25519 private key in PKCS #8 PEM. Throws on any other key. */
export function signerOf(pem: string): Signer {
  const privateKey: KeyObject = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

function keysOf(texts: KeyTexts): NodeKeys {
  const daily = { log: signerOf(texts.log), cosign: signerOf(texts.cosign) };
  if ('root' in texts) {
    const root = signerOf(texts.root);
    return { ...daily, root, home: root };
  }
  const publicKey = fromBase64(texts.rootPublic);
  if (publicKey?.length !== 32) throw new TypeError('not a public key');
  return { ...daily, root: { publicKey, sign: null }, home: signerOf(texts.home) };
}

/** A new Ed25519 private key. */
export function newKeyText(): string {
  return String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
}

function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Writes a private file so that it is whole and durable, or not there. 'new' refuses to take another's place. */
export function writePrivateFile(file: string, text: string, place: 'new' | 'replace'): void {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const fd = openSync(unfinished, 'wx', 0o600);
  try {
    writeFileSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  if (place === 'new') {
    linkSync(unfinished, file);
    rmSync(unfinished);
  } else {
    renameSync(unfinished, file);
  }
  syncFolder(path.dirname(file));
}

/** Permission bits of group and others. */
function openBits(file: string): number {
  return statSync(file).mode & 0o077;
}

function readTexts(text: string): KeyTexts | null {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) return null;
  const textOf = (name: string): string | null => {
    const value: unknown = Reflect.get(found, name);
    return typeof value === 'string' ? value : null;
  };
  const [log, cosign, root] = [textOf('log'), textOf('cosign'), textOf('root')];
  const [rootPublic, home] = [textOf('rootPublic'), textOf('home')];
  if (log === null || cosign === null) return null;
  if (root !== null) return { log, cosign, root };
  return rootPublic === null || home === null ? null : { log, cosign, rootPublic, home };
}

/** What the file holds; null where it is not whole. */
export function parseKeyTexts(text: string): KeyTexts | null {
  try {
    const texts = readTexts(text);
    if (texts !== null) keysOf(texts);
    return texts;
  } catch {
    return null;
  }
}

/** The file of the folder. */
export function keyFileOf(folder: string): string {
  return path.join(folder, KEY_FILE);
}

/** Whether set-up has made keys in this folder. */
export function hasKeys(folder: string): boolean {
  return existsSync(path.join(folder, KEY_FILE));
}

/** Loads the keys. Refuses a folder or file that others can enter or read, and a file that is not whole. */
export function loadKeys(folder: string): Result<NodeKeys, Problem> {
  const file = path.join(folder, KEY_FILE);
  for (const place of [folder, file]) {
    if (!existsSync(place)) return err(problem('keys-damaged', { path: place, reason: 'missing' }));
    const mode = openBits(place);
    if (mode !== 0) return err(problem('keys-readable-by-others', { path: place, mode: mode.toString(8) }));
  }
  try {
    const texts = parseKeyTexts(readFileSync(file, 'utf8'));
    const damaged = problem('keys-damaged', { path: file, reason: 'not-readable' });
    return texts === null ? err(damaged) : ok(keysOf(texts));
  } catch (error) {
    const found = problemOf(error);
    if (found === null) throw error;
    return err(found);
  }
}

/** Makes the node's keys, or loads those that are there. */
export function makeKeys(folder: string): Result<NodeKeys, Problem> {
  if (hasKeys(folder)) return loadKeys(folder);
  try {
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    if (isNew) chmodSync(folder, 0o700);
    const texts: KeyTexts = { log: newKeyText(), cosign: newKeyText(), root: newKeyText() };
    writePrivateFile(path.join(folder, KEY_FILE), `${JSON.stringify(texts, null, 1)}\n`, 'new');
  } catch (error) {
    const isTaken = error instanceof Error && Reflect.get(error, 'code') === 'EEXIST' && hasKeys(folder);
    const found = isTaken ? null : problemOf(error);
    if (found !== null) return err(found);
    if (!isTaken) throw error;
  }
  return loadKeys(folder);
}

/** What a private file beside the keys holds; made once, where it is not there yet. */
export function keepPrivateFile(folder: string, name: string, make: () => string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) writePrivateFile(file, make(), 'new');
  return readFileSync(file, 'utf8');
}
