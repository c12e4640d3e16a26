/** Own claims as they would go to the other parties, in words and exactly; those that are ticked are proposed. */
import { useState } from 'react';
import type { OutgoingClaims } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import {
  Button,
  Checkbox,
  EmptyState,
  Given,
  Notice,
  Pagination,
  ProblemNote,
  Tag,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { claimsFilter, claimsQuery, withQuery } from './list-queries.ts';
import { SendChosen } from './SendChosen.tsx';
import { ShownFiles } from './ShownFiles.tsx';
import { ClaimsBar } from './ValuesBar.tsx';

type Item = OutgoingClaims['items'][number];

export function ClaimsPage({ params, query }: PageProps) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(params.plan));
  const { plan } = params;
  const filter = claimsFilter(query);
  const answer = useAnswer(addresses.outgoingClaims(plan, claimsQuery(query)));
  const hasRoute = joint?.ok === true && joint.value.hasRoute;
  const to = (from: number | null): string =>
    withQuery(`/plans/${encodeURIComponent(plan)}/exchange/claims`, { ...filter, from });
  return (
    <>
      <PageHead title={say('joint.claims-page.title')} lead={say('joint.claims-page.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={params.plan} here="claims" />
        <Given answer={answer} lines={8}>
          {({ items, periods, total, next }) => (
            <>
              {periods.length === 0 ? (
                <EmptyState title={say('joint.claims-page.none')} />
              ) : (
                <>
                  <ClaimsBar plan={plan} filter={filter} query={query} periods={periods} />
                  <PeriodLocks periods={periods} plan={plan} hasRoute={hasRoute} />
                </>
              )}
              {items.length === 0 && periods.length > 0 ? (
                <EmptyState title={say('joint.list.none')} />
              ) : null}
              {items.length === 0 ? null : (
                <>
                  <Choosing items={items} plan={plan} hasRoute={hasRoute} />
                  <Pagination
                    words={say('joint.page', { n: items.length, m: total })}
                    before={query.has('from') ? to(null) : null}
                    after={next === null ? null : to(next)}
                  />
                </>
              )}
            </>
          )}
        </Given>
      </div>
    </>
  );
}

const isOpen = ({ standing, hindrance }: Item): boolean =>
  hindrance === null && (standing === 'not-proposed' || standing === 'differs');

interface ChoosingProps {
  readonly items: readonly Item[];
  readonly plan: string;
  readonly hasRoute: boolean;
}

function Choosing({ items, plan, hasRoute }: ChoosingProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const claims = items
    .filter(({ claim }) => chosen.has(claim))
    .map(({ claim, beside, value }) => ({ claim, beside, value }));
  const toggle = (claim: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(claim);
    else next.delete(claim);
    setChosen(next);
  };
  return (
    <>
      <SendChosen
        plan={plan}
        hasRoute={hasRoute}
        claims={claims}
        actWords={say('joint.claims-page.act', { n: claims.length })}
        doneWords={say('joint.claims-page.done', { n: claims.length })}
        onDone={() => setChosen(new Set())}
      />
      <ul className="joint-cards">
        {items.map((item) => (
          <li key={item.claim} className="joint-card proposal">
            <ClaimCard item={item} plan={plan} isChosen={chosen.has(item.claim)} onToggle={toggle} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ClaimCardProps {
  readonly item: Item;
  readonly plan: string;
  readonly isChosen: boolean;
  readonly onToggle: (claim: string, isOn: boolean) => void;
}

const standingTones = {
  'not-proposed': 'plain',
  proposed: 'plain',
  stated: 'plain',
  agreed: 'good',
  differs: 'care',
  returned: 'care',
} as const;

function ClaimCard({ item, plan, isChosen, onToggle }: ClaimCardProps) {
  const say = useSay();
  const { claim, subject, lines, files, standing, hindrance, value, beside } = item;
  return (
    <>
      <div className="proposal-head">
        <Checkbox isSelected={isChosen} isDisabled={!isOpen(item)} onChange={(isOn) => onToggle(claim, isOn)}>
          <strong>{subject.name}</strong>
        </Checkbox>
        <Tag tone={standingTones[standing]}>
          {say(
            standing === 'proposed' && hindrance === 'period-locked'
              ? 'joint.claim-standing.proposed-locked'
              : `joint.claim-standing.${standing}`,
          )}
        </Tag>
      </div>
      {hindrance === null ? null : <Notice tone="note" title={say(`joint.hindrance.${hindrance}`)} />}
      <div className="proposal-body">
        <div className="stack-close">
          <ValueLines lines={lines} before={say('joint.agreed-now')} after={say('joint.value-goes')} />
          <ShownFiles files={files} plan={plan} isBefore />
        </div>
        <SubjectText text={subject.text} plan={plan} />
      </div>
      <details>
        <summary>{say('joint.exact-leaves')}</summary>
        <p className="soft">{item.register}</p>
        <pre className="joint-exact">{value}</pre>
        {beside === null ? null : (
          <>
            <p className="soft">{say('joint.goes-beside')}</p>
            <pre className="joint-exact">{beside}</pre>
          </>
        )}
      </details>
    </>
  );
}

interface LocksProps {
  readonly periods: OutgoingClaims['periods'];
  readonly plan: string;
  readonly hasRoute: boolean;
}

/** Locking a period together: an act of all parties, either way. */
function PeriodLocks({ periods, plan, hasRoute }: LocksProps) {
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const propose = async (period: string, locked: boolean) => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, hasRoute ? 'releases' : 'period-locks'),
      body: { ...(hasRoute ? { kind: 'lock' } : {}), period, locked },
    });
    if (done.ok) tell({ words: say(hasRoute ? 'release.prepared' : 'joint.lock.done') });
  };
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('joint.lock.title')}</summary>
      <p className="soft measure">{say('joint.lock.help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <ul className="plain-list status-periods">
        {periods.map(({ period, isLocked, lockedWith }) => {
          const named = formatPeriod(language, period);
          return (
            <li key={period} className="status-period">
              <span>{named}</span>
              {isLocked ? <Tag>{say('status.locked')}</Tag> : null}
              {lockedWith === null || lockedWith === period ? (
                <Button isDisabled={act.busy} onPress={() => propose(period, !isLocked)}>
                  {say(isLocked ? 'joint.lock.open' : 'joint.lock.close', { period: named })}
                </Button>
              ) : (
                <span className="soft">
                  {say('joint.lock.with', { period: formatPeriod(language, lockedWith) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
