/** The address of a page of the history, and the words of its filter. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { accountActs } from '../../../http/contract/index.ts';
import { languages, loadAllLanguages, translate } from '../../../i18n/desk/index.ts';
import { isNarrowedHistory, listLinks } from '../../lists/history-query.ts';
import { askedOrder, shownOrder } from '../../lists/table-order.ts';
import { historyFilters, historyQuery } from './history-query.ts';

before(loadAllLanguages);

test('DK122 DK1171 a page of the accounts’ history asks for what its address says, and for nothing else', () => {
  const given = new URLSearchParams('person=p1&act=code-made&by=a-2&to=2026-05-31&sort=at&cursor=c&other=x');
  const filter = { person: 'p1', act: 'code-made', by: 'a-2', from: null, to: '2026-05-31', sort: 'at' };
  assert.deepEqual(historyFilters(given), filter);
  assert.deepEqual(historyQuery(given), { ...filter, cursor: 'c', limit: 50 });
  const none = { person: null, act: null, by: null, from: null, to: null, sort: null };
  assert.deepEqual(historyQuery(new URLSearchParams('sort=sideways')), { ...none, cursor: null, limit: 50 });
});

test('DK1171 the order narrows nothing; another page keeps filters and order', () => {
  assert.ok(!isNarrowedHistory({ by: null, act: '', sort: 'at' }));
  assert.ok(isNarrowedHistory({ by: 'a-1', sort: null }));
  const links = listLinks('/log', { by: 'a-1', to: null, sort: 'at' }, { isFirst: false, next: 'c2' });
  assert.deepEqual(links, { before: '/log?by=a-1&sort=at', after: '/log?by=a-1&sort=at&cursor=c2' });
  const only = listLinks('/log', { by: null, sort: null }, { isFirst: true, next: null });
  assert.deepEqual(only, { before: null, after: null });
});

test('DK1172 a table shows the order that the address names, and the address takes the order of a head that was pressed', () => {
  assert.deepEqual(shownOrder(null), {});
  assert.deepEqual(shownOrder(''), {});
  for (const [sort, column, direction] of [
    ['due', 'due', 'ascending'],
    ['-name', 'name', 'descending'],
  ] as const) {
    assert.deepEqual(shownOrder(sort), { sort: { column, direction } });
    assert.equal(askedOrder({ column, direction }), sort);
  }
});

test('DK1171 each kind of act on an account has a name of its own, in every language', () => {
  for (const language of languages) {
    const names = accountActs.map((act) => translate(language, `people.act.${act}`));
    assert.equal(new Set(names).size, accountActs.length, `${language}: ${names.join(' | ')}`);
  }
});
