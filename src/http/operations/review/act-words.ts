/** Acts in the reader's words: who acted (the operator of the server has no name of its own), and what a sheet says of them. */
import { isMessageKey, type Language, translate } from '../../../i18n/index.ts';
import type { ReviewActLine } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';

/** The line with its names as `say` says them. */
export function tellAct<T extends Wide<ReviewActLine>>(line: T, say: (name: string) => string): T {
  const { byName, undone } = line;
  return {
    ...line,
    byName: say(byName),
    undone: undone === null ? null : { ...undone, byName: say(undone.byName) },
  };
}

type Told = Pick<Wide<ReviewActLine>, 'act' | 'items' | 'provisions' | 'provisionCount' | 'entries'>;

/** What was done, where, and with which entries, as a sheet says it. */
export function actCells(
  language: Language,
  { act, provisions, provisionCount, entries }: Told,
): { readonly what: string; readonly where: string; readonly entries: string } {
  const key = `commitment.act.${act}`;
  const paths = provisions.map(({ path }) => path).filter((path) => path !== '');
  const places = paths.join(' · ');
  const n = provisionCount - paths.length;
  return {
    what: translate(language, isMessageKey(key) ? key : 'commitment.act.other'),
    where: n > 0 && places !== '' ? translate(language, 'review.act-places-more', { places, n }) : places,
    entries:
      entries === null
        ? translate(language, 'commitment.history-own')
        : entries.first === entries.last
          ? translate(language, 'commitment.history-entry-link', { seq: entries.first })
          : translate(language, 'review.act-entries', { ...entries }),
  };
}
