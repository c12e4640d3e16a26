/**
 * The code that a task bears in a table that leaves the house, so that its row is known again when the table comes back: eight
 * signs out of its id, and the version that the table was made from. Signs that look alike are not used.
 */

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The signs of a task's id: those of its random part. */
export function taskSigns(id: string): string {
  const digits = id.replaceAll('-', '').slice(-10);
  const bits = [...digits].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => SIGNS[Number.parseInt(five, 2)] ?? '').join('');
}

/** The code as it is printed. */
export function taskCode(id: string, version: number): string {
  return `${taskSigns(id)}-${version}`;
}

/** A code as somebody or a program wrote it: its signs, and the version where it names one; null where it is none. */
export function readTaskCode(
  text: string,
): { readonly signs: string; readonly version: number | null } | null {
  const plain = text.normalize('NFKC').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const found = /^\s*([0-9A-HJKMNP-TV-Z]{8})(?:\s*[-‐-―−./·]\s*(\d{1,9}))?\s*$/u.exec(plain);
  if (found === null) return null;
  return { signs: found[1] ?? '', version: found[2] === undefined ? null : Number(found[2]) };
}
