/** 'zh | lo | en' lines of the shared word lists, read for one language. */
import type { LanguageId } from '../extraction.ts';

const columns: Readonly<Record<LanguageId, number>> = { zh: 0, lo: 1, en: 2 };

/** The alternatives that a line gives for a language; Lao words in both spellings of ຳ. */
export function wordsOfLine(line: string, language: LanguageId): string[] {
  return (line.split('|')[columns[language]] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .flatMap((word) => (word.includes('ຳ') ? [word, word.replaceAll('ຳ', 'ໍາ')] : [word]));
}
