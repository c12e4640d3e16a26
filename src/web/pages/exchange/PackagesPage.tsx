/** Packages, ours and theirs: what each is called, from whom, and how its items stand. */
import type { Joint, JointPackage } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, type PageProps, useSettings } from '../../frame/index.ts';
import { didBy, RecordedPapers } from '../../joint/index.ts';
import { InstantText, Notice, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { packagesFilter, packagesQuery } from './list-queries.ts';
import { NarrowedList } from './NarrowedList.tsx';
import { PackagesBar } from './PackagesBar.tsx';
import { standings, standingTones } from './package-standings.ts';
import { useNames } from './party-names.ts';

export function PackagesPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const packages = useAnswer(addresses.packages(plan, packagesQuery(query)));
  return (
    <NarrowedList
      plan={plan}
      here="packages"
      title={say('package.list')}
      lead={say('package.lead')}
      answer={packages}
      none={say('package.none')}
      noneHelp={say('package.none-help')}
      filter={packagesFilter(query)}
      from={query.get('from')}
      keyOf={({ id }) => id}
      show={(one, parties) => <PackageLine one={one} plan={plan} parties={parties} />}
      bar={(parties) => <PackagesBar plan={plan} parties={parties} />}
    />
  );
}

interface LineProps {
  readonly one: JointPackage;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

function PackageLine({ one, plan, parties }: LineProps) {
  const language = useLanguage();
  const href = `/plans/${encodeURIComponent(plan)}/exchange/packages/${encodeURIComponent(one.id)}`;
  return (
    <>
      <h2>
        <TextLink href={href}>{localName(one.title, language)}</TextLink>
      </h2>
      <PackageFacts one={one} parties={parties} />
      <PackageCounts one={one} />
      <PapersOfPackage one={one} plan={plan} parties={parties} />
    </>
  );
}

/** Signed papers that were recorded of it as a whole. */
export function PapersOfPackage({ one, plan, parties }: LineProps) {
  const did = didBy(useSay(), one.acts, useNames(parties));
  return <RecordedPapers plan={plan} papers={one.papers} did={did} />;
}

/** From whom, when, on what occasion. */
export function PackageFacts({ one, parties }: Omit<LineProps, 'plan'>) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const party = parties.find(({ letter }) => letter === one.by);
  const occasion = localName(one.occasion, language);
  return (
    <p className="soft">
      {say('joint.proposed-by', { name: localName(party?.names ?? {}, language) })}{' '}
      <InstantText at={one.at} zone={zone} />
      {occasion === '' ? '' : ` · ${occasion}`}
      {one.date === null ? '' : ` · ${say('package.of', { date: formatDate(language, one.date) })}`}
    </p>
  );
}

/** How the items stand: the same on both sides. */
export function PackageCounts({ one }: Pick<LineProps, 'one'>) {
  const say = useSay();
  return (
    <>
      {one.isWhole ? null : (
        <Notice tone="care" title={say('package.partial')}>
          <p>{say('package.partial-help')}</p>
        </Notice>
      )}
      <p className="proposal-marks">
        <span className="soft">{say('package.total', { n: one.total })}</span>
        {standings.map((standing) => {
          // Of a locked period nothing is waited for: that is said beside.
          const n = (one.counts[standing] ?? 0) - (standing === 'registered' ? one.locked : 0);
          return n <= 0 ? null : (
            <Tag key={standing} tone={standingTones[standing]}>
              {say(`package.count.${standing}`, { n })}
            </Tag>
          );
        })}
        {one.locked === 0 ? null : <Tag>{say('package.locked', { n: one.locked })}</Tag>}
      </p>
    </>
  );
}
