/** Who stands in for a person, and from when to when; ends a period, confirms one that somebody else named. */
import { type FormEvent, useState } from 'react';
import type { Person } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Button, DateField, DateText, ProblemNote, Select, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { addressOf } from './address-of.ts';

export interface DeputiesProps {
  readonly person: Person;
  /** Everybody who can be chosen, the person included. */
  readonly colleagues: readonly { readonly id: string; readonly displayName: string }[];
  /** The person looks at the own account. */
  readonly own?: boolean;
}

export function Deputies({ person, colleagues, own = false }: DeputiesProps) {
  const Heading = own ? 'h2' : 'h3';
  const say = useSay();
  return (
    <section className="stack-close">
      <Heading>{say(own ? 'people.mine-deputies' : 'people.deputies')}</Heading>
      <p className="soft">{say(own ? 'people.mine-deputies-lead' : 'people.deputies-lead')}</p>
      {person.deputies.length === 0 ? (
        <p>{say('people.deputies-none')}</p>
      ) : (
        <ul className="deputies">
          {person.deputies.map((deputy) => (
            <li key={deputy.id}>
              <OneDeputy person={person} deputy={deputy} own={own} />
            </li>
          ))}
        </ul>
      )}
      <NewDeputy person={person} colleagues={colleagues} />
    </section>
  );
}

interface OneDeputyProps {
  readonly person: Person;
  readonly deputy: Person['deputies'][number];
  readonly own: boolean;
}

function OneDeputy({ person, deputy, own }: OneDeputyProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<Person>([addresses.people()]);
  const base = `${addressOf(person)}/deputies/${encodeURIComponent(deputy.id)}`;
  const settle = async (method: 'POST' | 'DELETE') => {
    const address = method === 'POST' ? `${base}/confirmation` : base;
    const answer = await act.run({ method, address, version: person.version });
    if (answer.ok)
      tell({ words: say(method === 'POST' ? 'people.deputy-confirmed' : 'people.deputy-ended') });
  };
  return (
    <div className="stack-close">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <div className="deputy">
        <span>
          <b>{deputy.name}</b>{' '}
          <span className="soft">
            <DateText date={deputy.from} /> – <DateText date={deputy.to} />
          </span>
          {deputy.waiting === null ? null : (
            <span className="soft"> {say('people.deputy-waiting', { by: deputy.waiting.by })}</span>
          )}
        </span>
        <span className="deputy-acts">
          {own && deputy.waiting !== null ? (
            <Button busy={act.busy} onPress={() => settle('POST')}>
              {say('people.deputy-confirm')}
            </Button>
          ) : null}
          <Button look="quiet" busy={act.busy} onPress={() => settle('DELETE')}>
            {say(deputy.waiting === null ? 'people.deputy-end' : 'people.deputy-take-back')}
          </Button>
        </span>
      </div>
    </div>
  );
}

function NewDeputy({ person, colleagues }: Pick<DeputiesProps, 'person' | 'colleagues'>) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<Person>([addresses.people()]);
  const others = colleagues.filter((one) => one.id !== person.id);
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const name = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run({
      method: 'POST',
      address: `${addressOf(person)}/deputies`,
      version: person.version,
      body: { deputy, from, to },
    });
    if (!answer.ok) return;
    const isWaiting = answer.value.deputies.some((one) => one.deputy === deputy && one.waiting !== null);
    setDeputy('');
    tell({ words: say(isWaiting ? 'people.deputy-asked' : 'people.deputy-named') });
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
