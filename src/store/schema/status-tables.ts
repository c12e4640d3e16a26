/** How commitments stand: '' is now, every other period what was claimed for it. */
interface StatusesTable {
  plan_id: string;
  period: string;
  commitment: string;
  counted: string;
  progress: string;
  basis: string;
  said_for: string;
  due: string | null;
  /** Last day, then first day that it may mean; '~' where there is none. */
  due_key: string;
  is_moved: number;
  done: string | null;
  /** First day that it may mean; '' where there is none. */
  done_key: string;
  evidence: string;
  is_led: number;
  is_flagship: number;
  areas: string;
  order_key: string;
}

export interface StatusTables {
  statuses: StatusesTable;
}
