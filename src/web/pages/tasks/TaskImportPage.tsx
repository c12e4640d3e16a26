/** A task list is brought in: the file, what its columns are, what each line would do; then it is kept as it was seen. */
import { useState } from 'react';
import type { Plan, TaskTable } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { objectLinks, TaskRowsTable, typeWords } from '../../objects/index.ts';
import {
  Button,
  Checkbox,
  FileDrop,
  Given,
  Icon,
  Notice,
  ProblemNote,
  TextLink,
  toggled,
  useTell,
  Working,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { paperAddresses } from '../papers/paper-query.ts';
import { TableColumns } from './TableColumns.tsx';
import { useTaskTable } from './use-task-table.ts';

export function TaskImportPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  return <Given answer={plan}>{(given) => <Bring plan={given} />}</Given>;
}

function Bring({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const language = useLanguage();
  const table = useTaskTable(plan.id);
  return (
    <article className="stack">
      <p className="object-back not-on-paper">
        <Icon name="left" />
        <TextLink href={objectLinks.list(plan.id, 'task')}>{typeWords(say, 'task', 'many')}</TextLink>
      </p>
      <PageHead title={say('tasks.import-title')} lead={say('tasks.import-lead')} />
      {table.problem === null ? null : <ProblemNote problem={table.problem} />}
      <FileDrop
        label={say('tasks.import-file')}
        help={say('tasks.import-file-help')}
        name="file"
        accept=".xlsx,.ods,.docx,.odt"
        file={table.file}
        onFile={(file) => void table.bring(file)}
      />
      <p className="paper-files">
        <TextLink download href={paperAddresses.file(plan.id, 'task-list', { language, format: 'xlsx' })}>
          {say('tasks.import-template')}
        </TextLink>
      </p>
      {table.busy ? (
        <p className="soft">
          <Working /> {say('round.page.reading')}
        </p>
      ) : null}
      {table.table === null ? null : <Looked plan={plan} table={table} looked={table.table} />}
    </article>
  );
}

interface LookedProps {
  readonly plan: Plan;
  readonly table: ReturnType<typeof useTaskTable>;
  readonly looked: TaskTable;
}

function Looked({ plan, table, looked }: LookedProps) {
  const say = useSay();
  const isReady = looked.columns.some(({ column }) => column === 'title' || column === 'code');
  return (
    <>
      <TableColumns table={looked} onSay={(change) => void table.say(change)} />
      {isReady ? (
        <>
          <UnknownBodies table={table} looked={looked} />
          <Keep plan={plan} table={table} looked={looked} />
          <TaskRowsTable
            planId={plan.id}
            rows={looked}
            take={table.said.take}
            onTake={(line) => {
              const take = new Set(
                [...toggled(new Set([...table.said.take].map(String)), String(line))].map(Number),
              );
              void table.say({ take });
            }}
          />
          <LeftOut looked={looked} />
        </>
      ) : (
        <Notice tone="note" title={say('tasks.title-missing')} />
      )}
    </>
  );
}

function UnknownBodies({ table, looked }: Omit<LookedProps, 'plan'>) {
  const say = useSay();
  const { unknownBodies } = looked;
  if (unknownBodies.length === 0) return null;
  return (
    <Notice tone="note" title={say('tasks.bodies-unknown', { n: unknownBodies.length })}>
      <ul className="plain-list">
        {unknownBodies.map(({ name, rows }) => (
          <li key={name}>{say('tasks.body-rows', { name, n: rows })}</li>
        ))}
      </ul>
      <Checkbox isSelected={table.said.makeBodies} onChange={(makeBodies) => void table.say({ makeBodies })}>
        {say('tasks.bodies-make')}
      </Checkbox>
    </Notice>
  );
}

function Keep({ plan, table, looked }: LookedProps) {
  const say = useSay();
  const tell = useTell();
  const [done, setDone] = useState<TaskTable | null>(null);
  const { counts } = looked;
  const n = counts.add + counts.change;
  const keep = async () => {
    const kept = await table.keep();
    if (kept === null) return;
    setDone(kept);
    tell({ words: say('tasks.kept', kept.counts) });
  };
  if (done !== null && done.seen === looked.seen)
    return (
      <Notice tone="good" title={say('tasks.kept', done.counts)}>
        <p>
          <TextLink href={objectLinks.list(plan.id, 'task')}>{say('object.make-tasks-open')}</TextLink>
        </p>
      </Notice>
    );
  return (
    <>
      <p>{say('tasks.counts', counts)}</p>
      {counts.error === 0 ? null : (
        <Notice tone="care" title={say('tasks.wrong', { n: counts.error })}>
          <p>{say('tasks.wrong-help')}</p>
        </Notice>
      )}
      {n === 0 && counts.error === 0 ? (
        <p className="soft">{say('tasks.nothing')}</p>
      ) : (
        <div className="round-buttons not-on-paper">
          <Button look="primary" busy={table.busy} isDisabled={counts.error > 0 || n === 0} onPress={keep}>
            {say('tasks.keep', { n })}
          </Button>
        </div>
      )}
    </>
  );
}

function LeftOut({ looked: { leftOut } }: Pick<LookedProps, 'looked'>) {
  const say = useSay();
  if (leftOut.length === 0) return null;
  return (
    <details>
      <summary>{say('tasks.left-out', { n: leftOut.length })}</summary>
      <ul className="plain-list">
        {leftOut.map(({ line, text }) => (
          <li key={line}>{say('tasks.left-out-line', { line, text })}</li>
        ))}
      </ul>
    </details>
  );
}
