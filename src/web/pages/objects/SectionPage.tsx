/** A section of the programme: its kinds of things, what each is for, and how many there are. */
import { formatNumber } from '../../../i18n/desk/index.ts';
import type { Section } from '../../../plan/objects/index.ts';
import { useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { objectAddresses, objectLinks, typesOf, typeWords } from '../../objects/index.ts';
import { Given, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

/** The programme. */
export function ProgrammeSection({ params }: PageProps) {
  return <Kinds planId={params.plan} section="programme" />;
}

/** Meetings and what they are sessions of. */
export function MeetingsSection({ params }: PageProps) {
  return <Kinds planId={params.plan} section="meetings" />;
}

function Kinds({ planId, section }: { readonly planId: string; readonly section: Section }) {
  const say = useSay();
  const language = useLanguage();
  const counts = useAnswer(objectAddresses.counts(planId));
  return (
    <>
      <PageHead title={say(`frame.place.${section}`)} lead={say(`object.section.${section}`)} />
      <Given answer={counts}>
        {({ types }) => (
          <ul className="kinds">
            {typesOf(section).map(({ name }) => (
              <li key={name} className="kind">
                <h2>
                  <TextLink href={objectLinks.list(planId, name)}>{typeWords(say, name, 'many')}</TextLink>
                  <span className="section-count">
                    {formatNumber(language, types.find(({ type }) => type === name)?.count ?? 0)}
                  </span>
                </h2>
                <p className="soft">{typeWords(say, name, 'about')}</p>
              </li>
            ))}
          </ul>
        )}
      </Given>
    </>
  );
}
