/** What has come from the other parties and was not looked at yet. */
import Type, { type Static } from 'typebox';
import { Id, LocalName } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });

/** How far somebody has looked: entries of each log before a number, and drafts by their ids. */
export const NewsMarks = Type.Object({
  sizes: Type.Record(Type.String({ pattern: '^[a-z]$' }), Count),
  drafts: Type.Array(Id, { maxItems: 10_000 }),
});
/** GET …/joint/news: in figures. */
export const JointNews = Type.Object({
  n: Count,
  /** More has come than was looked through. */
  isMore: Type.Boolean(),
  /** Those from whom something came. */
  parties: Type.Array(Type.Object({ letter: Letter, names: LocalName, n: Count })),
  /** Proposals of others that wait for an answer of this person's. */
  waiting: Count,
});
export type JointNews = Static<typeof JointNews>;
/** GET …/joint/news/entries: one by one, newest first. */
export const JointNewsPage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      letter: Letter,
      /** Kind of the entry; `package`, `draft`, `remark`. */
      kind: Type.String(),
      summary: Type.String(),
      at: Type.String(),
      /** As the joint log names it; null where it is about none. */
      register: Nullable(Type.String()),
      /** The entry, package or draft that it is about. */
      about: Nullable(Type.String()),
      /** How many entries it stands for. */
      n: Count,
      /** It answers a list of ours. */
      isOfList: Type.Boolean(),
    }),
  ),
  isMore: Type.Boolean(),
  /** What to hand back when all of it has been looked at. */
  marks: NewsMarks,
});
export type JointNewsPage = Static<typeof JointNewsPage>;
