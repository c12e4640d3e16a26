/** Entries of the joint log in the reader's words, and names for files that are handed out. */
import type { ActsOnPaper } from '../../../app/joint/index.ts';
import { utf8 } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { JointAct, RecordedPaper } from '../../contract/index.ts';
import { tellLine, tellSummary } from '../log/log-words.ts';

type Told = Parameters<typeof tellLine>[1]['summary'];

/** The item with what it is about in words. */
export function tellAbout<T extends { readonly summary: Told }>(
  language: Language,
  item: T,
): Omit<T, 'summary'> & { readonly summary: string } {
  const { summary } = tellLine(language, { ...item, byName: '' });
  return { ...item, summary };
}

/** What an entry of the joint log is about, in words; none where it is about no register. */
export function tellEntry<T extends { readonly summary: Told | null }>(
  language: Language,
  item: T,
): Omit<T, 'summary'> & { readonly summary: string } {
  const summary = item.summary === null ? '' : tellSummary(language, item.summary);
  return { ...item, summary };
}

/** The root key's file, where one was brought. */
export function rootKeyOf({ rootKey }: { readonly rootKey?: string }): Uint8Array | null {
  return rootKey === undefined ? null : utf8(rootKey);
}

/** Signed papers in the reader's words. */
export function tellPapers(language: Language, papers: ActsOnPaper['papers']): RecordedPaper[] {
  return papers.map((paper) => ({ ...paper, title: sayCell(language, paper.title) }));
}

/** What was done, and what was recorded of it on paper, in the reader's words. */
export function tellActs<T extends ActsOnPaper>(
  language: Language,
  item: T,
): Omit<T, keyof ActsOnPaper> & { acts: JointAct[]; papers: RecordedPaper[] } {
  return { ...item, acts: [...item.acts], papers: tellPapers(language, item.papers) };
}
