/** The register: the workbench on which all commitments lie, accepted and proposed. The address holds its state. */
import { useCallback, useEffect, useState } from 'react';
import type { CommitmentItem, Plan } from '../../../http/contract/index.ts';
import { CommitmentPanel, links } from '../../commitments/index.ts';
import { address, addresses, queryString, useAnswer } from '../../data/index.ts';
import { isCommand, type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given, ProblemNote, Skeleton, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { Beginnings } from './Beginnings.tsx';
import { BulkActs } from './BulkActs.tsx';
import { useColumns } from './columns.ts';
import { FilterBar } from './FilterBar.tsx';
import { type Filters, filterQuery, isNarrowed, noFilters, readFilters, readStart } from './filters.ts';
import { Grid } from './Grid.tsx';
import { RegisterHead } from './RegisterHead.tsx';
import { type Rows, useRows } from './use-rows.ts';
import { useSelectAll } from './use-select-all.ts';
import { useWording } from './use-wording.ts';

/** The page. */
export function RegisterPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  return <Given answer={plan}>{(given) => <Register plan={given} />}</Given>;
}

function Register({ plan }: { readonly plan: Plan }) {
  const may = useMay('review.act');
  const [query, change] = useQueryState();
  const filters = readFilters(query);
  const start = readStart(query);
  const rows = useRows(plan.id, query);
  const { answers, items, onEnd } = rows;
  const [columns, setColumns] = useColumns();
  const wording = useWording(plan);
  const first = answers?.[0];
  const shown = first?.ok ? first.value : undefined;
  const { selected, chosen, select, all } = useSelection(plan.id, filters, items, shown?.total ?? 0);
  const open = query.get('item');
  useSlash();
  const close = useClose(change);
  return (
    <div className={open === null ? 'register' : 'register register-beside'}>
      <RegisterHead
        rows={rows}
        shown={shown}
        narrowed={isNarrowed(filters)}
        sheet={address(['api', 'plans', plan.id, 'commitments', 'file'], filterQuery(filters))}
      />
      <FilterBar
        filters={filters}
        facets={shown?.facets}
        wording={wording}
        columns={columns}
        onColumns={setColumns}
        onFacet={(facet, values) => change({ [facet]: values, cursor: null })}
        onSearch={(q) => change({ q, cursor: null }, { replace: true })}
        onSort={(sort) => change({ sort: sort === 'place' ? null : sort, cursor: null })}
        onClear={() => change(noFilters)}
      />
      <OnTheWay answers={answers} />
      {shown !== undefined && items.length === 0 ? (
        <NoRows plan={plan} narrowed={isNarrowed(filters)} />
      ) : (
        <Grid
          plan={plan}
          items={items}
          total={shown?.total ?? 0}
          columns={columns}
          open={open}
          selected={may ? selected : null}
          onSelect={select}
          onOpen={(id) => change({ item: id })}
          onEnd={onEnd}
        />
      )}
      {shown === undefined ? null : (
        <Beginnings planId={plan.id} filters={filters} start={start} first={shown} rows={items.length} />
      )}
      {chosen.length === 0 ? null : (
        <BulkActs plan={plan} items={chosen} all={all} onDone={() => select(new Set())} />
      )}
      {open === null ? null : <CommitmentPanel plan={plan} id={open} onClose={close} />}
    </div>
  );
}

/**
 * What is selected: ids, and the lines behind them as they were last seen. Lines that were selected beyond those on the page
 * are kept; another filter begins anew.
 */
function useSelection(planId: string, filters: Filters, items: readonly CommitmentItem[], total: number) {
  const query = filterQuery(filters);
  const key = queryString(query);
  const [held, setHeld] = useState<{
    key: string;
    ids: ReadonlySet<string>;
    beyond: readonly CommitmentItem[];
  }>({
    ...{ key, ids: new Set<string>(), beyond: [] },
  });
  const { ids, beyond } = held.key === key ? held : { ids: new Set<string>(), beyond: [] };
  const lines = new Map([...beyond, ...items].map((item) => [item.id, item]));
  const chosen = [...ids].flatMap((id) => lines.get(id) ?? []);
  const selectItems = useCallback(
    (found: readonly CommitmentItem[]) =>
      setHeld({ key, ids: new Set(found.map(({ id }) => id)), beyond: found }),
    [key],
  );
  const all = useSelectAll(planId, query, total, selectItems);
  const select = (next: ReadonlySet<string>) => setHeld({ key, ids: next, beyond });
  return { selected: ids, chosen, select, all };
}

/** Closes the panel; the row that was open gets the focus back. */
function useClose(change: ReturnType<typeof useQueryState>[1]) {
  return useCallback(() => {
    const row = document.querySelector<HTMLElement>('[data-open]');
    change({ item: null });
    row?.focus();
  }, [change]);
}

/** Rows that are not there yet, or cannot be had. */
function OnTheWay({ answers }: Pick<Rows, 'answers'>) {
  if (answers === undefined) return <Skeleton lines={12} />;
  return answers.map((answer) =>
    answer.ok ? null : <ProblemNote key={answer.problem.code} problem={answer.problem} />,
  );
}

/** Nothing fits, nothing was found in the text, or there is no text. */
function NoRows({ plan, narrowed }: { readonly plan: Plan; readonly narrowed: boolean }) {
  const say = useSay();
  if (narrowed) return <EmptyState title={say('register.none-found')} />;
  if (plan.texts.length === 0) return <EmptyState title={say('register.none')} />;
  return (
    <EmptyState title={say('register.none-read')}>
      <TextLink href={links.review(plan.id)}>{say('register.to-review')}</TextLink>
    </EmptyState>
  );
}

/** `/` goes to this page's own search, before the desk's. */
function useSlash(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isCommand(event)) return;
      event.preventDefault();
      event.stopPropagation();
      document.querySelector<HTMLElement>('.register-search input')?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
