/** Pages of a list are links: they work without script, and the browser's own way back leads back. */
import { useQueryState } from '../frame/index.ts';
import { TextLink } from '../parts/index.ts';
import { useSay } from '../words/index.ts';

export interface PagingProps {
  /** What in the address holds the place at which a page begins. */
  readonly name: 'cursor' | 'from' | 'start';
  /** Where the next page begins; null at the end. */
  readonly next: string | number | null;
}

export function Paging({ name, next }: PagingProps) {
  const say = useSay();
  const [query] = useQueryState();
  const to = (place: string | number | null) => {
    const search = new URLSearchParams(query);
    if (place === null) search.delete(name);
    else search.set(name, String(place));
    return `?${search}`;
  };
  const isFirst = query.get(name) === null;
  if (isFirst && next === null) return null;
  return (
    <nav className="paging not-on-paper" aria-label={say('object.pages')}>
      {isFirst ? null : (
        <TextLink href={to(null)} look="button">
          {say('object.first-page')}
        </TextLink>
      )}
      {next === null ? null : (
        <TextLink href={to(next)} look="button">
          {say('object.next-page')}
        </TextLink>
      )}
    </nav>
  );
}
