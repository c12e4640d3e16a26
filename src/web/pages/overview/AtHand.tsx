/** How the plan stands and what is at hand: figures of status, and the work lists by how many stand in each. */
import { formatNumber } from '../../../i18n/desk/index.ts';
import { useAnswer } from '../../data/index.ts';
import { Given, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { statusAddresses, statusLink } from '../status/addresses.ts';
import { StatusFigures } from '../status/StatusFigures.tsx';

export function AtHand({ planId }: { readonly planId: string }) {
  const say = useSay();
  const figures = useAnswer(statusAddresses.figures(planId));
  return (
    <>
      <section aria-labelledby="status">
        <h2 id="status">
          <TextLink href={statusLink(planId)} look="quiet">
            {say('frame.place.status')}
          </TextLink>
        </h2>
        <Given answer={figures} lines={2}>
          {(found) => <StatusFigures planId={planId} figures={found} at={{}} />}
        </Given>
      </section>
      <WorkLists planId={planId} />
    </>
  );
}

function WorkLists({ planId }: { readonly planId: string }) {
  const say = useSay();
  const language = useLanguage();
  const page = `/plans/${encodeURIComponent(planId)}/work`;
  return (
    <section aria-labelledby="work">
      <h2 id="work">
        <TextLink href={page} look="quiet">
          {say('frame.place.work')}
        </TextLink>
      </h2>
      <Given answer={useAnswer(statusAddresses.work(planId))} lines={3}>
        {({ lists }) => {
          const filled = lists.filter(({ total }) => total > 0);
          if (filled.length === 0) return <p className="soft">{say('work.none')}</p>;
          return (
            <ul className="plain-list">
              {filled.map(({ id, total }) => (
                <li key={id} className="status-axis-line">
                  <TextLink href={`${page}#work-${id}`} look="quiet">
                    {say(`work.list.${id}`)}
                  </TextLink>
                  <span className="status-count">{formatNumber(language, total)}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Given>
    </section>
  );
}
