export { HistoryBar, type HistoryChoice } from './HistoryBar.tsx';
export { historyFilter, historyPage, isNarrowedHistory, listLinks } from './history-query.ts';
export { askedOrder, shownOrder } from './table-order.ts';
