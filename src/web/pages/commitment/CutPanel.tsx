/** The commitment's bounds: moved, split, joined with the next one of its provision, or taken out of the list. */
import { useState } from 'react';
import type { CommitmentDetail, Plan, ReviewAct } from '../../../http/contract/index.ts';
import { CutEditor, type CutMode, type Shown, useReview } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { useMay } from '../../frame/index.ts';
import { Button, Given, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface CutPanelProps {
  readonly plan: Plan;
  readonly item: CommitmentDetail;
  readonly language: string | undefined;
}

export function CutPanel({ plan, item, language }: CutPanelProps) {
  const say = useSay();
  const may = useMay('review.act');
  const [mode, setMode] = useState<CutMode | null>(null);
  const { act, busy, problem, clear, tellDone } = useReview(plan.id);
  // The provision's own words come with the queue: asked for when somebody begins to cut.
  const review = useAnswer(mode === null ? null : addresses.review(plan.id, { text: item.text }));
  if (!may || !item.live || !item.anchored) return null;
  const run = async (next: ReviewAct, words: string, beside: readonly Shown[] = []) => {
    const answer = await act([next], [item, ...beside]);
    if (!answer.ok) return;
    setMode(null);
    tellDone(answer.value.acts, words);
  };
  const begin = (next: CutMode | null) => {
    clear();
    setMode(next);
  };
  if (mode === null) {
    return (
      <div className="not-on-paper">
        {problem === null ? null : <ProblemNote problem={problem} />}
        <CutActs plan={plan} item={item} busy={busy} onBegin={begin} onAct={run} />
      </div>
    );
  }
  return (
    <Given answer={review}>
      {({ provisions }) => {
        const provision = provisions.find(({ id }) => id === item.provision.id);
        if (provision === undefined) return null;
        return (
          <CutEditor
            mode={mode}
            words={provision.words}
            start={provision.start}
            language={language}
            parts={[item.spans]}
            taken={provision.items.filter(({ id }) => id !== item.id).flatMap(({ spans }) => spans)}
            busy={busy}
            problem={problem}
            onSave={(parts) =>
              run(
                mode === 'split'
                  ? { act: 'split', item: item.id, parts: parts.map((part) => [...part]) }
                  : { act: 'recut', item: item.id, spans: [...(parts[0] ?? [])] },
                say('commitment.cut.done'),
              )
            }
            onCancel={() => begin(null)}
          />
        );
      }}
    </Given>
  );
}

interface CutActsProps {
  readonly plan: Plan;
  readonly item: CommitmentDetail;
  readonly busy: boolean;
  readonly onBegin: (mode: CutMode) => void;
  readonly onAct: (act: ReviewAct, words: string, beside?: readonly Shown[]) => void;
}

function CutActs({ plan, item, busy, onBegin, onAct }: CutActsProps) {
  const say = useSay();
  const nextId = item.next;
  const next = useAnswer(nextId === null ? null : addresses.commitment(plan.id, nextId));
  const beside = next?.ok && next.value.id === nextId ? next.value : null;
  const joins = beside !== null && beside.provision.id === item.provision.id;
  return (
    <div className="panel-acts">
      <Button isDisabled={busy} onPress={() => onBegin('recut')}>
        {say('commitment.edit-cut')}
      </Button>
      <Button isDisabled={busy} onPress={() => onBegin('split')}>
        {say('commitment.split')}
      </Button>
      {joins ? (
        <Button
          isDisabled={busy}
          onPress={() => onAct({ act: 'join', items: [item.id, beside.id] }, say('review.joined'), [beside])}
        >
          {say('commitment.join-next')}
        </Button>
      ) : null}
      <Button
        look="quiet"
        isDisabled={busy}
        onPress={() => onAct({ act: 'reject', items: [item.id] }, say('commitment.rejected', { n: 1 }))}
      >
        {say(item.what === 'proposal' ? 'commitment.reject' : 'review.take-out')}
      </Button>
    </div>
  );
}
