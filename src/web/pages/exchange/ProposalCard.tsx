/** One proposal: what it is about, its exact value, what each party says, and what can be done. */
import { useState } from 'react';
import type { Joint, JointProposal } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  Facts,
  InstantText,
  ProblemNote,
  Tag,
  TextField,
  TextLink,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

interface ProposalCardProps {
  readonly item: JointProposal;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

export function ProposalCard({ item, plan, parties }: ProposalCardProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const nameOf = (letter: string): string => {
    const party = parties.find((one) => one.letter === letter);
    return party === undefined ? letter : localName(party.names, language);
  };
  const statement = `${addresses.jointAct(plan, 'statement')}?entry=${encodeURIComponent(item.id)}`;
  return (
    <article className="joint-card stack-close">
      <h2>{item.summary}</h2>
      <p>
        <Tag>{say(item.isContested ? 'joint.status.contested' : `joint.status.${item.status}`)}</Tag>{' '}
        {item.reached === null ? null : <Tag>{say(`joint.reached.${item.reached}`)}</Tag>}
      </p>
      <Facts
        facts={[
          [say('joint.by'), nameOf(item.by)],
          [say('joint.at'), <InstantText key="at" at={item.at} zone={zone} />],
          [
            say('joint.value'),
            item.value === null ? say('joint.value-awaited') : <code key="v">{item.value}</code>,
          ],
          ...(item.agreed === null || item.agreed === item.value
            ? []
            : [[say('joint.agreed-now'), <code key="n">{item.agreed}</code>] as const]),
          ...item.answers.map(
            ({ letter, kind, words }) =>
              [
                nameOf(letter),
                <span key={letter}>
                  {say(`joint.answer.${kind}`)}
                  {words === null ? null : `: ${words}`}
                </span>,
              ] as const,
          ),
        ]}
      />
      <AnswerActs item={item} plan={plan} />
      {item.status === 'settled' ? (
        <p className="not-on-paper">
          <TextLink look="quiet" href={statement} download>
            {say('joint.statement')}
          </TextLink>
        </p>
      ) : null}
    </article>
  );
}

type Kind = 'confirm' | 'note' | 'consult' | 'object' | 'withdraw';

function AnswerActs({ item, plan }: { readonly item: JointProposal; readonly plan: string }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const act = useAct<unknown>([addresses.plan(plan)]);
  const isOwn = item.reached !== null;
  const isOver = item.status === 'settled' || item.status === 'withdrawn';
  if (isOver) return null;
  const answer = (kind: Kind) =>
    act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'answers'),
      body: { answers: [{ kind, item: item.id, ...(reason.trim() === '' ? {} : { reason }) }] },
    });
  return (
    <div className="stack-close not-on-paper">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {isOwn ? null : (
        <TextField
          label={say('joint.reason')}
          help={say('joint.reason-help')}
          value={reason}
          onChange={setReason}
        />
      )}
      <Acts>
        {(isOwn ? (['withdraw'] as const) : (['confirm', 'note', 'consult', 'object'] as const)).map(
          (kind) => (
            <Button
              key={kind}
              look={kind === 'confirm' ? 'primary' : 'plain'}
              isDisabled={act.busy}
              onPress={() => answer(kind)}
            >
              {say(`joint.act.${kind}`)}
            </Button>
          ),
        )}
      </Acts>
    </div>
  );
}
