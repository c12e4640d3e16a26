/** The tables of logs: heads, entries, tree, checkpoints. */
interface LogsTable {
  plan_id: string;
  log: string;
  size: number;
  /** Hashes of the complete subtrees, largest first, 32 bytes each. */
  edge: Uint8Array;
  root: Uint8Array;
  genesis: Uint8Array;
}

interface LogEntriesTable {
  plan_id: string;
  log: string;
  seq: number;
  bytes: Uint8Array;
  leaf_hash: Uint8Array;
  kind: string;
  register: string | null;
  /** First part of `register`, so that one type of register is a short walk of an index. */
  register_type: string | null;
  by_person: string;
  at: string;
}

interface LogNodesTable {
  plan_id: string;
  log: string;
  level: number;
  position: number;
  hash: Uint8Array;
}

interface LogCheckpointsTable {
  plan_id: string;
  log: string;
  size: number;
  root: Uint8Array;
  note: Uint8Array;
}

export interface LogTables {
  logs: LogsTable;
  log_entries: LogEntriesTable;
  log_nodes: LogNodesTable;
  log_checkpoints: LogCheckpointsTable;
}
