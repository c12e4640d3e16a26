/** Tasks with their references and words, and how commitments stand: what lists of things and figures are timed on. Invented. */
import type { ObjectRow, StatusRow } from '../../src/app/index.ts';

const states = ['planned', 'in-hand', 'done', 'suspended'];
const progress = ['not-reported', 'begun', 'substantial', 'complete'] as const;
const two = (n: number): string => String(n).padStart(2, '0');

/** A task of sixty bodies' work. */
function taskAt(i: number): ObjectRow {
  const due = `2026-${two((i % 12) + 1)}-${two((i % 28) + 1)}`;
  const state = states[i % states.length] ?? 'planned';
  const body = `body/b${i % 60}`;
  const words = `sample task ${i} of the office 示例任务${i}号 ${['rail', 'port', 'school', 'farm'][i % 4]}`;
  return {
    type: 'task',
    id: `t${String(i).padStart(5, '0')}`,
    values: { title: { en: words, zh: words }, state, due, lead: body, number: String(i) },
    label: { en: words, zh: words },
    state,
    ended: state === 'done',
    due,
    date: null,
    owner: body,
    retired: false,
    placed: 'everybody',
    areas: [],
    version: 1,
    changedAt: '2026-01-01T00:00:00Z',
    labelKeys: { zh: words, lo: words, en: words },
    ownerKeys: { zh: body, lo: body, en: body },
    words,
    links: [
      { field: 'lead', target: body },
      { field: 'state', target: state },
      { field: 'commitments', target: `commitment/c${i}` },
    ],
  };
}

/** A commitment now, and in the periods in which it was reported. */
function statusesAt(i: number): readonly StatusRow[] {
  const word = progress[i % progress.length] ?? 'begun';
  const row: StatusRow = {
    commitment: `commitment/c${i}`,
    period: '',
    counted: i % 10 === 0 ? 'stance' : i % 3 === 0 ? 'continuing' : 'result',
    progress: word,
    basis: word === 'not-reported' ? 'none' : 'reported',
    saidFor: word === 'not-reported' ? '' : '2026',
    due: i % 2 === 0 ? `2026-${two((i % 12) + 1)}` : null,
    moved: i % 7 === 0,
    done: word === 'complete' ? '2026-03' : null,
    evidence: i % 5 === 0 ? 'ours' : 'none',
    led: i % 4 !== 0,
    flagship: i % 100 === 0,
    areas: ['p1'],
    orderKey: String(i).padStart(8, '0'),
  };
  return word === 'not-reported' ? [row] : [row, { ...row, period: '2025' }, { ...row, period: '2026' }];
}

/** So many of both. */
export function things(count: number): {
  readonly objects: readonly ObjectRow[];
  readonly statuses: readonly StatusRow[];
} {
  return {
    objects: Array.from({ length: count }, (_, i) => taskAt(i)),
    statuses: Array.from({ length: count }, (_, i) => statusesAt(i)).flat(),
  };
}
