/** One release to the public: what it lists and how it stands, its answers as of any proposal, and what the public is given. */
import type { Joint, PublicRecordDetail } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { ValueLines } from '../../joint/index.ts';
import { Given, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { OnPaper } from './PackagePapers.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { RecordFacts } from './PublicPage.tsx';
import { paperLanguages, usePlanLanguages } from './plan-languages.ts';

export function PublicRecordPage({ params }: PageProps) {
  const say = useSay();
  const language = useLanguage();
  const { plan, id } = params;
  const answer = useAnswer(addresses.publicRecord(plan, id));
  const joint = useAnswer(addresses.joint(plan));
  const title = answer?.ok === true ? localName(answer.value.title, language) : '';
  return (
    <>
      <PageHead title={title === '' ? say('public.one') : title} lead={say('public.one-lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="public">
          <Given answer={joint}>
            {({ parties }) => (
              <Given answer={answer} lines={8}>
                {(one) => <OneRecord one={one} plan={plan} parties={parties} />}
              </Given>
            )}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

interface OneProps {
  readonly one: PublicRecordDetail;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

function OneRecord({ one, plan, parties }: OneProps) {
  const say = useSay();
  const again = `/plans/${encodeURIComponent(plan)}/exchange/public/new?record=${encodeURIComponent(one.entry)}`;
  const isOver = one.state === 'replaced' || one.opening !== null;
  return (
    <>
      <div className="stack-close">
        <RecordFacts one={one} />
        {isOver ? null : (
          <p className="not-on-paper">
            <TextLink href={again}>{say('public.anew')}</TextLink>
          </p>
        )}
      </div>
      {one.state === 'public' ? <ForThePublic one={one} plan={plan} /> : null}
      {one.opening === null ? (
        <ProposalCard item={one.proposal} plan={plan} parties={parties} />
      ) : (
        <OfEndedOpening one={one} plan={plan} number={one.opening} />
      )}
    </>
  );
}

interface EndedProps extends Omit<OneProps, 'parties'> {
  readonly number: number;
}

/** What it lists; letters may have meant others then, so the parties are those of that opening. */
function OfEndedOpening({ one, plan, number }: EndedProps) {
  const say = useSay();
  const openings = useAnswer(addresses.jointOpenings(plan));
  const parties =
    openings?.ok === true ? openings.value.items.find((each) => each.number === number)?.parties : undefined;
  return (
    <>
      <ValueLines lines={one.proposal.lines} before="" after={say('public.state.public')} />
      {parties === undefined ? null : (
        <OnPaper acts={one.acts} papers={one.papers} plan={plan} parties={parties} />
      )}
    </>
  );
}

/** The paper in the plan's languages together and in each other alone, and the statement by which anybody checks it. */
function ForThePublic({ one, plan }: Omit<OneProps, 'parties'>) {
  const say = useSay();
  const { zone } = useSettings();
  const ofPlan = usePlanLanguages(plan);
  const address = addresses.jointAct(plan, 'public', one.entry, 'paper');
  return (
    <section className="stack-close not-on-paper" aria-label={say('public.hand-out')}>
      <h2>{say('public.hand-out')}</h2>
      <p className="soft measure">{say('public.hand-out-help')}</p>
      <ul className="joint-keys package-papers">
        {paperLanguages(ofPlan, 1).map(({ language, beside }) => {
          const spoken = [language, ...(beside === null ? [] : [beside])];
          const words = spoken.map((each) => say(`term.language.${each}`)).join(' / ');
          const pair = beside === null ? {} : { beside };
          return (
            <li key={language}>
              <span className="package-paper">
                {words}
                {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
                  <TextLink
                    key={format}
                    href={`${address}?${new URLSearchParams({ zone, language, ...pair, format })}`}
                    aria-label={`${words} ${format.toUpperCase()}`}
                    download
                  >
                    {format.toUpperCase()}
                  </TextLink>
                ))}
              </span>
            </li>
          );
        })}
        <li>
          <TextLink href={addresses.jointAct(plan, 'public', one.entry, 'statement')} download>
            {say('public.statement')}
          </TextLink>
        </li>
      </ul>
    </section>
  );
}
