/**
 * Passwords: argon2id at OWASP's first setting, NFKC before hashing so that a password typed on another keyboard is the
 * same password [HT23]. `verifyPassword` does the same work whether there is a hash or not, so that the time of an
 * answer does not tell which names exist [HT24].
 */
import { type Algorithm, hash, verify } from '@node-rs/argon2';

// The library's enum has no value at run time under type stripping: 2 is Algorithm.Argon2id.
const argon2id: Algorithm.Argon2id = 2;
const setting = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), setting);
}

let nobody: Promise<string> | undefined;

/** True if the password is the one that was hashed; false, after the same work, where there is none. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const same = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return passwordHash !== null && same;
}
