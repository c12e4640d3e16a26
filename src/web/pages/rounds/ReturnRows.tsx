/** The rows of a return as a table; a row that is wrong can be corrected in its place while the return waits. */
import { useState } from 'react';
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { cellNames } from '../../../plan/rounds/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { Button, Table, type TableColumn, Tag } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { Correction } from './Correction.tsx';
import { type Figure, FigureName } from './FigureName.tsx';
import { FigureWords } from './FigureWords.tsx';
import { StatementWords } from './StatementWords.tsx';

type Row = ReturnDetail['rows'][number];
type Item = ReturnDetail['items'][number];

const tones = { add: 'good', change: 'care', skip: 'plain', error: 'bad' } as const; // tones of a tag

interface ReturnRowsProps {
  readonly planId: string;
  readonly detail: ReturnDetail;
}

export function ReturnRows({ planId, detail }: ReturnRowsProps) {
  const say = useSay();
  const items = new Map(detail.items.map((item) => [item.key, item]));
  const figures = new Map(detail.figures.map((figure) => [figure.key, figure]));
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'item',
      name: say(figures.size > 0 ? 'round.page.asked-item' : 'round.form.column.item'),
      head: true,
      show: ({ key, at }) => <RowName at={at} item={items.get(key ?? '')} figure={figures.get(key ?? '')} />,
    },
    {
      id: 'outcome',
      name: say('round.page.outcome'),
      short: true,
      show: ({ outcome, why, same }) => (
        <>
          <Tag tone={tones[outcome]}>{say(`round.outcome.${outcome}`)}</Tag>
          {why === null ? null : <p className="soft">{say(`round.why.${why}`)}</p>}
          {same && outcome !== 'error' ? <p className="soft">{say('round.form.column.same')}</p> : null}
        </>
      ),
    },
    {
      id: 'said',
      name: say('round.page.now'),
      show: (row) => (
        <Said
          planId={planId}
          detail={detail}
          row={row}
          item={items.get(row.key ?? '')}
          figure={figures.get(row.key ?? '')}
        />
      ),
    },
    {
      id: 'before',
      name: say('round.page.before'),
      show: ({ key, before, figures: of }) =>
        before !== null ? (
          <StatementWords statement={before} />
        ) : of?.before ? (
          <FigureWords figures={of.before} figure={figures.get(key ?? '')} />
        ) : null,
    },
  ];
  return (
    <Table
      label={say('round.page.rows')}
      columns={columns}
      rows={detail.rows}
      keyOf={({ at, key }) => `${at} ${key ?? ''}`}
    />
  );
}

interface RowNameProps {
  readonly at: string;
  readonly item: Item | undefined;
  readonly figure: Figure | undefined;
}

function RowName({ at, item, figure }: RowNameProps) {
  const language = useLanguage();
  if (figure !== undefined) return <FigureName figure={figure} />;
  if (item === undefined) return <span className="soft">{at}</span>;
  return (
    <span lang={htmlLang[localNameLanguage(item.words, language)]}>
      {item.key} · {localName(item.words, language)}
    </span>
  );
}

/** What the file has in a cell, as far as it can be said. */
function writtenAt({ filled }: ReturnDetail, key: string | null, at: string): string {
  const cells = filled.find((one) => key !== null && String(one.key ?? '') === key) ?? {};
  const [, cell] = Object.entries(cells).find(([column]) => column === at) ?? [];
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
}

interface FaultWordsProps {
  readonly fault: Row['faults'][number];
  readonly written: string;
}

/** A fault with the cell that it is in, and what stands there. */
function FaultWords({ fault: { at, message }, written }: FaultWordsProps) {
  const say = useSay();
  const column = cellNames.find((name) => name === at);
  if (column === undefined) return message;
  const facts = { column: say(`round.form.column.${column}`), written, message };
  // Some messages quote what was written themselves.
  const isTold = written === '' || message.includes(written);
  return say(isTold ? 'round.page.fault-in' : 'round.page.fault-at', facts);
}

interface SaidProps extends ReturnRowsProps {
  readonly row: Row;
  readonly item: Item | undefined;
  readonly figure: Figure | undefined;
}

function Said({ planId, detail, row, item, figure }: SaidProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const asked = item ?? figure;
  if (row.outcome !== 'error')
    return row.statement !== null ? (
      <StatementWords statement={row.statement} />
    ) : row.figures?.now ? (
      <FigureWords figures={row.figures.now} figure={figure} />
    ) : null;
  return (
    <>
      <ul className="plain-list round-faults">
        {row.faults.map((one) => (
          <li key={`${one.at} ${one.fault}`}>
            <FaultWords fault={one} written={writtenAt(detail, row.key, one.at)} />
          </li>
        ))}
      </ul>
      {asked === undefined || detail.state !== 'waiting' ? null : open ? (
        <Correction planId={planId} detail={detail} asked={asked} onDone={() => setOpen(false)} />
      ) : (
        <Button onPress={() => setOpen(true)}>{say('round.page.correct')}</Button>
      )}
    </>
  );
}
