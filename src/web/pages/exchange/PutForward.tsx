/** What was chosen gets a title and a day, is looked at as it would leave, and goes: at once, or to its release where a route stands before it. */
import { useState } from 'react';
import type { PublicRecordDetail, RecordPreview } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { ValueLines } from '../../joint/index.ts';
import { Acts, Button, DateField, ProblemNote, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { InLanguages, type Named, namedIn } from './InLanguages.tsx';

interface PutForwardProps {
  readonly plan: string;
  readonly hasRoute: boolean;
  readonly entries: readonly string[];
  readonly earlier: PublicRecordDetail | null;
  readonly onDone: () => void;
}

export function PutForward({ plan, hasRoute, entries, earlier, onDone }: PutForwardProps) {
  const say = useSay();
  const [title, setTitle] = useState<Named>(earlier?.title ?? {});
  const [date, setDate] = useState(earlier?.date ?? '');
  const look = useAct<RecordPreview>([]);
  const [seen, setSeen] = useState<RecordPreview | null>(null);
  const named = namedIn(title);
  const show = async () => {
    const items = entries.map((entry) => ({ entry }));
    const contents = { title: named, ...(date === '' ? {} : { date }), items };
    const found = await look.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'public', 'preview'),
      body: earlier === null ? contents : { ...contents, record: earlier.record },
    });
    if (found.ok) setSeen(found.value);
  };
  if (seen !== null)
    return (
      <AsItLeaves
        plan={plan}
        hasRoute={hasRoute}
        seen={seen}
        onBack={() => setSeen(null)}
        onDone={() => {
          setSeen(null);
          setTitle({});
          setDate('');
          onDone();
        }}
      />
    );
  return (
    <section className="stack-close not-on-paper" aria-label={say('public.one')}>
      {look.problem === null ? null : <ProblemNote problem={look.problem} />}
      <InLanguages plan={plan} label={say('public.record-title')} words={title} onChange={setTitle} />
      <DateField label={say('public.record-date')} value={date} onChange={setDate} />
      <p aria-live="polite">{say('public.chosen', { n: entries.length })}</p>
      <p className="soft measure">{say('public.choose.kept')}</p>
      <Acts>
        <Button
          look="primary"
          isDisabled={look.busy || entries.length === 0 || Object.keys(named).length === 0}
          onPress={() => void show()}
        >
          {say('public.look')}
        </Button>
      </Acts>
    </section>
  );
}

interface LeavesProps extends Pick<PutForwardProps, 'plan' | 'hasRoute' | 'onDone'> {
  readonly seen: RecordPreview;
  readonly onBack: () => void;
}

/** In words and to the byte; what goes is this and nothing else. */
function AsItLeaves({ plan, hasRoute, seen, onBack, onDone }: LeavesProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)], { lookAgain: true });
  const { record, title, date, items } = seen;
  const send = async () => {
    const contents = { record, title, date, items };
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, hasRoute ? 'releases' : 'public'),
      body: hasRoute ? { kind: 'public', ...contents } : { ...contents, seen: seen.seen },
    });
    if (!done.ok) return;
    tell({ words: hasRoute ? say('release.prepared') : say('public.done') });
    onDone();
  };
  const words = say('public.act', { n: items.length });
  return (
    <section className="joint-card proposal not-on-paper" aria-label={say('public.look-title')}>
      <h2>{say('public.look-title')}</h2>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {hasRoute ? <p className="soft measure">{say('release.route-stands')}</p> : null}
      <ValueLines lines={seen.told} before="" after={say('joint.value-goes')} />
      <details>
        <summary>{say('joint.exact-leaves')}</summary>
        {seen.lines.map((line) => (
          <div key={line.register}>
            <p className="soft">{line.register}</p>
            <pre className="joint-exact">{[line.value, ...line.beside].join('\n')}</pre>
          </div>
        ))}
      </details>
      <Acts>
        <Button look="primary" isDisabled={act.busy} onPress={() => void send()}>
          {hasRoute ? say('release.prepare-act', { act: words }) : words}
        </Button>
        <Button isDisabled={act.busy} onPress={onBack}>
          {say('public.change')}
        </Button>
      </Acts>
    </section>
  );
}
