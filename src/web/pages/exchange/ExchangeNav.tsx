/** The pages of the exchange, as links above each of them. */
import { TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

const pages = [
  '',
  'proposals',
  'disagreements',
  'standing',
  'claims',
  'propose',
  'taking',
  'releases',
  'packages',
  'drafts',
  'left',
  'words',
  'attention',
  'keys',
  'annex',
] as const;
export type ExchangeView = (typeof pages)[number];

export function ExchangeNav({ plan, here }: { readonly plan: string; readonly here: ExchangeView }) {
  const say = useSay();
  const words = {
    '': say('joint.nav.standing'),
    proposals: say('joint.proposals.title'),
    disagreements: say('disagreement.title'),
    standing: say('joint.standing-page.title'),
    claims: say('joint.claims-page.title'),
    propose: say('joint.propose.title'),
    taking: say('taking.title'),
    releases: say('release.title'),
    packages: say('package.list'),
    drafts: say('draft.title'),
    left: say('joint.left.title'),
    words: say('erasure.title'),
    attention: say('caution.title'),
    keys: say('keys.title'),
    annex: say('joint.annex.title'),
  };
  const base = `/plans/${encodeURIComponent(plan)}/exchange`;
  return (
    <nav className="joint-nav not-on-paper" aria-label={say('frame.place.exchange')}>
      {pages.map((page) => (
        <TextLink
          key={page}
          look="quiet"
          href={page === '' ? base : `${base}/${page}`}
          {...(page === here ? { 'aria-current': 'page' as const } : {})}
        >
          {words[page]}
        </TextLink>
      ))}
    </nav>
  );
}
