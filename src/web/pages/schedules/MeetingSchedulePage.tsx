/** Mechanisms on one row each with a cell a year: what was held, is to be held, was not; what is due next and who is host. */
import type { MeetingSchedule, ScheduleLine } from '../../../http/contract/index.ts';
import { formatDate, htmlLang } from '../../../i18n/desk/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage, NotFound, type PageProps } from '../../frame/index.ts';
import { FieldValue, objectLinks, RefLink, stateWords, typeWords, useChoices } from '../../objects/index.ts';
import { DateText, Table, type TableColumn, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { OrderedList } from '../objects/OrderedList.tsx';
import { scheduleAddresses, scheduleOrders, scheduleQuery } from './addresses.ts';

export function MeetingSchedulePage({ params, query }: PageProps) {
  const say = useSay();
  const asked = scheduleQuery(query);
  const answer = useAnswer(scheduleAddresses.meetings(params.plan, asked));
  const type = objectType('mechanism');
  if (type === null) return <NotFound />;
  return (
    <OrderedList
      planId={params.plan}
      type={type}
      title={say('schedules.meetings-title')}
      lead={say('schedules.meetings-lead')}
      answer={answer}
      sheet={scheduleAddresses.meetingsSheet(params.plan, asked)}
      orders={scheduleOrders.map((value) => ({ value, word: say(`schedules.order.${value}`) }))}
    >
      {(found) => <Schedule planId={params.plan} found={found} />}
    </OrderedList>
  );
}

interface PartProps {
  readonly planId: string;
  readonly line: ScheduleLine;
  readonly refs: MeetingSchedule['refs'];
}

function Schedule({ planId, found }: { readonly planId: string; readonly found: MeetingSchedule }) {
  const say = useSay();
  const { refs, years } = found;
  const columns: readonly TableColumn<ScheduleLine>[] = [
    {
      id: 'mechanism',
      name: typeWords(say, 'mechanism', 'one'),
      head: true,
      show: (line) => <Name planId={planId} line={line} refs={refs} />,
    },
    {
      id: 'next',
      name: say('schedules.next'),
      width: '13em',
      show: (line) => <Next planId={planId} line={line} />,
    },
    ...years.map(
      (year): TableColumn<ScheduleLine> => ({
        id: year,
        name: year,
        show: (line) => <Year planId={planId} line={line} refs={refs} year={year} />,
      }),
    ),
  ];
  return (
    <Table
      label={say('schedules.meetings-title')}
      columns={columns}
      rows={found.items}
      keyOf={({ id }) => id}
    />
  );
}

function Name({ planId, line, refs }: PartProps) {
  const language = useLanguage();
  const cadence = objectType('mechanism')?.fields.cadence;
  return (
    <>
      <TextLink href={objectLinks.one(planId, 'mechanism', line.id)}>
        <span lang={htmlLang[localNameLanguage(line.label, language)]}>
          {localName(line.label, language)}
        </span>
      </TextLink>
      {cadence === undefined || line.cadence === null ? null : (
        <p className="plan-of">
          <FieldValue planId={planId} field={cadence} value={line.cadence} refs={refs} brief />
        </p>
      )}
    </>
  );
}

/** What is due next, and who is host: by the meeting that is planned, else by the mechanism's rule. */
function Next({ planId, line: { next } }: { readonly planId: string; readonly line: ScheduleLine }) {
  const say = useSay();
  const choices = useChoices(planId, true);
  const host = objectType('meeting')?.fields.host;
  if (next === null) return null;
  return (
    <>
      <DateText date={next.date} />
      {next.overdue ? <span className="plan-late"> {say('schedules.past')}</span> : null}
      <p className="plan-of">
        {next.host === null || host?.kind !== 'choice'
          ? say('schedules.host-unknown')
          : say('schedules.host', { side: choices.words(host, next.host) })}
      </p>
    </>
  );
}

function Year({ planId, line, refs, year }: PartProps & { readonly year: string }) {
  const say = useSay();
  const language = useLanguage();
  const cell = line.cells.find((one) => one.year === year);
  if (cell === undefined) return null;
  return (
    <ul className="plain-list">
      {cell.meetings.map(({ ref, state, date }) => (
        <li key={ref}>
          <RefLink planId={planId} to={ref} refs={refs} brief />
          <p className="plan-of">
            {formatDate(language, date)} · {stateWords(say, objectType('meeting'), state)}
          </p>
        </li>
      ))}
      {cell.due ? <li className="soft">{say('schedules.due-here')}</li> : null}
    </ul>
  );
}
