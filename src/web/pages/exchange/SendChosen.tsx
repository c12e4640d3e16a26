/**
 * What was ticked goes: at once where no route stands before it, else it is prepared for release. Several things can go as
 * one package, which has a title, a day and an occasion.
 */
import { useState } from 'react';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, DateField, ProblemNote, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { InLanguages, type Named, namedIn } from './InLanguages.tsx';

export interface SendChosenProps {
  readonly plan: string;
  readonly hasRoute: boolean;
  /** Own values by register. */
  readonly registers?: readonly string[];
  /** By register, the digest of what the page shows. */
  readonly seen?: Readonly<Record<string, string>>;
  /** Own claims, each as the page shows it. */
  readonly claims?: readonly {
    readonly claim: string;
    readonly beside: string | null;
    readonly value: string;
  }[];
  /** Words of the button that proposes at once. */
  readonly actWords: string;
  readonly doneWords: string;
  readonly onDone: () => void;
}

/** What goes, with what was seen of it: what was changed by somebody else meanwhile is shown again first. */
function toSend({ registers = [], seen = {}, claims = [] }: SendChosenProps) {
  const saw = registers.flatMap((register) => {
    const digest = seen[register];
    return digest === undefined ? [] : [[register, digest] as const];
  });
  return { registers, seen: Object.fromEntries(saw), claims };
}

export function SendChosen(props: SendChosenProps) {
  const { plan, hasRoute, registers = [], claims = [], actWords, doneWords, onDone } = props;
  const say = useSay();
  const tell = useTell();
  const act = useAct<unknown>([addresses.plan(plan)], { lookAgain: true });
  const n = registers.length + claims.length;
  const send = async () => {
    const { seen } = toSend(props);
    const body = claims.length > 0 ? { claims } : { registers, seen };
    const kind = claims.length > 0 ? 'claims' : 'values';
    const place = claims.length > 0 ? 'claims' : 'proposals';
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, hasRoute ? 'releases' : place),
      body: hasRoute ? { kind, ...body } : body,
    });
    if (!done.ok) return;
    tell({ words: hasRoute ? say('release.prepared') : doneWords });
    onDone();
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {hasRoute ? <p className="soft measure">{say('release.route-stands')}</p> : null}
      <Acts>
        <Button look="primary" isDisabled={n === 0 || act.busy} onPress={() => void send()}>
          {hasRoute ? say('release.prepare', { n }) : actWords}
        </Button>
      </Acts>
      {n < 2 ? null : <AsPackage {...props} />}
    </>
  );
}

function AsPackage(props: SendChosenProps) {
  const { plan, hasRoute, registers = [], claims = [], onDone } = props;
  const say = useSay();
  const tell = useTell();
  const [title, setTitle] = useState<Named>({});
  const [occasion, setOccasion] = useState<Named>({});
  const [date, setDate] = useState('');
  const act = useAct<unknown>([addresses.plan(plan)], { lookAgain: true });
  const n = registers.length + claims.length;
  const send = async () => {
    const at = namedIn(occasion);
    const said = Object.keys(at).length === 0 ? {} : { occasion: at };
    const day = date === '' ? {} : { date };
    const contents = { title: namedIn(title), ...said, ...day, ...toSend(props) };
    const done = await act.run({
      method: 'POST',
      address: addresses.jointAct(plan, hasRoute ? 'releases' : 'packages'),
      body: hasRoute ? { kind: 'package', ...contents } : contents,
    });
    if (!done.ok) return;
    tell({ words: say(hasRoute ? 'release.prepared' : 'package.sent') });
    onDone();
  };
  return (
    <details className="stack-close not-on-paper">
      <summary>{say('package.make')}</summary>
      <p className="soft measure">{say('package.make-help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <InLanguages plan={plan} label={say('package.title')} words={title} onChange={setTitle} />
      <InLanguages
        plan={plan}
        label={say('package.occasion')}
        help={say('package.occasion-help')}
        words={occasion}
        onChange={setOccasion}
      />
      <DateField label={say('package.date')} value={date} onChange={setDate} />
      <Acts>
        <Button isDisabled={act.busy || Object.keys(namedIn(title)).length === 0} onPress={() => void send()}>
          {say(hasRoute ? 'package.prepare-act' : 'package.act', { n })}
        </Button>
      </Acts>
    </details>
  );
}
