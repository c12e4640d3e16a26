/** A list of one kind of thing: what there is, how it stands, and what can be done with it. The address holds its state. */
import { useState } from 'react';
import type { ObjectItem, ObjectList, Plan } from '../../../http/contract/index.ts';
import { type ObjectType, objectTypeOf } from '../../../plan/objects/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { NotFound, PageHead, type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { objectAddresses, objectLinks, Paging, typeWords } from '../../objects/index.ts';
import { EmptyState, Given, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { BulkChange } from './BulkChange.tsx';
import { collectionOf } from './collection-of.ts';
import { useColumns } from './columns.ts';
import { ListActs } from './ListActs.tsx';
import { ListFilters } from './ListFilters.tsx';
import { isNarrowed, listQuery, readList } from './list-query.ts';
import { ObjectTable } from './ObjectTable.tsx';
import { SectionTabs } from './SectionTabs.tsx';
import { SuggestedObjects } from './SuggestedObjects.tsx';

/** The page of a type that stands in the address. */
export function ListPage({ params }: PageProps) {
  const type = objectTypeOf(collectionOf(params));
  const plan = useAnswer(addresses.plan(params.plan));
  if (type === null) return <NotFound />;
  return <Given answer={plan}>{(given) => <TypeList plan={given} type={type} />}</Given>;
}

function TypeList({ plan, type }: { readonly plan: Plan; readonly type: ObjectType }) {
  const say = useSay();
  const may = useMay('programme.act');
  const [query, change] = useQueryState();
  const state = readList(type, query);
  const [columns, setColumns] = useColumns(type);
  const answer = useAnswer(objectAddresses.list(plan.id, type.collection, listQuery(state)));
  const shown = answer?.ok ? answer.value : undefined;
  return (
    <div className="object-list">
      <SectionTabs planId={plan.id} section={type.section} here={type.name} />
      <PageHead
        title={typeWords(say, type.name, 'many')}
        lead={
          shown === undefined || (shown.total === 0 && !isNarrowed(state))
            ? ''
            : say(isNarrowed(state) ? 'object.found' : 'object.total', { n: shown.total })
        }
        acts={
          <>
            {may ? (
              <>
                <TextLink href={objectLinks.make(plan.id, type.name)} look="primary">
                  {typeWords(say, type.name, 'new')}
                </TextLink>
                <ListActs planId={plan.id} type={type} />
              </>
            ) : null}
            <TextLink
              href={objectAddresses.sheet(plan.id, type.collection, { ...listQuery(state), cursor: null })}
              look="button"
              download
            >
              {say('object.sheet')}
            </TextLink>
          </>
        }
      />
      <ListFilters
        planId={plan.id}
        type={type}
        state={state}
        refs={shown?.refs ?? {}}
        columns={columns}
        onColumns={setColumns}
        onChange={change}
      />
      <Given answer={answer} lines={10}>
        {(list) => (
          <Rows plan={plan} type={type} list={list} columns={columns} narrowed={isNarrowed(state)} />
        )}
      </Given>
      {type.mention === undefined || isNarrowed(state) ? null : <SuggestedObjects plan={plan} type={type} />}
    </div>
  );
}

interface RowsProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly list: ObjectList;
  readonly columns: readonly string[];
  readonly narrowed: boolean;
}

function Rows({ plan, type, list, columns, narrowed }: RowsProps) {
  const say = useSay();
  const may = useMay('programme.act');
  const [query, change] = useQueryState();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen: readonly ObjectItem[] = list.items.filter(({ id }) => selected.has(id));
  if (list.items.length === 0)
    return (
      <EmptyState title={say(narrowed ? 'object.none-found' : 'object.none-yet')}>
        {narrowed ? null : <p>{typeWords(say, type.name, 'about')}</p>}
      </EmptyState>
    );
  return (
    <>
      <ObjectTable
        planId={plan.id}
        type={type}
        items={list.items}
        refs={list.refs}
        columns={columns}
        sort={query.get('sort') ?? type.sort ?? 'label'}
        onSort={(sort) => change({ sort: sort === type.sort ? null : sort, cursor: null })}
        selected={may ? selected : null}
        onSelect={setSelected}
      />
      <Paging name="cursor" next={list.next} />
      {chosen.length === 0 ? null : (
        <BulkChange plan={plan} type={type} items={chosen} onDone={() => setSelected(new Set())} />
      )}
    </>
  );
}
