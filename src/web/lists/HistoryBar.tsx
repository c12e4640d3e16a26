/** The bar of a list of what was done: choices of its own, whose acts, from when to when; newest or oldest first. */
import { useSay } from '../words/index.ts';
import { ListBar, type ListBarProps, type ListChoice } from './ListBar.tsx';

export interface HistoryBarProps extends Pick<ListBarProps, 'choices' | 'sheet' | 'query' | 'change'> {
  /** Everybody who can have acted, by the name that lines bear. */
  readonly people: readonly { readonly by: string; readonly name: string }[];
}

/** Newest first is usual. */
export const timeOrders = ['-at', 'at'] as const;
const pages = ['cursor'];

export function HistoryBar({ choices, people, ...rest }: HistoryBarProps) {
  const say = useSay();
  const who: ListChoice = {
    name: 'by',
    label: say('log.filter-by'),
    all: say('log.filter-everybody'),
    choices: people.map(({ by, name }) => ({ value: by, word: name })),
  };
  const orders = timeOrders.map((sort) => ({ value: sort, word: say(`log.order.${sort}`) }));
  return <ListBar {...rest} choices={[...choices, who]} days orders={orders} pages={pages} />;
}
