/** A row of a return that is wrong, corrected in its place: the cells as the file has them, to be written anew. */
import { useState } from 'react';
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { useAct } from '../../data/index.ts';
import { Button, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { roundAddresses } from './addresses.ts';
import { type FigureCells, FigureEntry, figureCells } from './FigureEntry.tsx';
import type { Figure } from './FigureName.tsx';
import { type Entry, RowEntry } from './RowEntry.tsx';

/** What the file said, as far as it can be shown in the cells of the desk. */
function cellsOf<const T extends string>(detail: ReturnDetail, key: string, names: readonly T[]) {
  const filled = detail.filled.find((cells) => String(cells.key ?? '') === key) ?? {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const [, cell] = Object.entries(filled).find(([column]) => column === name) ?? [];
      if (cell === undefined || cell === null) return [];
      return [[name, typeof cell === 'object' ? cell.day : String(cell)]];
    }),
  );
}
const itemCells = ['done', 'next', 'due', 'obstacle'] as const; // columns of a form

interface CorrectionProps {
  readonly planId: string;
  readonly detail: ReturnDetail;
  readonly asked: ReturnDetail['items'][number] | Figure;
  readonly onDone: () => void;
}

export function Correction({ planId, detail, asked, onDone }: CorrectionProps) {
  const say = useSay();
  const [entry, setEntry] = useState<Entry & FigureCells>(() =>
    cellsOf(detail, asked.key, 'kind' in asked ? figureCells : itemCells),
  );
  const act = useAct<ReturnDetail>([roundAddresses.everything(planId)]);
  const send = async () => {
    const address = `${roundAddresses.returned(planId, detail.id)}/correct`;
    const body = { rows: [{ key: asked.key, ...entry }] };
    const answer = await act.run({ method: 'POST', address, body, version: detail.tag });
    if (answer.ok) onDone();
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {'kind' in asked ? (
        <FigureEntry figure={asked} entry={entry} onChange={setEntry} />
      ) : (
        <RowEntry item={asked} entry={entry} onChange={setEntry} />
      )}
      <div className="round-buttons">
        <Button look="primary" busy={act.busy} onPress={send}>
          {say('round.page.correct-done')}
        </Button>
        <Button onPress={onDone}>{say('commitment.cancel')}</Button>
      </div>
    </>
  );
}
