/**
 * Passwords: argon2id at OWASP's first setting, in one spelling before hashing so that a password typed on another keyboard
 * is the same password [AC3, HT23]. `verifyPassword` does the same work whether there is a hash or not, from the first time
 * on, so that the time of an answer does not tell which names exist [AC6, HT24].
 */
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { oneSpelling } from './one-spelling.ts';

// The library's enum has no value at run time under type stripping: 2 is Algorithm.Argon2id.
const argon2id: Algorithm.Argon2id = 2;
const setting = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of the same cost that no known password has: salt and digest are zeros. */
const nobody = `$argon2id$v=19$m=${setting.memoryCost},t=${setting.timeCost},p=${setting.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

export function hashPassword(password: string): Promise<string> {
  return hash(oneSpelling(password), setting);
}

/** True if the password is the one that was hashed; false, after the same work, where there is none. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isSame = await verify(passwordHash ?? nobody, oneSpelling(password));
  return passwordHash !== null && isSame;
}
