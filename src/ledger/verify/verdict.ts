/** How what was found of a statement is told, by page and command line: under which words a fault comes, and how acts are called. */
import type { StatementFault } from './verify-statement.ts';

/** The words under which people read why a statement is not accepted. */
export type Reason =
  | 'file'
  | 'genesis-hash'
  | 'genesis'
  | 'key'
  | 'signature'
  | 'unilateral'
  | 'entry'
  | 'enclosure';

/** The reason that a fault comes under. */
export function reasonOf(fault: StatementFault): Reason {
  if (fault === 'genesis-hash-wrong') return 'genesis-hash';
  if (fault.startsWith('genesis-')) return 'genesis';
  if (fault.startsWith('zip-') || fault.startsWith('file-')) return 'file';
  if (fault.startsWith('checkpoint-')) return 'signature';
  switch (fault) {
    case 'key-unfounded':
      return 'key';
    case 'unilateral':
      return 'unilateral';
    case 'policy-wrong':
    case 'disclosure-unfounded':
    case 'blob-unfounded':
      return 'enclosure';
    default:
      return 'entry';
  }
}

const named = [
  'plan.open',
  'propose',
  'confirm',
  'object',
  'note',
  'consult',
  'withdraw',
  'deem',
  'report',
] as const;

/** Name of an act in messages: what has none of its own is another act. */
export type ActName = Exclude<(typeof named)[number], 'plan.open'> | 'plan-open' | 'other';

/** The name under which messages speak of an act. */
export function actName(kind: string): ActName {
  const found = named.find((each) => each === kind);
  if (found === undefined) return 'other';
  return found === 'plan.open' ? 'plan-open' : found;
}
