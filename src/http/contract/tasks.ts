/** Tasks in bulk: of a table that was brought, or of commitments that were chosen; looked at first, kept as they were seen. */
import Type, { type Static, type TSchema } from 'typebox';
import { type TaskColumn, taskColumns } from '../../plan/tables/index.ts';
import { oneOf, Ref } from './object-fields.ts';
import { RefViews } from './objects.ts';
import { Id, LocalName, PartialDate } from './shared.ts';

const Bodies = Type.Union([Type.Literal('known'), Type.Literal('make')], {
  description: 'make: bodies that nobody entered are entered as our own',
});
const MaybeNull = <T extends TSchema>(of: T) => Type.Union([of, Type.Null()]);
const Outcome = Type.Union([
  Type.Literal('add'),
  Type.Literal('change'),
  Type.Literal('skip'),
  Type.Literal('error'),
]);
const Matched = Type.Union([Type.Literal('code'), Type.Literal('number'), Type.Literal('title')]);

/** The form that a table is brought in. */
export const TaskTableFields = Type.Object({
  sheet: Type.Optional(Type.String({ pattern: '^\\d{0,3}$', description: 'Number of the sheet, from 0' })),
  heading: Type.Optional(Type.String({ pattern: '^\\d{0,6}$', description: 'Line of the headings' })),
  columns: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'What each column is, by place, with commas between: number,title,,due',
    }),
  ),
  bodies: Type.Optional(Bodies),
  take: Type.Optional(
    Type.String({
      pattern: '^[\\d,]{0,4000}$',
      description: 'Lines that count although their task has changed here since',
    }),
  ),
  seen: Type.Optional(Type.String({ maxLength: 64, description: 'To keep what was looked at: its `seen`' })),
});
export type TaskTableFields = Static<typeof TaskTableFields>;

/** Commitments of which tasks are made. */
export const CommitmentTasks = Type.Object({
  commitments: Type.Array(Id, { minItems: 1, maxItems: 5_000 }),
  how: Type.Union([Type.Literal('each'), Type.Literal('one')]),
  again: Type.Optional(Type.Boolean({ description: 'Also of those that have a task already' })),
  bodies: Type.Optional(Bodies),
  lead: Type.Optional(Ref),
  support: Type.Optional(Type.Array(Ref, { maxItems: 100 })),
  due: Type.Optional(PartialDate),
  issued: Type.Optional(Ref),
  issuedAs: Type.Optional(Type.String({ maxLength: 500 })),
  seen: Type.Optional(Type.String({ maxLength: 64, description: 'To make what was looked at: its `seen`' })),
});
export type CommitmentTasks = Static<typeof CommitmentTasks>;

const Fault = Type.Object({ at: Type.String(), fault: Type.String(), message: Type.String() });
/** What becomes of one task. */
export const TaskRow = Type.Object({
  line: Type.Integer(),
  outcome: Outcome,
  ref: MaybeNull(Type.String()),
  matched: MaybeNull(Matched),
  stale: Type.Boolean(),
  title: LocalName,
  changes: Type.Array(Type.Object({ field: Type.String(), from: Type.Unknown(), to: Type.Unknown() })),
  faults: Type.Array(Fault),
});
export type TaskRow = Static<typeof TaskRow>;
/** All of them. */
export const TaskRows = Type.Object({
  kept: Type.Boolean(),
  rows: Type.Array(TaskRow),
  counts: Type.Object({
    add: Type.Integer(),
    change: Type.Integer(),
    skip: Type.Integer(),
    error: Type.Integer(),
  }),
  unknownBodies: Type.Array(Type.Object({ name: Type.String(), rows: Type.Integer() })),
  refs: RefViews,
  seen: Type.String(),
});
export type TaskRows = Static<typeof TaskRows>;
/** A table that was brought: its sheets, columns and lines. */
export const TaskTable = Type.Object({
  ...TaskRows.properties,
  sheets: Type.Array(Type.Object({ name: Type.String(), lines: Type.Integer() })),
  sheet: Type.Integer(),
  heading: MaybeNull(Type.Integer()),
  columns: Type.Array(
    Type.Object({
      at: Type.Integer(),
      heading: Type.String(),
      sample: Type.String(),
      column: Type.Unsafe<TaskColumn | null>(MaybeNull(oneOf(taskColumns))),
    }),
  ),
  leftOut: Type.Array(Type.Object({ line: Type.Integer(), text: Type.String() })),
});
export type TaskTable = Static<typeof TaskTable>;
