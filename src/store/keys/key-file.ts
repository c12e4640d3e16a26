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
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { problemOf } from '../sqlite/engine-error.ts';

const KEY_FILE = 'keys.json';
const roles = ['log', 'cosign', 'root'] as const;
type KeyTexts = Readonly<Record<(typeof roles)[number], string>>;

function signerOf(pem: string): Signer {
  const privateKey: KeyObject = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(spki.subarray(-32)),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

function keysOf(texts: KeyTexts): NodeKeys {
  return { log: signerOf(texts.log), cosign: signerOf(texts.cosign), root: signerOf(texts.root) };
}

function newKeyText(): string {
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

function parseKeys(text: string): NodeKeys | null {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null) return null;
    const [log, cosign, root] = roles.map((role) => Reflect.get(found, role));
    if (typeof log !== 'string' || typeof cosign !== 'string' || typeof root !== 'string') return null;
    return keysOf({ log, cosign, root });
  } catch {
    return null;
  }
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
    const keys = parseKeys(readFileSync(file, 'utf8'));
    return keys === null ? err(problem('keys-damaged', { path: file, reason: 'not-readable' })) : ok(keys);
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
