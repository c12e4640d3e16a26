/**
 * Takes in what came back, from whichever side: kept with its file as it is, read, and left waiting until a person has
 * looked at it. Nothing of it counts before that. What is no form is refused where somebody stands before it, and kept with
 * the reason where it came by mail, so that nothing that was sent to the office is lost [RD30]. How it would come out is worked out
 * in the transaction that takes it in, so that whoever brings it is told that it was taken in and shown it, or neither [RD1190].
 */
import {
  err,
  hex,
  ok,
  type PlacedFault,
  type Problem,
  problem,
  type Result,
  uuidV7,
} from '../../base/index.ts';
import { type FilledForm, type FilledRow, type HeadLine, readForm } from '../../plan/rounds/index.ts';
import { readTables } from '../../readers/index.ts';
import type { Actor } from '../actor.ts';
import { safeName } from '../files/add-file.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, FormRow, ReturnRecord, StoreWriter } from '../ports/index.ts';
import { findForm, mayRunRounds } from './find-round.ts';
import { type ReturnView, viewOf } from './show-return.ts';

/** The largest file that is taken for a return. */
export const MOST_RETURN_BYTES = 25 * 1024 * 1024;

/** A file that came back. */
export interface BringReturn {
  readonly planId: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The message that it came with; null where it was uploaded. */
  readonly mail: ReturnRecord['mail'];
  /** A form that whoever brings it says it is; another one is refused. */
  readonly expected?: string;
  /** The code that the message names, where the file has none. */
  readonly about?: string;
  /** Kept with the reason, though it cannot be read: what came by mail for this plan. */
  readonly keepUnread?: boolean;
}

interface Read {
  readonly form: FormRow | null;
  readonly filled: FilledForm | null;
  readonly problem: Problem | null;
}

/** What the file holds: a form of ours, or why it is none. */
async function readReturn(app: App, { planId, bytes, name, expected }: BringReturn): Promise<Read> {
  const none = (found: Problem, filled: FilledForm | null = null): Read => {
    return { form: null, filled, problem: found };
  };
  if (bytes.length > MOST_RETURN_BYTES)
    return none(problem('file-too-large', { bytes: bytes.length, limit: MOST_RETURN_BYTES }));
  const tables = await readTables(bytes);
  if (!tables.ok) {
    const { code, facts } = tables.error;
    return none(
      code === 'file-binary' ? problem('return-not-a-form', { kind: facts.kind ?? '' }) : tables.error,
    );
  }
  const filled = readForm({ ...tables.value, loose: [...tables.value.loose, name] }, app.forms.words);
  const [code, other] = filled.codes;
  if (code === undefined)
    return filled.damaged.length > 0
      ? none(problem('return-code-damaged', { code: filled.damaged[0] ?? '' }))
      : none(problem('return-not-a-form', { kind: 'table' }));
  if (other !== undefined) return none(problem('return-several-codes', { first: code, second: other }));
  const form = await app.store.read((r) => r.rounds.form(planId, code));
  if (form === null) return none(problem('return-code-unknown', { code }), filled);
  if (expected !== undefined && expected !== code)
    return none(problem('return-other-form', { code, expected }), filled);
  if (!filled.hasTable) return { form, filled, problem: problem('return-not-a-form', { kind: 'table' }) };
  return { form, filled, problem: null };
}

const toFault = ({ code, facts }: Problem): PlacedFault => ({ at: '', fault: code, facts });

function toRecord(
  app: App,
  who: Actor,
  { name, mail }: Pick<BringReturn, 'name' | 'mail'>,
  sha256: string,
  { form, filled, problem: found }: Read,
): ReturnRecord {
  const now = app.clock();
  return {
    returnId: uuidV7(now, app.random),
    roundId: form?.roundId ?? null,
    code: form?.code ?? null,
    body: form?.body ?? null,
    state: 'waiting',
    via: mail === null ? 'upload' : 'mail',
    receivedAt: timestamp(now),
    receivedBy: who.pseudonym,
    file: { sha256, name: safeName(name) },
    mail,
    head: filled?.head ?? {},
    filled: found === null ? (filled?.rows ?? []) : [],
    fault: found === null ? null : toFault(found),
    rows: [],
    settled: null,
    version: 1,
  };
}

