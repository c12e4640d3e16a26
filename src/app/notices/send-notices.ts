/**
 * Notices by mail: at most one letter a day or a week, in the person's language, with what has not been read and has not gone before. What
 * goes is marked before it is sent, so that nothing ever goes twice; where the server refuses, the mark is taken back and it is tried
 * again. A crash in between costs the letter and nothing else: what was in it stands unread at the desk [OB832].
 */
import { hex, ok, type Problem, type Result, utf8 } from '../../base/index.ts';
import type { LocalName } from '../../plan/index.ts';
import type { NoticeLine, NoticesOfPlan } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { replyNotices } from '../joint/terms/reply-notices.ts';
import { timestamp } from '../log/entry-time.ts';
import { nameRefs } from '../objects/name-refs.ts';
import type { App, FormLetter, PersonRow, StoreReader, StoreWriter } from '../ports/index.ts';
import { daysAfter } from '../work/work-queries.ts';
import { findNotices } from './find-notices.ts';
import {
  keepMarks,
  keepNoticeSettings,
  loadMarks,
  loadNoticeSettings,
  type NoticeSettings,
} from './notice-marks.ts';

/** What a person is told of one plan. */
export interface NoticePlan extends NoticesOfPlan {
  /** Keys of all that holds today, told before or not. */
  readonly current: ReadonlySet<string>;
}
/** A letter before it has words. */
export interface NoticeDigest {
  readonly language: PersonRow['language'];
  readonly name: string;
  readonly office: LocalName;
  readonly asOf: string;
  readonly plans: readonly NoticePlan[];
}
/** What puts it into words, and who a person is that day. */
export interface NoticeMakers {
  readonly write: (digest: NoticeDigest) => FormLetter;
  readonly actorOf: (personId: string) => Promise<Actor | null>;
}
/** What came of a look: letters sent, and problems by person. */
export interface NoticeNews {
  readonly sent: number;
  readonly failed: readonly { readonly name: string; readonly problem: Problem }[];
}

type RepliesByPlan = ReadonlyMap<string, readonly NoticeLine[]>;

/** Whether a letter may leave on this day. */
export function isLetterDue({ every, mail, lastOn }: NoticeSettings, today: string): boolean {
  if (every === 'none' || mail === '') return false;
  return lastOn === null || (every === 'daily' ? lastOn < today : daysAfter(lastOn, 7) <= today);
}

/** What the person is to know of reply times, by plan. Read before the transaction, which a joint plan's own turn may not wait in. */
async function repliesByPlan(app: App, who: Actor): Promise<Result<RepliesByPlan, Problem>> {
  const byPlan = new Map<string, readonly NoticeLine[]>();
  for (const { planId } of await app.store.read((r) => r.projections.plans())) {
    const found = await replyNotices(app, who, planId);
    if (!found.ok) return found;
    byPlan.set(planId, found.value);
  }
  return ok(byPlan);
}

async function newsOf(
  r: StoreReader,
  who: Actor,
  today: string,
  replies: RepliesByPlan,
): Promise<readonly NoticePlan[]> {
  const plans: NoticePlan[] = [];
  for (const { planId, title } of await r.projections.plans()) {
    const { notices, sight } = await findNotices(r, who, planId, today, replies.get(planId) ?? []);
    const { read, mailed } = await loadMarks(r, planId, who.personId);
    const news = notices.filter(({ key }) => !read.has(key) && !mailed.has(key));
    if (news.length === 0) continue;
    const refs = await nameRefs(
      r,
      planId,
      sight,
      news.flatMap(({ ref }) => ref ?? []),
    );
    const current = new Set(notices.map(({ key }) => key));
    plans.push({ planId, title, notices: news, refs, current });
  }
  return plans;
}

async function mark(
  w: StoreWriter,
  who: Actor,
  plans: readonly NoticePlan[],
  isSent: boolean,
): Promise<void> {
  for (const { planId, notices, current } of plans) {
    const marks = await loadMarks(w, planId, who.personId);
    const keys = notices.map(({ key }) => key);
    const mailed = new Set(
      isSent ? [...marks.mailed, ...keys] : [...marks.mailed].filter((key) => !keys.includes(key)),
    );
    await keepMarks(w, planId, who.personId, { ...marks, mailed }, current);
  }
}

/** Gathers what is new and marks it as gone, all in one transaction; null where there is nothing to send today. */
async function take(
  app: App,
  who: Actor,
  today: string,
): Promise<
  Result<{ readonly plans: readonly NoticePlan[]; readonly before: NoticeSettings } | null, Problem>
> {
  const replies = await repliesByPlan(app, who);
  if (!replies.ok) return replies;
  return app.store.write('node', async (w) => {
    const settings = await loadNoticeSettings(w, who.personId);
    if (!isLetterDue(settings, today)) return ok(null);
    const plans = await newsOf(w, who, today, replies.value);
    await mark(w, who, plans, true);
    await keepNoticeSettings(w, who.personId, { ...settings, lastOn: today });
    return ok(plans.length === 0 ? null : { plans, before: settings });
  });
}

async function giveBack(
  app: App,
  who: Actor,
  plans: readonly NoticePlan[],
  { lastOn }: NoticeSettings,
): Promise<void> {
  await app.store.write('node', async (w) => {
    await mark(w, who, plans, false);
    await keepNoticeSettings(w, who.personId, { ...(await loadNoticeSettings(w, who.personId)), lastOn });
    return ok(null);
  });
}

/** Sends each person's letter that is due. */
export async function sendNotices(app: App, { write, actorOf }: NoticeMakers): Promise<NoticeNews> {
  const failed: { name: string; problem: Problem }[] = [];
  let sent = 0;
  if (app.mail === null) return { sent, failed };
  const today = timestamp(app.clock()).slice(0, 10);
  for (const { personId, active, language, displayName } of await app.store.read((r) =>
    r.accounts.people(),
  )) {
    const settings = await app.store.read((r) => loadNoticeSettings(r, personId));
    const who = active && isLetterDue(settings, today) ? await actorOf(personId) : null;
    if (who === null) continue;
    const taken = await take(app, who, today);
    if (!taken.ok) {
      failed.push({ name: displayName, problem: taken.error });
      continue;
    }
    if (taken.value === null) continue;
    const { plans, before } = taken.value;
    const letter = write({ language, name: displayName, office: app.node.names, asOf: today, plans });
    const keys = plans.flatMap(({ planId, notices }) => notices.map(({ key }) => `${planId} ${key}`));
    const id = hex(app.sha256(utf8(`${personId} ${today} ${keys.join('\n')}`))).slice(0, 32);
    const messageId = `notices.${id}@${app.node.host}`;
    const gone = await app.mail.send({ ...letter, to: [settings.mail], messageId, attachments: [] });
    if (gone.ok) sent += 1;
    else {
      await giveBack(app, who, plans, before);
      failed.push({ name: displayName, problem: gone.error });
    }
  }
  return { sent, failed };
}
