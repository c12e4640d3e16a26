/** The people of this node: who they are, what they may do, who stands in for whom. */
import { type Person, type PersonState, peopleMeant, stateOfPerson } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState } from '../../frame/index.ts';
import { askedOrder, shownOrder } from '../../lists/index.ts';
import {
  Button,
  Dialog,
  EmptyState,
  Given,
  Icon,
  Table,
  type TableColumn,
  Tag,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { NewPerson } from './NewPerson.tsx';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PeopleNav } from './PeopleNav.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { peopleQuery } from './people-query.ts';

export function People({ query }: PageProps) {
  const say = useSay();
  const [, change] = useQueryState();
  const answer = useAnswer(addresses.people());
  const people = answer?.ok ? answer.value.items : [];
  const open = people.find((person) => person.id === query.get('person')) ?? null;
  const filter = peopleQuery(query);
  const close = () => change({ person: null, new: null }, { replace: true });
  return (
    <>
      <PageHead
        title={say('people.title')}
        lead={say('people.lead')}
        acts={
          <Button look="primary" onPress={() => change({ new: 'person' })}>
            <Icon name="plus" />
            {say('people.add')}
          </Button>
        }
      />
      <PeopleNav here="people" />
      <PeopleFilters filter={filter} change={change} />
      <Given answer={answer}>
        {({ items }) => (
          <PeopleTable
            people={peopleMeant(items, filter)}
            sort={filter.sort}
            onSort={(sort) => change({ sort })}
          />
        )}
      </Given>
      <Dialog form="wide" title={say('people.add-title')} open={query.has('new')} onClose={close}>
        <NewPerson onDone={close} />
      </Dialog>
      <Dialog form="sheet" title={open?.displayName ?? ''} open={open !== null} onClose={close}>
        {open === null ? null : <PersonSheet key={open.id} person={open} people={people} onDone={close} />}
      </Dialog>
    </>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
}

function PeopleTable({ people, sort, onSort }: PeopleTableProps) {
  const say = useSay();
  const language = useLanguage();
  const columns: readonly TableColumn<Person>[] = [
    {
      id: 'name',
      name: say('people.column.name'),
      head: true,
      sortable: true,
      show: (person) => (
        <TextLink look="quiet" href={`/people?person=${encodeURIComponent(person.id)}`}>
          {person.displayName}
        </TextLink>
      ),
    },
    { id: 'account', name: say('account.name'), sortable: true, show: (person) => person.name },
    {
      id: 'roles',
      name: say('people.column.roles'),
      show: (person) =>
        formatList(
          language,
          person.grants.map(({ role }) => say(`term.role.${role}`)),
        ),
    },
    { id: 'areas', name: say('people.column.areas'), show: (person) => areasWords(say, person) },
    {
      id: 'language',
      name: say('account.language'),
      show: (person) => say(`term.language.${person.language}`),
    },
    {
      id: 'state',
      name: say('term.field.state'),
      sortable: true,
      show: (person) => <StateTag person={person} />,
    },
    { id: 'pseudonym', name: say('people.column.pseudonym'), show: (person) => person.pseudonym },
  ];
  return (
    <Table
      label={say('people.title')}
      columns={columns}
      rows={people}
      keyOf={(person) => person.id}
      {...shownOrder(sort)}
      onSort={(asked) => onSort(askedOrder(asked))}
      empty={<EmptyState title={say('people.none')} />}
    />
  );
}

const stateTones = {
  closed: 'plain',
  waiting: 'care',
  'areas-left': 'care',
  deputed: 'note',
  active: 'good',
} as const satisfies Record<PersonState, string>;

function StateTag({ person }: { readonly person: Person }) {
  const say = useSay();
  const state = stateOfPerson(person);
  return <Tag tone={stateTones[state]}>{say(`people.state.${state}`)}</Tag>;
}

/** Areas in words: in how many plans some role is narrowed. */
function areasWords(say: Say, person: Person): string {
  const limited = new Set(person.grants.flatMap(({ areas }) => Object.keys(areas))).size;
  return limited === 0 ? say('people.areas-all') : say('people.areas-limited', { n: limited });
}
