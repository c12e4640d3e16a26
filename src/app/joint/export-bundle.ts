/**
 * A bundle as files for a stick, a disc or mail. The desk gives it to a browser and knows no more than that it was made; a command
 * that writes it says whether all of it is on the medium [AP1210].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { splitIntoParts } from '../../sync/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { refuseWhilePaused } from './cautions/pause.ts';
import type { JointBook } from './joint-book.ts';
import { type Leaving, makeBundle, noteHandedOut, noteNotLeft } from './make-bundle.ts';
import { withJoint } from './with-joint.ts';

/** What is to be handed out, to whom, in which pieces. */
export interface ExportBundle {
  readonly planId: string;
  /** Letters; none: all others. */
  readonly to?: readonly string[];
  /** Cuts it into parts of at most so many bytes, for mail. */
  readonly partBytes?: number;
}

function receiversOf(book: JointBook, to: readonly string[] | undefined): Result<readonly string[], Problem> {
  const others = book.x.others.map(({ letter }) => letter);
  const named = to === undefined || to.length === 0 ? others : to;
  const unknown = named.find((letter) => !others.includes(letter));
  return unknown === undefined ? ok(named) : err(problem('not-found', { party: unknown }));
}

/** A file of an exchange. */
export interface BundleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files, and what was noted of them. */
export interface MadeFiles {
  readonly files: readonly BundleFile[];
  readonly leaving: Leaving;
}

/** Makes the files and notes them as made; `endHandOut` is to say what became of them. */
export async function beginHandOut(
  app: App,
  who: Actor,
  { planId, to, partBytes }: ExportBundle,
): Promise<Result<MadeFiles, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const made = await withJoint(app, planId, async (desk) => {
    const receivers = receiversOf(desk.book, to);
    const resting = receivers.ok ? await refuseWhilePaused(app, desk.book, receivers.value) : receivers;
    if (!resting.ok) return resting;
    const way = { carrier: 'file', outcome: 'made' } as const;
    return receivers.ok ? makeBundle(app, desk, receivers.value, way) : receivers;
  });
  if (!made.ok) return made;
  const { bytes, name, leaving } = made.value;
  if (partBytes === undefined || bytes.length <= partBytes) return ok({ files: [{ name, bytes }], leaving });
  const parts = splitIntoParts(bytes, partBytes, app.sha256);
  const files = parts.map((part, n) => ({ name: `${name}.${String(n + 1).padStart(3, '0')}`, bytes: part }));
  return ok({ files, leaving });
}

/** What became of files that were made. */
export interface EndHandOut {
  readonly planId: string;
  readonly leaving: Leaving;
  /** They were handed out whole; or nothing of them left. */
  readonly outcome: 'handed-out' | 'not-left';
}

/** Says what became of files that were made. */
export async function endHandOut(
  app: App,
  who: Actor,
  { planId, leaving, outcome }: EndHandOut,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, (desk) =>
    outcome === 'handed-out' ? noteHandedOut(desk, leaving) : noteNotLeft(desk, leaving),
  );
}

/** The files for whoever takes them away; what becomes of them is not known here. */
export async function exportBundle(
  app: App,
  who: Actor,
  asked: ExportBundle,
): Promise<Result<readonly BundleFile[], Problem>> {
  const made = await beginHandOut(app, who, asked);
  return made.ok ? ok(made.value.files) : made;
}
