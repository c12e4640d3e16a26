/** Of a proposal: who is to answer by when under the settled terms, and what was taken as accepted. Nothing where none are settled. */
import type { JointProposal } from '../../../http/contract/index.ts';
import { useSettings } from '../../frame/index.ts';
import { DateText, InstantText, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

interface ReplyLinesProps {
  readonly item: JointProposal;
  readonly plan: string;
  readonly nameOf: (letter: string) => string;
  /** Whether whose answer is waited for is printed: on a page for ourselves alone. */
  readonly isOwnPage: boolean;
}

export function ReplyLines({ item, plan, nameOf, isOwnPage }: ReplyLinesProps) {
  if (item.replies.length === 0 && item.taken.length === 0) return null;
  return (
    <ul className="proposal-said reply-lines">
      {item.replies.map((reply) => (
        <ReplyLine
          key={reply.letter}
          reply={reply}
          plan={plan}
          name={nameOf(reply.letter)}
          isPrinted={isOwnPage}
        />
      ))}
      {item.taken.map((taken) => (
        <TakenLine key={taken.entry} taken={taken} name={nameOf(taken.letter)} />
      ))}
    </ul>
  );
}

function ReplyLine({
  reply: { since, lastDay, left, takes },
  plan,
  name,
  isPrinted,
}: {
  readonly reply: JointProposal['replies'][number];
  readonly plan: string;
  readonly name: string;
  readonly isPrinted: boolean;
}) {
  const say = useSay();
  const { zone } = useSettings();
  const paper = isPrinted ? {} : { className: 'not-on-paper' };
  if (since === null || lastDay === null || left === null)
    return (
      <li {...paper}>
        <strong>{say('reply.waits-for', { name })}</strong>{' '}
        <span className="soft">{say('reply.not-received')}</span>
      </li>
    );
  return (
    <li {...paper}>
      <strong>{say('reply.waits-for', { name })}</strong>{' '}
      <Tag tone={left < 0 ? 'care' : 'plain'}>
        {left < 0 ? say('reply.overdue', { n: -left }) : say('reply.left', { n: left })}
      </Tag>{' '}
      <span className="soft">
        {say('reply.since')} <InstantText at={since} zone={zone} day /> · {say('reply.until')}{' '}
        <DateText date={lastDay} />
      </span>
      {takes === 'not-heard' ? (
        <p className="soft measure">
          {say('reply.not-heard')}{' '}
          <TextLink href={`/plans/${encodeURIComponent(plan)}/exchange/attention#attests`}>
            {say('reply.ask')}
          </TextLink>
        </p>
      ) : null}
    </li>
  );
}

function TakenLine({
  taken: { at, terms, termsAt, lastDay, isOver },
  name,
}: {
  readonly taken: JointProposal['taken'][number];
  readonly name: string;
}) {
  const say = useSay();
  const { zone } = useSettings();
  return (
    <li>
      <strong>{say('reply.taken.line', { name })}</strong>{' '}
      <span className="soft">
        {say('reply.taken.last-day')} <DateText date={lastDay} /> · {say('reply.taken.on')}{' '}
        <InstantText at={at} zone={zone} /> · {say('reply.taken.terms')} <code>{terms}</code> (
        <InstantText at={termsAt} zone={zone} day />)
      </span>
      {isOver ? <p>{say('reply.taken.over', { name })}</p> : null}
    </li>
  );
}
