/** A new password by the one-time code that an administrator hands over. Signs out everywhere. */
import { Gateway } from '../../frame/index.ts';
import { Acts, Button, ProblemNote, TextField, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { useGateForm } from './use-gate-form.ts';

export function NewPassword() {
  const say = useSay();
  const { form, busy, problem, fields } = useGateForm('/api/password', () => '/sign-in?password-set=1');
  return (
    <Gateway title={say('account.password.title')} lead={say('account.password.lead')}>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <form className="gate-form" {...form}>
        <TextField
          label={say('account.code')}
          help={say('account.password.code-help')}
          name="code"
          autoComplete="one-time-code"
          isRequired
          defaultValue={fields.code ?? ''}
          autoFocus
        />
        <TextField
          label={say('account.password-new')}
          help={say('account.password-help')}
          name="password"
          type="password"
          autoComplete="new-password"
          isRequired
        />
        <Acts>
          <Button type="submit" look="primary" busy={busy}>
            {say('account.password.act')}
          </Button>
          <TextLink href="/sign-in">{say('account.to-sign-in')}</TextLink>
        </Acts>
      </form>
    </Gateway>
  );
}
