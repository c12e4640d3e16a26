/**
 * The pages of the exchange, in groups of what one comes for, above each of them. Where there is room all of them stand there;
 * on a narrow screen the line of where one is opens them [DK1050].
 */
import { addresses, useAnswer } from '../../data/index.ts';
import { Notice, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

const groups = {
  between: ['', 'news', 'proposals', 'stated', 'terms', 'standing', 'disagreements', 'taking'],
  ours: ['propose', 'claims', 'packages', 'drafts', 'releases'],
  record: ['log', 'left', 'words', 'attention', 'openings', 'keys', 'annex'],
} as const;
type Group = keyof typeof groups;
export type ExchangeView = (typeof groups)[Group][number];

/** The names of the groups and of the pages. */
function useNames() {
  const say = useSay();
  const ofGroups: Record<Group, string> = {
    between: say('joint.nav.between'),
    ours: say('joint.nav.ours'),
    record: say('joint.nav.record'),
  };
  const ofPages: Record<ExchangeView, string> = {
    '': say('joint.nav.standing'),
    news: say('news.title'),
    proposals: say('joint.proposals.title'),
    stated: say('stated.title'),
    terms: say('reply.title'),
    disagreements: say('disagreement.title'),
    standing: say('joint.standing-page.title'),
    claims: say('joint.claims-page.title'),
    propose: say('joint.propose.title'),
    taking: say('taking.title'),
    releases: say('release.title'),
    packages: say('package.list'),
    drafts: say('draft.title'),
    log: say('joint.log.title'),
    left: say('joint.left.title'),
    words: say('erasure.title'),
    attention: say('caution.title'),
    openings: say('opening.title'),
    keys: say('keys.title'),
    annex: say('joint.annex.title'),
  };
  return { ofGroups, ofPages };
}

export function ExchangeNav({ plan, here }: { readonly plan: string; readonly here: ExchangeView }) {
  const say = useSay();
  const { ofPages } = useNames();
  return (
    <>
      <nav className="exchange-nav not-on-paper" aria-label={say('frame.place.exchange')}>
        <div className="exchange-nav-wide">
          <Groups plan={plan} here={here} />
        </div>
        <details className="exchange-nav-narrow">
          <summary>{say('joint.nav.here', { page: ofPages[here] })}</summary>
          <Groups plan={plan} here={here} />
        </details>
      </nav>
      {here === 'openings' ? null : <Resting plan={plan} />}
    </>
  );
}

/** While the plan is being opened anew nothing enters the joint log: said on every page, before anything is pressed [DK1404]. */
function Resting({ plan }: { readonly plan: string }) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(plan));
  if (joint?.ok !== true || !joint.value.isEnding) return null;
  return (
    <Notice tone="note" title={say('opening.rests.title')}>
      <p>{say('opening.rests.advice')}</p>
      <TextLink href={`/plans/${encodeURIComponent(plan)}/exchange/openings`}>
        {say('opening.title')}
      </TextLink>
    </Notice>
  );
}

function Groups({ plan, here }: { readonly plan: string; readonly here: ExchangeView }) {
  const { ofGroups, ofPages } = useNames();
  const base = `/plans/${encodeURIComponent(plan)}/exchange`;
  return (
    <dl className="exchange-nav-groups">
      {(['between', 'ours', 'record'] as const).map((group) => (
        <div key={group}>
          <dt>{ofGroups[group]}</dt>
          {groups[group].map((page) => (
            <dd key={page}>
              <TextLink
                look="quiet"
                href={page === '' ? base : `${base}/${page}`}
                {...(page === here ? { 'aria-current': 'page' as const } : {})}
              >
                {ofPages[page]}
              </TextLink>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
