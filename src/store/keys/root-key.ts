/**
 * The root key goes to a medium of its own, and back. It is written there and read again before it leaves the keys file, so
 * that at no moment it is nowhere [ST861]. While it is away another key stands in for it at home: internal logs, which are
 * exchanged with nobody, begin under that one.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import {
  base64,
  equalBytes,
  err,
  fromBase64,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../base/index.ts';
import { keyFileOf, newKeyText, parseKeyTexts, signerOf, writePrivateFile } from './key-file.ts';

function readTexts(folder: string) {
  const file = keyFileOf(folder);
  const texts = existsSync(file) ? parseKeyTexts(readFileSync(file, 'utf8')) : null;
  return texts === null ? err(problem('keys-damaged', { path: file, reason: 'not-readable' })) : ok(texts);
}

/** Writes the key into a new private file, and reads it again. */
function keepApart(target: string, pem: string): Result<null, Problem> {
  const fd = openSync(target, 'wx', 0o600);
  try {
    writeFileSync(fd, pem);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  const isKept = readFileSync(target, 'utf8') === pem;
  return isKept ? ok(null) : err(problem('keys-damaged', { path: target, reason: 'differs' }));
}

/** Moves the root key into a file of its own, which must not be there yet. */
export function takeRootKey(folder: string, target: string): Result<null, Problem> {
  const texts = readTexts(folder);
  if (!texts.ok) return texts;
  if (!('root' in texts.value)) return err(problem('root-key-away'));
  const { log, cosign, root } = texts.value;
  const kept = keepApart(target, root);
  if (!kept.ok) return kept;
  const rootPublic = base64(signerOf(root).publicKey);
  const left = { log, cosign, rootPublic, home: newKeyText() };
  writePrivateFile(keyFileOf(folder), `${JSON.stringify(left, null, 1)}\n`, 'replace');
  return ok(null);
}

/**
 * Makes another root key, under which this node goes into further openings. The one before, where it is here, goes into a file of its own
 * first, which must not be there yet: plans that were opened under it still ask for it [ST1291].
 */
export function renewRootKey(folder: string, target: string): Result<null, Problem> {
  const texts = readTexts(folder);
  if (!texts.ok) return texts;
  const { log, cosign } = texts.value;
  const kept = 'root' in texts.value ? keepApart(target, texts.value.root) : ok(null);
  if (!kept.ok) return kept;
  const renewed = { log, cosign, root: newKeyText() };
  writePrivateFile(keyFileOf(folder), `${JSON.stringify(renewed, null, 1)}\n`, 'replace');
  return ok(null);
}

/** Puts the root key back into the keys file. */
export function returnRootKey(folder: string, pem: string): Result<null, Problem> {
  const texts = readTexts(folder);
  if (!texts.ok) return texts;
  if ('root' in texts.value) return ok(null);
  const { log, cosign, rootPublic } = texts.value;
  let brought: Uint8Array;
  try {
    brought = signerOf(pem).publicKey;
  } catch {
    return err(problem('root-key-wrong'));
  }
  if (!equalBytes(brought, fromBase64(rootPublic) ?? new Uint8Array(0)))
    return err(problem('root-key-wrong'));
  writePrivateFile(keyFileOf(folder), `${JSON.stringify({ log, cosign, root: pem }, null, 1)}\n`, 'replace');
  return ok(null);
}
