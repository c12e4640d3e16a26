/** Matters on which the parties differ: each with where it stands, and the way to its statements and steps. */
import type { Joint, JointDisagreement } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { type PageProps, useSettings } from '../../frame/index.ts';
import { InstantText, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { Statements } from './DisagreementStatements.tsx';
import { DisagreementsBar } from './DisagreementsBar.tsx';
import { disagreementsFilter, disagreementsQuery } from './list-queries.ts';
import { NarrowedList } from './NarrowedList.tsx';
import { useNames } from './party-names.ts';

export function DisagreementsPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const found = useAnswer(addresses.disagreements(plan, disagreementsQuery(query)));
  return (
    <NarrowedList
      plan={plan}
      here="disagreements"
      title={say('disagreement.title')}
      lead={say('disagreement.lead')}
      answer={found}
      none={say('disagreement.none')}
      filter={disagreementsFilter(query)}
      from={query.get('from')}
      keyOf={({ id }) => id}
      bar={(parties) => <DisagreementsBar plan={plan} parties={parties} />}
      show={(item, parties) => <OneLine item={item} plan={plan} parties={parties} />}
    />
  );
}

interface LineProps {
  readonly item: JointDisagreement;
  readonly plan: string;
  readonly parties: Joint['parties'];
}

function OneLine({ item, plan, parties }: LineProps) {
  const say = useSay();
  const href = `/plans/${encodeURIComponent(plan)}/exchange/disagreements/${item.id}`;
  return (
    <>
      <h2>
        <TextLink href={href}>{subjectName(item) || say('disagreement.one')}</TextLink>
      </h2>
      {item.words === '' || item.told === null ? null : (
        <p lang={item.told.subject.text?.language} className="disagreement-words">
          {item.words}
        </p>
      )}
      <DisagreementMarks item={item} parties={parties} />
      <Statements item={item} parties={parties} />
    </>
  );
}

/** What it is about, in words. */
export function subjectName({ told }: JointDisagreement): string {
  if (told === null) return '';
  const { name, kind, field } = told.subject;
  return [name === '' ? kind : name, field].filter((part) => part !== '').join(' · ');
}

const tones = { open: 'care', settled: 'good', standing: 'note', 'taken-back': 'plain' } as const;

/** How it stands, where it is dealt with, who raised it and when. */
export function DisagreementMarks({ item, parties }: Omit<LineProps, 'plan'>) {
  const say = useSay();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  return (
    <p className="proposal-marks">
      <Tag tone={tones[item.standing]}>{say(`disagreement.standing.${item.standing}`)}</Tag>
      <Tag>{say(`disagreement.level.${item.level.level}`)}</Tag>
      <span className="soft">
        {say('disagreement.raised', { name: nameOf(item.by) })} <InstantText at={item.at} zone={zone} />
      </span>
    </p>
  );
}
