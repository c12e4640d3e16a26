import type { DeskPage } from '../../frame/index.ts';
import { SignIn } from './SignIn.tsx';

/** Sign-in. */
export const signInPage: DeskPage = {
  route: '/sign-in',
  access: 'open',
  place: null,
  title: (say) => say('account.sign-in.title'),
  loads: () => [],
  Page: SignIn,
};
