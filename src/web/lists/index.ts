export { HistoryBar, timeOrders } from './HistoryBar.tsx';
export { historyFilter, historyPage, isNarrowedHistory, listLinks } from './history-query.ts';
export { ListBar, type ListChoice } from './ListBar.tsx';
export { askedOrder, shownOrder } from './table-order.ts';
