/** What all have released to the public, and what is put forward. */
import type { Joint, PublicRecord } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, type PageProps, useSettings } from '../../frame/index.ts';
import { didBy, RecordedPapers } from '../../joint/index.ts';
import { InstantText, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { publicFilter, publicQuery } from './list-queries.ts';
import { NarrowedList } from './NarrowedList.tsx';
import { PublicBar } from './PublicBar.tsx';
import { useNames } from './party-names.ts';

export function PublicPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const answer = useAnswer(addresses.publicRecords(plan, publicQuery(query)));
  return (
    <NarrowedList
      plan={plan}
      here="public"
      title={say('public.title')}
      lead={say('public.lead')}
      answer={answer}
      none={say('public.none')}
      noneHelp={say('public.none-help')}
      filter={publicFilter(query)}
      from={query.get('from')}
      keyOf={({ entry }) => entry}
      show={(one, parties) => <RecordLine one={one} plan={plan} parties={parties} />}
      above={
        <p className="not-on-paper">
          <TextLink look="button" href={`/plans/${encodeURIComponent(plan)}/exchange/public/new`}>
            {say('public.make')}
          </TextLink>
        </p>
      }
      bar={(parties) => <PublicBar plan={plan} parties={parties} />}
    />
  );
}

interface LineProps {
  readonly one: PublicRecord;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

function RecordLine({ one, plan, parties }: LineProps) {
  const say = useSay();
  const language = useLanguage();
  const presentName = useNames(parties);
  // Letters may have meant others in an opening that has ended.
  const nameOf = (letter: string): string => {
    if (one.opening === null) return presentName(letter);
    return one.by === letter ? localName(one.author, language) : letter;
  };
  const href = `/plans/${encodeURIComponent(plan)}/exchange/public/${encodeURIComponent(one.entry)}`;
  return (
    <>
      <h2>
        <TextLink href={href}>{localName(one.title, language) || say('public.unread')}</TextLink>
      </h2>
      <RecordFacts one={one} />
      <RecordedPapers plan={plan} papers={one.papers} did={didBy(say, one.acts, nameOf)} />
    </>
  );
}

const tones = {
  public: 'good',
  replaced: 'plain',
  'awaits-ours': 'accent',
  'awaits-theirs': 'plain',
  returned: 'care',
} as const; // as: tones

/** From whom and when, how it stands, and how much of it was changed since. */
export function RecordFacts({ one }: Pick<LineProps, 'one'>) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  return (
    <>
      <p className="soft">
        {say('joint.proposed-by', { name: localName(one.author, language) })}{' '}
        <InstantText at={one.at} zone={zone} />
        {one.opening === null ? '' : ` · ${say('opening.number', { n: one.opening })}`}
        {one.date === null ? '' : ` · ${say('package.of', { date: formatDate(language, one.date) })}`}
      </p>
      <p className="proposal-marks">
        <Tag tone={tones[one.state]}>{say(`public.state.${one.state}`)}</Tag>
        <span className="soft">{say('public.total', { n: one.total })}</span>
        {one.changed === 0 ? null : <Tag tone="care">{say('public.changed', { n: one.changed })}</Tag>}
      </p>
    </>
  );
}
