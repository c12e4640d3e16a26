/** Own claims as they would go to the other parties, in words and exactly; those that are ticked are proposed. */
import { useState } from 'react';
import type { OutgoingClaims } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import {
  Acts,
  Button,
  Checkbox,
  EmptyState,
  Given,
  Notice,
  ProblemNote,
  Tag,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';

type Item = OutgoingClaims['items'][number];

export function ClaimsPage({ params }: PageProps) {
  const say = useSay();
  const answer = useAnswer(addresses.outgoingClaims(params.plan, {}));
  return (
    <>
      <PageHead title={say('joint.claims-page.title')} lead={say('joint.claims-page.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={params.plan} here="claims" />
        <Given answer={answer} lines={8}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={say('joint.claims-page.none')} />
            ) : (
              <Choosing items={items} plan={params.plan} />
            )
          }
        </Given>
      </div>
    </>
  );
}

const isOpen = ({ standing, hindrance }: Item): boolean =>
  hindrance === null && (standing === 'not-proposed' || standing === 'differs');

function Choosing({ items, plan }: { readonly items: readonly Item[]; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const act = useAct<{ readonly entries: readonly string[] }>([addresses.plan(plan)]);
  const propose = async () => {
    const claims = items
      .filter(({ claim }) => chosen.has(claim))
      .map(({ claim, beside }) => ({ claim, beside }));
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'claims'),
      body: { claims },
    });
    if (!done.ok) return;
    tell({ words: say('joint.claims-page.done', { n: claims.length }) });
    setChosen(new Set());
  };
  const toggle = (claim: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(claim);
    else next.delete(claim);
    setChosen(next);
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <PeriodLocks items={items} plan={plan} />
      <Acts>
        <Button look="primary" isDisabled={chosen.size === 0 || act.busy} onPress={propose}>
          {say('joint.claims-page.act', { n: chosen.size })}
        </Button>
      </Acts>
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

function ClaimCard({ item, plan, isChosen, onToggle }: ClaimCardProps) {
  const say = useSay();
  const { claim, subject, lines, standing, hindrance, value, beside } = item;
  return (
    <>
      <div className="proposal-head">
        <Checkbox isSelected={isChosen} isDisabled={!isOpen(item)} onChange={(isOn) => onToggle(claim, isOn)}>
          <strong>{subject.name}</strong>
        </Checkbox>
        <Tag tone={standing === 'agreed' ? 'good' : standing === 'differs' ? 'care' : 'plain'}>
          {say(`joint.claim-standing.${standing}`)}
        </Tag>
      </div>
      {hindrance === null ? null : <Notice tone="note" title={say(`joint.hindrance.${hindrance}`)} />}
      <div className="proposal-body">
        <ValueLines lines={lines} before={say('joint.agreed-now')} after={say('joint.value-goes')} />
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

/** Locking a period together: an act of all parties, either way. */
function PeriodLocks({ items, plan }: { readonly items: readonly Item[]; readonly plan: string }) {
  const say = useSay();
  const language = useLanguage();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const periods = [...new Set(items.map(({ period }) => period))].toSorted();
  const propose = async (period: string, locked: boolean) => {
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'period-locks'),
      body: { period, locked },
    });
    if (done.ok) tell({ words: say('joint.lock.done') });
  };
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('joint.lock.title')}</summary>
      <p className="soft measure">{say('joint.lock.help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <ul className="plain-list status-periods">
        {periods.map((period) => {
          const isLocked = items.some((one) => one.period === period && one.hindrance === 'period-locked');
          const named = formatPeriod(language, period);
          return (
            <li key={period} className="status-period">
              <span>{named}</span>
              {isLocked ? <Tag>{say('status.locked')}</Tag> : null}
              <Button isDisabled={act.busy} onPress={() => propose(period, !isLocked)}>
                {say(isLocked ? 'joint.lock.open' : 'joint.lock.close', { period: named })}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
