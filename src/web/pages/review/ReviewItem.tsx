/** One proposal or commitment of the queue: its number, its reading, what can be done with it. */
import type { CommitmentItem } from '../../../http/contract/index.ts';
import { links, type Party, ReadingTags, reviewStateOf } from '../../commitments/index.ts';
import { Button, Icon, MenuButton, ReviewMark } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export type ItemAct = 'accept' | 'reject' | 'reread' | 'recut' | 'split' | 'join' | 'take-up';

export interface ReviewItemProps {
  readonly planId: string;
  readonly item: CommitmentItem;
  readonly parties: readonly Party[];
  readonly current: boolean;
  readonly may: boolean;
  readonly busy: boolean;
  readonly last: boolean;
  readonly onAct: (item: CommitmentItem, act: ItemAct) => void;
  readonly onFocus: (id: string) => void;
}

export function ReviewItem(props: ReviewItemProps) {
  const { item, parties, current, onFocus } = props;
  const say = useSay();
  return (
    <li
      className={`review-item review-item-${item.what}`}
      data-stop={item.id}
      data-current={current || undefined}
      tabIndex={-1}
      onFocus={() => onFocus(item.id)}
    >
      <span className="review-ordinal" aria-hidden="true">
        {item.ordinal}
      </span>
      <div className="review-item-body">
        <span className="unseen">{item.words}</span>
        <ReadingTags reading={item.reading} parties={parties} />
        {item.anchored ? null : <p className="soft">{say('term.state.lost-place')}</p>}
      </div>
      <ItemActs {...props} />
    </li>
  );
}

function ItemActs({ planId, item, may, busy, last, onAct }: ReviewItemProps) {
  const say = useSay();
  const proposed = item.what === 'proposal';
  const line = (act: ItemAct, word: string) => ({ id: act, word, onChoose: () => onAct(item, act) });
  return (
    <div className="review-item-acts">
      {proposed && may ? (
        <>
          <Button small isDisabled={busy} onPress={() => onAct(item, 'accept')}>
            <Icon name="check" />
            {say('commitment.accept')}
          </Button>
          <Button small look="quiet" isDisabled={busy} onPress={() => onAct(item, 'reject')}>
            {say('commitment.reject')}
          </Button>
        </>
      ) : (
        <ReviewMark state={reviewStateOf(item)} />
      )}
      <MenuButton
        label={say('review.more-of', { n: item.ordinal })}
        parts={[
          {
            id: 'acts',
            name: say('review.more'),
            lines: [
              ...(may
                ? [
                    line('reread', say('commitment.edit-reading')),
                    line('recut', say('commitment.edit-cut')),
                    line('split', say('commitment.split')),
                    ...(last ? [] : [line('join', say('commitment.join-next'))]),
                    ...(proposed ? [] : [line('reject', say('review.take-out'))]),
                  ]
                : []),
              { id: 'open', word: say('commitment.open'), href: links.commitment(planId, item.id) },
            ],
          },
        ]}
      >
        <Icon name="more" />
      </MenuButton>
    </div>
  );
}
