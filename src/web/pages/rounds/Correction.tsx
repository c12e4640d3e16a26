/** A row of a return that is wrong, corrected in its place: the cells as the file has them, to be written anew. */
import { useState } from 'react';
import type { ReturnDetail } from '../../../http/contract/index.ts';
import { useAct } from '../../data/index.ts';
import { Button, ProblemNote } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { roundAddresses } from './addresses.ts';
import { type FigureCells, FigureEntry } from './FigureEntry.tsx';
import type { Figure } from './FigureName.tsx';
import { type Entry, RowEntry } from './RowEntry.tsx';
import { rowProblems } from './row-problems.ts';
import { writtenCells } from './written-cells.ts';

interface CorrectionProps {
  readonly planId: string;
  readonly detail: ReturnDetail;
  readonly asked: ReturnDetail['items'][number] | Figure;
  readonly onDone: () => void;
}

export function Correction({ planId, detail, asked, onDone }: CorrectionProps) {
  const say = useSay();
  const language = useLanguage();
  const [entry, setEntry] = useState<Entry & FigureCells>(() => writtenCells(language, detail, asked));
  const act = useAct<ReturnDetail>([roundAddresses.everything(planId)]);
  const { byRow, rest } = rowProblems([asked.key], act.problem);
  const problems = byRow.get(asked.key) ?? {};
  const send = async () => {
    const address = `${roundAddresses.returned(planId, detail.id)}/correct`;
    const body = { rows: [{ key: asked.key, ...entry }] };
    const answer = await act.run({ method: 'POST', address, body, version: detail.tag });
    if (answer.ok) onDone();
  };
  return (
    <>
      {'kind' in asked ? (
        <FigureEntry figure={asked} entry={entry} problems={problems} onChange={setEntry} />
      ) : (
        <RowEntry item={asked} entry={entry} problems={problems} onChange={setEntry} />
      )}
      {rest === null ? null : <ProblemNote problem={rest} />}
      <div className="round-buttons">
        <Button look="primary" busy={act.busy} onPress={send}>
          {say('round.page.correct-done')}
        </Button>
        <Button onPress={onDone}>{say('commitment.cancel')}</Button>
      </div>
    </>
  );
}
