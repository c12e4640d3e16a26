/** Acts of review in words: what was done, and what undoing it would do. */
import type { ReviewActLine, ReviewActPreview } from '../../../http/contract/index.ts';
import { isMessageKey } from '../../../i18n/desk/index.ts';
import type { Say } from '../../words/index.ts';

/** What was done, with how much: "Accepted · 12 · 2.1.1, 2.1.2 and 3 more". */
export function actTitle(say: Say, { act }: Pick<ReviewActLine, 'act'>): string {
  const key = `commitment.act.${act}`;
  return isMessageKey(key) ? say(key) : say('commitment.act.other');
}

/** Where it was done: the first provisions by name, the rest counted. */
export function actPlaces(say: Say, { provisions, provisionCount }: ReviewActLine): string {
  const paths = provisions.map(({ path }) => path).filter((path) => path !== '');
  const more = provisionCount - paths.length;
  const named = paths.join(' · ');
  return more > 0 && paths.length > 0 ? say('review.act-places-more', { places: named, n: more }) : named;
}

/** How many entries an act made, by their numbers; null where it made none. */
export function actEntries(say: Say, { entries }: Pick<ReviewActLine, 'entries'>): string | null {
  if (entries === null) return null;
  const { first, last } = entries;
  return first === last
    ? say('commitment.history-entry-link', { seq: first })
    : say('review.act-entries', { first, last });
}

type Does = NonNullable<ReviewActPreview['undo']>['does'];
const kinds = [
  'waiting',
  'rejected',
  'withdrawn',
  'takenOut',
  'putIn',
  'recut',
  'reread',
  'marked',
  'unmarked',
] as const satisfies readonly (keyof Does)[];
const words = {
  waiting: 'review.undo.waiting',
  rejected: 'review.undo.rejected',
  withdrawn: 'review.undo.withdrawn',
  takenOut: 'review.undo.taken-out',
  putIn: 'review.undo.put-in',
  recut: 'review.undo.recut',
  reread: 'review.undo.reread',
  marked: 'review.undo.marked',
  unmarked: 'review.undo.unmarked',
} as const;

/** What an undo would do, one sentence a kind of thing. */
export function undoSentences(say: Say, { does, entries }: NonNullable<ReviewActPreview['undo']>): string[] {
  const sentences = kinds.filter((kind) => does[kind] > 0).map((kind) => say(words[kind], { n: does[kind] }));
  return [...sentences, say('review.undo.entries', { n: entries })];
}
