/** What each party states by itself, thing by thing: read here, and answered by nobody. */
import type { Joint, StatedPage as Page } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { Reached, RecordedPapers } from '../../joint/index.ts';
import { EmptyState, Given, InstantText, Pagination, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { isNarrowed, statedFilter, statedQuery, withQuery } from './list-queries.ts';
import { ActPapers } from './PackagePapers.tsx';
import { useNames } from './party-names.ts';
import { ShownFiles } from './ShownFiles.tsx';
import { StatedBar } from './StatedBar.tsx';

type Thing = Page['items'][number];
type Parties = Joint['parties'];

export function StatedPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const joint = useAnswer(addresses.joint(plan));
  const stated = useAnswer(addresses.stated(plan, statedQuery(query)));
  return (
    <>
      <PageHead title={say('stated.title')} lead={say('stated.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="stated" />
        <Given answer={joint}>
          {({ parties }) => (
            <Given answer={stated} lines={8}>
              {(page) => <Things page={page} parties={parties} plan={plan} query={query} />}
            </Given>
          )}
        </Given>
      </div>
    </>
  );
}

interface ThingsProps {
  readonly page: Page;
  readonly parties: Parties;
  readonly plan: string;
  readonly query: URLSearchParams;
}

function Things({ page, parties, plan, query }: ThingsProps) {
  const say = useSay();
  const filter = statedFilter(query);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/stated`;
  const to = (from: number | null): string => withQuery(base, { ...filter, from });
  if (page.total === 0 && !isNarrowed(filter))
    return (
      <EmptyState title={say('stated.none')}>
        <p>{say('stated.none-help')}</p>
      </EmptyState>
    );
  return (
    <>
      <StatedBar plan={plan} parties={parties} kinds={page.kinds} filter={filter} query={query} />
      {page.items.length > 0 ? null : <EmptyState title={say('joint.list.none')} />}
      <ul className="joint-cards">
        {page.items.map((thing) => (
          <li key={`${thing.by} ${thing.ref}`} className="joint-card">
            <OneThing thing={thing} parties={parties} plan={plan} />
          </li>
        ))}
      </ul>
      <Pagination
        words={say('joint.page', { n: page.items.length, m: page.total })}
        before={query.has('from') ? to(null) : null}
        after={page.next === null ? null : to(page.next)}
      />
    </>
  );
}

/** What a value says: a line for each of its parts. */
function Said({ lines }: Pick<Thing['fields'][number], 'lines'>) {
  return lines.map(({ key, label, diff }) => {
    const words = diff.map(({ text }) => text).join('');
    return (
      <p key={key}>
        {label === '' ? null : <span className="soft">{label} </span>}
        {words}
      </p>
    );
  });
}

interface OneProps extends Pick<ThingsProps, 'parties' | 'plan'> {
  readonly thing: Thing;
}

function OneThing({ thing, parties, plan }: OneProps) {
  const say = useSay();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  const { ref, by, at, reach, isOver, fields, subject } = thing;
  const { kind, name } = subject;
  const log = `/plans/${encodeURIComponent(plan)}/exchange/log`;
  return (
    <>
      <h2>{name === '' ? kind : name}</h2>
      <p className="soft">
        {kind} · {say('stated.by', { name: nameOf(by) })} · <InstantText at={at} zone={zone} />{' '}
        {isOver ? <Tag>{say('stated.over')}</Tag> : null}
      </p>
      <dl className="stated-fields">
        {fields.map(({ register, field, lines, files }) => (
          <div key={register}>
            <dt>{field}</dt>
            <dd>
              <Said lines={lines} />
              <ShownFiles plan={plan} files={files} />
            </dd>
          </div>
        ))}
      </dl>
      <Reached reach={reach} parties={parties} />
      <p className="not-on-paper">
        <TextLink href={withQuery(log, { log: by, register: `${ref}/` })}>{say('stated.history')}</TextLink>
      </p>
      <RecordedPapers
        plan={plan}
        papers={thing.papers}
        did={() => say('joint.did.report', { name: nameOf(by) })}
      />
      <ActPapers acts={thing.acts} plan={plan} parties={parties} />
    </>
  );
}
