/** The register: the workbench on which all commitments lie, accepted and proposed. The address holds its state. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CommitmentItem, CommitmentPage, Plan } from '../../../http/contract/index.ts';
import { CommitmentPanel } from '../../commitments/index.ts';
import { addresses, queryString, useAnswer, usePages } from '../../data/index.ts';
import { isTyping, PageHead, type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { EmptyState, Given, Kbd, ProblemNote, Skeleton } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { BulkActs } from './BulkActs.tsx';
import { useColumns } from './columns.ts';
import { FilterBar } from './FilterBar.tsx';
import { type Filters, filterQuery, isNarrowed, noFilters, readFilters } from './filters.ts';
import { Grid } from './Grid.tsx';
import { pageSize } from './page-size.ts';
import { useSelectAll } from './use-select-all.ts';
import { useWording } from './use-wording.ts';

/** The page. */
export function RegisterPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  return <Given answer={plan}>{(given) => <Register plan={given} />}</Given>;
}

function Register({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const may = useMay('review.act');
  const [query, change] = useQueryState();
  const filters = readFilters(query);
  const { answers, items, onEnd } = useRows(plan.id, filters);
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
      <PageHead
        title={say('frame.place.register')}
        lead={
          shown === undefined
            ? ''
            : say(isNarrowed(filters) ? 'register.found' : 'register.total', { n: shown.total })
        }
        acts={<KeyHelp />}
      />
      <FilterBar
        filters={filters}
        facets={shown?.facets}
        wording={wording}
        columns={columns}
        onColumns={setColumns}
        onFacet={(facet, values) => change({ [facet]: values })}
        onSearch={(q) => change({ q }, { replace: true })}
        onSort={(sort) => change({ sort: sort === 'place' ? null : sort })}
        onClear={() => change(noFilters)}
      />
      <OnTheWay answers={answers} />
      {shown !== undefined && items.length === 0 ? (
        <EmptyState title={say(isNarrowed(filters) ? 'register.none-found' : 'register.none')} />
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
function OnTheWay({ answers }: Pick<ReturnType<typeof useRows>, 'answers'>) {
  if (answers === undefined) return <Skeleton lines={12} />;
  return answers.map((answer) =>
    answer.ok ? null : <ProblemNote key={answer.problem.code} problem={answer.problem} />,
  );
}

/** The rows that the filters leave, page by page. */
function useRows(planId: string, filters: Filters) {
  const search = { ...filterQuery(filters), limit: pageSize };
  const { answers, more, loading, loadMore } = usePages<CommitmentPage>((cursor) =>
    addresses.commitments(planId, cursor === null ? search : { ...search, cursor }),
  );
  const items = useMemo(
    () => answers?.flatMap((answer) => (answer.ok ? answer.value.items : [])) ?? [],
    [answers],
  );
  const onEnd = useCallback(() => {
    if (more && !loading) loadMore();
  }, [more, loading, loadMore]);
  return { answers, items, onEnd };
}

function KeyHelp() {
  const say = useSay();
  return (
    <p className="key-help soft">
      <Kbd>/</Kbd> {say('register.key-search')} <Kbd>↑</Kbd> <Kbd>↓</Kbd> {say('register.key-move')}{' '}
      <Kbd>Enter</Kbd> {say('register.key-open')} <Kbd>x</Kbd> {say('register.key-select')}
    </p>
  );
}

/** `/` goes to this page's own search, before the desk's. */
function useSlash(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      document.querySelector<HTMLElement>('.register-search input')?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