/** The form that the message itself names. */
async function formAbout(app: App, { planId, about }: BringReturn): Promise<FormRow | null> {
  return about === undefined ? null : app.store.read((r) => r.rounds.form(planId, about));
}

/** Takes in a file. The same file of the same message is the same return, however often it is brought. */
export function bringReturn(
  app: App,
  who: Actor,
  input: BringReturn,
): Promise<Result<ReturnRecord, Problem>> {
  return bringAs(app, who, input, async (_, record) => ok(record));
}

/** Takes in a file, and shows how it would come out. */
export function bringShownReturn(
  app: App,
  who: Actor,
  input: BringReturn,
): Promise<Result<ReturnView, Problem>> {
  return bringAs(app, who, input, (w, record) => viewOf(app, w, who, input.planId, record));
}

async function bringAs<T>(
  app: App,
  who: Actor,
  input: BringReturn,
  show: (w: StoreWriter, record: ReturnRecord) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const { planId, bytes, mail, keepUnread = false } = input;
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  const read = await readReturn(app, input);
  if (read.problem !== null && !keepUnread) return err(read.problem);
  const sha256 = hex(app.sha256(bytes));
  const about = read.form ?? (await formAbout(app, input));
  const record = toRecord(app, who, input, sha256, { ...read, form: about });
  return app.store.write<T>(planId, async (w) => {
    const again = (await w.rounds.sameFile(planId, sha256)).find(
      (one) => mail !== null && one.mail?.messageId === mail.messageId,
    );
    if (again !== undefined) return show(w, again);
    await w.blobs.put(planId, sha256, bytes);
    await w.rounds.putReturn(planId, record);
    return show(w, record);
  });
}

/** What somebody enters at the desk on behalf of a body: cells by key, as on the form. */
export interface EnterReturn {
  readonly planId: string;
  readonly code: string;
  readonly head: Readonly<Partial<Record<HeadLine, string>>>;
  readonly rows: readonly FilledRow['cells'][];
}

/** Takes in what was entered, and shows how it would come out; like a file it waits until it has been looked at. */
export async function enterReturn(
  app: App,
  who: Actor,
  { planId, code, head, rows }: EnterReturn,
): Promise<Result<ReturnView, Problem>> {
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.write<ReturnView>(planId, async (w) => {
    const found = await findForm(w, planId, code);
    if (!found.ok) return found;
    const filled = rows.map((cells, i): FilledRow => ({ at: String(i + 1), cells, counts1904: false }));
    const form: FilledForm = { codes: [code], damaged: [], head, rows: filled, hasTable: true };
    const read: Read = { form: found.value.form, filled: form, problem: null };
    const record = toRecord(app, who, { name: '', mail: null }, '', read);
    const entered: ReturnRecord = { ...record, via: 'desk', file: null };
    await w.rounds.putReturn(planId, entered);
    return viewOf(app, w, who, planId, entered);
  });
}

/** The file that a return came as. */
export async function returnFile(
  app: App,
  who: Actor,
  { planId, returnId }: { readonly planId: string; readonly returnId: string },
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Problem>> {
  const permitted = mayRunRounds(who, planId);
  if (!permitted.ok) return permitted;
  return app.store.read(async (r) => {
    const found = await r.rounds.returned(planId, returnId);
    const file = found?.file ?? null;
    const bytes = file === null ? null : await r.blobs.get(planId, file.sha256);
    if (file === null || bytes === null) return err(problem('not-found', { return: returnId }));
    return ok({ name: file.name, bytes });
  });
}
