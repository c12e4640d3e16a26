/**
 * This plan against an earlier one: what goes further, less far, is new, no longer there, moved — each with its words. The
 * start of what a person carries over. It is our own working paper and says so.
 */
import type { Static } from 'typebox';
import type { Comparison, Plan, PlanList } from '../../../http/contract/index.ts';
import { langOf, languageWords, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage, PageHead, type PageProps, useMay } from '../../frame/index.ts';
import { EmptyState, Given, TextLink, ZoneMark } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { mayPrecede } from '../succession/who-comes-first.ts';
import { CarryBar } from './CarryBar.tsx';
import { ChangeLine } from './ChangeLine.tsx';
import { FurtherNote } from './FurtherNote.tsx';
import { countOf, kindOf, kinds, sectionsOf, shownChanges } from './shown.ts';
import { useCarrying } from './use-carrying.ts';

export function ComparePage({ params, query }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const plans = useAnswer(addresses.plans());
  const earlier = query.get('with');
  return (
    <Given answer={plan}>
      {(given) => (
        <Given answer={plans}>
          {(list) =>
            earlier === null ? (
              <Choice plan={given} plans={list} />
            ) : (
              <Compared plan={given} plans={list} earlier={earlier} query={query} />
            )
          }
        </Given>
      )}
    </Given>
  );
}

interface Choices {
  readonly plan: Plan;
  readonly plans: Static<typeof PlanList>;
}

function Head({ plan }: Pick<Choices, 'plan'>) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PageHead
      title={say('compare.title')}
      lead={
        <>
          <span {...langOf(localNameLanguage(plan.title, language))}>{localName(plan.title, language)}</span>
          <p className="compare-own">
            <ZoneMark zone="own" /> {say('compare.own')}
          </p>
        </>
      }
    />
  );
}

/** Which plan is the earlier one. */
function Choice({ plan, plans }: Choices) {
  const say = useSay();
  const language = useLanguage();
  const others = plans.items.filter((one) => one.id !== plan.id && mayPrecede(one, plan));
  return (
    <>
      <Head plan={plan} />
      {others.length === 0 ? (
        <EmptyState title={say('compare.none-other')} />
      ) : (
        <section className="stack" aria-labelledby="choose">
          <h2 id="choose">{say('compare.choose')}</h2>
          <p className="soft">{say('compare.choose-lead')}</p>
          <ul className="compare-choice">
            {others.map(({ id, title }) => (
              <li key={id}>
                <TextLink href={links.compare(plan.id, { with: id })}>
                  <span {...langOf(localNameLanguage(title, language))}>{localName(title, language)}</span>
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Compared({
  plan,
  plans,
  earlier,
  query,
}: Choices & { readonly earlier: string; readonly query: URLSearchParams }) {
  const asked = { with: earlier, language: query.get('language') };
  const comparison = useAnswer(addresses.comparison(plan.id, asked));
  return (
    <>
      <Head plan={plan} />
      <Given answer={comparison}>
        {(found) => (
          <>
            <Against plan={plan} plans={plans} earlier={earlier} found={found} />
            <FurtherNote
              further={found.further}
              plan={plan.id}
              addressIn={(language) => links.compare(plan.id, { with: earlier, language })}
            />
            <Changes plan={plan} earlier={earlier} found={found} query={query} />
          </>
        )}
      </Given>
    </>
  );
}

/** Against which plan, in which language. */
function Against({
  plan,
  plans,
  earlier,
  found,
}: Choices & { readonly earlier: string; readonly found: Comparison }) {
  const say = useSay();
  const language = useLanguage();
  const other = plans.items.find(({ id }) => id === earlier);
  const common = plan.texts.filter(
    (text) => text.current && other?.texts.some((each) => each.current && each.language === text.language),
  );
  return (
    <div className="compare-against">
      <p>{say('compare.with', { title: localName(other?.title ?? {}, language) })}</p>
      <p className="soft">
        {say('compare.language', { language: languageWords(say, found.language) })}{' '}
        {say('compare.years', { n: found.years })}
      </p>
      <p className="compare-languages not-on-paper">
        {common
          .filter((text) => text.language !== found.language)
          .map((text) => (
            <TextLink key={text.id} href={links.compare(plan.id, { with: earlier, language: text.language })}>
              {say('compare.language', { language: languageWords(say, text.language) })}
            </TextLink>
          ))}
      </p>
    </div>
  );
}

function Changes({
  plan,
  earlier,
  found,
  query,
}: {
  readonly plan: Plan;
  readonly earlier: string;
  readonly found: Comparison;
  readonly query: URLSearchParams;
}) {
  const say = useSay();
  const kind = kindOf(query);
  const shown = shownChanges(found.changes, kind);
  const asked = { with: earlier, language: query.get('language') };
  const carrying = useCarrying(plan.id, earlier, found);
  const may = useMay('review.act');
  return (
    <>
      {may && carrying.all.size > 0 ? <CarryBar {...carrying} /> : null}
      <nav className="compare-kinds" aria-label={say('compare.filter')}>
        <TextLink
          look="quiet"
          href={links.compare(plan.id, asked)}
          {...(kind === null ? { 'aria-current': 'true' as const } : {})}
        >
          {say('compare.show-all')}
        </TextLink>
        {kinds.map((each) => (
          <TextLink
            key={each}
            look="quiet"
            href={links.compare(plan.id, { ...asked, show: each })}
            {...(kind === each ? { 'aria-current': 'true' as const } : {})}
          >
            {each === 'moved' ? say('compare.moved') : say(`compare.verdict.${each}`)}{' '}
            <b>{countOf(found.counts, each)}</b>
          </TextLink>
        ))}
      </nav>
      {shown.length === 0 ? <EmptyState title={say('compare.nothing')} /> : null}
      {sectionsOf(shown).map((section) => (
        <ul className="changes" key={section.key}>
          {section.changes.map((change) => (
            <ChangeLine
              key={`${change.old?.provision.path} ${change.old?.words} ${change.now?.words}`}
              change={change}
              language={found.language}
              plan={plan.id}
              earlier={earlier}
              carrying={may ? carrying : null}
            />
          ))}
        </ul>
      ))}
    </>
  );
}
