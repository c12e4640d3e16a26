/** One's own secret address of the plan's dates, for a calendar program: made, shown once, ended. */
import { useState } from 'react';
import { address, useAct } from '../../data/index.ts';
import { Acts, Button, ProblemNote, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function CalendarAddress({ planId }: { readonly planId: string }) {
  const say = useSay();
  const tell = useTell();
  const [path, setPath] = useState<string | null>(null);
  const act = useAct<{ readonly path: string }>([]);
  const at = address(['api', 'plans', planId, 'calendar']);
  const make = async () => {
    const answer = await act.run({ method: 'POST', address: at, body: {} });
    if (answer.ok) setPath(new URL(answer.value.path, window.location.href).href);
  };
  const end = async () => {
    const answer = await act.run({ method: 'DELETE', address: at });
    if (!answer.ok) return;
    setPath(null);
    tell({ words: say('calendar.ended') });
  };
  return (
    <section aria-labelledby="calendar" className="work-list not-on-paper">
      <h2 id="calendar">{say('calendar.heading')}</h2>
      <p className="soft">{say('calendar.about')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {path === null ? null : (
        <p>
          {say('calendar.address')}: <code className="calendar-address">{path}</code>
        </p>
      )}
      <Acts>
        <Button busy={act.busy} onPress={make}>
          {say('calendar.make')}
        </Button>
        <Button busy={act.busy} onPress={end}>
          {say('calendar.end')}
        </Button>
      </Acts>
    </section>
  );
}
