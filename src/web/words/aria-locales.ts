/** React Aria's names for our languages: one table for the desk and the gallery. */
import type { Language } from '../../i18n/desk/index.ts';

export const ariaLocales: Readonly<Record<Language, string>> = { zh: 'zh-CN', lo: 'lo-LA', en: 'en-US' };
