/** What this is, how far it is, what can be done at once. */
import { useState } from 'react';
import type { ReviewQueue } from '../../../http/contract/index.ts';
import { BulkProgress, links } from '../../commitments/index.ts';
import { KeysSwitch, type KeyWords, PageHead } from '../../frame/index.ts';
import { Acts, Bar, Button, Dialog, Select, TextLink } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { type CoverageFilter, coverages } from './stops.ts';
import type { AcceptingAll } from './use-accept-all.ts';

export interface ReviewTopProps {
  readonly planId: string;
  readonly counts: ReviewQueue['counts'];
  readonly coverage: CoverageFilter;
  readonly onCoverage: (coverage: string | null) => void;
  /** Proposals and provisions that the filter leaves. */
  readonly proposals: number;
  readonly provisions: number;
  readonly all: AcceptingAll;
  readonly may: boolean;
}

export function ReviewTop(props: ReviewTopProps) {
  const { planId, counts, coverage, onCoverage, proposals, all, may } = props;
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
              {counts.rejected === 0 ? null : <> · {say('review.rejected', { n: counts.rejected })}</>}
            </p>
          </div>
        }
        acts={
          <>
            {may && proposals > 0 && all.bulk.progress === null ? <AcceptAll {...props} /> : null}
            <TextLink look="button" href={links.reviewActs(planId)}>
              {say('review.acts')}
            </TextLink>
          </>
        }
      />
      <BulkProgress bulk={all.bulk} />
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
        {may ? <KeysSwitch keys={keysOf(say)} /> : null}
      </div>
    </>
  );
}

/** From so many on, accepting all at once asks whether that is meant. */
const many = 30;

function AcceptAll({ proposals, provisions, all }: ReviewTopProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="primary"
        busy={all.gathering}
        onPress={() => (proposals > many ? setAsking(true) : all.accept())}
      >
        {say('review.accept-all', { n: proposals })}
      </Button>
      <Dialog
        title={say('review.accept-all', { n: proposals })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <div className="stack-close">
          <p>{say('review.accept-all-ask', { n: proposals, m: provisions })}</p>
          <Acts>
            <Button
              look="primary"
              onPress={() => {
                setAsking(false);
                all.accept();
              }}
            >
              {say('review.accept-all', { n: proposals })}
            </Button>
            <Button onPress={() => setAsking(false)}>{say('commitment.cancel')}</Button>
          </Acts>
        </div>
      </Dialog>
    </>
  );
}

function keysOf(say: Say): KeyWords {
  return [
    [['j', 'k'], say('register.key-move')],
    [['a'], say('commitment.accept')],
    [['r'], say('commitment.reject')],
    [['e'], say('commitment.edit-reading')],
    [['c'], say('commitment.edit-cut')],
    [['s'], say('commitment.split')],
    [['m'], say('commitment.join-next')],
    [['n'], say('review.holds-none')],
    [['w'], say('review.add')],
    [['t'], say('commitment.take-up')],
    [['z'], say('commitment.undo')],
  ];
}

const showWords: Readonly<Record<string, `review.show.${'all' | (typeof coverages)[number]}`>> = {
  all: 'review.show.all',
  open: 'review.show.open',
  covered: 'review.show.covered',
  none: 'review.show.none',
  settled: 'review.show.settled',
  rejected: 'review.show.rejected',
};
