/** When somebody leaves, or a body is renamed: everything that leads to them, chosen, and handed over to another in one act. */
import { useState } from 'react';
import type { Holdings, RefViews } from '../../../http/contract/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import { useAct, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { everything, RefLink, RefPicker, typeWords } from '../../objects/index.ts';
import {
  Acts,
  Button,
  EmptyState,
  Given,
  ProblemNote,
  Table,
  type TableColumn,
  useTell,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { handoverAddress } from './address.ts';

const kinds = ['person', 'contact', 'body'] as const;

export function HandoverPage({ params, query }: PageProps) {
  const say = useSay();
  const [, change] = useQueryState();
  const from = query.get('from');
  const [refs, setRefs] = useState<RefViews>({});
  const isKnown = from !== null && kinds.some((kind) => kind === parseRef(from)?.type);
  const held = useAnswer(isKnown ? handoverAddress(params.plan, from) : null);
  return (
    <>
      <PageHead title={say('handover.title')} lead={say('handover.lead')} />
      {isKnown ? (
        <Given answer={held} lines={6}>
          {(found) => <Holding key={from} planId={params.plan} from={from} found={found} />}
        </Given>
      ) : (
        <RefPicker
          planId={params.plan}
          label={say('handover.from')}
          to={kinds}
          chosen={[]}
          refs={refs}
          single
          onChoose={(chosen, named) => {
            setRefs(named);
            change({ from: chosen[0] ?? null });
          }}
        />
      )}
    </>
  );
}

type Thing = Holdings['things'][number];

function columnsOf(
  planId: string,
  refs: RefViews,
  say: ReturnType<typeof useSay>,
): readonly TableColumn<Thing>[] {
  return [
    {
      id: 'thing',
      name: say('handover.thing'),
      head: true,
      show: ({ ref }) => <RefLink planId={planId} to={ref} refs={refs} />,
    },
    {
      id: 'kind',
      name: say('handover.kind'),
      width: '14em',
      show: ({ type }) => typeWords(say, type, 'one'),
    },
  ];
}

interface HoldingProps {
  readonly planId: string;
  readonly from: string;
  readonly found: Holdings;
}

function Holding({ planId, from, found }: HoldingProps) {
  const say = useSay();
  const tell = useTell();
  const open = found.things.filter(({ mayChange }) => mayChange);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(open.map(({ ref }) => ref)));
  const [to, setTo] = useState<string | null>(null);
  const [named, setNamed] = useState<RefViews>({});
  const act = useAct<{ readonly changed: number }>([everything(planId)]);
  const things = open.filter(({ ref }) => selected.has(ref)).map(({ ref, version }) => ({ ref, version }));
  const run = async () => {
    const answer = await act.run({
      method: 'POST',
      address: handoverAddress(planId),
      body: { from, to, things },
    });
    if (answer.ok) tell({ words: say('handover.done', { n: answer.value.changed }) });
  };
  if (found.things.length === 0) return <EmptyState title={say('handover.none')} />;
  return (
    <div className="overview">
      <p>
        {say('handover.from')}: <RefLink planId={planId} to={from} refs={found.refs} />
      </p>
      <Table
        label={say('handover.title')}
        columns={columnsOf(planId, found.refs, say)}
        rows={open}
        keyOf={({ ref }) => ref}
        selected={selected}
        onSelect={setSelected}
      />
      {open.length < found.things.length ? <p className="soft">{say('handover.elsewhere')}</p> : null}
      <RefPicker
        planId={planId}
        label={say('handover.to')}
        to={[parseRef(from)?.type ?? 'person']}
        chosen={to === null ? [] : [to]}
        refs={named}
        single
        onChoose={(chosen, refs) => {
          setNamed(refs);
          setTo(chosen[0] ?? null);
        }}
      />
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button look="primary" busy={act.busy} isDisabled={to === null || things.length === 0} onPress={run}>
          {say('handover.act', { n: things.length })}
        </Button>
      </Acts>
    </div>
  );
}
