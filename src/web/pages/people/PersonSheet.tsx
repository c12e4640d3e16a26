/** One person at the side: roles, areas, language, whether the account is open; deputies; a one-time code. */
import { useState } from 'react';
import type { Static } from 'typebox';
import type { Grant, OneTimeCode, Person } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Facts, Notice, ProblemNote, Switch, TextField, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { addressOf } from './address-of.ts';
import { CodeOnce } from './CodeOnce.tsx';
import { Deputies } from './Deputies.tsx';
import { withoutArea } from './grants.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LeftAreas } from './LeftAreas.tsx';
import { RoleChoice } from './RoleChoice.tsx';

export interface PersonSheetProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly onDone: () => void;
}

export function PersonSheet({ person, people, onDone }: PersonSheetProps) {
  const say = useSay();
  const [code, setCode] = useState<Static<typeof OneTimeCode> | null>(null);
  if (code !== null) return <CodeOnce name={person.displayName} code={code} onDone={onDone} />;
  return (
    <div className="stack">
      <Facts
        facts={[
          [say('account.name'), person.name],
          [say('people.column.pseudonym'), person.pseudonym],
        ]}
      />
      <PersonForm person={person} onDone={onDone} />
      <hr className="rule" />
      <Deputies person={person} colleagues={people.filter((one) => one.active)} />
      <hr className="rule" />
      <MakeCode person={person} onCode={setCode} />
    </div>
  );
}

function PersonForm({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<Person>([addresses.people()]);
  const [displayName, setDisplayName] = useState(person.displayName);
  const [grants, setGrants] = useState<readonly Grant[]>(person.waiting?.grants ?? person.grants);
  const [language, setLanguage] = useState<string>(person.language);
  const [active, setActive] = useState(person.active);
  const save = async () => {
    const answer = await act.run({
      method: 'PATCH',
      address: addressOf(person),
      version: person.version,
      body: { displayName, grants, language, active },
    });
    if (!answer.ok) return;
    const words = answer.value.waiting === null ? 'people.saved' : 'people.saved-waiting';
    tell({ words: say(words, { name: displayName }) });
    onDone();
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <TextField
        label={say('account.display-name')}
        value={displayName}
        onChange={setDisplayName}
        isRequired
        maxLength={200}
      />
      {person.waiting === null ? null : (
        <Notice tone="care" title={say('people.sheet-waiting')}>
          <p>{say('people.sheet-waiting-advice', { by: person.waiting.by })}</p>
        </Notice>
      )}
      <LeftAreas
        areas={person.leftAreas.filter(({ plan, area }) =>
          grants.some(({ areas }) => areas[plan]?.includes(area)),
        )}
        onRemove={({ plan, area }) => setGrants(withoutArea(grants, plan, area))}
      />
      <RoleChoice value={grants} onChange={setGrants} />
      <LanguageChoice value={language} onChange={setLanguage} />
      <Switch isSelected={active} onChange={setActive}>
        {say('people.account-open')}
      </Switch>
      <Acts>
        <Button look="primary" busy={act.busy} isDisabled={grants.length === 0} onPress={save}>
          {say('people.save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('plans.cancel')}
        </Button>
      </Acts>
    </>
  );
}

function MakeCode({
  person,
  onCode,
}: {
  readonly person: Person;
  readonly onCode: (code: Static<typeof OneTimeCode>) => void;
}) {
  const say = useSay();
  const act = useAct<Static<typeof OneTimeCode>>([]);
  const make = async () => {
    const answer = await act.run({ method: 'POST', address: `${addressOf(person)}/codes` });
    if (answer.ok) onCode(answer.value);
  };
  return (
    <section className="stack-close">
      <h3>{say('people.code-new')}</h3>
      <p className="soft">{say('people.code-new-lead')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <div>
        <Button busy={act.busy} onPress={make}>
          {say('people.code-make')}
        </Button>
      </div>
    </section>
  );
}
