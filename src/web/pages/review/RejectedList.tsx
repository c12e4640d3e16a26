/** What was rejected in a provision: out of the way, in sight when it is opened, taken up again one by one or all at once. */
import type { CommitmentItem } from '../../../http/contract/index.ts';
import { langOf, links, type Party, ReadingTags } from '../../commitments/index.ts';
import { Button, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface RejectedListProps {
  readonly planId: string;
  readonly items: readonly CommitmentItem[];
  readonly parties: readonly Party[];
  readonly language: string | undefined;
  readonly open: boolean;
  readonly may: boolean;
  readonly busy: boolean;
  readonly onTakeUp: (item: CommitmentItem) => void;
  readonly onTakeUpAll: () => void;
}

export function RejectedList(props: RejectedListProps) {
  const { planId, items, parties, language, open, may, busy, onTakeUp, onTakeUpAll } = props;
  const say = useSay();
  if (items.length === 0) return null;
  return (
    <details className="review-rejected" open={open}>
      <summary>{say('review.rejected', { n: items.length })}</summary>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id} className="review-rejected-item">
            <div>
              <TextLink look="quiet" href={links.commitment(planId, item.id)}>
                <span {...langOf(language)}>{item.words}</span>
              </TextLink>
              <ReadingTags reading={item.reading} parties={parties} />
            </div>
            {may ? (
              <Button small look="quiet" isDisabled={busy} onPress={() => onTakeUp(item)}>
                {say('commitment.take-up')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may && items.length > 1 ? (
        <Button small isDisabled={busy} onPress={onTakeUpAll}>
          {say('register.take-up', { n: items.length })}
        </Button>
      ) : null}
    </details>
  );
}
