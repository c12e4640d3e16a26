/** Who gets to which page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '../../http/contract/index.ts';
import { gate } from './gate.ts';
import type { DeskPage } from './page.ts';
import { piece } from './piece.ts';

const nothing = piece('nothing', async () => () => null);
const page = (route: string, access: DeskPage['access']): DeskPage => ({
  route,
  access,
  place: 'plans',
  title: () => '',
  loads: () => [],
  piece: nothing,
});
const node: Session['node'] = { party: 'la', names: {}, version: '1', store: 'sqlite' };
const nobody: Session = { signedIn: false, setupNeeded: false, node, person: null };
const reader: Session = {
  ...nobody,
  signedIn: true,
  person: {
    id: 'p',
    name: 'n',
    displayName: 'N',
    roles: ['reader'],
    language: 'lo',
    permissions: [],
    deputyFor: [],
    rolesWaiting: false,
    waiting: 0,
  },
};
const plans = page('/plans', 'signed-in');
const signIn = page('/sign-in', 'open');

test('DK4 who is not signed in is led to sign-in with the way back', () => {
  assert.deepEqual(gate(plans, '/plans/x/register?kind=build&kind=train', nobody), {
    kind: 'go',
    to: '/sign-in?next=%2Fplans%2Fx%2Fregister%3Fkind%3Dbuild%26kind%3Dtrain',
  });
});

test('DK4 sign-in leads back to the page asked for, never to another site', () => {
  const to = (next: string) => gate(signIn, `/sign-in?next=${encodeURIComponent(next)}`, reader);
  assert.deepEqual(to('/plans/x?a=1#b'), { kind: 'go', to: '/plans/x?a=1#b' });
  for (const bad of [
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '\\/elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    '',
  ]) {
    assert.deepEqual(to(bad), { kind: 'go', to: '/plans' }, bad);
  }
});

test('DK4 before the first set-up every page leads to it, afterwards it leads away', () => {
  const fresh = { ...nobody, setupNeeded: true };
  const setup = page('/setup', 'open');
  assert.deepEqual(gate(plans, '/plans', fresh), { kind: 'go', to: '/setup' });
  assert.deepEqual(gate(signIn, '/sign-in', fresh), { kind: 'go', to: '/setup' });
  assert.deepEqual(gate(setup, '/setup', fresh), { kind: 'draw' });
  assert.deepEqual(gate(setup, '/setup', nobody), { kind: 'go', to: '/plans' });
});

test('DK4 a page that needs a permission refuses who lacks it and opens for who has it', () => {
  const people = page('/people', 'people.manage');
  assert.deepEqual(gate(people, '/people', reader), { kind: 'refuse' });
  const administrator: Session = {
    ...reader,
    person: reader.person && { ...reader.person, permissions: ['people.manage'] },
  };
  assert.deepEqual(gate(people, '/people', administrator), { kind: 'draw' });
});

test('DK4 the root leads to the plans', () => {
  assert.deepEqual(gate(null, '/', reader), { kind: 'go', to: '/plans' });
});
