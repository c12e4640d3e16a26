/** What expires when: instruments in that order, the windows in which notice is to be given, what takes their place. */
import type { InstrumentLadder, LadderLine } from '../../../http/contract/index.ts';
import { formatDate, htmlLang } from '../../../i18n/desk/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage, NotFound, type PageProps } from '../../frame/index.ts';
import {
  choiceWords,
  fieldWordsOf,
  objectLinks,
  RefLink,
  stateWords,
  typeWords,
} from '../../objects/index.ts';
import { DateText, Table, type TableColumn, TextLink } from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { OrderedList } from '../objects/OrderedList.tsx';
import { ladderOrders, ladderQuery, scheduleAddresses } from './addresses.ts';

export function LadderPage({ params, query }: PageProps) {
  const say = useSay();
  const asked = ladderQuery(query);
  const answer = useAnswer(scheduleAddresses.ladder(params.plan, asked));
  const type = objectType('instrument');
  if (type === null) return <NotFound />;
  return (
    <OrderedList
      planId={params.plan}
      type={type}
      title={say('schedules.ladder-title')}
      lead={say('schedules.ladder-lead')}
      answer={answer}
      sheet={scheduleAddresses.ladderSheet(params.plan, asked)}
      orders={ladderOrders.map((value) => ({ value, word: say(`schedules.order.${value}`) }))}
    >
      {(found) => (
        <Table
          label={say('schedules.ladder-title')}
          columns={columnsOf(params.plan, found.refs, say)}
          rows={found.items}
          keyOf={({ id }) => id}
        />
      )}
    </OrderedList>
  );
}

type Refs = InstrumentLadder['refs'];

function columnsOf(planId: string, refs: Refs, say: Say): readonly TableColumn<LadderLine>[] {
  return [
    {
      id: 'instrument',
      name: typeWords(say, 'instrument', 'one'),
      head: true,
      show: (line) => <Name planId={planId} line={line} />,
    },
    {
      id: 'expires',
      name: fieldWordsOf(say, 'instrument', 'expires'),
      width: '12em',
      show: ({ expires, left }) => (
        <>
          <DateText date={expires} />
          <p className={left < 0 ? 'plan-of plan-late' : 'plan-of'}>
            {left < 0 ? say('schedules.ran-out', { n: -left }) : say('schedules.left', { n: left })}
          </p>
        </>
      ),
    },
    { id: 'windows', name: say('schedules.windows'), show: (line) => <Windows line={line} /> },
    {
      id: 'successor',
      name: say('schedules.successor'),
      show: ({ successor }) =>
        successor === null ? (
          <span className="soft">{say('schedules.no-successor')}</span>
        ) : (
          <>
            <RefLink planId={planId} to={successor.ref} refs={refs} />
            <p className="plan-of">{stateWords(say, objectType('instrument'), successor.stage)}</p>
          </>
        ),
    },
    {
      id: 'lead',
      name: fieldWordsOf(say, 'instrument', 'lead'),
      show: ({ lead }) => (lead === null ? null : <RefLink planId={planId} to={lead} refs={refs} />),
    },
  ];
}

function Name({ planId, line }: { readonly planId: string; readonly line: LadderLine }) {
  const say = useSay();
  const language = useLanguage();
  const { id, label, stage, renewal } = line;
  return (
    <>
      <TextLink href={objectLinks.one(planId, 'instrument', id)}>
        <span lang={htmlLang[localNameLanguage(label, language)]}>{localName(label, language)}</span>
      </TextLink>
      <p className="plan-of">
        {stateWords(say, objectType('instrument'), stage)}
        {renewal === null ? null : ` · ${choiceWords(say, 'renewal', renewal)}`}
      </p>
    </>
  );
}

function Windows({ line: { windows } }: { readonly line: LadderLine }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="plain-list">
      {windows.map(({ what, days, from, open }) => (
        <li key={`${days} ${from}`}>
          {what === null ? say('schedules.window', { n: days }) : localName(what, language)}
          {' · '}
          {formatDate(language, from)}
          {open ? <span className="plan-late"> {say('schedules.window-open')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
