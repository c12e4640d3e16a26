/** What every use case is handed, and whose node it is. */
import type { Clock, Problem, RandomBytes, Result, Sha256 } from '../../base/index.ts';
import type { Reach, TreeHead } from '../../ledger/index.ts';
import type { LocalName } from '../../plan/index.ts';
import type { Compression } from '../../sync/index.ts';
import type { Digesting } from './digesting.ts';
import type { KeyRing, NodeKeys, VerifyEd25519 } from './keys.ts';
import type { Printing } from './printing.ts';
import type { FormMaker, Mailer } from './rounds.ts';
import type { Store } from './store.ts';

/** What every use case is handed. */
export interface App {
  readonly store: Store;
  readonly keys: NodeKeys;
  readonly ring: KeyRing;
  readonly verifyEd25519: VerifyEd25519;
  readonly sha256: Sha256;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly digesting: Digesting;
  readonly forms: FormMaker;
  readonly mail: Mailer | null;
  readonly printing: Printing;
  readonly node: NodeIdentity;
  readonly compression: Compression;
  readonly marker: Marker;
  /** Null where the node exchanges by file alone. */
  readonly line: Line | null;
}
/** What was last signed for a log, kept beside the keys and not in the data: it tells a restored folder from one that went on. */
export interface Marker {
  read(planId: string, log: string): TreeHead | null;
  /** Durable before it answers; what could not be noted is not signed. */
  note(planId: string, log: string, head: TreeHead): Result<null, Problem>;
}
/** Among the facts of a line's problem: not a byte of the bundle left. Without it that is not known. */
export const nothingLeft = { left: 'nothing' } as const;
/** Encrypted exchange with other nodes, each side known by its certificate. */
export interface Line {
  /** How this node is reached. */
  readonly own: Reach;
  /** Hands a bundle to a node and brings its answer; the other's certificate must be the one named. */
  exchange(to: Reach, plan: string, bundle: Uint8Array): Promise<Result<Uint8Array, Problem>>;
}
/** Who this node is. */
export interface NodeIdentity {
  /** Party code as used in readings ('la'), its names, and the origin's host part ('ledger.example'). */
  readonly party: string;
  readonly names: LocalName;
  readonly host: string;
}
