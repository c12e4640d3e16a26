/** Adopting a plan as a programme. What is not covered yet is named and has to be acknowledged; it stops nobody. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { Plan } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Checkbox, Dialog, Notice, ProblemNote, TextLink, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

type PlanValue = Static<typeof Plan>;

export function Adoption({ plan, first }: { readonly plan: PlanValue; readonly first: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={first ? 'primary' : 'plain'} onPress={() => setOpen(true)}>
        {say('overview.adopt')}
      </Button>
      <Dialog title={say('overview.adopt-title')} open={open} onClose={() => setOpen(false)}>
        <AdoptionBody plan={plan} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function AdoptionBody({ plan, onDone }: { readonly plan: PlanValue; readonly onDone: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [seen, setSeen] = useState(false);
  const act = useAct<PlanValue>([addresses.plans()]);
  const left = plan.counts.uncovered;
  const adopt = async () => {
    const answer = await act.run({
      method: 'POST',
      address: `${addresses.plan(plan.id)}/adoption`,
      version: plan.version,
      body: { acknowledgeUncovered: seen },
    });
    if (!answer.ok) return;
    tell({ words: say('overview.adopt-done') });
    onDone();
  };
  return (
    <>
      <p>{say('overview.adopt-means', { n: plan.counts.commitments })}</p>
      {left === 0 ? (
        <Notice tone="good" title={say('overview.adopt-whole')} />
      ) : (
        <Notice tone="care" title={say('overview.adopt-left', { n: left, m: plan.counts.operative })}>
          <p>{say('overview.adopt-left-advice')}</p>
          <p>
            <TextLink href={`/plans/${encodeURIComponent(plan.id)}/review`}>
              {say('overview.adopt-show-left')}
            </TextLink>
          </p>
        </Notice>
      )}
      {left === 0 ? null : (
        <Checkbox isSelected={seen} onChange={setSeen}>
          {say('overview.adopt-acknowledge', { n: left })}
        </Checkbox>
      )}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button look="primary" busy={act.busy} isDisabled={left > 0 && !seen} onPress={adopt}>
          {say('overview.adopt-act')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </>
  );
}
