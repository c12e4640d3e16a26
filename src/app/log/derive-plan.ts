/** A plan as its log alone gives it: entries checked, tree and registers derived, rows projected [AP16]. */
import type { Json } from '../../base/index.ts';
import { type LogReport, statedContent, verifyLog } from '../../ledger/index.ts';
import type { App, BlobReader, ObjectRow, RegisterRow, StatusRow, StoreReader } from '../ports/index.ts';
import { deriveObjects, isLogged, objectSources } from '../projections/project-objects.ts';
import { deriveProjection, type Projection } from '../projections/project-plan.ts';
import { deriveStatuses } from '../projections/project-statuses.ts';
import { parseRegister } from '../projections/register-values.ts';
import { contentValue, registerRow } from './append-entries.ts';
import { type Follower, stepOn } from './follow-work.ts';
import { INTERNAL, type OpenLog } from './open-log.ts';

export interface DerivedPlan {
  readonly report: LogReport;
  readonly registers: readonly RegisterRow[];
  readonly projection: Projection | null;
  readonly objects: readonly ObjectRow[];
  readonly statuses: readonly StatusRow[];
  /** Blobs that the log names and the store has not. */
  readonly missing: readonly string[];
}

const PAGE = 500;

/** The stored bytes in order; `changedAt` learns when each object was last written about. */
async function* storedEntries(
  r: StoreReader,
  planId: string,
  size: number,
  changedAt: Map<string, string>,
  follower: Follower | null,
): AsyncIterable<Uint8Array> {
  for (let from = 0; from < size; from += PAGE) {
    await stepOn(follower, { stage: 'entries', done: from, of: size });
    for (const row of await r.logs.entries(planId, INTERNAL, from, Math.min(PAGE, size - from))) {
      const { type, id } = parseRegister(row.register ?? '');
      if (isLogged(type)) changedAt.set(`${type}/${id}`, row.at);
      yield row.bytes;
    }
  }
  await stepOn(follower, { stage: 'entries', done: size, of: size });
}

/** Reads blobs and remembers those that are not there, or are not what their name says. */
class CheckedBlobs implements BlobReader {
  readonly missing: string[] = [];
  readonly #blobs: BlobReader;

  constructor(blobs: BlobReader) {
    this.#blobs = blobs;
  }

  async get(planId: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await this.#blobs.peek(planId, sha256);
    if (bytes === null && !this.missing.includes(sha256)) this.missing.push(sha256);
    return bytes;
  }

  peek(planId: string, sha256: string): Promise<Uint8Array | null> {
    return this.get(planId, sha256);
  }
}

/** Derives everything; `note` is the newest stored checkpoint. */
export async function derivePlan(
  app: App,
  r: StoreReader,
  planId: string,
  log: OpenLog,
  note: Uint8Array | null,
  follower: Follower | null = null,
): Promise<DerivedPlan> {
  const { genesis, head } = log;
  const changedAt = new Map<string, string>();
  const report = await verifyLog(storedEntries(r, planId, head.size, changedAt, follower), note, {
    genesis,
    letter: INTERNAL,
    verify: app.verifyEd25519,
    sha256: app.sha256,
  });
  const blobs = new CheckedBlobs(r.blobs);
  const registers: RegisterRow[] = [];
  try {
    const of = report.registers.size;
    for (const [register, { state, seq }] of report.registers) {
      if (registers.length % PAGE === 0)
        await stepOn(follower, { stage: 'state', done: registers.length, of });
      const value: Json = await contentValue(statedContent(state, INTERNAL), blobs, planId);
      registers.push(registerRow(register, state, value, seq));
    }
    const [first] = await r.logs.entries(planId, INTERNAL, 0, 1);
    const projection = await deriveProjection(planId, registers, blobs, first?.at ?? '');
    const sources = objectSources(registers, await r.objects.ownEverything(planId), changedAt);
    const objects = await deriveObjects(sources, projection.commitments);
    const statuses = deriveStatuses(projection.commitments, objects);
    return { report, registers, projection, objects, statuses, missing: blobs.missing };
  } catch (cause) {
    // A value whose blob is gone cannot be derived: that is the finding, not a bug.
    if (blobs.missing.length === 0) throw cause;
    return { report, registers, projection: null, objects: [], statuses: [], missing: blobs.missing };
  }
}
