/** From a path to a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchPage } from './match.ts';
import type { DeskPage } from './page.ts';
import { piece } from './piece.ts';

const nothing = piece('nothing', async () => () => null);
const page = (route: string): DeskPage => ({
  route,
  access: 'signed-in',
  place: null,
  title: () => '',
  loads: () => [],
  piece: nothing,
});
const pages = [
  page('/plans'),
  page('/plans/:plan'),
  page('/plans/:plan/log'),
  page('/plans/:plan/log/:seq'),
  page('/plans/:plan/text/:text'),
];
const found = (path: string) => {
  const match = matchPage(pages, path);
  return match === null ? null : [match.page.route, match.params];
};
const none = { plan: '', text: '', id: '', seq: '', type: '' };

test('DK1 a path finds the page whose pattern it fits, with what its names stand for', () => {
  assert.deepEqual(found('/plans'), ['/plans', none]);
  assert.deepEqual(found('/plans/0193/log/12'), [
    '/plans/:plan/log/:seq',
    { ...none, plan: '0193', seq: '12' },
  ]);
  assert.deepEqual(found('/plans/a/text/b'), ['/plans/:plan/text/:text', { ...none, plan: 'a', text: 'b' }]);
});

test('DK1 a trailing slash makes no difference and escaped names are unescaped', () => {
  assert.deepEqual(found('/plans/a%2Fb%20c/'), ['/plans/:plan', { ...none, plan: 'a/b c' }]);
  assert.deepEqual(found('/plans/%E0%A4%A/'), ['/plans/:plan', { ...none, plan: '%E0%A4%A' }]);
});

test('DK1 a path that fits no pattern finds none', () => {
  for (const path of ['/', '/plan', '/plans/a/b', '/plans/a/log/1/2']) assert.equal(found(path), null, path);
});
