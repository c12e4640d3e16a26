/** What was registered last, newest first; each line leads to its entry. */
import type { Overview } from '../../../http/contract/index.ts';
import { useSettings } from '../../frame/index.ts';
import { InstantText, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function Recent({ overview }: { readonly overview: Overview }) {
  const say = useSay();
  const { zone } = useSettings();
  if (overview.recent.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{say('overview.recent')}</h2>
      <ol className="recent">
        {overview.recent.map((line) => (
          <li key={line.seq} className="recent-line">
            <span className="soft recent-at">
              <InstantText at={line.at} zone={zone} />
            </span>
            <span className="recent-act">
              <TextLink look="quiet" href={line.href}>
                {line.act}
              </TextLink>
            </span>
            <span className="soft">{line.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
