import type { DeskPage } from '../../frame/index.ts';
import { NewPassword } from './NewPassword.tsx';
import { SetUp } from './SetUp.tsx';
import { SignIn } from './SignIn.tsx';

/** Sign-in by name and password. */
export const signInPage: DeskPage = {
  route: '/sign-in',
  access: 'open',
  place: null,
  title: (say) => say('account.sign-in.title'),
  loads: () => [],
  Page: SignIn,
};

/** The first administrator, by the code that the terminal shows. */
export const setUpPage: DeskPage = {
  route: '/setup',
  access: 'open',
  place: null,
  title: (say) => say('account.setup.title'),
  loads: () => [],
  Page: SetUp,
};

/** A new password by one-time code. */
export const passwordPage: DeskPage = {
  route: '/password',
  access: 'open',
  place: null,
  title: (say) => say('account.password.title'),
  loads: () => [],
  Page: NewPassword,
};
