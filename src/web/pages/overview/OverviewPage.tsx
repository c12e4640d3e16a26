/** Overview: what this plan is, how it stands, what can be done next. */
import type { Overview } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import {
  localName,
  localNameLanguage,
  PageHead,
  type PageProps,
  useMay,
  useSettings,
} from '../../frame/index.ts';
import { Given, InstantText, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { Adoption } from './Adoption.tsx';
import { AtHand } from './AtHand.tsx';
import { Areas, Kinds } from './Breakdown.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { Figures } from './Figures.tsx';
import { Particulars } from './Particulars.tsx';
import { Recent } from './Recent.tsx';
import { Texts } from './Texts.tsx';

export function OverviewPage({ params }: PageProps) {
  return (
    <Given answer={useAnswer(addresses.overview(params.plan))} lines={12}>
      {(overview) => <Body overview={overview} />}
    </Given>
  );
}

function Body({ overview }: { readonly overview: Overview }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const may = useMay('plan.edit');
  const { plan } = overview;
  const title = localName(plan.title, language);
  return (
    <>
      <PageHead
        title={title === '' ? say('plans.untitled') : title}
        lang={htmlLang[localNameLanguage(plan.title, language)]}
        lead={<Particulars plan={plan} may={may} />}
        acts={<Acts overview={overview} may={may} />}
      />
      <div className="overview">
        <Diagnostics overview={overview} />
        <Figures overview={overview} />
        <AtHand planId={plan.id} />
        <Areas overview={overview} />
        <Kinds overview={overview} />
        <Recent overview={overview} />
        <Texts plan={plan} may={may} />
        <p className="soft overview-as-of">
          {say('overview.as-of', { n: overview.asOf.entries })}{' '}
          <InstantText at={overview.asOf.at} zone={zone} />
        </p>
      </div>
    </>
  );
}

function Acts({ overview, may }: { readonly overview: Overview; readonly may: boolean }) {
  const say = useSay();
  const { plan } = overview;
  const { proposalsOpen: waiting, uncovered: open } = plan.counts;
  return (
    <>
      {waiting > 0 || open > 0 ? (
        <TextLink look="primary" href={`/plans/${encodeURIComponent(plan.id)}/review`}>
          {waiting > 0 ? say('overview.review', { n: waiting }) : say('overview.review-open', { n: open })}
        </TextLink>
      ) : null}
      {may && plan.adopted === null ? <Adoption plan={plan} first={waiting === 0 && open === 0} /> : null}
    </>
  );
}
