/** What the parties have said of a proposal, each by its name and in its own words: answers, and disagreements with the way to them. */
import type { JointProposal } from '../../../http/contract/index.ts';
import { useSettings } from '../../frame/index.ts';
import { InstantText, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

interface SaidProps {
  readonly item: JointProposal;
  readonly plan: string;
  readonly nameOf: (letter: string) => string;
}

/** Whether the party answered after its silence had been taken as acceptance. */
const isLate = ({ taken }: JointProposal, letter: string): boolean =>
  taken.some((one) => one.letter === letter);

/** What the parties have answered, each in its own words. */
export function Said({ item, plan, nameOf }: SaidProps) {
  const say = useSay();
  const { zone } = useSettings();
  if (item.answers.length === 0 && item.disputes.length === 0) return null;
  return (
    <ul className="proposal-said">
      {item.answers.map(({ letter, kind, at, words }) => (
        <li key={letter}>
          <strong>{nameOf(letter)}</strong> {say(`joint.answer.${kind}`)}{' '}
          {isLate(item, letter) ? `(${say('reply.late')}) ` : ''}
          <span className="soft">
            <InstantText at={at} zone={zone} />
          </span>
          {words === null ? null : <blockquote>{words}</blockquote>}
        </li>
      ))}
      {item.disputes.map(({ id, by, at, words, isClosed }) => (
        <li key={id}>
          <strong>{nameOf(by)}</strong>{' '}
          {say(isClosed ? 'joint.answer.dispute-closed' : 'joint.answer.dispute')}{' '}
          <span className="soft">
            <InstantText at={at} zone={zone} />
          </span>
          {words === null ? null : <blockquote className="not-on-paper">{words}</blockquote>}{' '}
          <TextLink
            href={`/plans/${encodeURIComponent(plan)}/exchange/disagreements/${encodeURIComponent(id)}`}
          >
            {say('disagreement.follow')}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
