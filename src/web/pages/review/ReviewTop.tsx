/** What this is, how far it is, what can be done at once. */
import type { Static } from 'typebox';
import type { ReviewQueue } from '../../../http/contract/index.ts';
import { PageHead } from '../../frame/index.ts';
import { Bar, Button, Kbd, Select } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { type CoverageFilter, coverages } from './stops.ts';

export interface ReviewTopProps {
  readonly counts: Static<typeof ReviewQueue>['counts'];
  readonly coverage: CoverageFilter;
  readonly onCoverage: (coverage: string | null) => void;
  readonly proposals: number;
  readonly busy: boolean;
  readonly may: boolean;
  readonly onAcceptAll: () => void;
}

export function ReviewTop({
  counts,
  coverage,
  onCoverage,
  proposals,
  busy,
  may,
  onAcceptAll,
}: ReviewTopProps) {
  const say = useSay();
  const settled = counts.covered + counts.none;
  return (
    <>
      <PageHead
        title={say('frame.place.review')}
        lead={
          <div className="review-progress">
            <p>{say('review.progress', { n: settled, m: counts.operative })}</p>
            <Bar n={settled} of={counts.operative} />
            <p className="soft">
              {say('review.counts', { proposals: counts.proposals, accepted: counts.accepted })}
            </p>
          </div>
        }
        acts={
          may && proposals > 0 ? (
            <Button look="primary" busy={busy} onPress={onAcceptAll}>
              {say('review.accept-all', { n: proposals })}
            </Button>
          ) : null
        }
      />
      <div className="review-tools not-on-paper">
        <Select
          bare
          label={say('review.show')}
          value={coverage ?? 'all'}
          choices={['all', ...coverages].map((one) => ({
            value: one,
            word: say(showWords[one] ?? 'review.show.all'),
          }))}
          onChange={(value) => onCoverage(value === 'all' ? null : value)}
        />
        <p className="key-help soft">
          <Kbd>j</Kbd> <Kbd>k</Kbd> {say('register.key-move')} <Kbd>a</Kbd> {say('commitment.accept')}{' '}
          <Kbd>r</Kbd> {say('commitment.reject')} <Kbd>e</Kbd> {say('commitment.reading')} <Kbd>c</Kbd>{' '}
          {say('commitment.edit-cut')} <Kbd>s</Kbd> {say('commitment.split')} <Kbd>m</Kbd>{' '}
          {say('commitment.join-next')} <Kbd>n</Kbd> {say('review.holds-none')} <Kbd>w</Kbd>{' '}
          {say('review.add')}
        </p>
      </div>
    </>
  );
}

const showWords: Readonly<Record<string, `review.show.${'all' | 'open' | 'covered' | 'none' | 'settled'}`>> =
  {
    all: 'review.show.all',
    open: 'review.show.open',
    covered: 'review.show.covered',
    none: 'review.show.none',
    settled: 'review.show.settled',
  };
