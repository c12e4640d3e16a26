/** The route before release, and the form that changes it. Where two people release, a change waits for the second. */
import { useState } from 'react';
import type { JointRoute } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { useSettings } from '../../frame/index.ts';
import { Acts, Button, Checkbox, InstantText, Notice, ProblemNote, useTell } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';

type Steps = Pick<JointRoute, 'consult' | 'approve' | 'people'>;

function routeWords(say: Say, { consult, approve, people }: Steps): string {
  const parts = [
    ...(consult ? [say('release.route.consult')] : []),
    ...(approve ? [say('release.route.approve')] : []),
    say(people === 2 ? 'release.route.two' : 'release.route.one'),
  ];
  return parts.join(' → ');
}

export function RouteForm({ route, plan }: { readonly route: JointRoute; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const { zone } = useSettings();
  const act = useAct<{ readonly outcome: 'set' | 'waits' }>([addresses.plan(plan)]);
  const set = async (wanted: Steps) => {
    const { consult, approve, people } = wanted;
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'route'),
      body: { consult, approve, people },
    });
    if (done.ok) tell({ words: say(`release.route.outcome.${done.value.outcome}`) });
  };
  const { pending } = route;
  // Wishing for what stands takes a change back that waits.
  const answerPending = pending?.isOwn === true ? route : pending;
  return (
    <section className="joint-card" aria-labelledby="release-route">
      <h2 id="release-route">{say('release.route.title')}</h2>
      <p className="measure">{route.isSet ? routeWords(say, route) : say('release.route.none')}</p>
      {route.by === '' ? null : (
        <p className="soft">
          {say('release.route.set-by', { name: route.by })} <InstantText at={route.at} zone={zone} />
        </p>
      )}
      {pending === null ? null : (
        <Notice tone="note" title={say('release.route.pending', { name: pending.by })}>
          <p>{routeWords(say, pending)}</p>
          <Acts>
            <Button isDisabled={act.busy} onPress={() => answerPending && void set(answerPending)}>
              {say(pending.isOwn ? 'release.route.take-back' : 'release.route.agree')}
            </Button>
          </Acts>
        </Notice>
      )}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <ChangeRoute route={route} busy={act.busy} onSet={(wanted) => void set(wanted)} />
    </section>
  );
}

interface ChangeRouteProps {
  readonly route: Steps;
  readonly busy: boolean;
  readonly onSet: (wanted: Steps) => void;
}

function ChangeRoute({ route, busy, onSet }: ChangeRouteProps) {
  const say = useSay();
  const [steps, setSteps] = useState<Steps>({
    consult: route.consult,
    approve: route.approve,
    people: route.people,
  });
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('release.route.change')}</summary>
      <p className="soft measure">{say('release.route.help')}</p>
      <Checkbox isSelected={steps.consult} onChange={(consult) => setSteps({ ...steps, consult })}>
        {say('release.route.consult')}
      </Checkbox>
      <Checkbox isSelected={steps.approve} onChange={(approve) => setSteps({ ...steps, approve })}>
        {say('release.route.approve')}
      </Checkbox>
      <Checkbox
        isSelected={steps.people === 2}
        onChange={(isTwo) => setSteps({ ...steps, people: isTwo ? 2 : 1 })}
      >
        {say('release.route.two')}
      </Checkbox>
      <Acts>
        <Button isDisabled={busy} onPress={() => onSet(steps)}>
          {say('release.route.save')}
        </Button>
      </Acts>
    </details>
  );
}
