/** What waits for a second person: roles that somebody asked for, and deputies whom somebody else named. */

import type { Static } from 'typebox';
import type { Person, WaitingList } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { PageHead, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  DateText,
  EmptyState,
  Facts,
  Given,
  InstantText,
  ProblemNote,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { addressOf } from './address-of.ts';
import { grantWords } from './grant-words.ts';
import { PeopleNav } from './PeopleNav.tsx';

type Item = Static<typeof WaitingList>['items'][number];

export function Waiting() {
  const say = useSay();
  const answer = useAnswer(addresses.waiting());
  return (
    <>
      <PageHead title={say('people.waiting-title')} lead={say('people.waiting-lead')} />
      <PeopleNav here="waiting" />
      <Given answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say('people.waiting-none')} />
          ) : (
            <ul className="waiting">
              {items.map((item) => (
                <li key={item.person.id} className="waiting-item">
                  <WaitingPerson item={item} />
                </li>
              ))}
            </ul>
          )
        }
      </Given>
    </>
  );
}

function WaitingPerson({ item }: { readonly item: Item }) {
  const { person, mayConfirm, deputiesToConfirm } = item;
  return (
    <article className="stack-close">
      <h2>{person.displayName}</h2>
      {person.waiting === null ? null : (
        <WaitingRoles person={person} waiting={person.waiting} mayConfirm={mayConfirm} />
      )}
      {person.deputies.map((deputy) => (
        <WaitingDeputy
          key={deputy.id}
          person={person}
          deputy={deputy}
          mayConfirm={deputiesToConfirm.includes(deputy.id)}
        />
      ))}
    </article>
  );
}

interface WaitingRolesProps {
  readonly person: Person;
  readonly waiting: NonNullable<Person['waiting']>;
  readonly mayConfirm: boolean;
}

function WaitingRoles({ person, waiting, mayConfirm }: WaitingRolesProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const tell = useTell();
  const act = useAct<Person>([addresses.people()]);
  const words = (grants: Person['grants']) =>
    grants.length === 0
      ? say('people.grants-none')
      : formatList(
          language,
          grants.map((grant) => grantWords(say, grant)),
        );
  const settle = async (method: 'POST' | 'DELETE') => {
    const address = `${addressOf(person)}/confirmation`;
    const answer = await act.run({ method, address, version: person.version });
    if (answer.ok)
      tell({
        words: say(method === 'POST' ? 'people.confirmed' : 'people.declined', { name: person.displayName }),
      });
  };
  return (
    <section className="stack-close">
      <Facts
        facts={[
          [say('people.asked-roles'), words(waiting.grants)],
          [say('people.present-roles'), words(person.grants)],
          [say('people.asked-by'), waiting.by],
          [say('people.asked-at'), <InstantText key="at" at={waiting.at} zone={zone} />],
        ]}
      />
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <p className="soft">{say(waitingAdvice(person, mayConfirm), { name: person.displayName })}</p>
      <Acts>
        {mayConfirm ? (
          <Button look="primary" busy={act.busy} isDisabled={!person.used} onPress={() => settle('POST')}>
            {say('people.confirm-act')}
          </Button>
        ) : null}
        <Button busy={act.busy} onPress={() => settle('DELETE')}>
          {say('people.decline-act')}
        </Button>
      </Acts>
    </section>
  );
}

function waitingAdvice(person: Person, mayConfirm: boolean) {
  if (!mayConfirm) return 'people.confirm-not-yours';
  return person.used ? 'people.confirm-advice' : 'people.confirm-unused';
}

interface WaitingDeputyProps {
  readonly person: Person;
  readonly deputy: Person['deputies'][number];
  readonly mayConfirm: boolean;
}

function WaitingDeputy({ person, deputy, mayConfirm }: WaitingDeputyProps) {
  const say = useSay();
  const tell = useTell();
  const act = useAct<Person>([addresses.people()]);
  const settle = async (method: 'POST' | 'DELETE') => {
    const base = `${addressOf(person)}/deputies/${encodeURIComponent(deputy.id)}`;
    const address = method === 'POST' ? `${base}/confirmation` : base;
    const answer = await act.run({ method, address, version: person.version });
    if (answer.ok)
      tell({ words: say(method === 'POST' ? 'people.deputy-confirmed' : 'people.deputy-ended') });
  };
  return (
    <section className="stack-close">
      <Facts
        facts={[
          [say('people.deputy'), deputy.name],
          [
            say('people.deputy-period'),
            <span key="period">
              <DateText date={deputy.from} /> – <DateText date={deputy.to} />
            </span>,
          ],
          [say('people.asked-by'), deputy.waiting?.by ?? ''],
        ]}
      />
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        {mayConfirm ? (
          <Button look="primary" busy={act.busy} onPress={() => settle('POST')}>
            {say('people.deputy-confirm')}
          </Button>
        ) : null}
        <Button busy={act.busy} onPress={() => settle('DELETE')}>
          {say('people.deputy-take-back')}
        </Button>
      </Acts>
    </section>
  );
}
