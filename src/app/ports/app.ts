/** What every use case is handed, and whose node it is. */
import type { Clock, RandomBytes, Sha256 } from '../../base/index.ts';
import type { LocalName } from '../../plan/index.ts';
import type { Digesting } from './digesting.ts';
import type { NodeKeys, VerifyEd25519 } from './keys.ts';
import type { Printing } from './printing.ts';
import type { FormMaker, Mailer } from './rounds.ts';
import type { Store } from './store.ts';

/** What every use case is handed. */
export interface App {
  readonly store: Store;
  readonly keys: NodeKeys;
  readonly verifyEd25519: VerifyEd25519;
  readonly sha256: Sha256;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly digesting: Digesting;
  readonly forms: FormMaker;
  readonly mail: Mailer | null;
  readonly printing: Printing;
  readonly node: NodeIdentity;
}
/** Who this node is. */
export interface NodeIdentity {
  /** Party code as used in readings ('la'), its names, and the origin's host part ('ledger.example'). */
  readonly party: string;
  readonly names: LocalName;
  readonly host: string;
}
