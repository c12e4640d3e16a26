/**
 * Releases on their way: prepared, consulted on, approved under a document number, released. Each step names the bytes that the
 * person saw; where they have changed since, no approval counts any more and it is prepared anew. The last release and the
 * entries are one transaction [AP966, AP967].
 */
import {
  canonicalText,
  err,
  hex,
  ok,
  type Problem,
  problem,
  type Result,
  utf8,
  uuidV7,
} from '../../../base/index.ts';
import { partOf, require, wholePlan } from '../../access.ts';
import { type Actor, operatorPseudonym } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, JointReleaseRow, StoreReader, StoreWriter } from '../../ports/index.ts';
import { keepDraft } from '../drafts/work-drafts.ts';
import { appendDrafts } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { keepBlobs } from '../propose-joint.ts';
import { refused } from '../refused.ts';
import { requireRegisters } from '../register-areas.ts';
import { type JointDesk, withJoint } from '../with-joint.ts';
import {
  type Leaving,
  type LeavingLine,
  leavingOf,
  linesJson,
  registerOfItem,
  type WhatGoes,
} from './outgoing.ts';
import {
  keptRelease,
  nextStep,
  type Release,
  type ReleaseStep,
  releaseJson,
  releasers,
  type StepTaken,
  waitsForAnother,
} from './release-form.ts';
import { type noRoute, readRouteOf } from './route.ts';

/** Hash of what would leave. */
export function leavingDigest(app: Pick<App, 'sha256'>, lines: readonly LeavingLine[]): string {
  return hex(app.sha256(utf8(canonicalText(linesJson(lines)))));
}

/** What is prepared. A package gets its id here, and so does a record that is new. */
export type Preparing =
  | WhatGoes
  | Omit<Extract<WhatGoes, { kind: 'package' }>, 'id'>
  | Omit<Extract<WhatGoes, { kind: 'public' }>, 'record'>;

function withId(app: App, what: Preparing): WhatGoes {
  const id = uuidV7(app.clock(), app.random);
  if (what.kind === 'package') return { ...what, id };
  return what.kind === 'public' ? { record: id, ...what } : what;
}

/** What is prepared, of which plan. */
export interface PrepareRelease {
  readonly planId: string;
  readonly what: Preparing;
}

function stepBy(
  app: App,
  who: Actor,
  step: StepTaken['step'],
  { number = '', note = '' }: { readonly number?: string; readonly note?: string } = {},
): StepTaken {
  const at = timestamp(app.clock());
  return { step, by: who.displayName, person: who.personId, at, number: number.trim(), note: note.trim() };
}

/** Who acts on releases: a named person; in which areas, what would leave says [AP1046]. */
function requirePerson(who: Actor, planId: string): Result<null, Problem> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return who.pseudonym === operatorPseudonym ? refused('joint-step-refused', 'people-only') : ok(null);
}

/** Kinds of which areas decide whose they are; whatever else goes is for whoever coordinates all of the plan [AP1046, AP1120]. */
const byArea: ReadonlySet<WhatGoes['kind']> = new Set(['values', 'claims', 'draft', 'answers']);

/** Refuses what would leave of areas that are not this person's. */
export async function requireGoing(
  r: StoreReader,
  who: Actor,
  book: JointBook,
  { what, lines }: { readonly what: WhatGoes; readonly lines: readonly Pick<LeavingLine, 'register'>[] },
): Promise<Result<null, Problem>> {
  if (!byArea.has(what.kind)) return require(who, 'plan.edit', wholePlan(book.planId));
  const registers = lines.map(({ register }) => register);
  return requireRegisters(r, who, book, registers);
}

/** Registers that are named before anything is told of them. */
function namedIn(book: JointBook, what: WhatGoes): readonly Pick<LeavingLine, 'register'>[] {
  if (what.kind === 'values') return what.registers.map((register) => ({ register }));
  if (what.kind !== 'answers') return [];
  return what.answers.map(({ item }) => ({ register: registerOfItem(book, item) }));
}

/** Prepares what is to go. Answers the id of the release. */
export async function prepareRelease(
  app: App,
  who: Actor,
  { planId, what }: PrepareRelease,
): Promise<Result<string, Problem>> {
  const permitted = requirePerson(who, planId);
  if (!permitted.ok) return permitted;
  const named = withId(app, what);
  return withJoint(app, planId, async ({ book }) => {
    // What is named outside of one's areas is refused before anything is told of it.
    const asked = namedIn(book, named);
    const open = await app.store.read((r) => requireGoing(r, who, book, { what: named, lines: asked }));
    if (!open.ok) return open;
    const leaving = await leavingOf(app, book, who, named);
    if (!leaving.ok) return leaving;
    if (leaving.value.lines.length === 0) return refused('joint-step-refused', 'package-empty');
    const { what: goes, lines } = leaving.value;
    const mine = await app.store.read((r) => requireGoing(r, who, book, { what: goes, lines }));
    if (!mine.ok) return mine;
    const steps = [stepBy(app, who, 'prepare')];
    const digest = leavingDigest(app, lines);
    const content = releaseJson({ what: goes, lines, digest, steps, ended: null });
    const id = uuidV7(app.clock(), app.random);
    return app.store.write(planId, async (w) => {
      await w.joint.putRelease(planId, { id, version: 1, isOpen: true, content });
      return ok(id);
    });
  });
}

/** A step that somebody takes. */
export interface StepRelease {
  readonly planId: string;
  readonly release: string;
  readonly step: ReleaseStep;
  /** Digest of what the person saw. */
  readonly seen: string;
  readonly number?: string;
  readonly note?: string;
}

