/** One provision of the queue: its words left, what is proposed in it right, its acts above, what was rejected below. */
import type { CommitmentItem, Plan } from '../../../http/contract/index.ts';
import { ChangedNotice } from '../../commitments/index.ts';
import { Button, Tag } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { Editor } from './Editor.tsx';
import { MarkedProvision } from './MarkedProvision.tsx';
import { RejectedList } from './RejectedList.tsx';
import { type ItemAct, ReviewItem } from './ReviewItem.tsx';
import { proposalIds, type ReviewProvision } from './stops.ts';
import type { Queue } from './use-queue.ts';

export type ProvisionAct = 'accept-all' | 'holds-none' | 'reopen' | 'add' | 'take-up-all';

export interface ProvisionSectionProps {
  readonly plan: Plan;
  readonly provision: ReviewProvision;
  readonly language: string | undefined;
  readonly queue: Queue;
  readonly may: boolean;
  /** What was rejected is open from the start. */
  readonly showRejected: boolean;
  readonly onItem: (item: CommitmentItem, act: ItemAct) => void;
  readonly onProvision: (provision: ReviewProvision, act: ProvisionAct) => void;
  readonly onPoint: (id: string, provision: ReviewProvision) => void;
}

export function ProvisionSection(props: ProvisionSectionProps) {
  const { plan, provision, language, queue, may, showRejected, onItem, onProvision, onPoint } = props;
  const { items } = provision;
  const editing = queue.editing?.provision.id === provision.id ? queue.editing : null;
  const empty = items.length === 0;
  return (
    <section
      className={`review-provision review-${provision.coverage}`}
      id={`provision-${provision.id}`}
      aria-labelledby={`title-${provision.id}`}
      {...(empty
        ? { 'data-stop': provision.id, tabIndex: -1, onFocus: () => queue.setCurrent(provision.id) }
        : {})}
      data-current={(empty && queue.current === provision.id) || undefined}
    >
      <ProvisionHead {...props} />
      {queue.problem !== null && queue.problemAt === provision.id && editing === null ? (
        <ChangedNotice problem={queue.problem} before={null} now={null} parties={plan.parties} />
      ) : null}
      <div className="review-columns">
        {editing === null ? (
          <MarkedProvision
            words={provision.words}
            start={provision.start}
            items={items}
            current={queue.current}
            language={language}
            onPoint={(id) => onPoint(id, provision)}
          />
        ) : (
          <Editor plan={plan} provision={provision} editing={editing} language={language} queue={queue} />
        )}
        <div>
          <Items {...props} />
          <RejectedList
            planId={plan.id}
            items={provision.rejected}
            parties={plan.parties}
            language={language}
            open={showRejected}
            may={may}
            busy={queue.busy}
            onTakeUp={(item) => onItem(item, 'take-up')}
            onTakeUpAll={() => onProvision(provision, 'take-up-all')}
          />
        </div>
      </div>
    </section>
  );
}

function Items({ plan, provision, queue, may, onItem }: ProvisionSectionProps) {
  const say = useSay();
  const { items, coverage, rejected } = provision;
  if (items.length === 0)
    return (
      <p className="review-empty soft">
        {say(
          coverage === 'none'
            ? 'term.coverage.none'
            : rejected.length > 0
              ? 'review.all-rejected'
              : 'review.nothing-proposed',
        )}
      </p>
    );
  return (
    <ul className="review-items" aria-label={say('review.items', { n: items.length })}>
      {items.map((item, i) => (
        <ReviewItem
          key={item.id}
          planId={plan.id}
          item={item}
          parties={plan.parties}
          current={queue.current === item.id}
          may={may}
          busy={queue.busy}
          last={i === items.length - 1}
          onAct={onItem}
          onFocus={queue.setCurrent}
        />
      ))}
    </ul>
  );
}

function ProvisionHead({ provision, language, queue, may, onProvision }: ProvisionSectionProps) {
  const say = useSay();
  const open = proposalIds(provision.items).length;
  const accepted = provision.items.length - open;
  const act = (kind: ProvisionAct) => () => onProvision(provision, kind);
  return (
    <header className="review-head">
      <h2 className="review-title" id={`title-${provision.id}`}>
        {provision.path}{' '}
        {provision.heading === null ? null : <span lang={language}>{provision.heading}</span>}
      </h2>
      <Tag
        tone={provision.coverage === 'open' ? 'care' : provision.coverage === 'covered' ? 'good' : 'plain'}
      >
        {say(`term.coverage.${provision.coverage}`)}
      </Tag>
      {may ? (
        <span className="review-head-acts not-on-paper">
          {open === 0 ? null : (
            <Button small isDisabled={queue.busy} onPress={act('accept-all')}>
              {say('review.accept-in', { n: open, provision: provision.path })}
            </Button>
          )}
          <Button small look="quiet" isDisabled={queue.busy} onPress={act('add')}>
            {say('review.add')}
          </Button>
          {provision.coverage === 'none' ? (
            <Button small look="quiet" isDisabled={queue.busy} onPress={act('reopen')}>
              {say('review.reopen')}
            </Button>
          ) : accepted === 0 ? (
            <Button small look="quiet" isDisabled={queue.busy} onPress={act('holds-none')}>
              {say('review.holds-none')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </header>
  );
}
