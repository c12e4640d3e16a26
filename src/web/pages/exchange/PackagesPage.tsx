/** Packages, ours and theirs: what each is called, from whom, and how its items stand. */
import type { Joint, JointPackage, JointPackages } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { EmptyState, Given, InstantText, Notice, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { standings, standingTones } from './package-standings.ts';

export function PackagesPage({ params }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const packages = useAnswer<JointPackages>(addresses.packages(plan));
  const joint = useAnswer(addresses.joint(plan));
  const parties: Joint['parties'] = joint?.ok === true ? joint.value.parties : [];
  return (
    <>
      <PageHead title={say('package.list')} lead={say('package.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="packages" />
        <Given answer={packages} lines={6}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={say('package.none')}>
                <p>{say('package.none-help')}</p>
              </EmptyState>
            ) : (
              <ul className="joint-cards">
                {items.map((one) => (
                  <li key={one.id} className="joint-card">
                    <PackageLine one={one} plan={plan} parties={parties} />
                  </li>
                ))}
              </ul>
            )
          }
        </Given>
      </div>
    </>
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
    </>
  );
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
          const n = one.counts[standing] ?? 0;
          return n === 0 ? null : (
            <Tag key={standing} tone={standingTones[standing]}>
              {say(`package.count.${standing}`, { n })}
            </Tag>
          );
        })}
      </p>
    </>
  );
}
