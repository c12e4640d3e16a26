/** Periods that all parties have locked: since when, and by which act of whom. Nothing where none is. */
import type { Joint, JointFigures } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { localName, useSettings } from '../../frame/index.ts';
import { InstantText, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

interface JointLocksProps {
  readonly plan: string;
  readonly locks: JointFigures['locks'];
  readonly parties: Joint['parties'];
}

export function JointLocks({ plan, locks, parties }: JointLocksProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  if (locks.length === 0) return null;
  const acts = `/plans/${encodeURIComponent(plan)}/exchange/proposals?which=all&about=`;
  return (
    <section className="stack-close" aria-labelledby="joint-locks">
      <h2 id="joint-locks">{say('joint.locks.title')}</h2>
      <p className="soft measure">{say('joint.locks.help')}</p>
      <ul className="plain-list">
        {locks.map(({ period, by, since }) => {
          const party = parties.find(({ letter }) => letter === by);
          return (
            <li key={period}>
              <TextLink href={`${acts}${encodeURIComponent(`period/${period}`)}`}>
                {formatPeriod(language, period)}
              </TextLink>{' '}
              <span className="soft">
                {say('joint.locks.since')} <InstantText at={since} zone={zone} />
                {' · '}
                {say('joint.proposed-by', { name: localName(party?.names ?? {}, language) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
