/** The pages about people that whoever is signed in may open: who there is, what waits, what was done. */
import { useMay, useSession } from '../../frame/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

const pages = [
  { id: 'people', href: '/people', may: 'people.manage' },
  { id: 'waiting', href: '/people/waiting', may: 'people.confirm' },
  { id: 'history', href: '/people/history', may: 'people.history' },
] as const; // literal addresses
export type PeopleView = (typeof pages)[number]['id'];

export function PeopleNav({ here }: { readonly here: PeopleView }) {
  const say = useSay();
  const waiting = useSession().person?.waiting ?? 0;
  const may = {
    'people.manage': useMay('people.manage'),
    'people.confirm': useMay('people.confirm'),
    'people.history': useMay('people.history'),
  };
  const open = pages.filter((page) => may[page.may]);
  if (open.length < 2) return null;
  return (
    <nav className="people-nav not-on-paper" aria-label={say('people.pages')}>
      {open.map(({ id, href }) => (
        <TextLink key={id} href={href} look="quiet" {...(id === here ? { 'aria-current': 'page' } : {})}>
          {id === 'waiting' && waiting > 0
            ? say('people.page.waiting-n', { n: waiting })
            : say(`people.page.${id}`)}
        </TextLink>
      ))}
    </nav>
  );
}
