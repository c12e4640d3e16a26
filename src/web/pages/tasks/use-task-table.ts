/**
 * A task list that is being brought in: the file, what was said of it, and how it looks so far. Every change of what was said
 * has it looked at anew; keeping sends what was seen.
 */
import { useState } from 'react';
import type { TaskTable } from '../../../http/contract/index.ts';
import { address, useAct } from '../../data/index.ts';
import { everything } from '../../objects/index.ts';

/** What somebody said of the table; what is not set is found by the system. */
export interface TableSaid {
  readonly sheet?: number | undefined;
  readonly heading?: number | undefined;
  /** By place, '' where a column is not read. */
  readonly columns?: readonly string[] | undefined;
  readonly makeBodies: boolean;
  readonly take: ReadonlySet<number>;
}

const nothing: TableSaid = { makeBodies: false, take: new Set() };

/** The form that is sent: to look, or with what was seen to keep it. */
export function formOf(file: File, said: TableSaid, seen: string | null): FormData {
  const form = new FormData();
  if (said.sheet !== undefined) form.set('sheet', String(said.sheet));
  if (said.heading !== undefined) form.set('heading', String(said.heading));
  if (said.columns !== undefined) form.set('columns', said.columns.join(','));
  form.set('bodies', said.makeBodies ? 'make' : 'known');
  form.set('take', [...said.take].join(','));
  if (seen !== null) form.set('seen', seen);
  form.set('file', file);
  return form;
}

/** The table and what can be done with it. */
export function useTaskTable(planId: string) {
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<TableSaid>(nothing);
  const [table, setTable] = useState<TaskTable | null>(null);
  const at = address<TaskTable>(['api', 'plans', planId, 'task-table']);
  const looking = useAct<TaskTable>([at]);
  const keeping = useAct<TaskTable>([everything(planId)]);
  const look = async (chosen: File, saying: TableSaid) => {
    setFile(chosen);
    setSaid(saying);
    keeping.clear();
    const answer = await looking.run({ method: 'POST', address: at, body: formOf(chosen, saying, null) });
    if (answer.ok) setTable(answer.value);
  };
  return {
    ...{ file, said, table },
    busy: looking.busy || keeping.busy,
    problem: keeping.problem ?? looking.problem,
    bring: async (chosen: File) => {
      setTable(null);
      await look(chosen, nothing);
    },
    say: async (change: Partial<TableSaid>) => {
      if (file !== null) await look(file, { ...said, ...change });
    },
    keep: async (): Promise<TaskTable | null> => {
      if (file === null || table === null) return null;
      const body = formOf(file, said, table.seen);
      const answer = await keeping.run({ method: 'POST', address: at, body });
      return answer.ok ? answer.value : null;
    },
  };
}
