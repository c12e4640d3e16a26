/** The lines of the plan: dates beside each other and on a line of time, days moved, what is waited for, the agreement. */
import type { MilestoneLine, MilestonePlan } from '../../../http/contract/index.ts';
import { formatDate, htmlLang, type Language } from '../../../i18n/desk/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { fieldWordsOf, objectLinks, RefLink, stateWords, typeWords } from '../../objects/index.ts';
import { DateText, Table, type TableColumn, TextLink } from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { dayOf, partOf } from './plan-query.ts';

interface MilestoneTableProps {
  readonly planId: string;
  readonly plan: MilestonePlan;
}

/** Days moved, in words. */
function slipWords(say: Say, slip: number | null): string {
  if (slip === null) return '';
  return slip < 0
    ? say('milestones.early-words', { days: -slip })
    : say('milestones.slip-words', { days: slip });
}

export function MilestoneTable({ planId, plan }: MilestoneTableProps) {
  const say = useSay();
  const language = useLanguage();
  const columns = [
    ...namedColumns(planId, plan.refs, say),
    ...datedColumns(planId, plan, say),
    ...timeColumn(plan, say, language),
  ];
  return (
    <>
      <Table
        label={say('milestones.plan-title')}
        columns={columns}
        rows={plan.items}
        keyOf={({ id }) => id}
      />
      {plan.against === null ? null : <p className="soft plan-legend">{say('milestones.legend')}</p>}
    </>
  );
}

type Columns = readonly TableColumn<MilestoneLine>[];
type Refs = MilestonePlan['refs'];

function Name({ planId, line, refs }: { planId: string; line: MilestoneLine; refs: Refs }) {
  const language = useLanguage();
  return (
    <>
      <TextLink href={objectLinks.one(planId, 'milestone', line.id)}>
        <span lang={htmlLang[localNameLanguage(line.label, language)]}>
          {localName(line.label, language)}
        </span>
      </TextLink>
      {line.of === null ? null : (
        <p className="plan-of">
          <RefLink planId={planId} to={line.of} refs={refs} />
        </p>
      )}
    </>
  );
}

function namedColumns(planId: string, refs: Refs, say: Say): Columns {
  return [
    {
      id: 'milestone',
      name: typeWords(say, 'milestone', 'one'),
      head: true,
      show: (line) => <Name planId={planId} line={line} refs={refs} />,
    },
    {
      id: 'owner',
      name: fieldWordsOf(say, 'milestone', 'owner'),
      show: ({ owner }) => (owner === null ? null : <RefLink planId={planId} to={owner} refs={refs} />),
    },
  ];
}

/** Dates beside each other, and what is waited for. Without a baseline there is nothing to compare with. */
function datedColumns(planId: string, { refs, against }: MilestonePlan, say: Say): Columns {
  const compared: Columns = [
    {
      id: 'baseline',
      name: say('milestones.baseline-date'),
      width: '8em',
      show: ({ baseline }) => (baseline === null ? null : <DateText date={baseline} />),
    },
    {
      id: 'slip',
      name: say('milestones.slip'),
      short: true,
      width: '7em',
      show: ({ slip }) => slipWords(say, slip),
    },
  ];
  return [
    {
      id: 'now',
      name: say('milestones.due-now'),
      width: '13em',
      show: (line) => <Now planId={planId} line={line} refs={refs} />,
    },
    ...(against === null ? [] : compared),
    {
      id: 'waits',
      name: fieldWordsOf(say, 'milestone', 'waits'),
      show: ({ waits }) => (
        <ul className="plain-list">
          {waits.map(({ ref, late }) => (
            <li key={ref}>
              <RefLink planId={planId} to={ref} refs={refs} />
              {late ? <span className="plan-late"> {say('milestones.waits-late')}</span> : null}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function timeColumn({ span, asOf }: MilestonePlan, say: Say, language: Language): Columns {
  if (span === null) return [];
  const days = { from: formatDate(language, span.from), to: formatDate(language, span.to) };
  return [
    {
      id: 'time',
      name: say('milestones.timeline', days),
      width: '14em',
      bare: true,
      wideOnly: true,
      show: (line) => <TimeLine line={line} span={span} asOf={asOf} />,
    },
  ];
}

/** The date that holds, the state, and the agreement by which it was moved. */
function Now({
  planId,
  line,
  refs,
}: {
  readonly planId: string;
  readonly line: MilestoneLine;
  readonly refs: MilestonePlan['refs'];
}) {
  const say = useSay();
  const language = useLanguage();
  const { due, reached, state, rescheduled } = line;
  const date = reached ?? due;
  return (
    <>
      {date === null ? null : <DateText date={date} />}
      <p className="plan-of">{stateWords(say, objectType('milestone'), state)}</p>
      {rescheduled === null ? null : (
        <p className="plan-moved">
          {say('milestones.moved', {
            from: formatDate(language, rescheduled.from),
            to: formatDate(language, rescheduled.to),
          })}
          {rescheduled.times > 1 ? ` · ${say('milestones.moved-times', { n: rescheduled.times })}` : null}
          {' · '}
          {rescheduled.by === null ? (
            <span className="soft">{say('milestones.no-document')}</span>
          ) : (
            <RefLink planId={planId} to={rescheduled.by} refs={refs} />
          )}
        </p>
      )}
    </>
  );
}

const WIDTH = 200;

/** A line of time with the baseline's date hollow, the date now filled, and today. The words beside it say the same. */
function TimeLine({
  line,
  span,
  asOf,
}: {
  readonly line: MilestoneLine;
  readonly span: { readonly from: string; readonly to: string };
  readonly asOf: string;
}) {
  const x = (date: string): number => 6 + partOf(dayOf(date), span) * (WIDTH - 12);
  const now = line.reached ?? line.due;
  const today = asOf >= span.from && asOf <= span.to ? x(asOf) : null;
  return (
    <svg className="plan-line" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      <line className="plan-track" x1="6" x2={WIDTH - 6} y1="10" y2="10" />
      {today === null ? null : <line className="plan-today" x1={today} x2={today} y1="1" y2="19" />}
      {line.baseline === null || now === null ? null : (
        <line className="plan-shift" x1={x(line.baseline)} x2={x(now)} y1="10" y2="10" />
      )}
      {line.baseline === null ? null : <circle className="plan-then" cx={x(line.baseline)} cy="10" r="4.5" />}
      {now === null ? null : <circle className="plan-now" cx={x(now)} cy="10" r="4" />}
    </svg>
  );
}
