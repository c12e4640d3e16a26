/**
 * The file that a claim shows or a thing names, for those who read the claim or the thing: handed out where it is here, and taken in where it came by another
 * way than the exchange, if it is the very file that was named [AP1092, AP1050].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { parseJointClaim, readJointClaim } from '../../../plan/index.ts';
import { may, partOf, require } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { MOST_FILE_BYTES } from '../../files/add-file.ts';
import type { BroughtFile, GetFile } from '../../files/get-file.ts';
import { keepFile, keptFile } from '../../files/kept-file.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, FileRow, StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';
import { placesOfRegisters } from '../register-areas.ts';
import { withJoint } from '../with-joint.ts';
import { nameOfFile, receivedFile } from './claim-files.ts';
import { filesNamed } from './named-files.ts';

/** Registers of the claims that show the file, and of the things whose own field names it. */
function registersShowing(book: JointBook, sha256: string): readonly string[] {
  return Object.entries(book.state.registers).flatMap(([register, { proposals, positions }]) => {
    const isClaim = parseJointClaim(register) !== null;
    const said = [...Object.values(proposals), ...Object.values(positions)];
    const shows = said.some(({ content: { value } }) => {
      if (value === undefined) return false;
      const files = isClaim ? (readJointClaim(value)?.evidence ?? []) : filesNamed(register, value);
      return files.some((one) => one.sha256 === sha256);
    });
    return shows ? [register] : [];
  });
}

/** Whether the person reads a claim that shows the file, or a thing that names it. */
async function isShownTo(r: StoreReader, who: Actor, book: JointBook, sha256: string): Promise<boolean> {
  const registers = registersShowing(book, sha256);
  if (registers.length === 0) return false;
  const placeOf = await placesOfRegisters(r, book, registers);
  return registers.some((register) => may(who, 'read', placeOf(register)));
}

/** The file that a claim shows, or why it is not handed out. */
export async function getJointFile(
  app: App,
  who: Actor,
  { planId, sha256 }: GetFile,
): Promise<Result<BroughtFile, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const row = (await isShownTo(r, who, book, sha256)) ? await r.objects.file(planId, sha256) : null;
      if (row === null) return err(problem('not-found', { file: sha256 }));
      const bytes = await keptFile(app, r, { planId, sha256 });
      return bytes.ok ? ok({ ...row, bytes: bytes.value }) : bytes;
    }),
  );
}

/** A file that was handed over beside the exchange. */
export interface BringJointFile {
  readonly planId: string;
  /** Which file it should be. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Keeps the file, if it is the one that the claim names; nothing is kept of any other. */
export async function bringJointFile(
  app: App,
  who: Actor,
  { planId, sha256, bytes }: BringJointFile,
): Promise<Result<FileRow, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  if (bytes.length === 0) return err(problem('file-empty'));
  if (bytes.length > MOST_FILE_BYTES) return err(problem('file-too-large', { limit: MOST_FILE_BYTES }));
  return withJoint(app, planId, async ({ book, keep }) => {
    const shown = await app.store.read((r) => isShownTo(r, who, book, sha256));
    if (!shown) return err(problem('not-found', { file: sha256 }));
    if (nameOfFile(app, bytes) !== sha256) return refused('joint-act-refused', 'file-other');
    const brought = { at: timestamp(app.clock()), by: who.pseudonym };
    const row = receivedFile(sha256, bytes, brought);
    if (row === null) return err(problem('file-kind-refused', { named: '' }));
    const kept = await keep([], async (w) => {
      await keepFile(app, w, { planId, sha256 }, bytes);
      if ((await w.objects.file(planId, sha256)) === null) await w.objects.putFile(planId, row);
      return ok(null);
    });
    return kept.ok ? ok(row) : kept;
  });
}
