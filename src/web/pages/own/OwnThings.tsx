/** What is due from the body by a date: tasks, milestones, agreements that run out, each a link to its page. */
import type { Own } from '../../../http/contract/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { localName } from '../../frame/index.ts';
import { objectLinks, stateWords, typeWords } from '../../objects/words/index.ts';
import { DateText } from '../../parts/DateText.tsx';
import { useLanguage, useSay } from '../../words/index.ts';

interface ThingsProps {
  readonly planId: string;
  readonly things: Own['things'];
}

export function OwnThings({ planId, things }: ThingsProps) {
  const say = useSay();
  const language = useLanguage();
  if (things.length === 0) return <p>{say('own.things-none')}</p>;
  return (
    <ul className="own-things">
      {things.map(({ ref, type, label, state, due, overdue }) => (
        <li key={ref}>
          <a href={objectLinks.ref(planId, ref) ?? ''}>{localName(label, language)}</a>{' '}
          <span className="soft">
            {[typeWords(say, type, 'one'), stateWords(say, objectType(type), state) ?? '']
              .filter((one) => one !== '')
              .join(' · ')}
          </span>{' '}
          <span className={overdue ? 'care' : 'soft'}>
            <DateText date={due} /> {overdue ? say('own.overdue') : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
