/** Notices of a plan for one person, what they have read, and what they want by mail. */
import Type, { type Static } from 'typebox';
import { RefViews } from './objects.ts';
import { keepable, LocalName, PageQuery } from './shared.ts';

const kinds = [
  'overdue',
  'due-30',
  'due-90',
  'expired',
  'expiring-30',
  'expiring-90',
  'expiring-180',
  'letter',
  'returned',
  'asked',
  'reply-due',
  'reply-past',
  'reply-theirs',
  'deputy',
] as const;
const nullable = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()]);
const Kind = Type.Unsafe<(typeof kinds)[number]>({ type: 'string', enum: [...kinds] });
const Notice = Type.Object({
  key: Type.String(),
  kind: Kind,
  ref: nullable(Type.String()),
  date: nullable(Type.String()),
  people: Type.Array(Type.String()),
  /** Of reply times between parties: with whom, and how many proposals. */
  replies: Type.Optional(
    Type.Object({ letter: Type.String(), names: LocalName, n: Type.Integer({ minimum: 1 }) }),
  ),
  read: Type.Boolean(),
});
/** A line of it. */
export type Notice = Static<typeof Notice>;
/** GET /api/plans/:plan/notices */
export const Notices = Type.Object({
  items: Type.Array(Notice),
  total: Type.Integer(),
  unread: Type.Integer(),
  kinds: Type.Array(Type.Object({ kind: Kind, n: Type.Integer() })),
  next: nullable(Type.String()),
  refs: RefViews,
});
export type Notices = Static<typeof Notices>;
const narrowing = {
  kind: Type.Optional(Type.Array(Kind, { maxItems: 20 })),
  unread: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.Union([Type.Literal('date'), Type.Literal('-date')])),
};
/** Which of them. */
export const NoticesQuery = Type.Object({ ...PageQuery.properties, ...narrowing });
/** The same as a file: all that the query finds. */
export const NoticesFileQuery = Type.Object(narrowing);
/** POST /api/plans/:plan/notices/marks: those named, or all that there are. */
export const NoticeMark = Type.Object({
  keys: Type.Optional(Type.Array(Type.String({ maxLength: 500, pattern: keepable }), { maxItems: 2_000 })),
  read: Type.Boolean(),
});
/** How many are still unread. */
export const NoticesMarked = Type.Object({ unread: Type.Integer() });
const Times = Type.Union([Type.Literal('none'), Type.Literal('daily'), Type.Literal('weekly')]);
/** PATCH /api/notices/settings: one's own choice, put whole. */
export const NoticeChoice = Type.Object({
  every: Times,
  mail: Type.String({ maxLength: 255, pattern: keepable }),
});
/** GET /api/notices/settings */
export const NoticeSettings = Type.Object({ every: Times, mail: Type.String(), canMail: Type.Boolean() });
export type NoticeSettings = Static<typeof NoticeSettings>;
