/** A new account: names, roles, language; then the one-time code for the first password, shown once. */
import { type FormEvent, useState } from 'react';
import type { Static } from 'typebox';
import type { Grant, OneTimeCode, PersonCreated } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, ProblemNote, TextField } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { CodeOnce } from './CodeOnce.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { RoleChoice } from './RoleChoice.tsx';

export function NewPerson({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const act = useAct<Static<typeof PersonCreated>>([addresses.people()]);
  const [displayName, setDisplayName] = useState('');
  const [name, setName] = useState('');
  const [grants, setGrants] = useState<readonly Grant[]>([{ role: 'contributor', areas: {} }]);
  const [language, setLanguage] = useState<string>(useLanguage());
  const [made, setMade] = useState<{
    readonly name: string;
    readonly code: Static<typeof OneTimeCode>;
    readonly waiting: boolean;
  } | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({
      method: 'POST',
      address: addresses.people(),
      body: { name, displayName, grants, language },
    });
    if (!answer.ok) return;
    const { person, code } = answer.value;
    setMade({ name: person.displayName, code, waiting: person.waiting !== null });
  };
  if (made !== null)
    return <CodeOnce name={made.name} code={made.code} waiting={made.waiting} onDone={onDone} />;
  return (
    <form className="stack" onSubmit={add}>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <TextField
        label={say('account.display-name')}
        help={say('people.name-help')}
        value={displayName}
        onChange={setDisplayName}
        isRequired
        maxLength={200}
        autoFocus
      />
      <TextField
        label={say('account.name')}
        help={say('account.name-help')}
        value={name}
        onChange={setName}
        isRequired
        maxLength={200}
        autoComplete="off"
      />
      <RoleChoice value={grants} onChange={setGrants} />
      <LanguageChoice value={language} onChange={setLanguage} />
      <Acts>
        <Button type="submit" look="primary" busy={act.busy} isDisabled={grants.length === 0}>
          {say('people.add-act')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </form>
  );
}
