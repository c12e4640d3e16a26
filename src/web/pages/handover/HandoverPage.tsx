/** When somebody leaves, or a body is renamed: everything that leads to them, chosen, and handed over to another in one act. */
import { useState } from 'react';
import type { Holdings, RefViews } from '../../../http/contract/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import { type Trouble, useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { askedOrder, shownOrder } from '../../lists/index.ts';
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
import { useLanguage, useSay } from '../../words/index.ts';
import { handoverAct, holdingsAddress } from './address.ts';
import { HoldingsBar } from './HoldingsBar.tsx';
import { kindsChosen } from './kinds-chosen.ts';

const kinds = ['person', 'contact', 'body'] as const;

export function HandoverPage({ params, query }: PageProps) {
  const say = useSay();
  const [, change] = useQueryState();
  const from = query.get('from');
  const [refs, setRefs] = useState<RefViews>({});
  const isKnown = from !== null && kinds.some((kind) => kind === parseRef(from)?.type);
  const held = useAnswer(isKnown ? holdingsAddress(params.plan, query) : null);
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
      id: 'name',
      name: say('handover.thing'),
      head: true,
      sortable: true,
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
  const [query] = useQueryState();
  const kinds = kindsChosen(query, found.things);
  const open = found.things.filter(({ mayChange }) => mayChange);
  const shown = open.filter(({ type }) => kinds.length === 0 || kinds.includes(type));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(open.map(({ ref }) => ref)));
  const language = useLanguage();
  const [to, setTo] = useState<string | null>(null);
  const [named, setNamed] = useState<RefViews>({});
  const act = useAct<{ readonly changed: number }>([everything(planId)]);
  // What is not shown is not handed over.
  const things = shown.filter(({ ref }) => selected.has(ref)).map(({ ref, version }) => ({ ref, version }));
  const run = async () => {
    const answer = await act.run({
      method: 'POST',
      address: handoverAct(planId),
      body: { from, to, things },
    });
    if (answer.ok) tell({ words: say('handover.done', { n: answer.value.changed }) });
  };
  /** Faults after the name of the thing that they are of. */
  const withNames = ({ errors, ...problem }: Trouble): Trouble => {
    const named = errors?.map(({ at, message }) => {
      const [, ref = ''] = /^\/things\/([^/]+\/[^/]+)/.exec(at) ?? [];
      const what = localName(found.refs[ref]?.label ?? {}, language);
      return { at, message: what === '' ? message : say('handover.wrong', { what, message }) };
    });
    return named === undefined ? problem : { ...problem, errors: named };
  };
  if (found.things.length === 0) return <EmptyState title={say('handover.none')} />;
  return (
    <div className="overview">
      <p>
        <span className="soft">{say('handover.from')}</span>{' '}
        <RefLink planId={planId} to={from} refs={found.refs} />
      </p>
      <Things planId={planId} found={found} shown={shown} selected={selected} onSelect={setSelected} />
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
      {act.problem === null ? null : <ProblemNote problem={withNames(act.problem)} />}
      <Acts>
        <Button look="primary" busy={act.busy} isDisabled={to === null || things.length === 0} onPress={run}>
          {say('handover.act', { n: things.length })}
        </Button>
      </Acts>
    </div>
  );
}

interface ThingsProps extends Pick<HoldingProps, 'planId' | 'found'> {
  /** Those of the kinds chosen. */
  readonly shown: readonly Thing[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** What is theirs and may be handed over, narrowed and sorted. */
function Things({ planId, found, shown, selected, onSelect }: ThingsProps) {
  const say = useSay();
  const [query, change] = useQueryState();
  const open = found.things.filter(({ mayChange }) => mayChange);
  return (
    <>
      <HoldingsBar planId={planId} things={open} query={query} change={change} />
      <Table
        label={say('handover.title')}
        columns={columnsOf(planId, found.refs, say)}
        rows={shown}
        keyOf={({ ref }) => ref}
        selected={selected}
        onSelect={onSelect}
        {...shownOrder(query.get('sort'))}
        onSort={(sort) => change({ sort: askedOrder(sort) })}
      />
      {open.length < found.things.length ? <p className="soft">{say('handover.elsewhere')}</p> : null}
    </>
  );
}
