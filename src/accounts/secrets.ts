/**
 * Tokens and one-time codes. Both carry at least 100 random bits and are kept only as SHA-256, so that a copy of the
 * database opens no door [HT22]. A code is typed from paper or read out: Crockford's letters, in groups of five,
 * with O, I and L read as 0, 1 and 1.
 */
import { base64url, hex, utf8, uuidV7 } from '../base/index.ts';
import type { AccountApp } from './needs.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLetters = 20;

/** A session token: 32 random bytes, base64url. */
export function newToken(app: AccountApp): string {
  return base64url(app.random(32));
}

/** A one-time code as it is shown: four groups of five letters. */
export function newCode(app: AccountApp): string {
  const code = Array.from(app.random(codeLetters), (byte) => letters.charAt(byte & 31)).join('');
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** What is kept of a token. */
export function tokenToHash(app: AccountApp, token: string): string {
  return sha256Hex(app, `session:${token}`);
}

/** What is kept of a code; blanks, hyphens, case and look-alike letters do not matter. */
export function codeToHash(app: AccountApp, code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return sha256Hex(app, `code:${plain}`);
}

/** An id for a person or a deputy. */
export function newId(app: AccountApp): string {
  return uuidV7(app.clock(), app.random);
}

function sha256Hex(app: AccountApp, text: string): string {
  return hex(app.sha256(utf8(text)));
}
