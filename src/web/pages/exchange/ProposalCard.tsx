/** One proposal: what it is about, its words beside what is agreed and beside the text, the answers, and what can be done. */
import type { Joint, JointProposal } from '../../../http/contract/index.ts';
import { addresses } from '../../data/index.ts';
import { useSettings } from '../../frame/index.ts';
import { Reached, SubjectText, ValueLines } from '../../joint/index.ts';
import { objectLinks } from '../../objects/index.ts';
import { Checkbox, InstantText, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AnswerActs } from './AnswerActs.tsx';
import { OnPaper } from './PackagePapers.tsx';
import { proposalTones } from './package-standings.ts';
import { useNames } from './party-names.ts';
import { ReplyLines } from './ReplyLines.tsx';
import { Said } from './Said.tsx';
import { ShownFiles } from './ShownFiles.tsx';

interface ProposalCardProps {
  readonly item: JointProposal;
  readonly plan: string;
  readonly parties: Joint['parties'];
  /** Where a list is answered by one act: whether this one is an exception. */
  readonly exception?: { readonly isMarked: boolean; readonly onMark: (isMarked: boolean) => void };
  /** Level of its heading, where it stands below another. */
  readonly level?: 2 | 3;
  /** Whether the page is for ourselves alone, on paper too. */
  readonly isOwnPage?: boolean;
}

/** Whether no own value stands beside it: a matter between the parties alone, or a claim, which each party makes for itself. */
const isBetween = ({ register }: JointProposal): boolean =>
  /^(?:dispute|rule|package|public|status)\//.test(register);

export function ProposalCard({
  item,
  plan,
  parties,
  exception,
  level = 2,
  isOwnPage = false,
}: ProposalCardProps) {
  const say = useSay();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  return (
    <article className="joint-card proposal" aria-labelledby={`proposal-${item.id}`}>
      <header className="proposal-head">
        <SubjectName item={item} plan={plan} level={level} />
        <p className="proposal-marks">
          <Tag tone={item.isContested ? 'care' : proposalTones[item.standing]}>
            {say(item.isContested ? 'joint.status.contested' : `joint.proposal.${item.standing}`)}
          </Tag>
          <Reached reach={item.reach} parties={parties} />
          {item.status === 'withdrawn' || isBetween(item) ? null : (
            <Tag>{say(`joint.at-home.${item.atHome}`)}</Tag>
          )}
          <span className="soft">
            {say('joint.proposed-by', { name: nameOf(item.by) })} <InstantText at={item.at} zone={zone} />
          </span>
        </p>
      </header>
      <div className="proposal-body">
        <div className="stack-close">
          {item.value === null ? (
            <p className="soft">{say('joint.value-awaited')}</p>
          ) : (
            <ValueLines
              lines={item.lines}
              before={say('joint.agreed-now')}
              after={say(item.status === 'settled' ? 'joint.value-agreed' : 'joint.value-proposed')}
            />
          )}
          <ShownFiles files={item.files} plan={plan} />
          <Rivals item={item} nameOf={nameOf} />
        </div>
        <SubjectText text={item.subject.text} plan={plan} />
      </div>
      <ReplyLines item={item} plan={plan} nameOf={nameOf} isOwnPage={isOwnPage} />
      <Said item={item} plan={plan} nameOf={nameOf} />
      {exception === undefined ? null : (
        <Checkbox isSelected={exception.isMarked} onChange={exception.onMark}>
          {say('joint.many.exception')}
        </Checkbox>
      )}
      <AnswerActs item={item} plan={plan} />
      <Exact item={item} plan={plan} />
      <OnPaper acts={item.acts} papers={item.papers} plan={plan} parties={parties} />
    </article>
  );
}

function SubjectName({ item, plan, level }: Required<Pick<ProposalCardProps, 'item' | 'plan' | 'level'>>) {
  const { id, subject, summary } = item;
  const { kind, name, field, ref } = subject;
  const href = ref === null ? null : objectLinks.ref(plan, ref);
  const title = name === '' ? summary : name;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div>
      <p className="soft">{field === '' ? kind : `${kind} · ${field}`}</p>
      <Heading id={`proposal-${id}`}>
        {href === null ? title : <TextLink href={href}>{title}</TextLink>}
      </Heading>
    </div>
  );
}

/** The other confirmed values of a contested register: neither goes before the other. */
function Rivals({
  item,
  nameOf,
}: Pick<ProposalCardProps, 'item'> & { readonly nameOf: (letter: string) => string }) {
  const say = useSay();
  if (item.rivals.length === 0) return null;
  return (
    <div className="stack-close">
      <h3>{say('joint.rivals')}</h3>
      <p className="soft measure">{say('joint.rivals-help')}</p>
      {item.rivals.map((rival) => (
        <ValueLines
          key={rival.id}
          lines={rival.lines}
          before={say('joint.value-of', { name: nameOf(item.by) })}
          after={say('joint.value-of', { name: nameOf(rival.by) })}
        />
      ))}
    </div>
  );
}

function Exact({ item, plan }: Pick<ProposalCardProps, 'item' | 'plan'>) {
  const say = useSay();
  const statement = `${addresses.jointAct(plan, 'statement')}?entry=${encodeURIComponent(item.id)}`;
  return (
    <div className="proposal-exact not-on-paper">
      {item.value === null ? null : (
        <details>
          <summary>{say('joint.exact')}</summary>
          <p className="soft">{item.register}</p>
          <pre className="joint-exact">{item.value}</pre>
        </details>
      )}
      {item.status === 'settled' || item.status === 'deemed' ? (
        <TextLink href={statement} download>
          {say('joint.statement')}
        </TextLink>
      ) : null}
    </div>
  );
}
