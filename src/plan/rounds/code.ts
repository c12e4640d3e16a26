/**
 * The code on a form and the key on each of its rows. A code ends in a check sign: a sign that was misread and two that changed
 * places are noticed, whoever copied them. Signs that look alike are not used.
 */

/** 31 signs, a prime number: without I, L, O, U and 1. */
const SIGNS = '023456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;

const worth = (sign: string): number => SIGNS.indexOf(sign);

/** One sign that changes whenever a single sign does, or two unlike ones change places. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, i) => total + worth(sign) * (i + 2), 0);
  return SIGNS[sum % SIGNS.length] ?? '';
}

/** A code from random bytes: 'F-7K3Q-M2XW'. */
export function makeCode(random: Uint8Array): string {
  const signs = Array.from(random.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
  const whole = signs + checkSign(signs);
  return `F-${whole.slice(0, 4)}-${whole.slice(4)}`;
}

/** How many random bytes a code takes. */
export const CODE_BYTES = LENGTH;

const written = /(?<![A-Z0-9])F ?[-‐-―− ] ?([A-Z0-9]{4}) ?[-‐-―− ] ?([A-Z0-9]{4})(?![A-Z0-9])/gu;
/** As somebody may have typed it: wide letters, small letters, O for nought. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/** Codes that a text holds, in their one form, each once; `damaged` are those whose check sign does not fit. */
export function findCodes(text: string): {
  readonly codes: readonly string[];
  readonly damaged: readonly string[];
} {
  const codes = new Set<string>();
  const damaged = new Set<string>();
  for (const [whole, first = '', second = ''] of plain(text).matchAll(written)) {
    const signs = `${first}${second}`.replaceAll('O', '0');
    const isSound =
      [...signs].every((sign) => worth(sign) >= 0) && checkSign(signs.slice(0, -1)) === signs.at(-1);
    if (isSound) codes.add(`F-${signs.slice(0, 4)}-${signs.slice(4)}`);
    else if (/\d/.test(first + second)) damaged.add(whole);
  }
  return { codes: [...codes], damaged: [...damaged] };
}

/** Letters that no program takes for a part of a number or a day. */
const LETTERS = 'ABCDFGHJKMNPQRSTVWX';

/** The key of a form's row: its number and two letters that hang on the form, so that rows of another form are noticed. */
export function rowKey(code: string, number: number): string {
  const digits = String(number).padStart(2, '0');
  const worths = [...code.replace(/^F-|-/g, '')].map(worth).concat([...digits].map(Number));
  const letter = (weight: (i: number) => number): string => {
    const sum = worths.reduce((total, one, i) => total + (one + 1) * weight(i), 0);
    return LETTERS[sum % LETTERS.length] ?? '';
  };
  return `${digits}${letter((i) => i + 2)}${letter((i) => (i + 3) ** 2)}`;
}

/** A key as somebody or a program wrote it; null where it is none. */
export function readKey(text: string): string | null {
  const found = /^0*(\d{1,5}) ?-? ?([A-Z]{2})$/u.exec(plain(text).trim());
  return found === null ? null : `${(found[1] ?? '').padStart(2, '0')}${found[2] ?? ''}`;
}
