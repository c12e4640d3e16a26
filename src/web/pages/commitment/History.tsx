/** What happened to it, newest first: each step with its lines, each line leads to its entry or says that it is an own note. */
import { useState } from 'react';
import type { CommitmentDetail, HistoryLine, Plan } from '../../../http/contract/index.ts';
import { links, UndoDialog } from '../../commitments/index.ts';
import { useMay, useSettings } from '../../frame/index.ts';
import { Button, InstantText, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { type HistoryStep, historySteps } from './history-steps.ts';
import { actWords, historyWords } from './history-words.ts';

export interface HistoryProps {
  readonly plan: Plan;
  readonly lines: CommitmentDetail['history'];
}

export function History({ plan, lines }: HistoryProps) {
  const say = useSay();
  const may = useMay('review.act');
  const [undoing, setUndoing] = useState<string | null>(null);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('commitment.history')}</h2>
      {lines.length === 0 ? (
        <p className="soft">{say('commitment.history-none')}</p>
      ) : (
        <ol className="history">
          {historySteps(lines).map((step) => (
            <Step key={step.key} plan={plan} step={step} onUndo={may ? setUndoing : null} />
          ))}
        </ol>
      )}
      <UndoDialog planId={plan.id} actId={undoing} onClose={() => setUndoing(null)} />
    </section>
  );
}

interface StepProps {
  readonly plan: Plan;
  readonly step: HistoryStep;
  readonly onUndo: ((id: string) => void) | null;
}

function Step({ plan, step, onUndo }: StepProps) {
  const say = useSay();
  const { zone } = useSettings();
  const { undo } = step;
  return (
    <li className={step.undone ? 'history-step history-undone' : 'history-step'}>
      <div className="history-head">
        <strong>{actWords(say, step.act)}</strong>
        <span className="soft">
          {step.by} · <InstantText at={step.at} zone={zone} />
        </span>
        {step.undone ? <Tag>{say('commitment.history-undone')}</Tag> : null}
        {undo === null || onUndo === null ? null : (
          <Button small look="quiet" onPress={() => onUndo(undo)}>
            {say('commitment.undo')}
          </Button>
        )}
      </div>
      <ul className="plain-list">
        {step.lines.map((line) => (
          <Line key={`${line.register} ${line.entry?.seq ?? line.at}`} plan={plan} line={line} />
        ))}
      </ul>
    </li>
  );
}

function Line({ plan, line }: { readonly plan: Plan; readonly line: HistoryLine }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li className="history-line">
      <span className="history-what">{historyWords(say, language, plan, line)}</span>
      {line.entry === null ? (
        <span className="history-entry soft">{say('commitment.history-own')}</span>
      ) : (
        <span className="history-entry">
          <TextLink href={links.entry(plan.id, line.entry.seq)}>
            {say('commitment.history-entry-link', { seq: line.entry.seq })}
          </TextLink>
        </span>
      )}
    </li>
  );
}
