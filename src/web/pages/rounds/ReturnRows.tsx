/** The rows of a return as a table; a row that is wrong can be corrected in its place while the return waits. */
import { useState } from 'react';
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { useAct } from '../../data/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { Button, ProblemNote, Table, type TableColumn, Tag } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { roundAddresses } from './addresses.ts';
import { type Entry, RowEntry } from './RowEntry.tsx';
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
  const language = useLanguage();
  const items = new Map(detail.items.map((item) => [item.key, item]));
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'item',
      name: say('round.form.column.item'),
      head: true,
      show: ({ key, at }) => {
        const item = items.get(key ?? '');
        if (item === undefined) return <span className="soft">{at}</span>;
        return (
          <span lang={htmlLang[localNameLanguage(item.words, language)]}>
            {item.key} · {localName(item.words, language)}
          </span>
        );
      },
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
      show: (row) => <Said planId={planId} detail={detail} row={row} item={items.get(row.key ?? '')} />,
    },
    {
      id: 'before',
      name: say('round.page.before'),
      show: ({ before }) => (before === null ? null : <StatementWords statement={before} />),
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

interface SaidProps extends ReturnRowsProps {
  readonly row: Row;
  readonly item: Item | undefined;
}

function Said({ planId, detail, row, item }: SaidProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (row.outcome !== 'error')
    return row.statement === null ? null : <StatementWords statement={row.statement} />;
  return (
    <>
      <ul className="plain-list round-faults">
        {row.faults.map(({ at, fault, message }) => (
          <li key={`${at} ${fault}`}>{message}</li>
        ))}
      </ul>
      {item === undefined || detail.state !== 'waiting' ? null : open ? (
        <Correction planId={planId} detail={detail} item={item} onDone={() => setOpen(false)} />
      ) : (
        <Button onPress={() => setOpen(true)}>{say('round.page.correct')}</Button>
      )}
    </>
  );
}

/** What the file said, as far as it can be shown in the cells of the desk. */
function entryOf(detail: ReturnDetail, key: string): Entry {
  const filled = detail.filled.find((cells) => String(cells.key ?? '') === key) ?? {};
  const text = (name: 'done' | 'next' | 'due' | 'obstacle'): string => {
    const cell = filled[name];
    if (cell === undefined || cell === null) return '';
    return typeof cell === 'object' ? cell.day : String(cell);
  };
  return { done: text('done'), next: text('next'), due: text('due'), obstacle: text('obstacle') };
}

function Correction({
  planId,
  detail,
  item,
  onDone,
}: ReturnRowsProps & { readonly item: Item; readonly onDone: () => void }) {
  const say = useSay();
  const [entry, setEntry] = useState<Entry>(() => entryOf(detail, item.key));
  const act = useAct<ReturnDetail>([roundAddresses.everything(planId)]);
  const send = async () => {
    const address = `${roundAddresses.returned(planId, detail.id)}/correct`;
    const body = { rows: [{ key: item.key, ...entry }] };
    const answer = await act.run({ method: 'POST', address, body, version: detail.tag });
    if (answer.ok) onDone();
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <RowEntry item={item} entry={entry} onChange={setEntry} />
      <div className="round-buttons">
        <Button look="primary" busy={act.busy} onPress={send}>
          {say('round.page.correct-done')}
        </Button>
        <Button onPress={onDone}>{say('commitment.cancel')}</Button>
      </div>
    </>
  );
}
