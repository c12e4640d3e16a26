import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';

/** Sign-in by name and password. */
export const signInPage: DeskPage = {
  route: '/sign-in',
  access: 'open',
  place: null,
  title: (say) => say('account.sign-in.title'),
  loads: () => [],
  piece: piece('pages/account/SignIn.tsx', async () => (await import('./SignIn.tsx')).SignIn),
};

/** The first administrator, by the code that the terminal shows. */
export const setUpPage: DeskPage = {
  route: '/setup',
  access: 'open',
  place: null,
  title: (say) => say('account.setup.title'),
  loads: () => [],
  piece: piece('pages/account/SetUp.tsx', async () => (await import('./SetUp.tsx')).SetUp),
};

/** A new password by one-time code. */
export const passwordPage: DeskPage = {
  route: '/password',
  access: 'open',
  place: null,
  title: (say) => say('account.password.title'),
  loads: () => [],
  piece: piece('pages/account/NewPassword.tsx', async () => (await import('./NewPassword.tsx')).NewPassword),
};
