/**
 * What a password must be [AC2, HT25]: long enough, not built from one's own name, not one of the words that everybody tries
 * first. Nothing is asked of its kinds of characters, and it never expires: both make people choose worse ones.
 */
import { err, ok, problem, type Result } from '../base/index.ts';
import { foldName } from './names.ts';

export const passwordLength = { least: 12, most: 256 } as const;

/** Words that are tried first; what is left of a password without them must still hold something. */
const triedFirst = [
  'password',
  'passwort',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'welcome',
  'administrator',
  'admin',
  'letmein',
  'changeme',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'asdfgh',
  'zxcvbnm',
  'iloveyou',
  'woaini',
  '5201314',
  '1qaz2wsx',
  'q1w2e3r4',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdef',
  'abc123',
  'entente',
  'secret',
  'default',
  'test',
  'user',
  'laopdr',
  'vientiane',
  'beijing',
  'china',
  'laos',
  'sabaidee',
  'xiexie',
  'nihao',
  '密码',
  '口令',
  '中国',
  '老挝',
  'ລະຫັດຜ່ານ',
  'ລາວ',
];
const leastLeft = 5;

export function checkPassword(password: string, owner: { name: string; displayName: string }): Result<void> {
  const folded = foldName(password);
  const length = [...password.normalize('NFKC')].length;
  if (length < passwordLength.least) return weak('short');
  if (length > passwordLength.most) return weak('long');
  if (new Set(folded).size < leastLeft || isRun(folded) || isRepetition(folded)) return weak('simple');
  const ownNames = [owner.name, owner.displayName].flatMap((name) => [
    foldName(name),
    ...foldName(name).split(' '),
  ]);
  if (
    left(
      folded,
      ownNames.filter((name) => name.length > 2),
    ) < leastLeft
  )
    return weak('name');
  if (left(folded, triedFirst) < leastLeft) return weak('common');
  return ok(undefined);
}

function weak(reason: string) {
  return err(
    problem('password-too-weak', { reason, least: passwordLength.least, most: passwordLength.most }),
  );
}

/** How many letters other than digits and signs remain after the words are taken out. */
function left(folded: string, words: readonly string[]): number {
  if (!words.some((word) => folded.includes(word))) return folded.length;
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), folded);
  return [...rest.replace(/[\d\p{P}\p{S}\s]/gu, '')].length;
}

/** True where each character follows the one before it by the same step: 'abcdef…', '987654…'. */
function isRun(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const step = (points[1] ?? 0) - (points[0] ?? 0);
  return points.every(
    (point, at) => at === 0 || ((point - (points[at - 1] ?? 0) - step) % 10 === 0 && Math.abs(step) <= 1),
  );
}

/** True where the whole is one piece over and over: '123456123456'. */
function isRepetition(text: string): boolean {
  return `${text}${text}`.indexOf(text, 1) < text.length;
}
