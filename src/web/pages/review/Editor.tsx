/** Where a provision's words stand while one of its commitments is re-read, re-cut or split, or a new one is drawn. */
import type { Plan } from '../../../http/contract/index.ts';
import { CutEditor, firstFree, groundOf, type Part, ReadingForm } from '../../commitments/index.ts';
import { useSay } from '../../words/index.ts';
import { cutAct } from './cut-act.ts';
import type { ReviewProvision } from './stops.ts';
import type { Editing, Queue } from './use-queue.ts';

export interface EditorProps {
  readonly plan: Plan;
  readonly provision: ReviewProvision;
  readonly editing: Editing;
  readonly language: string | undefined;
  readonly queue: Queue;
}

/** Brings what was opened into view and puts the focus on its first control. */
function showEditor(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
  box?.querySelector<HTMLElement>('select, [role="slider"]')?.focus({ preventScroll: true });
}

export function Editor({ plan, provision, editing, language, queue }: EditorProps) {
  const say = useSay();
  const item = provision.items.find(({ id }) => id === editing.item);
  const cancel = () => queue.edit(null);
  if (editing.mode === 'reread') {
    if (item === undefined) return null;
    return (
      <div className="review-form" ref={showEditor}>
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
    <div ref={showEditor}>
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
    </div>
  );
}
