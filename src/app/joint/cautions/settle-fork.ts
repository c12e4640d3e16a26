/**
 * People settle a fork: the party whose log it is says which of its history stands and under which new key it goes on; every
 * other party's root key signs the same note, which goes from hand to hand. When all have signed, the log goes on. Nothing
 * of it happens by itself [AP869].
 */
import { err, fromUtf8, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import {
  ed25519Signer,
  ed25519Verifier,
  formatVerifierKey,
  joinNotes,
  keyNoticeBody,
  openNote,
  parseVerifierKey,
  type Resumption,
  readKeyStatement,
  signResumption,
  statementsAbout,
} from '../../../ledger/index.ts';
import { draftEntries, takeStatements, timeText } from '../../../sync/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { jointPseudonym } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { rootOfPlan } from '../keys/root-key.ts';
import type { HandedFile, RootKeyFile } from '../openings/plan-files.ts';
import { refused } from '../refused.ts';
import { type JointDesk, withJoint } from '../with-joint.ts';
import { forkChoices } from './fork-choices.ts';

/** The note as it stands. */
export interface SettlingView {
  readonly log: string;
  /** Entries of the log that stand. */
  readonly size: number;
  readonly newOrigin: string;
  readonly signed: readonly string[];
  readonly missing: readonly string[];
}

/** Which history stands. */
export interface ProposeSettling {
  readonly planId: string;
  /** One of the choices that the log has. */
  readonly size: number;
  readonly root: string;
  readonly rootKey?: RootKeyFile;
}

function fileOf(app: App, bytes: Uint8Array, log: string): HandedFile {
  return { name: `${app.node.party}-${log}.entente-settling`, bytes };
}

/** The party whose log forked says what stands. Answers the note, signed by it, for the others. */
export async function proposeSettling(
  app: App,
  who: Actor,
  { planId, size, root: chosen, rootKey = null }: ProposeSettling,
): Promise<Result<HandedFile, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const { x, opened } = book;
    if (x.own.fork === null) return refused('joint-act-refused', 'fork-none');
    const isChoice = forkChoices(book, x.me).some((one) => one.size === size && one.root === chosen);
    if (!isChoice) return refused('joint-act-refused', 'choice-none');
    const root = rootOfPlan(app, book, rootKey);
    if (!root.ok) return root;
    const made = app.ring.make('log');
    if (!made.ok) return made;
    const periods = x.authority.logKeys(x.me);
    const { origin, key } = x.authority.logKey(x.me, x.own.tree.size + 1);
    const first = periods[0]?.origin ?? origin;
    const newOrigin = `${first}/e${new Set(periods.map((period) => period.origin)).size + 1}`;
    const said: Resumption = {
      v: 1,
      plan: opened.hash,
      log: x.me,
      origin,
      size,
      root: chosen,
      newOrigin,
      newKey: formatVerifierKey(newOrigin, key.type, made.value.publicKey, app.sha256),
    };
    const note = signResumption(said, [root.value, ed25519Signer(newOrigin, made.value, app.sha256)]);
    return ok(fileOf(app, note, x.me));
  });
}

interface ReadNote {
  readonly view: SettlingView;
  readonly said: Resumption;
}

function readNote(app: App, book: JointBook, bytes: Uint8Array): Result<ReadNote, Problem> {
  const read = readKeyStatement(bytes);
  if (!read.ok || read.value.statement !== 'resume') return refused('joint-file-refused', 'settling-none');
  const said = read.value.resumption;
  const { x, opened } = book;
  const isOfLog = x.letters.includes(said.log) && said.plan === opened.hash;
  if (!isOfLog) return refused('joint-file-refused', 'settling-none');
  const { parties } = opened.genesis;
  const verifiers = parties.flatMap(({ letter, rootKey }) => {
    const key = parseVerifierKey(rootKey, app.sha256);
    return key.ok ? [{ letter, verifier: ed25519Verifier(key.value, app.verifyEd25519) }] : [];
  });
  const note = openNote(
    bytes,
    verifiers.map(({ verifier }) => verifier),
  );
  if (!note.ok) return refused('joint-file-refused', note.error);
  const signed = verifiers.flatMap(({ letter, verifier }) =>
    note.value.verified.some(({ name, keyId }) => name === verifier.name && keyId === verifier.keyId)
      ? [letter]
      : [],
  );
  const missing = x.letters.filter((letter) => !signed.includes(letter));
  const { log, size, newOrigin } = said;
  return ok({ said, view: { log, size, newOrigin, signed, missing } });
}

/** A note that came. */
export interface TakeSettling {
  readonly planId: string;
  readonly bytes: Uint8Array;
  /** False: only looked at, and taken where all have signed. */
  readonly sign: boolean;
  readonly rootKey?: RootKeyFile;
}

/** What the note says; nothing is signed or kept. */
export async function readSettling(
  app: App,
  who: Actor,
  { planId, bytes }: Pick<TakeSettling, 'planId' | 'bytes'>,
): Promise<Result<SettlingView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const read = readNote(app, book, bytes);
    return read.ok ? ok(read.value.view) : read;
  });
}

/** What came of a note: who has signed, the note for the others, and whether the log goes on. */
export interface Settling extends SettlingView {
  readonly isSettled: boolean;
  readonly file: HandedFile;
}

/** Signs where that is asked; where all have signed, the log goes on from there. */
export async function takeSettling(
  app: App,
  who: Actor,
  { planId, bytes, sign, rootKey = null }: TakeSettling,
): Promise<Result<Settling, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint<Settling>(app, planId, async (desk) => {
    const { book } = desk;
    const read = readNote(app, book, bytes);
    if (!read.ok) return read;
    let note = bytes;
    if (sign) {
      const root = rootOfPlan(app, book, rootKey);
      if (!root.ok) return root;
      note = joinNotes(bytes, signResumption(read.value.said, [root.value])) ?? bytes;
    }
    const now = readNote(app, book, note);
    if (!now.ok) return now;
    const { view } = now.value;
    const file = fileOf(app, note, view.log);
    if (view.missing.length > 0) return ok({ ...view, isSettled: false, file });
    const settled = await settle(app, who, desk, note);
    return settled.ok ? ok({ ...view, isSettled: true, file }) : settled;
  });
}

async function settle(
  app: App,
  who: Actor,
  { book, keep, settle: goOn }: JointDesk,
  note: Uint8Array,
): Promise<Result<null, Problem>> {
  const { x } = book;
  const read = readKeyStatement(note);
  const about = read.ok && read.value.statement === 'resume' ? read.value.resumption.log : '';
  const before = statementsAbout(x.statements, about, 'log').map((each) => fromUtf8(each) ?? '');
  const taken = takeStatements(x, [note]);
  const [refusal] = taken.refused;
  if (refusal !== undefined)
    return err(problem('joint-file-refused', { reason: refusal.reason.replaceAll('-', '_') }));
  if (taken.writes.length === 0) return ok(null);
  const kept = await keep(taken.writes);
  if (!kept.ok || x.guard !== null || x.own.fork !== null) return kept;
  const at = timeText({ unixSeconds: Math.floor(app.clock() / 1_000) });
  const body = keyNoticeBody(fromUtf8(note) ?? '', before);
  const drafted = draftEntries(x, [{ kind: 'fork.notice', by: jointPseudonym(who, x.me), body }], at);
  if (!drafted.ok) return refused('joint-held', drafted.error.fault);
  const entered = await keep([drafted.value]);
  return entered.ok ? goOn() : entered;
}
