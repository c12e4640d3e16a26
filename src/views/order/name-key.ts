/**
 * What a name is sorted by in a language: a text whose order by code points is the order that readers of the language expect,
 * the same in both databases, in lists, pages and sheets [VW1870]. Chinese goes by pinyin, Lao as CLDR orders it (a vowel that is
 * written before its consonant counts after it, tones count last), Latin letters without regard to case and marks, numbers by
 * their value. The language's own script comes before others.
 */
import { hanOrder } from './han-order.ts';

/** Letters of Lao in their order; vowels as they stand once they follow their consonant. */
const laoOrder = 'ໆໞກຂຄຆງຈຉສຊຌຎໟຍຏຐຑຒຓດຕຖທຘນບປຜຝພຟຠມຢຣລວຨຩຫຬອຮຯະັາຳິີຶື຺ຸູົຼຽເແໂໃໄ';
/** Before letters of a script that is not the language's own. */
const FOREIGN = '\ue000';
/** After every name: of what has none. */
const NAMELESS = '\uf8ff';
const FIRST_LAO = 0xe80;
const FIRST_HAN = 0x3000;
const MOST = 200;

let ranks: Uint16Array | null = null;

/** The place of a Chinese character by pinyin, from 1; 0 where it is not known. */
function hanRank(char: string): number {
  if (ranks === null) {
    ranks = new Uint16Array(0x10000);
    let rank = 0;
    for (const one of hanOrder) if (one !== '\n') ranks[one.charCodeAt(0)] = ++rank;
  }
  return char.length === 1 ? (ranks[char.charCodeAt(0)] ?? 0) : 0;
}

/** A number: how many digits, then the digits. */
function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=.)/, '');
  return String.fromCharCode(0x30 + Math.min(value.length, 9)) + value;
}

function charKey(language: 'zh' | 'lo' | 'en', char: string): string {
  if (/^\d/.test(char)) return numberKey(char);
  if (/^\s/u.test(char)) return ' ';
  const lao = laoOrder.indexOf(char);
  if (lao >= 0) return (language === 'zh' ? FOREIGN : '') + String.fromCharCode(FIRST_LAO + lao);
  const han = hanRank(char);
  if (han > 0) return (language === 'lo' ? FOREIGN : '') + String.fromCharCode(FIRST_HAN + han);
  if (!/^\p{L}/u.test(char)) return '!';
  return (language === 'en' ? '' : FOREIGN) + char;
}

/**
 * Letters alone: tones and marks are looked at where letters are alike. Of characters with two readings CLDR knows the more frequent
 * one; the two by which names of places and offices often begin are told apart here (chang of zhang, chong of zhong).
 */
function lettersOf(name: string): string {
  return name
    .replace(/([ເ-ໄ])([ກ-ຮໜໝ])/gu, '$2$1')
    .normalize('NFKC')
    .replace(/长(?=[江沙春城期远效])/gu, '常')
    .replace(/重(?=[庆新建启申])/gu, '虫')
    .replace(/[\u0ec8-\u0ecc\u0ece]/gu, '')
    .replaceAll('\u0ecd\u0eb2', '\u0eb3')
    .replaceAll('\u0ecd', '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '');
}

/** The key of a name, or of what stands for it. */
export function sortKey(language: 'zh' | 'lo' | 'en', name: string): string {
  const written = name.trim().replace(/\s+/gu, ' ').toLowerCase();
  const text = written.normalize('NFKC');
  if (text === '') return NAMELESS;
  let key = '';
  for (const [part] of lettersOf(written).matchAll(/\d+|./gsu)) {
    if (key.length >= MOST) break;
    key += charKey(language, part);
  }
  return `${key.slice(0, MOST)}\u0001${text.slice(0, MOST)}`;
}

/** The key of a name that is known in some languages: by what a reader of this one is shown. */
export function nameKey(
  language: 'zh' | 'lo' | 'en',
  name: Readonly<Partial<Record<'zh' | 'lo' | 'en', string>>>,
): string {
  const shown = [language, 'zh', 'lo', 'en'] as const;
  return sortKey(language, shown.map((one) => name[one] ?? '').find((words) => words !== '') ?? '');
}
