/**
 * A message that came by mail → returns that wait. A form is known by its code, whichever plan it belongs to. Where no
 * attachment can be read, the message is kept for the form that it names, or for the one plan that has an open round; a
 * message that belongs nowhere is left to whoever looks after the mail.
 */
import { ok, type Problem, type Result, utf8 } from '../../base/index.ts';
import { findCodes } from '../../plan/rounds/index.ts';
import type { Actor } from '../actor.ts';
import type { App, ReturnRecord } from '../ports/index.ts';
import { type BringReturn, bringReturn } from './bring-return.ts';

/** A message as it was read. */
export interface TakeInMessage {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}
/** What came of it: forms that were read, files that were kept unread; neither where it belongs nowhere. */
export interface TakenIn {
  readonly read: readonly ReturnRecord[];
  readonly unread: readonly ReturnRecord[];
}

/** Most attachments of a message that are looked at. */
const MOST_ATTACHMENTS = 20;

type Carried = Pick<BringReturn, 'bytes' | 'name' | 'mail'>;

/** The return of a file, in the first plan that has its form; null where none has. */
async function bringToAny(
  app: App,
  who: Actor,
  planIds: readonly string[],
  carried: Carried,
): Promise<Result<ReturnRecord | null, Problem>> {
  for (const planId of planIds) {
    const brought = await bringReturn(app, who, { planId, ...carried });
    if (brought.ok) return brought;
    if (brought.error.code.startsWith('store-')) return brought;
    if (brought.error.code !== 'return-code-unknown') break;
  }
  return ok(null);
}

/** Where a message belongs that holds no form: to the form that it names, else to the only plan with an open round. */
async function placeOf(
  app: App,
  planIds: readonly string[],
  words: string,
): Promise<{ readonly planId: string; readonly about?: string } | null> {
  return app.store.read(async (r) => {
    for (const code of findCodes(words).codes)
      for (const planId of planIds)
        if ((await r.rounds.form(planId, code)) !== null) return { planId, about: code };
    const open: string[] = [];
    for (const planId of planIds) {
      const rounds = await r.objects.ofType(planId, 'round');
      if (rounds.some(({ state }) => state === 'open')) open.push(planId);
    }
    const [only, ...others] = open;
    return only === undefined || others.length > 0 ? null : { planId: only };
  });
}

/** Takes in a message. A store that could not keep it is a problem; whoever calls tries again. */
export async function takeInMessage(
  app: App,
  who: Actor,
  { from, subject, text, messageId, attachments }: TakeInMessage,
): Promise<Result<TakenIn, Problem>> {
  const planIds = (await app.store.read((r) => r.projections.plans())).map(({ planId }) => planId);
  const mail = { from, subject, messageId };
  const looked = attachments.filter(({ bytes }) => bytes.length > 0).slice(0, MOST_ATTACHMENTS);
  const read: ReturnRecord[] = [];
  const others: Carried[] = [];
  for (const { name, bytes } of looked) {
    const brought = await bringToAny(app, who, planIds, { name, bytes, mail });
    if (!brought.ok) return brought;
    if (brought.value === null) others.push({ name, bytes, mail });
    else read.push(brought.value);
  }
  if (read.length > 0) return ok({ read, unread: [] });
  const place = await placeOf(app, planIds, `${subject}\n${text}`);
  if (place === null) return ok({ read, unread: [] });
  const whole: Carried = { name: 'message.txt', bytes: utf8(`${subject}\n\n${text}\n`), mail };
  const unread: ReturnRecord[] = [];
  for (const carried of others.length > 0 ? others : [whole]) {
    const kept = await bringReturn(app, who, { ...place, ...carried, keepUnread: true });
    if (!kept.ok) return kept;
    unread.push(kept.value);
  }
  return ok({ read, unread });
}
