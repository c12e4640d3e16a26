/** What can be done about a proposal: another's is answered, an own one is withdrawn. What takes words asks for them first. */
import { useState } from 'react';
import type { JointProposal } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, ProblemNote, TextField, TextLink, useTell } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { useRouted } from './use-routed.ts';

/** Done at once. */
type Plain = 'confirm' | 'note' | 'withdraw';
/** Done with words. */
type Worded = 'consult' | 'object' | 'dispute.raise';

const isOver = ({ status, mayAnswerLate }: JointProposal): boolean =>
  status === 'settled' || status === 'withdrawn' || (status === 'deemed' && !mayAnswerLate);

function actWords(say: Say, kind: Plain | Worded): string {
  return kind === 'dispute.raise' ? say('joint.act.dispute') : say(`joint.act.${kind}`);
}

/** What this party can still do about it: what it has confirmed it can only dispute, one matter it disputes once, and notes once. */
function actsOn({ isOwn, answers, disputes }: JointProposal, me: string | null) {
  const raising: readonly Worded[] = disputes.some(({ by, isClosed }) => by === me && !isClosed)
    ? []
    : ['dispute.raise'];
  const hasConfirmed = answers.some(({ letter, kind }) => letter === me && kind === 'confirm');
  const hasNoted = answers.some(({ letter, kind }) => letter === me && kind === 'note');
  const answering: readonly Plain[] = hasNoted ? ['confirm'] : ['confirm', 'note'];
  const plain: readonly Plain[] = isOwn ? ['withdraw'] : hasConfirmed ? [] : answering;
  const worded: readonly Worded[] = isOwn ? [] : hasConfirmed ? raising : ['consult', 'object', ...raising];
  return { plain, worded };
}

export function AnswerActs({ item, plan }: { readonly item: JointProposal; readonly plan: string }) {
  const say = useSay();
  const [wording, setWording] = useState<Worded | null>(null);
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)]);
  const routed = useRouted(plan);
  if (isOver(item)) return null;
  const answer = async (kind: Plain | Worded, reason = '') => {
    const worded = reason.trim() === '' ? {} : { reason };
    const body = { answers: [{ kind, item: item.id, ...worded }] };
    const done = await act.run(routed.asked({ kind: 'answers', at: ['answers'], body }));
    if (!done.ok) return;
    setWording(null);
    if (routed.hasRoute) tell({ words: say('release.prepared') });
  };
  const acts = actsOn(item, routed.me);
  const plain = item.isLocked ? [] : acts.plain;
  const worded = acts.worded.filter((kind) => kind === 'dispute.raise' || !item.isLocked);
  return (
    <div className="stack-close not-on-paper">
      {item.mayAnswerLate && !item.isLocked ? <p className="soft measure">{say('reply.late-help')}</p> : null}
      {item.isLocked ? <p className="soft measure">{say('joint.claim-locked')}</p> : null}
      {item.isUnderWay ? <UnderWay plan={plan} /> : null}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {wording === null ? (
        <Acts>
          {plain.map((kind) => (
            <Button
              key={kind}
              look={kind === 'confirm' ? 'primary' : 'plain'}
              isDisabled={act.busy}
              onPress={() => answer(kind)}
            >
              {routed.words(actWords(say, kind))}
            </Button>
          ))}
          {worded.map((kind) => (
            <Button key={kind} isDisabled={act.busy} onPress={() => setWording(kind)}>
              {actWords(say, kind)}
            </Button>
          ))}
        </Acts>
      ) : (
        <Wording
          send={routed.words(actWords(say, wording))}
          busy={act.busy}
          onSend={(words) => answer(wording, words)}
          onCancel={() => {
            act.clear();
            setWording(null);
          }}
        />
      )}
    </div>
  );
}

/** A colleague, or this person, has prepared something about it. */
function UnderWay({ plan }: { readonly plan: string }) {
  const say = useSay();
  return (
    <p className="soft">
      {say('release.under-way')}{' '}
      <TextLink href={`/plans/${encodeURIComponent(plan)}/exchange/releases`}>
        {say('release.title')}
      </TextLink>
    </p>
  );
}

interface WordingProps {
  readonly send: string;
  readonly busy: boolean;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
}

function Wording({ send, busy, onSend, onCancel }: WordingProps) {
  const say = useSay();
  const [words, setWords] = useState('');
  return (
    <>
      <TextField
        label={say('joint.reason')}
        help={say('joint.reason-help')}
        value={words}
        onChange={setWords}
        lines={3}
        autoFocus
      />
      <Acts>
        <Button look="primary" isDisabled={busy} onPress={() => onSend(words)}>
          {send}
        </Button>
        <Button isDisabled={busy} onPress={onCancel}>
          {say('joint.act.cancel')}
        </Button>
      </Acts>
    </>
  );
}
