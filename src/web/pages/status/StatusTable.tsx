/** Commitments and how they stand: progress with where the word comes from, timing, evidence, and a cell for each period. */
import type { Statuses, StatusLine } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { askedOrder, shownOrder } from '../../lists/index.ts';
import { objectLinks, RefLink } from '../../objects/index.ts';
import { DateText, ProgressMark, Table, type TableColumn, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { axisWord } from './StatusFigures.tsx';

interface TableProps {
  readonly planId: string;
  readonly statuses: Statuses;
  /** Periods that have a column of their own. */
  readonly periods: readonly string[];
  /** Somebody who may say how a commitment stands. */
  readonly may: boolean;
  /** `due`, `-due`, or null for the register's order. */
  readonly sort: string | null;
  readonly onSort: (sort: string) => void;
}

function Commitment({ planId, line, refs }: { planId: string; line: StatusLine; refs: Statuses['refs'] }) {
  const say = useSay();
  return (
    <>
      <RefLink planId={planId} to={line.commitment} refs={refs} />
      {line.flagship ? (
        <>
          {' '}
          <Tag>{say('status.flagship')}</Tag>
        </>
      ) : null}{' '}
      {line.counted === 'result' ? null : <Tag>{say(`status.counted.${line.counted}`)}</Tag>}
    </>
  );
}

type SaidProps = { readonly line: StatusLine; readonly refs: Statuses['refs'] } & Pick<
  TableProps,
  'planId' | 'may'
>;

function Said({ line, refs, planId, may }: SaidProps) {
  const say = useSay();
  const language = useLanguage();
  const isUnsaid = line.basis === 'none' && line.cells.length === 0 && line.counted !== 'stance';
  return (
    <>
      <ProgressMark state={line.progress} />
      {isUnsaid && may ? (
        <span className="status-basis">
          <TextLink
            href={objectLinks.make(planId, 'opening-balance', { commitment: line.commitment })}
            look="quiet"
          >
            {say('status.opening')}
          </TextLink>
        </span>
      ) : null}
      {line.basis === 'none' ? null : (
        <span className="soft status-basis">
          {say('status.said', {
            basis: axisWord(say, 'basis', line.basis),
            period: formatPeriod(language, line.saidFor),
          })}
        </span>
      )}
      {line.papers.map((paper) => (
        <span key={paper} className="status-basis">
          <RefLink planId={planId} to={paper} refs={refs} brief />
        </span>
      ))}
    </>
  );
}

function columnsOf(
  { planId, statuses, periods, may }: Pick<TableProps, 'planId' | 'statuses' | 'periods' | 'may'>,
  say: ReturnType<typeof useSay>,
  language: ReturnType<typeof useLanguage>,
): readonly TableColumn<StatusLine>[] {
  const { refs } = statuses;
  return [
    {
      id: 'commitment',
      name: say('field.commitment'),
      head: true,
      show: (line) => <Commitment planId={planId} line={line} refs={refs} />,
    },
    {
      id: 'progress',
      name: say('status.axis.progress'),
      width: '13em',
      show: (line) => <Said line={line} refs={refs} planId={planId} may={may} />,
    },
    {
      id: 'timing',
      name: say('status.axis.timing'),
      width: '10em',
      show: (line) => (
        <span className={line.timing === 'late' ? 'status-late' : ''}>
          {axisWord(say, 'timing', line.timing)}
        </span>
      ),
    },
    {
      id: 'due',
      name: say('field.due'),
      width: '8em',
      sortable: true,
      show: (line) => (line.due === null ? null : <DateText date={line.due} />),
    },
    {
      id: 'evidence',
      name: say('status.axis.evidence'),
      width: '8em',
      show: (line) => axisWord(say, 'evidence', line.evidence),
    },
    ...periods.map(
      (period): TableColumn<StatusLine> => ({
        id: period,
        name: formatPeriod(language, period),
        width: '6em',
        show: (line) => <Cell line={line} period={period} planId={planId} may={may} />,
      }),
    ),
  ];
}

/** What was said for a period; a way to say it, where nobody has. */
function Cell({
  line,
  period,
  planId,
  may,
}: {
  readonly line: StatusLine;
  readonly period: string;
  readonly planId: string;
  readonly may: boolean;
}) {
  const say = useSay();
  const cell = line.cells.find((one) => one.period === period);
  if (cell !== undefined) {
    const href = objectLinks.list(planId, 'claim', { commitment: line.commitment });
    return (
      <TextLink href={href} look="quiet">
        <ProgressMark state={cell.progress} bare />
      </TextLink>
    );
  }
  if (!may) return <ProgressMark state="not-reported" bare />;
  const href = objectLinks.make(planId, 'claim', { commitment: line.commitment, period });
  return (
    <TextLink href={href} look="quiet">
      <ProgressMark state="not-reported" bare />
      <span className="unseen">{say('object.claim.new')}</span>
    </TextLink>
  );
}

/** The table. */
export function StatusTable(props: TableProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Table
      label={say('frame.place.status')}
      columns={columnsOf(props, say, language)}
      rows={props.statuses.items}
      keyOf={(line) => line.commitment}
      {...shownOrder(props.sort)}
      onSort={(sort) => props.onSort(askedOrder(sort))}
    />
  );
}
