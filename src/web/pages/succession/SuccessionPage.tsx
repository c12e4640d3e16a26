/**
 * From the plan before to this one: each commitment that goes on, ends or is new, with what was accepted of it. The list is a
 * document without script; its address narrows, orders and pages it. What is accepted is entered in both plans.
 */
import type { Static } from 'typebox';
import type { Plan, PlanList } from '../../../http/contract/index.ts';
import { langOf, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage, PageHead, type PageProps } from '../../frame/index.ts';
import { EmptyState, Given, TextLink, ZoneMark } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { SuccessionList } from './SuccessionList.tsx';
import { sheetAddress, successionAddress, successionQuery } from './succession-query.ts';
import { mayPrecede } from './who-comes-first.ts';

export function SuccessionPage({ params, query }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const plans = useAnswer(addresses.plans());
  const from = query.get('from');
  return (
    <Given answer={plan}>
      {(given) => (
        <Given answer={plans}>
          {({ items }) => {
            const before = items.find(({ id }) => id === from);
            return before === undefined ? (
              <Choice plan={given} plans={items} />
            ) : (
              <Between plan={given} before={before} query={query} />
            );
          }}
        </Given>
      )}
    </Given>
  );
}

type Listed = Static<typeof PlanList>['items'][number];

function PlanName({ title }: Pick<Listed, 'title'>) {
  const language = useLanguage();
  return <span {...langOf(localNameLanguage(title, language))}>{localName(title, language)}</span>;
}

/** Which plan comes before this one, or after it. */
function Choice({ plan, plans }: { readonly plan: Plan; readonly plans: readonly Listed[] }) {
  const say = useSay();
  const others = plans.filter(({ id }) => id !== plan.id);
  const ways = [
    [
      'before',
      say('succession.choose-before'),
      say('succession.choose-before-lead'),
      others.filter((one) => mayPrecede(one, plan)),
    ],
    [
      'after',
      say('succession.choose-after'),
      say('succession.choose-after-lead'),
      others.filter((one) => mayPrecede(plan, one)),
    ],
  ] as const;
  const offered = ways.filter(([, , , plans]) => plans.length > 0);
  return (
    <>
      <PageHead title={say('succession.title')} lead={say('succession.lead')} />
      {others.length === 0 ? (
        <EmptyState title={say('succession.none-other')} />
      ) : (
        offered.map(([way, name, lead, listed]) => (
          <section key={way} className="stack succession-way" aria-labelledby={`choose-${way}`}>
            <h2 id={`choose-${way}`}>{name}</h2>
            <p className="soft">{lead}</p>
            <ul className="compare-choice">
              {listed.map(({ id, title }) => (
                <li key={id}>
                  <TextLink
                    href={
                      way === 'before'
                        ? links.succession(plan.id, { from: id })
                        : links.succession(id, { from: plan.id })
                    }
                  >
                    <PlanName title={title} />
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
}

function Between({
  plan,
  before,
  query,
}: {
  readonly plan: Plan;
  readonly before: Listed;
  readonly query: URLSearchParams;
}) {
  const say = useSay();
  const language = useLanguage();
  const asked = successionQuery(query);
  const answer = useAnswer(successionAddress(plan.id, asked));
  return (
    <div className="succession">
      <PageHead
        title={say('succession.title')}
        lead={
          <>
            {say('succession.between', {
              before: localName(before.title, language),
              after: localName(plan.title, language),
            })}
            <p className="compare-own">
              <ZoneMark zone="own" /> {say('succession.own')}
            </p>
          </>
        }
        acts={
          <>
            <TextLink href={links.compare(plan.id, { with: before.id })} look="button">
              {say('succession.readings')}
            </TextLink>
            <TextLink href={sheetAddress(plan.id, asked)} look="button" download>
              {say('succession.sheet')}
            </TextLink>
          </>
        }
      />
      <p className="soft">{say('succession.lead')}</p>
      <p className="soft">{say('succession.figures')}</p>
      <Given answer={answer} lines={10}>
        {(found) => <SuccessionList plan={plan} before={before.id} found={found} />}
      </Given>
    </div>
  );
}
