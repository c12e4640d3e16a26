/** What the lists of the exchange ask for, out of their addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  claimsQuery,
  isNarrowed,
  logFilter,
  logQuery,
  proposablesQuery,
  takingsQuery,
  transfersFilter,
  transfersQuery,
  withQuery,
} from './list-queries.ts';

const said = (query: object): object =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));

test('DK1300 the lists of the exchange ask for what their addresses say, and drop what they do not know', () => {
  const query = new URLSearchParams(
    'log=b&kind=propose&register=plan/&reach=sent&from=2026-01-01&to=2026-02-01&sort=at&after=7&strange=1',
  );
  const log = {
    log: 'b',
    kind: 'propose',
    register: 'plan/',
    reach: 'sent',
    from: '2026-01-01',
    to: '2026-02-01',
  };
  assert.deepEqual(said(logFilter(query)), { ...log, sort: 'at' });
  assert.deepEqual(said(logQuery(query)), { ...log, sort: 'at', after: '7' });
  const left = new URLSearchParams(
    'direction=in&party=b&carrier=line&outcome=refused&sort=size&before=t&transfer=x',
  );
  const filter = { direction: 'in', party: 'b', carrier: 'line', outcome: 'refused' };
  assert.deepEqual(said(transfersFilter(left)), filter);
  assert.deepEqual(said(transfersQuery(left)), { ...filter, before: 't' });
  const values = new URLSearchParams('q=x&kind=cut&standing=differs&can=true&sort=-place&from=50');
  assert.deepEqual(said(proposablesQuery(values)), {
    ...{ onlyNew: 'true', q: 'x', kind: 'cut', standing: 'differs', sort: '-place', from: '50' },
  });
  assert.deepEqual(said(takingsQuery(values)), {
    q: 'x',
    kind: 'cut',
    can: 'true',
    sort: '-place',
    from: '50',
  });
  const claims = new URLSearchParams('period=2026&standing=agreed&can=false&sort=-period&from=50');
  assert.deepEqual(said(claimsQuery(claims)), {
    ...{ period: '2026', standing: 'agreed', can: 'false', sort: '-period', from: '50' },
  });
});

test('DK1300 a list is narrowed by its filters alone: neither by its order nor by whose log it is', () => {
  assert.equal(isNarrowed(logFilter(new URLSearchParams('log=b&opening=1&sort=at'))), false);
  assert.equal(isNarrowed(logFilter(new URLSearchParams('log=b&kind=ack'))), true);
  assert.equal(isNarrowed(transfersFilter(new URLSearchParams(''))), false);
  assert.equal(withQuery('/x', { a: null }), '/x');
  assert.equal(withQuery('/x', { a: 'b' }), '/x?a=b');
});
