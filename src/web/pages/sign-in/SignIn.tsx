import { useSay } from '../../words/index.ts';
export function SignIn() {
  const say = useSay();
  return <h1>{say('account.sign-in.title')}</h1>;
}
