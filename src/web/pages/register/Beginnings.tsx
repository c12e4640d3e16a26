/**
 * What stands around the rows where they are not all: ways through the list without script, the way back to its beginning,
 * and on paper how many are missing.
 */
import type { CommitmentPage } from '../../../http/contract/index.ts';
import { queryString } from '../../data/index.ts';
import { Pagination, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { type Filters, filterQuery } from './filters.ts';

export interface BeginningsProps {
  readonly planId: string;
  readonly filters: Filters;
  readonly start: string | null;
  readonly first: CommitmentPage;
  /** Rows that stand on the page now. */
  readonly rows: number;
}

export function Beginnings({ planId, filters, start, first, rows }: BeginningsProps) {
  const say = useSay();
  const at = (cursor: string | null): string => {
    const query = queryString({ ...filterQuery(filters), cursor });
    return `/plans/${encodeURIComponent(planId)}/register${query === '' ? '' : `?${query}`}`;
  };
  return (
    <>
      {start === null ? null : (
        <p className="not-on-paper">
          <TextLink href={at(null)}>{say('register.from-start')}</TextLink>
        </p>
      )}
      {rows === first.total ? null : (
        <p className="only-on-paper soft">{say('register.on-paper', { n: rows, of: first.total })}</p>
      )}
      {first.next === null ? null : (
        <noscript>
          <Pagination
            words={say('register.rows', { n: first.items.length })}
            before={null}
            after={at(first.next)}
          />
        </noscript>
      )}
    </>
  );
}
