/**
 * Sign-in names. Two names that look alike are one name [HT21]: compatibility forms, case and runs of white space are
 * folded before they are compared; the name is shown as it was typed.
 */

/** The form under which a name is unique and looked up. Empty when nothing visible was typed. */
export function foldName(name: string): string {
  const folded = name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return folded
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
