/** A reading as facts: each field by its name, and plainly said where nothing is set. */
import type { Reading } from '../../http/contract/index.ts';
import { Facts } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { actorWords, dueWords, type Party } from './words/index.ts';

export function ReadingFacts({
  reading,
  parties,
}: {
  readonly reading: Reading;
  readonly parties: readonly Party[];
}) {
  const say = useSay();
  const language = useLanguage();
  const unset = <span className="soft">{say('commitment.not-set')}</span>;
  return (
    <Facts
      facts={[
        [say('term.field.actor'), actorWords(say, language, parties, reading.actor)],
        [say('term.field.kind'), say(`term.kind.${reading.kind}`)],
        [say('term.field.strength'), say(`term.strength.${reading.strength}`)],
        [say('term.field.due'), dueWords(say, language, reading.due)],
        [
          say('term.field.leads'),
          reading.leads.length === 0 ? unset : <LeadList key="leads" leads={reading.leads} />,
        ],
        [say('term.field.done'), reading.done === null ? unset : reading.done],
      ]}
    />
  );
}

function LeadList({ leads }: { readonly leads: readonly string[] }) {
  return (
    <ul className="plain-list">
      {leads.map((lead) => (
        <li key={lead}>{lead}</li>
      ))}
    </ul>
  );
}
