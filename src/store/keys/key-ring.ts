/**
 * Keys that replace those a node began with, in a file beside them: `further-keys.json`, 0600, written whole before a key
 * is used [ST860]. A file that does not read is never written over: what was signed with its keys would lose its author.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { KeyRing, KeyRole, Signer } from '../../app/index.ts';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { problemOf } from '../sqlite/engine-error.ts';
import { newKeyText, parseKeyTexts, signerOf, writePrivateFile } from './key-file.ts';

const RING_FILE = 'further-keys.json';

interface KeptKey {
  readonly role: KeyRole;
  readonly key: string;
}

function isKept(value: unknown): value is KeptKey {
  if (typeof value !== 'object' || value === null || !('role' in value) || !('key' in value)) return false;
  return (value.role === 'log' || value.role === 'cosign') && typeof value.key === 'string';
}

function readKept(file: string): readonly KeptKey[] | null {
  if (!existsSync(file)) return [];
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(found) && found.every(isKept) ? found : null;
  } catch {
    return null;
  }
}

/** Private key in a file that somebody brings: PEM alone, or a whole keys file, whose root key is meant. */
function openKey(file: Uint8Array): Signer | null {
  const text = Buffer.from(file).toString('utf8');
  try {
    return signerOf(text);
  } catch {
    const texts = parseKeyTexts(text);
    return texts !== null && 'root' in texts ? signerOf(texts.root) : null;
  }
}

/** The further keys of a keys folder; a problem where their file is damaged or others can read it. */
export function openKeyRing(folder: string): Result<KeyRing, Problem> {
  const file = path.join(folder, RING_FILE);
  const mode = existsSync(file) ? statSync(file).mode & 0o077 : 0;
  if (mode !== 0) return err(problem('keys-readable-by-others', { path: file, mode: mode.toString(8) }));
  const damaged = problem('keys-damaged', { path: file, reason: 'not-readable' });
  const kept = readKept(file);
  if (kept === null) return err(damaged);
  let held: readonly { readonly role: KeyRole; readonly signer: Signer }[];
  try {
    held = kept.map(({ role, key }) => ({ role, signer: signerOf(key) }));
  } catch {
    return err(damaged);
  }
  return ok({
    keys: (role) => held.filter((one) => one.role === role).map(({ signer }) => signer),
    make(role) {
      // Another process of the same node may have made one since: what stands in the file is never lost.
      const now = readKept(file);
      if (now === null) return err(damaged);
      const made = { role, key: newKeyText() };
      try {
        writePrivateFile(file, `${JSON.stringify([...now, made], null, 1)}\n`, 'replace');
      } catch (error) {
        const found = problemOf(error);
        if (found === null) throw error;
        return err(found);
      }
      held = [...now, made].map((one) => ({ role: one.role, signer: signerOf(one.key) }));
      return ok(signerOf(made.key));
    },
    open: openKey,
  });
}
