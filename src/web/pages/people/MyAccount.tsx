/** The own account: what I may do and where, in whose place I stand, who stands in for me. */

import type { Person } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, useSession } from '../../frame/index.ts';
import { Facts, Given, Notice } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { Deputies } from './Deputies.tsx';
import { grantWords } from './grant-words.ts';
import { NoticeMail } from './NoticeMail.tsx';

export function MyAccount() {
  const say = useSay();
  const { person } = useSession();
  const answer = useAnswer(person === null ? null : addresses.person(person.id));
  return (
    <>
      <PageHead title={say('people.mine-title')} lead={say('people.mine-lead')} />
      <Given answer={answer}>{(own) => <Own person={own} deputyFor={person?.deputyFor ?? []} />}</Given>
    </>
  );
}

function Own({ person, deputyFor }: { readonly person: Person; readonly deputyFor: readonly string[] }) {
  const say = useSay();
  const language = useLanguage();
  const colleagues = useAnswer(addresses.colleagues());
  const words = (grants: Person['grants']) =>
    grants.length === 0
      ? say('people.grants-none')
      : formatList(
          language,
          grants.map((grant) => grantWords(say, grant)),
        );
  return (
    <div className="stack measure">
      {person.waiting === null ? null : (
        <Notice tone="care" title={say('people.mine-waiting')}>
          <p>{say('people.mine-waiting-advice', { roles: words(person.waiting.grants) })}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [say('account.display-name'), person.displayName],
          [say('account.name'), person.name],
          [say('people.column.pseudonym'), person.pseudonym],
          [say('people.column.roles'), words(person.grants)],
          [
            say('people.mine-for'),
            deputyFor.length === 0 ? say('people.grants-none') : formatList(language, deputyFor),
          ],
        ]}
      />
      <hr className="rule" />
      <Given answer={colleagues} lines={2}>
        {({ items }) => <Deputies person={person} colleagues={items} own />}
      </Given>
      <hr className="rule" />
      <NoticeMail />
    </div>
  );
}
