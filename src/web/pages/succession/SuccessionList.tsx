/** The lines of a succession: narrowed, ordered and paged by the address, and accepted singly or many at once. */
import { useState } from 'react';
import type { Plan, Succession } from '../../../http/contract/index.ts';
import { links } from '../../commitments/index.ts';
import { useMay, useQueryState } from '../../frame/index.ts';
import { Paging } from '../../objects/index.ts';
import { EmptyState, SearchField, Select, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { FurtherNote } from '../compare/FurtherNote.tsx';
import { AcceptBar } from './AcceptBar.tsx';
import { Line } from './Line.tsx';
import { canAccept, kinds, orders, states } from './succession-query.ts';
import { useAccepting } from './use-accepting.ts';

export interface SuccessionListProps {
  readonly plan: Plan;
  readonly before: string;
  readonly found: Succession;
}

export function SuccessionList({ plan, before, found }: SuccessionListProps) {
  const say = useSay();
  const may = useMay('programme.act');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const accepting = useAccepting(plan.id, before);
  const open = found.items.filter(canAccept);
  const picked = open.filter(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)));
  return (
    <>
      <FurtherNote
        further={found.further}
        plan={plan.id}
        addressIn={(language) => links.succession(plan.id, { from: before, language })}
      />
      <Filters found={found} />
      {may && open.length > 0 ? (
        <AcceptBar
          of={open}
          picked={picked}
          onPick={(all) => setChosen(new Set(all ? open.map(({ id }) => id) : []))}
          onDone={() => setChosen(new Set())}
          accepting={accepting}
        />
      ) : null}
      {found.items.length === 0 ? (
        <Nothing plan={plan} before={before} found={found} />
      ) : (
        <>
          <p className="soft" role="status">
            {say('succession.range', {
              from: found.start + 1,
              to: found.start + found.items.length,
              total: found.total,
            })}
          </p>
          <ul className="changes">
            {found.items.map((line) => (
              <Line
                key={line.id}
                line={line}
                language={found.language}
                isFurther={found.further !== null}
                plan={plan.id}
                before={before}
                chosen={may && canAccept(line) ? chosen.has(line.id) : null}
                onChoose={(isChosen) => choose(line.id, isChosen)}
                takeBack={may && line.state === 'accepted' ? () => accepting.takeBack(line) : null}
                busy={accepting.busy}
              />
            ))}
          </ul>
        </>
      )}
      <Paging name="start" next={found.next} />
    </>
  );
}

/** Nothing stands here: because it is narrowed to nothing, or because all that is proposed has been accepted, with what still waits [DK1758]. */
function Nothing({ plan, before, found }: SuccessionListProps) {
  const say = useSay();
  const [query] = useQueryState();
  const { open, half, unsettled, accepted } = found.states;
  const isAtEnd = query.get('state') === 'open' && query.get('q') === null && open + half === 0;
  if (!isAtEnd || found.further !== null) return <EmptyState title={say('succession.nothing')} />;
  const to = (state: string) => links.succession(plan.id, { from: before, state });
  return (
    <EmptyState
      title={say(unsettled === 0 ? 'succession.at-end' : 'succession.none-proposed', { n: accepted })}
    >
      {unsettled === 0 ? (
        <p>{say('succession.at-end-help')}</p>
      ) : (
        <p>
          {say('succession.waiting-help')}{' '}
          <TextLink href={to('unsettled')}>{say('succession.waiting', { n: unsettled })}</TextLink>
        </p>
      )}
    </EmptyState>
  );
}

interface WayProps {
  readonly name: 'kind' | 'state';
  readonly value: string | null;
  readonly words: string;
  readonly n: number;
}

/** One filter is a link: it works without script. */
function Way({ name, value, words, n }: WayProps) {
  const [query] = useQueryState();
  const search = new URLSearchParams(query);
  const isHere = search.get(name) === value;
  search.delete('start');
  if (value === null) search.delete(name);
  else search.set(name, value);
  return (
    <TextLink look="quiet" href={`?${search}`} {...(isHere ? { 'aria-current': 'true' as const } : {})}>
      {words} <b>{n}</b>
    </TextLink>
  );
}

const sum = (counts: Readonly<Record<string, number>>, names: readonly string[]): number =>
  names.reduce((n, name) => n + (counts[name] ?? 0), 0);

function Filters({ found }: { readonly found: Succession }) {
  const say = useSay();
  const [query, change] = useQueryState();
  const ofKinds = kinds.filter((one) => one !== 'moved');
  return (
    <search className="succession-filters not-on-paper">
      {found.further === null ? (
        <nav className="compare-kinds" aria-label={say('succession.states')}>
          <Way name="state" value={null} words={say('succession.all')} n={sum(found.states, states)} />
          {states.map((one) => (
            <Way
              key={one}
              name="state"
              value={one}
              words={say(`succession.state.${one}`)}
              n={found.states[one]}
            />
          ))}
        </nav>
      ) : null}
      <nav className="compare-kinds" aria-label={say('succession.kinds')}>
        <Way name="kind" value={null} words={say('succession.all')} n={sum(found.kinds, ofKinds)} />
        {kinds.map((one) => (
          <Way
            key={one}
            name="kind"
            value={one}
            words={one === 'moved' ? say('compare.moved') : say(`compare.verdict.${one}`)}
            n={found.kinds[one]}
          />
        ))}
      </nav>
      <form className="succession-search" action="" method="get" onSubmit={(event) => event.preventDefault()}>
        <SearchField
          label={say('succession.search')}
          value={query.get('q') ?? ''}
          onChange={(q) => change({ q, start: null }, { replace: true })}
          name="q"
        />
        <Select
          bare
          label={say('succession.order')}
          value={orders.find((one) => one === query.get('order')) ?? 'text'}
          choices={orders.map((one) => ({ value: one, word: say(`succession.order.${one}`) }))}
          onChange={(one) => change({ order: one === 'text' ? null : one, start: null })}
        />
      </form>
    </search>
  );
}
