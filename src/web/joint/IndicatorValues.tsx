/** Indicators with each party's value and the difference, period by period; why nothing was subtracted where it was not. */
import type { Joint, JointIndicator } from '../../http/contract/index.ts';
import { localName } from '../frame/index.ts';
import { objectLinks } from '../objects/index.ts';
import { AgreementMark, DateText, EmptyState, Table, type TableColumn, TextLink } from '../parts/index.ts';
import { type Say, useLanguage, useSay } from '../words/index.ts';

interface IndicatorValuesProps {
  readonly plan: string;
  readonly indicators: readonly JointIndicator[];
  readonly parties: Joint['parties'];
  /** Names the table. */
  readonly label: string;
}

type Row = JointIndicator['periods'][number] & Pick<JointIndicator, 'ref' | 'name' | 'indicator'>;
const sides = ['ours', 'theirs', 'third'] as const;

export function IndicatorValues({ plan, indicators, parties, label }: IndicatorValuesProps) {
  const say = useSay();
  const language = useLanguage();
  const rows = indicators.flatMap(({ periods, ...of }) => periods.map((one): Row => ({ ...of, ...one })));
  const nameOf = (letter: string): string => {
    const side = sides.find((one) => one === letter);
    const party = parties.find((one) => one.letter === letter);
    if (side !== undefined) return say(`choice.side.${side}`);
    return party === undefined ? letter : localName(party.names, language);
  };
  return (
    <Table
      label={label}
      columns={columnsOf(say, plan, nameOf, ({ name, indicator }) => localName(name, language) || indicator)}
      rows={rows}
      keyOf={({ indicator, period }) => `${indicator} ${period}`}
      empty={<EmptyState title={say('joint.indicators.none')} />}
    />
  );
}

function columnsOf(
  say: Say,
  plan: string,
  nameOf: (party: string) => string,
  titleOf: (row: Row) => string,
): readonly TableColumn<Row>[] {
  return [
    {
      id: 'indicator',
      name: say('object.indicator.one'),
      head: true,
      width: '12em',
      show: (row) =>
        row.ref === null ? (
          titleOf(row)
        ) : (
          <TextLink href={objectLinks.ref(plan, row.ref) ?? ''}>{titleOf(row)}</TextLink>
        ),
    },
    {
      id: 'period',
      name: say('field.period'),
      width: '8em',
      show: ({ period }) => <DateText date={period} />,
    },
    {
      id: 'values',
      name: say('joint.indicators.values'),
      show: ({ values }) => (
        <ul className="plain-list">
          {values.map(({ party, words, agreement }) => (
            <li key={`${party} ${words}`}>
              {nameOf(party)} <strong>{words}</strong>{' '}
              {agreement === null ? null : <AgreementMark state={agreement} />}
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'difference',
      name: say('joint.indicators.difference-column'),
      width: '12em',
      show: ({ words, outcome }) =>
        outcome === 'difference' || outcome === 'same' ? (
          <strong>{words}</strong>
        ) : (
          <span className="soft">{words}</span>
        ),
    },
  ];
}
