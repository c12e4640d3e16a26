/** The first start: who has the code from the terminal makes the first administrator. */
import { htmlLang, languages } from '../../../i18n/desk/index.ts';
import { Gateway, languageNames } from '../../frame/index.ts';
import { Acts, Button, ProblemNote, RadioGroup, TextField } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { useGateForm } from './use-gate-form.ts';

export function SetUp() {
  const say = useSay();
  const language = useLanguage();
  const { form, busy, problem, fields } = useGateForm('/api/setup', () => '/plans');
  return (
    <Gateway title={say('account.setup.title')} lead={say('account.setup.lead')}>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <form className="gate-form" {...form}>
        <TextField
          label={say('account.code')}
          help={say('account.setup.code-help')}
          name="code"
          autoComplete="one-time-code"
          isRequired
          defaultValue={fields.code ?? ''}
          autoFocus
        />
        <TextField
          label={say('account.display-name')}
          help={say('account.display-name-help')}
          name="displayName"
          autoComplete="name"
          isRequired
          defaultValue={fields.displayName ?? ''}
        />
        <TextField
          label={say('account.name')}
          help={say('account.name-help')}
          name="name"
          autoComplete="username"
          isRequired
          defaultValue={fields.name ?? ''}
        />
        <TextField
          label={say('account.password')}
          help={say('account.password-help')}
          name="password"
          type="password"
          autoComplete="new-password"
          isRequired
        />
        <RadioGroup
          label={say('account.language')}
          name="language"
          start={fields.language ?? language}
          inline
          choices={languages.map((one) => ({ value: one, word: languageNames[one], lang: htmlLang[one] }))}
        />
        <Acts>
          <Button type="submit" look="primary" busy={busy}>
            {say('account.setup.act')}
          </Button>
        </Acts>
      </form>
    </Gateway>
  );
}
