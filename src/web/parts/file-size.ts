/** Sizes of files for people: three figures at most, in the units that file managers show. */
import { formatNumber, type Language } from '../../i18n/desk/index.ts';

const units = ['B', 'KB', 'MB', 'GB'];

/** 48213 → '48.2 KB'. */
export function fileSize(language: Language, bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const rounded = size < 100 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${formatNumber(language, rounded)} ${units[unit]}`;
}
