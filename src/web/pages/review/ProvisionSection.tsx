/** One provision of the queue: its words left, what is proposed in it right, its acts above. */
import type { CommitmentItem, Plan } from '../../../http/contract/index.ts';
import { Button, Tag } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { Editor } from './Editor.tsx';
import { MarkedProvision } from './MarkedProvision.tsx';
import { type ItemAct, ReviewItem } from './ReviewItem.tsx';
import { proposalIds, type ReviewProvision } from './stops.ts';
import type { Queue } from './use-queue.ts';

export type ProvisionAct = 'accept-all' | 'holds-none' | 'reopen' | 'add';

export interface ProvisionSectionProps {
  readonly plan: Plan;
  readonly provision: ReviewProvision;
  readonly language: string | undefined;
  readonly queue: Queue;
  readonly may: boolean;
  readonly onItem: (item: CommitmentItem, act: ItemAct) => void;
  readonly onProvision: (provision: ReviewProvision, act: ProvisionAct) => void;
}

export function ProvisionSection(props: ProvisionSectionProps) {
  const { plan, provision, language, queue, may, onItem } = props;
  const say = useSay();
  const { items } = provision;
  const editing = queue.editing?.provision === provision.id ? queue.editing : null;
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
      <div className="review-columns">
        {editing === null ? (
          <MarkedProvision
            words={provision.words}
            start={provision.start}
            items={items}
            current={queue.current}
            language={language}
            onPoint={(id) => queue.goTo({ id, provision, item: null })}
          />
        ) : (
          <Editor plan={plan} provision={provision} editing={editing} language={language} queue={queue} />
        )}
        {empty ? (
          <p className="review-empty soft">
            {say(provision.coverage === 'none' ? 'term.coverage.none' : 'review.nothing-proposed')}
          </p>
        ) : (
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
                onAct={(act) => onItem(item, act)}
                onFocus={() => queue.setCurrent(item.id)}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
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
        <span className="review-head-acts">
          {open === 0 ? null : (
            <Button small look="primary" isDisabled={queue.busy} onPress={act('accept-all')}>
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
