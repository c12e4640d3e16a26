/** Which clicks on links the desk takes over. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownWay } from './use-links.ts';

const here = 'https://desk.example/plans/p/register?q=a';
const plain = {
  ...{ button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, defaultPrevented: false },
};
const to = (href: string, more: { download?: string; target?: string } = {}) => ({
  ...{ href, download: null, target: '', ...more },
});

test('DK102 a plain link to a page of the desk is taken over, with its query and its place', () => {
  assert.equal(ownWay(plain, to('/plans/p/review'), here), '/plans/p/review');
  assert.equal(ownWay(plain, to('?kind=build'), here), '/plans/p/register?kind=build');
  assert.equal(
    ownWay(plain, to('/plans/p/review?text=t#provision-x'), here),
    '/plans/p/review?text=t#provision-x',
  );
  assert.equal(ownWay(plain, to('/plans', { target: '_self' }), here), '/plans');
});

test('DK102 a new tab, a new window and what something else has taken are left alone', () => {
  for (const key of ['metaKey', 'ctrlKey', 'shiftKey', 'altKey', 'defaultPrevented'] as const)
    assert.equal(ownWay({ ...plain, [key]: true }, to('/plans'), here), null, key);
  assert.equal(ownWay({ ...plain, button: 1 }, to('/plans'), here), null);
  assert.equal(ownWay(plain, to('/plans', { target: '_blank' }), here), null);
});

test('DK102 files, other sites, addresses that are no page and places on this page are left to the browser', () => {
  assert.equal(ownWay(plain, to('/api/plans/p/log/checkpoint', { download: '' }), here), null);
  assert.equal(ownWay(plain, to('https://elsewhere.example/plans'), here), null);
  assert.equal(ownWay(plain, to('/api/openapi.json'), here), null);
  assert.equal(ownWay(plain, to('#main'), here), null);
  assert.equal(ownWay(plain, to('mailto:office@desk.example'), here), null);
});
