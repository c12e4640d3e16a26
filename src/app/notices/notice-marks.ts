/**
 * What a person has read and what has gone to them by mail, kept with the node's settings by person and plan. Marks of notices that are
 * over are dropped with the next mark, so that they do not grow.
 */
import type { Json } from '../../base/index.ts';
import type { PlanId, StoreReader, StoreWriter } from '../ports/index.ts';

/** Keys of notices. */
export interface NoticeMarks {
  readonly read: ReadonlySet<string>;
  readonly mailed: ReadonlySet<string>;
}
/** How often a person has notices by mail. */
export const noticeTimes = ['none', 'daily', 'weekly'] as const;
/** A word for it. */
export type NoticeTimes = (typeof noticeTimes)[number];
/** What a person chose, and when a letter last left. */
export interface NoticeSettings {
  readonly every: NoticeTimes;
  /** '' where none was given. */
  readonly mail: string;
  /** Day on which it was last looked whether there is something to send; null: never. */
  readonly lastOn: string | null;
}

const marksOf = (planId: PlanId, personId: string): string => `notices.${planId}.${personId}`;
const settingsOf = (personId: string): string => `notices.${personId}`;

function member(value: Json, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The marks as they stand. */
export async function loadMarks(r: StoreReader, planId: PlanId, personId: string): Promise<NoticeMarks> {
  const kept = await r.node.setting(marksOf(planId, personId));
  return { read: new Set(words(member(kept, 'read'))), mailed: new Set(words(member(kept, 'mailed'))) };
}

/** Keeps marks; those of notices that are not among `current` are dropped. */
export async function keepMarks(
  w: StoreWriter,
  planId: PlanId,
  personId: string,
  { read, mailed }: NoticeMarks,
  current: ReadonlySet<string>,
): Promise<void> {
  const kept = (keys: ReadonlySet<string>): string[] => [...keys].filter((key) => current.has(key)).sort();
  await w.node.putSetting(marksOf(planId, personId), { read: kept(read), mailed: kept(mailed) });
}

/** What the person chose; nothing by mail until they say so. */
export async function loadNoticeSettings(r: StoreReader, personId: string): Promise<NoticeSettings> {
  const kept = await r.node.setting(settingsOf(personId));
  const [every, mail, lastOn] = [member(kept, 'every'), member(kept, 'mail'), member(kept, 'lastOn')];
  return {
    every: noticeTimes.find((one) => one === every) ?? 'none',
    mail: typeof mail === 'string' ? mail : '',
    lastOn: typeof lastOn === 'string' ? lastOn : null,
  };
}

/** Keeps it. */
export async function keepNoticeSettings(
  w: StoreWriter,
  personId: string,
  { every, mail, lastOn }: NoticeSettings,
): Promise<void> {
  await w.node.putSetting(settingsOf(personId), { every, mail, lastOn });
}
