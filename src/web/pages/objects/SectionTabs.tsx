/**
 * The kinds of things of a section, as links above each of their lists, with how many there are. On a narrow screen there
 * is the way back to all of them instead, so that the list begins on the first screen.
 */
import { formatNumber } from '../../../i18n/desk/index.ts';
import type { Section } from '../../../plan/objects/index.ts';
import { useAnswer } from '../../data/index.ts';
import { objectAddresses, objectLinks, typesOf, typeWords } from '../../objects/index.ts';
import { Icon, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export interface SectionTabsProps {
  readonly planId: string;
  readonly section: Section;
  readonly here: string;
}

export function SectionTabs({ planId, section, here }: SectionTabsProps) {
  const say = useSay();
  const language = useLanguage();
  const counts = useAnswer(objectAddresses.counts(planId));
  const types = typesOf(section);
  if (types.length < 2) return null;
  const countOf = (name: string) =>
    counts?.ok ? (counts.value.types.find(({ type }) => type === name)?.count ?? 0) : 0;
  return (
    <nav className="section-tabs not-on-paper" aria-label={say(`frame.place.${section}`)}>
      <ul>
        <li className="section-all">
          <TextLink href={`/plans/${encodeURIComponent(planId)}/${section}`}>
            <Icon name="left" />
            {say(`frame.place.${section}`)}
          </TextLink>
        </li>
        {types.map(({ name }) => (
          <li key={name} className={name === here ? 'section-here' : 'section-other'}>
            <TextLink
              href={objectLinks.list(planId, name)}
              look="quiet"
              {...(name === here ? { 'aria-current': 'page' as const } : {})}
            >
              {typeWords(say, name, 'many')}
              <span className="section-count">{formatNumber(language, countOf(name))}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
