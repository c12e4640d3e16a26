/** The register: accepted commitments and open proposals, filtered, searched, sorted, by the page. */
import type { Problem, Result } from '../../base/index.ts';
import type { CommitmentPage } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export type CommitmentSort = 'place' | '-place' | 'actor' | 'kind' | 'strength' | 'due';
export interface ListCommitments {
  readonly planId: string;
  readonly q?: string;
  /** Provision ids; each means its whole subtree. */
  readonly area?: readonly string[];
  readonly actor?: readonly string[];
  readonly kind?: readonly string[];
  readonly strength?: readonly string[];
  readonly state?: readonly ('accepted' | 'proposed')[];
  /** Has a date; has none. */
  readonly due?: readonly ('dated' | 'undated')[];
  readonly lead?: readonly ('named' | 'none')[];
  readonly progress?: readonly ('not-reported' | 'reported')[];
  readonly sort?: CommitmentSort;
  readonly limit?: number;
  readonly cursor?: string | null;
}

export async function listCommitments(
  _app: App,
  _who: Actor,
  _input: ListCommitments,
): Promise<Result<CommitmentPage, Problem>> {
  throw new Error('not built yet');
}
