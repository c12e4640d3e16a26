/**
 * What can be said of a bundle without a node: whether its plan is the one meant, and of each log whether its entries lead
 * to a root that the log's own key signed. A bundle that begins in the middle of a log can be held against nothing here: that
 * is said, and the node checks it when the answers are entered [SY1001].
 */
import { equalBytes, err, ok, type Result, type Sha256 } from '../../base/index.ts';
import {
  Authority,
  appendLeaf,
  emptyEdge,
  type GenesisFault,
  leafHash,
  type OpenedGenesis,
  openGenesis,
  rootOf,
  type VerifyEd25519,
} from '../../ledger/index.ts';
import type { Bundle, BundledLog } from '../bundle/bundle.ts';

/** How a log in the bundle was found. */
export type LogProof =
  /** Every entry leads to a signed root. */
  | 'proven'
  /** Entries before it are not in the file. */
  | 'partial'
  /** It is not what was signed. */
  | 'wrong';

/** A bundle's plan, and how its logs were found, by letter: those alone that bring entries. */
export interface CheckedBundle {
  readonly genesis: OpenedGenesis;
  readonly logs: Readonly<Record<string, LogProof>>;
}

/** What checking takes. */
export interface CheckPorts {
  readonly verify: VerifyEd25519;
  readonly sha256: Sha256;
}

/** Checks what a bundle can show by itself. */
export function checkBundle(
  bundle: Bundle,
  ports: CheckPorts,
): Result<CheckedBundle, GenesisFault | 'other-plan'> {
  if (bundle.genesis === null) return err('genesis-malformed');
  const genesis = openGenesis(bundle.genesis, ports.verify, ports.sha256);
  if (!genesis.ok) return genesis;
  if (genesis.value.hash !== bundle.plan) return err('other-plan');
  const authority = new Authority(genesis.value, bundle.statements, {
    verify: ports.verify,
    sha256: ports.sha256,
  });
  const logs = Object.entries(bundle.logs)
    .filter(([, { range }]) => range.entries.length > 0)
    .map(([letter, log]) => [letter, proofOf(letter, log, authority, ports.sha256)] as const);
  return ok({ genesis: genesis.value, logs: Object.fromEntries(logs) });
}

function proofOf(letter: string, log: BundledLog, authority: Authority, sha256: Sha256): LogProof {
  const opened = log.checkpoint === null ? null : authority.open(log.checkpoint);
  if (opened === null || !opened.ok || opened.value.letter !== letter) return 'wrong';
  const { size, root } = opened.value;
  const { from, entries } = log.range;
  if (from + entries.length > size) return 'wrong';
  if (from > 0 || entries.length < size) return 'partial';
  let edge = emptyEdge;
  for (const [seq, bytes] of entries.entries())
    edge = appendLeaf(edge, seq, leafHash(bytes, sha256), sha256).edge;
  return equalBytes(rootOf(edge, sha256), root) ? 'proven' : 'wrong';
}
