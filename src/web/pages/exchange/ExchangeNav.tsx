/**
 * The pages of the exchange, in groups of what one comes for, above each of them. Where there is room all of them stand there;
 * on a narrow screen the line of where one is opens them [DK1050].
 */
import type { ReactNode } from 'react';
import { addresses, useAnswer } from '../../data/index.ts';
import { Notice, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { WholeOnly } from './WholeOnly.tsx';

const groups = {
  between: ['', 'news', 'proposals', 'stated', 'terms', 'standing', 'disagreements', 'taking', 'public'],
  ours: ['propose', 'claims', 'packages', 'drafts', 'releases'],
  record: ['log', 'left', 'words', 'attention', 'openings', 'keys', 'annex'],
} as const;
type Group = keyof typeof groups;
export type ExchangeView = (typeof groups)[Group][number];
/** Pages about the whole plan: whoever edits a part of it alone is not offered them [DK1613]. */
const ofWhole: readonly ExchangeView[] = [
  ...(['public', 'disagreements', 'packages', 'drafts', 'log', 'left'] as const),
  ...(['words', 'attention', 'openings', 'keys'] as const),
];

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
    public: say('public.title'),
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

export interface ExchangeNavProps {
  readonly plan: string;
  readonly here: ExchangeView;
  /** What stands below; of a page about the whole plan only for whoever edits the whole [DK1756]. */
  readonly children?: ReactNode;
}

export function ExchangeNav({ plan, here, children }: ExchangeNavProps) {
  const say = useSay();
  const { ofPages } = useNames();
  const joint = useAnswer(addresses.joint(plan));
  const given = joint?.ok === true ? joint.value : null;
  const mayWhole = given?.mayWhole ?? true;
  return (
    <>
      <nav className="exchange-nav not-on-paper" aria-label={say('frame.place.exchange')}>
        <div className="exchange-nav-wide">
          <Groups plan={plan} here={here} mayWhole={mayWhole} />
        </div>
        <details className="exchange-nav-narrow">
          <summary>{say('joint.nav.here', { page: ofPages[here] })}</summary>
          <Groups plan={plan} here={here} mayWhole={mayWhole} />
        </details>
      </nav>
      {here === 'openings' || given?.isEnding !== true ? null : <Resting plan={plan} />}
      {given !== null && !mayWhole && ofWhole.includes(here) ? (
        <WholeOnly holders={given.holders} />
      ) : (
        children
      )}
    </>
  );
}

/** While the plan is being opened anew nothing enters the joint log: said on every page, before anything is pressed [DK1404]. */
function Resting({ plan }: { readonly plan: string }) {
  const say = useSay();
  return (
    <Notice tone="note" title={say('opening.rests.title')}>
      <p>{say('opening.rests.advice')}</p>
      <TextLink href={`/plans/${encodeURIComponent(plan)}/exchange/openings`}>
        {say('opening.title')}
      </TextLink>
    </Notice>
  );
}

/** The pages that a person is offered; the one where it is stands there in any case. */
function offered(
  pages: readonly ExchangeView[],
  here: ExchangeView,
  mayWhole: boolean,
): readonly ExchangeView[] {
  return mayWhole ? pages : pages.filter((page) => page === here || !ofWhole.includes(page));
}

interface GroupsProps {
  readonly plan: string;
  readonly here: ExchangeView;
  readonly mayWhole: boolean;
}

function Groups({ plan, here, mayWhole }: GroupsProps) {
  const { ofGroups, ofPages } = useNames();
  const base = `/plans/${encodeURIComponent(plan)}/exchange`;
  return (
    <dl className="exchange-nav-groups">
      {(['between', 'ours', 'record'] as const).map((group) => (
        <div key={group}>
          <dt>{ofGroups[group]}</dt>
          {offered(groups[group], here, mayWhole).map((page) => (
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
