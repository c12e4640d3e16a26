/**
 * Sign-in names. Two names that look alike are one name [AC1, HT21]: compatibility forms, case, the encodings of Lao ຳ,
 * runs of white space and what cannot be seen are folded before they are compared; the name is shown as it was typed.
 */
import { oneSpelling } from './one-spelling.ts';

/** The form under which a name is unique and looked up. Empty when nothing visible was typed. */
export function foldName(name: string): string {
  const cased = name.normalize('NFKC').toUpperCase().toLowerCase();
  const seen = cased.replace(/\p{White_Space}+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{DI}]/gu, '');
  // Only now do marks stand beside what they are written on.
  return oneSpelling(seen).replace(/ +/g, ' ').trim();
}
