/** Forms of rounds and what came back: own tables, which never leave the node. */
interface RoundFormsTable {
  plan_id: string;
  code: string;
  round_id: string;
  body: string;
  value: string;
  version: number;
}

interface RoundReturnsTable {
  plan_id: string;
  return_id: string;
  round_id: string | null;
  code: string | null;
  body: string | null;
  state: string;
  sha256: string | null;
  value: string;
  version: number;
}

export interface RoundTables {
  round_forms: RoundFormsTable;
  round_returns: RoundReturnsTable;
}
