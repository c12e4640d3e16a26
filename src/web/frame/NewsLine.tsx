/**
 * The quiet line in the top line that says that something has come from the other parties [DK1180]. It has its place there whether or
 * not it is filled, so nothing on the page moves; it is read out when it changes, and what has come is fetched only when one looks.
 */
import { useQueryClient } from '@tanstack/react-query';
import type { JointNews } from '../../http/contract/index.ts';
import { addresses, refresh } from '../data/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { localName } from './local-name.ts';

export function NewsLine({ plan, news }: { readonly plan: string; readonly news: JointNews | undefined }) {
  return (
    <div className="top-news not-on-paper" role="status">
      {news === undefined || news.n === 0 ? null : <Look plan={plan} news={news} />}
    </div>
  );
}

function Look({ plan, news: { n, isMore, parties } }: { readonly plan: string; readonly news: JointNews }) {
  const say = useSay();
  const language = useLanguage();
  const queries = useQueryClient();
  const count = { n, more: isMore ? 'yes' : 'no' };
  const [first, ...others] = parties;
  const whole =
    first === undefined || others.length > 0
      ? say('news.from-several', count)
      : say('news.from', { ...count, name: localName(first.names, language) });
  return (
    <a
      className="top-news-look"
      href={`/plans/${encodeURIComponent(plan)}/exchange/news`}
      title={whole}
      aria-label={say('news.look', { news: whole })}
      onClick={() => void refresh(queries, [addresses.plan(plan)])}
    >
      <span className="top-news-whole">{whole}</span>
      <span className="top-news-short">{say('news.short', count)}</span>
    </a>
  );
}
