/**
 * Where a provision's words stand while one of its commitments is re-read, re-cut or split, or a new one is drawn. It works
 * on what it was opened on: what somebody else does meanwhile is told when it is registered, and takes nothing away.
 */
import type { CommitmentItem, Plan, Reading } from '../../../http/contract/index.ts';
import {
  type ChangedNoticeProps,
  CutEditor,
  firstFree,
  groundOf,
  type Part,
  ReadingForm,
} from '../../commitments/index.ts';
import { useSay } from '../../words/index.ts';
import { cutAct } from './cut-act.ts';
import type { ReviewProvision } from './stops.ts';
import type { Editing, Queue } from './use-queue.ts';

export interface EditorProps {
  readonly plan: Plan;
  /** As it is now. */
  readonly provision: ReviewProvision;
  readonly editing: Editing;
  readonly language: string | undefined;
  readonly queue: Queue;
}

/** Brings what was opened into view and puts the focus on its first control. */
function showEditor(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
  box?.querySelector<HTMLElement>('input, select, [role="slider"]')?.focus({ preventScroll: true });
}

export function Editor(props: EditorProps) {
  const { plan, provision, editing, queue } = props;
  const now = provision.items.find(({ id }) => id === editing.item?.id) ?? null;
  const refusal: ChangedNoticeProps | null =
    queue.problem === null
      ? null
      : {
          ...{ problem: queue.problem, before: editing.item, now, parties: plan.parties },
          onKeep:
            now === null
              ? undefined
              : () => queue.edit({ ...editing, item: { ...(editing.item ?? now), version: now.version } }),
          onTake: now === null ? undefined : () => queue.edit({ ...editing, item: now, provision }),
        };
  if (editing.mode !== 'reread') return <Cutting {...props} refusal={refusal} />;
  return editing.item === null ? null : <Rereading {...props} item={editing.item} refusal={refusal} />;
}

interface Refused {
  readonly refusal: ChangedNoticeProps | null;
}

function Rereading({
  plan,
  provision,
  queue,
  item,
  refusal,
}: EditorProps & Refused & { readonly item: CommitmentItem }) {
  const say = useSay();
  const save = (reading: Partial<Reading>) =>
    queue.run([{ act: 'reread', items: [item.id], reading }], say('commitment.reading-saved'), provision.id, [
      item,
    ]);
  return (
    <div className="review-form" ref={showEditor}>
      <ReadingForm
        key={item.version}
        subject={`${plan.id} ${item.id}`}
        reading={item.reading}
        parties={plan.parties}
        planEnd={plan.period?.to ?? null}
        busy={queue.busy}
        refusal={refusal}
        onSave={save}
        onCancel={() => queue.edit(null)}
      />
    </div>
  );
}

function Cutting({ plan, provision, editing, language, queue, refusal }: EditorProps & Refused) {
  const say = useSay();
  const { item, mode } = editing;
  const taken = provision.items.filter(({ id }) => id !== item?.id).flatMap(({ spans }) => spans);
  const free = firstFree(groundOf(provision.words, provision.start), taken);
  const parts: readonly Part[] = item === null ? (free === null ? [] : [[free]]) : [item.spans];
  return (
    <div ref={showEditor}>
      <CutEditor
        key={`${mode} ${item?.id} ${item?.version}`}
        subject={`${plan.id} ${provision.id} ${item?.id ?? 'new'}`}
        mode={mode === 'reread' ? 'recut' : mode}
        words={provision.words}
        start={provision.start}
        language={language}
        parts={parts}
        taken={taken}
        busy={queue.busy}
        refusal={refusal}
        onSave={async (next) => {
          const act = cutAct(editing, next);
          return act === null
            ? false
            : queue.run([act], say('commitment.cut.done'), provision.id, item === null ? [] : [item]);
        }}
        onCancel={() => queue.edit(null)}
      />
    </div>
  );
}
