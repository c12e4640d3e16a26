/**
 * The continuity marker: beside the keys, what was last signed for each log [ST13]. It tells a restored or swapped data
 * folder from one that went on: a log that is behind its marker, or has other hashes at the marked size, has lost what
 * this node has signed. For internal logs that is a warning; whoever signs joint logs must wait.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanId, StoreReader } from '../../app/index.ts';
import {
  equalBytes,
  err,
  fromHex,
  hex,
  ok,
  type Problem,
  type Result,
  type Sha256,
} from '../../base/index.ts';
import { type NodePlace, rootOf } from '../../ledger/index.ts';
import { problemOf } from '../sqlite/engine-error.ts';
import { writePrivateFile } from './key-file.ts';

const MARKER_FILE = 'continuity.json';

/** What was last signed for a log. */
export interface SignedHead {
  readonly planId: PlanId;
  readonly log: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** How a log differs from what was signed for it. */
export interface ContinuityBreak {
  readonly planId: PlanId;
  readonly log: string;
  readonly kind: 'behind' | 'other-root' | 'missing';
  readonly signedSize: number;
  readonly foundSize: number;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toSignedHead(value: unknown): SignedHead | null {
  if (!isRecord(value)) return null;
  const { planId, log, size, root } = value;
  const bytes = typeof root === 'string' ? fromHex(root) : null;
  if (typeof planId !== 'string' || typeof log !== 'string' || typeof size !== 'number') return null;
  return bytes === null ? null : { planId, log, size, root: bytes };
}

/** What the marker holds; nothing where there is none. Throws where it is not readable as a marker. */
export function readContinuity(folder: string): readonly SignedHead[] {
  const file = path.join(folder, MARKER_FILE);
  if (!existsSync(file)) return [];
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(found)) throw new TypeError('not a continuity marker');
  return found.map((line) => {
    const head = toSignedHead(line);
    if (head === null) throw new TypeError('not a continuity marker');
    return head;
  });
}

/** Notes a signed head, or says why it cannot. Never goes back: a smaller size than noted is left out. */
export function noteContinuity(folder: string, head: SignedHead): Result<null, Problem> {
  const before = readContinuity(folder);
  const isSame = (other: SignedHead): boolean => other.planId === head.planId && other.log === head.log;
  const noted = before.find(isSame);
  const isNoted = noted?.size === head.size && equalBytes(noted.root, head.root);
  if (isNoted || (noted !== undefined && noted.size > head.size)) return ok(null);
  const lines = [...before.filter((other) => !isSame(other)), head].map(({ planId, log, size, root }) => ({
    planId,
    log,
    size,
    root: hex(root),
  }));
  try {
    writePrivateFile(path.join(folder, MARKER_FILE), `${JSON.stringify(lines, null, 1)}\n`, 'replace');
    return ok(null);
  } catch (error) {
    const found = problemOf(error);
    if (found === null) throw error;
    return err(found);
  }
}

/** Complete subtrees that make up the first `size` leaves, largest first. */
function edgePlaces(size: number): NodePlace[] {
  const places: NodePlace[] = [];
  let from = 0;
  while (from < size) {
    const level = Math.floor(Math.log2(size - from));
    places.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return places;
}

/** Root that the log had at `size`, out of its stored nodes; null where nodes are missing. */
async function rootAt(
  { logs }: Pick<StoreReader, 'logs'>,
  { planId, log, size }: SignedHead,
  sha256: Sha256,
): Promise<Uint8Array | null> {
  const places = edgePlaces(size);
  const nodes = await logs.nodes(planId, log, places);
  const edge = nodes.map((node) => node.hash);
  return edge.length === places.length ? rootOf(edge, sha256) : null;
}

/** Compares what was signed with what the store holds. */
export async function findContinuityBreaks(
  reader: Pick<StoreReader, 'logs'>,
  marker: readonly SignedHead[],
  sha256: Sha256,
): Promise<readonly ContinuityBreak[]> {
  const breaks: ContinuityBreak[] = [];
  for (const signed of marker) {
    const { planId, log, size, root } = signed;
    const head = await reader.logs.head(planId, log);
    const found = { planId, log, signedSize: size, foundSize: head?.size ?? 0 };
    if (head === null) breaks.push({ ...found, kind: 'missing' });
    else if (head.size < size) breaks.push({ ...found, kind: 'behind' });
    else {
      const then = await rootAt(reader, signed, sha256);
      if (then === null || !equalBytes(then, root)) breaks.push({ ...found, kind: 'other-root' });
    }
  }
  return breaks;
}
