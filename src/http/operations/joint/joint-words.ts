/** Entries of the joint log in the reader's words, and names for files that are handed out. */
import type { Language } from '../../../i18n/index.ts';
import { tellLine } from '../log/log-words.ts';

type Told = Parameters<typeof tellLine>[1]['summary'];

/** The item with what it is about in words. */
export function tellAbout<T extends { readonly summary: Told }>(
  language: Language,
  item: T,
): Omit<T, 'summary'> & { readonly summary: string } {
  const { summary } = tellLine(language, { ...item, byName: '' });
  return { ...item, summary };
}

/** Headers of a file that is handed out and interpreted by no browser. */
export function attachment(name: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
