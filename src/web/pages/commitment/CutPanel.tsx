/** The commitment's bounds: moved, split, joined with the next one of its provision, or taken out of the list. */
import { useState } from 'react';
import type { CommitmentDetail, Plan, ReviewAct } from '../../../http/contract/index.ts';
import {
  CutEditor,
  type CutMode,
  type Part,
  type Reviewing,
  type Shown,
  useReview,
} from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { useMay } from '../../frame/index.ts';
import { Button, Given, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface CutPanelProps {
  readonly plan: Plan;
  readonly item: CommitmentDetail;
  readonly language: string | undefined;
}
/** An editor that is open, with what it was opened on. */
interface Editing {
  readonly mode: Exclude<CutMode, 'add'>;
  readonly opened: CommitmentDetail;
}
type Run = (act: ReviewAct, words: string, shown: readonly Shown[]) => Promise<boolean>;

export function CutPanel({ plan, item, language }: CutPanelProps) {
  const may = useMay('review.act');
  const [editing, setEditing] = useState<Editing | null>(null);
  const reviewing = useReview(plan.id);
  const { act, busy, problem, clear, tellDone } = reviewing;
  if (!may || !item.live || !item.anchored) return null;
  const run: Run = async (next, words, shown) => {
    const answer = await act([next], shown);
    if (!answer.ok) return false;
    setEditing(null);
    tellDone(answer.value.acts, words);
    return true;
  };
  const open = (next: Editing | null) => {
    clear();
    setEditing(next);
  };
  if (editing !== null)
    return <Cutting {...{ plan, item, language, editing, reviewing }} onOpen={open} onRun={run} />;
  return (
    <div className="not-on-paper">
      {problem === null ? null : <ProblemNote problem={problem} />}
      <CutActs
        plan={plan}
        item={item}
        busy={busy}
        onBegin={(mode) => open({ mode, opened: item })}
        onAct={(next, words, beside = []) => void run(next, words, [item, ...beside])}
      />
    </div>
  );
}

interface CuttingProps extends CutPanelProps {
  readonly editing: Editing;
  readonly reviewing: Reviewing;
  readonly onOpen: (editing: Editing | null) => void;
  readonly onRun: Run;
}

function Cutting({ plan, item, language, editing, reviewing, onOpen, onRun }: CuttingProps) {
  const say = useSay();
  const { mode, opened } = editing;
  const { busy, problem } = reviewing;
  // The provision's own words come with the queue: asked for when somebody begins to cut.
  const review = useAnswer(addresses.review(plan.id, { text: item.text, at: item.provision.id, limit: 1 }));
  const save = (parts: readonly Part[]) =>
    onRun(
      mode === 'split'
        ? { act: 'split', item: item.id, parts: parts.map((part) => [...part]) }
        : { act: 'recut', item: item.id, spans: [...(parts[0] ?? [])] },
      say('commitment.cut.done'),
      [opened],
    );
  return (
    <Given answer={review}>
      {({ provisions }) => {
        const provision = provisions.find(({ id }) => id === item.provision.id);
        if (provision === undefined) return null;
        return (
          <CutEditor
            key={opened.version}
            subject={`${plan.id} ${item.id}`}
            mode={mode}
            words={provision.words}
            start={provision.start}
            language={language}
            parts={[opened.spans]}
            taken={provision.items.filter(({ id }) => id !== item.id).flatMap(({ spans }) => spans)}
            busy={busy}
            refusal={
              problem === null
                ? null
                : {
                    ...{ problem, before: opened, now: item, parties: plan.parties },
                    onKeep: () => onOpen({ mode, opened: { ...opened, version: item.version } }),
                    onTake: () => onOpen({ mode, opened: item }),
                  }
            }
            onSave={save}
            onCancel={() => onOpen(null)}
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
  readonly onBegin: (mode: Editing['mode']) => void;
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
