/** What was worked out alone: the values that could be proposed, each with its exact text; only what is picked goes. */
import { useState } from 'react';
import type { ProposablePage } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { SubjectText, ValueLines } from '../../joint/index.ts';
import { Checkbox, EmptyState, Given, Pagination, Tag } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { proposablesFilter, proposablesQuery, withQuery } from './list-queries.ts';
import { SendChosen } from './SendChosen.tsx';
import { ProposablesBar } from './ValuesBar.tsx';

export function ProposePage({ params, query }: PageProps) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(params.plan));
  const filter = proposablesFilter(query);
  const answer = useAnswer(addresses.proposables(params.plan, proposablesQuery(query)));
  return (
    <>
      <PageHead title={say('joint.propose.title')} lead={say('joint.propose.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={params.plan} here="propose" />
        <Given answer={answer} lines={8}>
          {(page) => (
            <>
              {page.kinds.length === 0 ? null : (
                <ProposablesBar plan={params.plan} filter={filter} query={query} kinds={page.kinds} />
              )}
              {page.items.length === 0 ? (
                <EmptyState title={say(page.kinds.length > 0 ? 'joint.list.none' : 'joint.propose.none')} />
              ) : (
                <Choosing
                  page={page}
                  plan={params.plan}
                  query={query}
                  hasRoute={joint?.ok === true && joint.value.hasRoute}
                />
              )}
            </>
          )}
        </Given>
      </div>
    </>
  );
}

/** What the address of a page says: that only new ones are shown goes without saying. */
const narrowed = (query: URLSearchParams) => ({ ...proposablesFilter(query), onlyNew: null });

function Choosing({
  page,
  plan,
  query,
  hasRoute,
}: {
  readonly page: ProposablePage;
  readonly plan: string;
  readonly query: URLSearchParams;
  readonly hasRoute: boolean;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (register: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(register);
    else next.delete(register);
    setChosen(next);
  };
  const base = `/plans/${encodeURIComponent(plan)}/exchange/propose`;
  const to = (from: number | null): string => withQuery(base, { ...narrowed(query), from });
  const picked = page.items.filter(({ register }) => chosen.has(register));
  const isStating = picked.length > 0 && picked.every(({ act }) => act === 'report');
  const all = page.items.every(({ register }) => chosen.has(register));
  return (
    <>
      <SendChosen
        plan={plan}
        hasRoute={hasRoute}
        registers={[...chosen]}
        seen={Object.fromEntries(page.items.map(({ register, digest }) => [register, digest]))}
        actWords={say(isStating ? 'stated.act' : 'joint.propose.act', { n: chosen.size })}
        doneWords={say(isStating ? 'stated.done' : 'joint.propose.done', { n: chosen.size })}
        onDone={() => setChosen(new Set())}
      />
      <Checkbox
        isSelected={all}
        onChange={(isOn) => setChosen(new Set(isOn ? page.items.map(({ register }) => register) : []))}
      >
        {say('joint.propose.all')}
      </Checkbox>
      <Items page={page} plan={plan} chosen={chosen} onToggle={toggle} />
      <Pagination
        words={say('joint.page', { n: page.items.length, m: page.total })}
        before={query.has('from') ? to(null) : null}
        after={page.next === null ? null : to(page.next)}
      />
    </>
  );
}

/** The exact text of a value that takes back what was stated. */
const NOTHING = 'null';

interface ItemsProps {
  readonly plan: string;
  readonly page: ProposablePage;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (register: string, isOn: boolean) => void;
}

function Items({ page, plan, chosen, onToggle }: ItemsProps) {
  const say = useSay();
  return (
    <ul className="joint-cards">
      {page.items.map(({ register, summary, standing, act, value, wasAgreed, subject, lines }) => {
        const { kind, name, field } = subject;
        return (
          <li key={register} className="joint-card proposal">
            <div className="proposal-head">
              <Checkbox isSelected={chosen.has(register)} onChange={(isOn) => onToggle(register, isOn)}>
                <strong>{name === '' ? summary : name}</strong>{' '}
                <span className="soft">{field === '' ? kind : `${kind} · ${field}`}</span>
              </Checkbox>
              <span className="proposal-marks">
                {wasAgreed ? <Tag>{say('opening.was-agreed')}</Tag> : null}
                {act === 'report' ? <Tag>{say('stated.mark')}</Tag> : null}
                {standing === 'differs' ? <Tag tone="care">{say('joint.propose.differs')}</Tag> : null}
              </span>
            </div>
            <div className="proposal-body">
              <ValueLines
                lines={lines}
                before={say(act === 'report' ? 'stated.now' : 'joint.agreed-now')}
                after={say(value === NOTHING && act === 'report' ? 'stated.taken-back' : 'joint.value-own')}
              />
              <SubjectText text={subject.text} plan={plan} />
            </div>
            <details>
              <summary>{say('joint.exact-leaves')}</summary>
              <p className="soft">{register}</p>
              <pre className="joint-exact">{value}</pre>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