interface Found {
  readonly row: JointReleaseRow;
  readonly kept: Release;
}

/** Keeps the release, unless somebody else has taken a step since. */
async function putStep(
  w: StoreWriter,
  planId: string,
  { row }: Found,
  release: Release,
): Promise<Result<null, Problem>> {
  const now = await w.joint.release(planId, row.id);
  if (now?.version !== row.version) return err(problem('joint-moved'));
  const version = row.version + 1;
  const isOpen = release.ended === null;
  await w.joint.putRelease(planId, { ...row, version, isOpen, content: releaseJson(release) });
  return ok(null);
}

async function findRelease(app: App, planId: string, id: string): Promise<Result<Found, Problem>> {
  const row = await app.store.read((r) => r.joint.release(planId, id));
  if (row === null) return err(problem('not-found', { release: id }));
  const kept = keptRelease(row.content);
  return kept.ended === null ? ok({ row, kept }) : refused('joint-step-refused', `was-${kept.ended}`);
}

/** Why the step cannot be taken now; null where it can. */
function stepFault(
  who: Actor,
  { kept }: Found,
  { step, seen, number = '' }: StepRelease,
  { route, isChanged }: { readonly route: typeof noRoute; readonly isChanged: boolean },
): string | null {
  if (isChanged) return 'release-changed';
  if (seen !== kept.digest) return 'release-old';
  if (nextStep(kept, route) !== step) return 'step-order';
  if (step === 'release' && waitsForAnother(kept, route, who.personId)) return 'same-person';
  return step === 'approve' && number.trim() === '' ? 'number-missing' : null;
}

/** Everything leaves, with the last step, in one transaction. */
async function letGo(
  app: App,
  who: Actor,
  desk: JointDesk,
  found: Found,
  { leaving, release }: { readonly leaving: Leaving; readonly release: Release },
): Promise<Result<null, Problem>> {
  const { planId } = desk.book;
  const { draft, outgoing } = leaving;
  if (draft !== null)
    return app.store.write(planId, async (w) => {
      const kept = await keepDraft(app, w, planId, draft);
      return kept.ok ? putStep(w, planId, found, release) : kept;
    });
  const made = await appendDrafts(app, who, desk, outgoing.drafts, async (w) => {
    const kept = await keepBlobs(w, planId, outgoing.blobs);
    return kept.ok ? putStep(w, planId, found, release) : kept;
  });
  return made.ok ? ok(null) : made;
}

/** What came of a step. */
export type StepOutcome = 'taken' | 'awaits-second' | 'released' | 'withdrawn';

/** Takes a step on the way of a release. */
export async function stepRelease(
  app: App,
  who: Actor,
  asked: StepRelease,
): Promise<Result<StepOutcome, Problem>> {
  const { planId, step } = asked;
  const permitted = requirePerson(who, planId);
  if (!permitted.ok) return permitted;
  return withJoint<StepOutcome>(app, planId, async (desk) => {
    const found = await findRelease(app, planId, asked.release);
    if (!found.ok) return found;
    const { kept } = found.value;
    const mine = await app.store.read((r) => requireGoing(r, who, desk.book, kept));
    if (!mine.ok) return mine;
    const steps = [...kept.steps, stepBy(app, who, step, asked)];
    const write = (release: Release) =>
      app.store.write(planId, (w) => putStep(w, planId, found.value, release));
    if (step === 'withdraw') {
      const done = await write({ ...kept, steps, ended: 'withdrawn' });
      return done.ok ? ok('withdrawn') : done;
    }
    const leaving = await leavingOf(app, desk.book, who, kept.what);
    if (!leaving.ok && step !== 'renew') {
      const isOther = leaving.error.facts.reason === 'preview_old' || leaving.error.code === 'not-found';
      return isOther ? refused('joint-step-refused', 'release-changed') : leaving;
    }
    if (step === 'renew') {
      const anew = leaving.ok ? leaving : await leavingOf(app, desk.book, who, withoutWords(kept.what));
      if (!anew.ok) return anew;
      const { what, lines } = anew.value;
      const done = await write({ ...kept, what, lines, digest: leavingDigest(app, lines), steps });
      return done.ok ? ok('taken') : done;
    }
    if (!leaving.ok) return leaving;
    const route = await app.store.read((r) => readRouteOf(r, planId));
    const isChanged = leavingDigest(app, leaving.value.lines) !== kept.digest;
    const fault = stepFault(who, found.value, asked, { route, isChanged });
    if (fault !== null) return refused('joint-step-refused', fault);
    const isLast = step === 'release' && releasers({ steps }, route).length >= route.people;
    if (!isLast) {
      const done = await write({ ...kept, steps });
      return done.ok ? ok(step === 'release' ? 'awaits-second' : 'taken') : done;
    }
    const release: Release = { ...kept, steps, ended: 'released' };
    const gone = await letGo(app, who, desk, found.value, { leaving: leaving.value, release });
    return gone.ok ? ok('released') : gone;
  });
}

/** What goes, with a claim's words made anew; those of an answer are as they were written. */
export function withoutWords(what: WhatGoes): WhatGoes {
  if (what.kind === 'public') return { ...what, items: what.items.map(({ entry }) => ({ entry })) };
  if (what.kind !== 'claims' && what.kind !== 'package') return what;
  return { ...what, claims: what.claims.map(({ claim }) => ({ claim, beside: null })) };
}
