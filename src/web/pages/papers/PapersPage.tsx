/** The kinds of paper: what each is, and a way to it. */
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { Given, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { paperAddresses, paperLinks } from './paper-query.ts';
import { aboutWords } from './paper-words.ts';

export function PapersPage({ params }: PageProps) {
  const say = useSay();
  const plan = useAnswer(addresses.plan(params.plan));
  const kinds = useAnswer(paperAddresses.kinds(params.plan));
  return (
    <>
      <PageHead title={say('paper.desk.title')} lead={say('paper.desk.lead')} />
      <Given answer={plan}>
        {() => (
          <Given answer={kinds}>
            {({ items }) => (
              <ul className="paper-kinds">
                {items.map(({ kind, title }) => (
                  <li key={kind} className="paper-kind">
                    <TextLink href={paperLinks.one(params.plan, kind)}>{title}</TextLink>
                    <p className="soft">{aboutWords(say, kind)}</p>
                  </li>
                ))}
              </ul>
            )}
          </Given>
        )}
      </Given>
    </>
  );
}
