/** Decisions become tasks or milestones in one act, each with the decision as its source. */
import type { ObjectItem } from '../../../http/contract/index.ts';
import { address, useAct } from '../../data/index.ts';
import { everything } from '../../objects/index.ts';
import { Button, ProblemNote, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface DecisionsToWorkProps {
  readonly planId: string;
  readonly items: readonly Pick<ObjectItem, 'id' | 'version'>[];
  /** Only tasks are offered: the milestone has a button of its own. */
  readonly tasksOnly?: boolean;
  readonly onDone: () => void;
}

interface Made {
  readonly made: readonly { readonly ref: string | null }[];
}

export function DecisionsToWork({ planId, items, tasksOnly = false, onDone }: DecisionsToWorkProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<Made>([everything(planId)]);
  const run = async (as: 'task' | 'milestone') => {
    const decisions = items.map(({ id, version }) => ({ id, version }));
    const at = address(['api', 'plans', planId, 'decisions-to-work']);
    const answer = await act.run({ method: 'POST', address: at, body: { as, decisions } });
    if (!answer.ok) return;
    const n = answer.value.made.filter(({ ref }) => ref !== null).length;
    tell({ words: say('handover.made-of-decisions', { n, left: items.length - n }) });
    onDone();
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Button busy={act.busy} onPress={() => run('task')}>
        {say('handover.decisions-to-tasks', { n: items.length })}
      </Button>
      {tasksOnly ? null : (
        <Button busy={act.busy} onPress={() => run('milestone')}>
          {say('handover.decisions-to-milestones', { n: items.length })}
        </Button>
      )}
    </>
  );
}
