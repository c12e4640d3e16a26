/**
 * The frame of a page that shows the things of a type in an order of its own: the way back to their list, filters as there, the
 * order, the file of all that is found, and pages. The address holds the state; without script the links work.
 */
import type { ReactNode } from 'react';
import type { ObjectList } from '../../../http/contract/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import type { Answer } from '../../data/index.ts';
import { PageHead, useQueryState } from '../../frame/index.ts';
import { objectLinks, Paging, typeWords } from '../../objects/index.ts';
import { EmptyState, Given, Icon, Select, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ListFilters } from './ListFilters.tsx';
import { isNarrowed, readList } from './list-query.ts';

/** What an answer has in common. */
interface Found {
  readonly items: readonly unknown[];
  readonly total: number;
  readonly next: number | null;
  readonly refs: ObjectList['refs'];
}

export interface OrderedListProps<T extends Found> {
  readonly planId: string;
  readonly type: ObjectType;
  readonly title: string;
  readonly lead: string;
  readonly answer: Answer<T> | undefined;
  /** Address of the workbook of all that is found. */
  readonly sheet: string;
  /** The first is the usual one. */
  readonly orders: readonly { readonly value: string; readonly word: string }[];
  readonly children: (found: T) => ReactNode;
}

export function OrderedList<T extends Found>(props: OrderedListProps<T>) {
  const { planId, type, title, lead, answer, sheet, orders, children } = props;
  const say = useSay();
  const [query, change] = useQueryState();
  const state = readList(type, query);
  const usual = orders[0]?.value ?? '';
  return (
    <div className="object-list">
      <p className="object-back not-on-paper">
        <Icon name="left" />
        <TextLink href={objectLinks.list(planId, type.name)}>{typeWords(say, type.name, 'many')}</TextLink>
      </p>
      <PageHead
        title={title}
        lead={lead}
        acts={
          <TextLink href={sheet} look="button" download>
            {say('object.sheet')}
          </TextLink>
        }
      />
      <ListFilters
        planId={planId}
        type={type}
        state={state}
        refs={answer?.ok ? answer.value.refs : {}}
        onChange={(changes, how) => change({ ...changes, from: null }, how)}
      />
      <div className="round-buttons not-on-paper plan-choices">
        <Select
          label={say('schedules.order')}
          value={orders.find(({ value }) => value === query.get('order'))?.value ?? usual}
          choices={orders}
          onChange={(one) => change({ order: one === usual ? null : one, from: null })}
        />
      </div>
      <Given answer={answer} lines={8}>
        {(found) => (
          <>
            {found.items.length === 0 ? (
              <EmptyState title={say(isNarrowed(state) ? 'object.none-found' : 'object.none-yet')} />
            ) : (
              <>
                <p className="soft" role="status">
                  {say('object.found', { n: found.total })}
                </p>
                {children(found)}
              </>
            )}
            <Paging name="from" next={found.next} />
          </>
        )}
      </Given>
    </div>
  );
}
