/** Where a provision's words stand while one of its commitments is re-read, re-cut or split, or a new one is drawn. */
import type { Plan, Reading, ReviewAct } from '../../../http/contract/index.ts';
import { CutEditor, firstFree, groundOf, type Part, ReadingForm } from '../../commitments/index.ts';
import { useSay } from '../../words/index.ts';
import type { ReviewProvision } from './stops.ts';
import type { Editing, Queue } from './use-queue.ts';

export interface EditorProps {
  readonly plan: Plan;
  readonly provision: ReviewProvision;
  readonly editing: Editing;
  readonly language: string | undefined;
  readonly queue: Queue;
}

/** What a commitment that a person draws is read as, until the person says otherwise. */
const plainReading: Reading = {
  actor: 'both',
  kind: 'cooperate',
  strength: 'effort',
  due: null,
  leads: [],
  done: null,
};

export function Editor({ plan, provision, editing, language, queue }: EditorProps) {
  const say = useSay();
  const item = provision.items.find(({ id }) => id === editing.item);
  const cancel = () => queue.edit(null);
  if (editing.mode === 'reread') {
    if (item === undefined) return null;
    return (
      <div className="review-form">
        <ReadingForm
          reading={item.reading}
          parties={plan.parties}
          busy={queue.busy}
          problem={queue.problem}
          onSave={(reading) =>
            queue.run([{ act: 'reread', items: [item.id], reading }], say('commitment.reading-saved'))
          }
          onCancel={cancel}
        />
      </div>
    );
  }
  const taken = provision.items.filter(({ id }) => id !== editing.item).flatMap(({ spans }) => spans);
  const free = firstFree(groundOf(provision.words, provision.start), taken);
  const parts: readonly Part[] = item === undefined ? (free === null ? [] : [[free]]) : [item.spans];
  return (
    <CutEditor
      key={`${editing.mode} ${editing.item}`}
      mode={editing.mode}
      words={provision.words}
      start={provision.start}
      language={language}
      parts={parts}
      taken={taken}
      busy={queue.busy}
      problem={queue.problem}
      onSave={(next) => {
        const act = cutAct(editing, next);
        if (act !== null) void queue.run([act], say('commitment.cut.done'));
      }}
      onCancel={cancel}
    />
  );
}

/** The act that registers the parts; null where there is nothing to register. */
export function cutAct(editing: Editing, parts: readonly Part[]): ReviewAct | null {
  const first = parts[0];
  if (first === undefined) return null;
  if (editing.mode === 'add' || editing.item === null) {
    return { act: 'add', provision: editing.provision, spans: [...first], reading: plainReading };
  }
  if (editing.mode === 'split')
    return { act: 'split', item: editing.item, parts: parts.map((part) => [...part]) };
  return { act: 'recut', item: editing.item, spans: [...first] };
}
