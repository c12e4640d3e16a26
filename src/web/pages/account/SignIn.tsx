/** Sign-in: name and password, and what to do when the password is gone. */
import type { PageProps } from '../../frame/index.ts';
import { Gateway, nextOf } from '../../frame/index.ts';
import { Acts, Button, Notice, ProblemNote, TextField, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { useGateForm } from './use-gate-form.ts';

export function SignIn({ query }: PageProps) {
  const say = useSay();
  // Without a page that was asked for one begins where one's work is, which the server knows.
  const next = query.has('next') ? nextOf(query) : '/';
  const { form, busy, problem, fields } = useGateForm('/api/session', () => next);
  return (
    <Gateway title={say('account.sign-in.title')} lead={say('account.sign-in.lead')}>
      {query.has('password-set') ? <Notice tone="good" title={say('account.password.done')} /> : null}
      {problem === null ? null : <ProblemNote problem={problem} />}
      <form className="gate-form" {...form}>
        <input type="hidden" name="next" value={next} />
        <TextField
          label={say('account.name')}
          name="name"
          autoComplete="username"
          isRequired
          defaultValue={fields.name ?? ''}
          autoFocus
        />
        <TextField
          label={say('account.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          isRequired
        />
        <Acts>
          <Button type="submit" look="primary" busy={busy}>
            {say('account.sign-in.act')}
          </Button>
          <TextLink href="/password">{say('account.sign-in.forgotten')}</TextLink>
        </Acts>
      </form>
    </Gateway>
  );
}
