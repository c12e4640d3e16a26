/** Who stands in for a person, and from when to when. */
import { type FormEvent, useState } from 'react';
import type { Person } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Button, DateField, DateText, ProblemNote, Select, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface DeputiesProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly address: string;
}

export function Deputies({ person, people, address }: DeputiesProps) {
  const say = useSay();
  const nameOf = (id: string) => people.find((one) => one.id === id)?.displayName ?? id;
  return (
    <section className="stack-close">
      <h3>{say('people.deputies')}</h3>
      <p className="soft">{say('people.deputies-lead')}</p>
      {person.deputies.length === 0 ? (
        <p>{say('people.deputies-none')}</p>
      ) : (
        <ul className="deputies">
          {person.deputies.map((deputy) => (
            <li key={deputy.id}>
              <b>{nameOf(deputy.deputy)}</b>{' '}
              <span className="soft">
                <DateText date={deputy.from} /> – <DateText date={deputy.to} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <NewDeputy person={person} people={people} address={address} />
    </section>
  );
}

function NewDeputy({ person, people, address }: DeputiesProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<unknown>([addresses.people()]);
  const others = people.filter((one) => one.id !== person.id && one.active);
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const name = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({
      method: 'POST',
      address: `${address}/deputies`,
      body: { deputy, from, to },
    });
    if (!answer.ok) return;
    setDeputy('');
    tell({ words: say('people.deputy-named') });
  };
  if (others.length === 0) return null;
  return (
    <form className="stack-close" onSubmit={name}>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Select
        label={say('people.deputy')}
        value={deputy}
        onChange={setDeputy}
        choices={[
          { value: '', word: say('people.deputy-choose') },
          ...others.map((one) => ({ value: one.id, word: one.displayName })),
        ]}
      />
      <div className="pair">
        <DateField label={say('people.deputy-from')} value={from} onChange={setFrom} required />
        <DateField
          label={say('people.deputy-to')}
          value={to}
          onChange={setTo}
          required
          {...(from === '' ? {} : { least: from })}
        />
      </div>
      <div>
        <Button type="submit" busy={act.busy} isDisabled={deputy === '' || from === '' || to === ''}>
          {say('people.deputy-act')}
        </Button>
      </div>
    </form>
  );
}
