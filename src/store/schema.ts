/**
 * The tables as Kysely sees them: the same on both engines. JSON is text, truth values are 0 and 1, times are text or
 * milliseconds, signed bytes and hashes are bytes; nothing else is ever bound [ST4]. Tables of a plan begin every key
 * with `plan_id`; the few that belong to the node as a whole are copied to every shard where a store is distributed [ST3].
 */
import type { JointTables } from './schema/joint-tables.ts';
import type { LogTables } from './schema/log-tables.ts';
import type { NodeTables } from './schema/node-tables.ts';
import type { ObjectTables } from './schema/object-tables.ts';
import type { OwnTables } from './schema/own-tables.ts';
import type { ProjectionTables } from './schema/projection-tables.ts';
import type { RegisterTables } from './schema/register-tables.ts';
import type { RoundTables } from './schema/round-tables.ts';
import type { StatusTables } from './schema/status-tables.ts';

export interface Tables
  extends LogTables,
    JointTables,
    ProjectionTables,
    ObjectTables,
    RegisterTables,
    RoundTables,
    StatusTables,
    OwnTables,
    NodeTables {}
