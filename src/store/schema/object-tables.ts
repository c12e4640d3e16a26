/** Objects of the programme: the rows that lists read, what hangs on them, and the own tables behind them. */
interface OwnObjectsTable {
  plan_id: string;
  type: string;
  object_id: string;
  value: string;
  version: number;
  changed_at: string;
}

interface ObjectsTable {
  plan_id: string;
  type: string;
  object_id: string;
  value: string;
  label: string;
  state: string | null;
  due: string | null;
  date: string | null;
  owner: string | null;
  /** Names as readers of each language sort them [VW1870]; '' in rows that a version without them has kept. */
  label_key_zh: string;
  label_key_lo: string;
  label_key_en: string;
  /** Last day, then first day that the date may mean; '~' where there is none. */
  due_key: string;
  date_key: string;
  /** State, then due: what stands alike is in the order in which it is due. */
  state_key: string;
  owner_key_zh: string;
  owner_key_lo: string;
  owner_key_en: string;
  is_ended: number;
  is_retired: number;
  placed: string;
  version: number;
  changed_at: string;
}

interface ObjectLinksTable {
  plan_id: string;
  type: string;
  object_id: string;
  field: string;
  target: string;
}

interface ObjectAreasTable {
  plan_id: string;
  type: string;
  object_id: string;
  provision_id: string;
}

interface ObjectWordsTable {
  plan_id: string;
  type: string;
  object_id: string;
  words: string;
}

interface FilesTable {
  plan_id: string;
  sha256: string;
  media_type: string;
  bytes: number;
  name: string;
  brought_at: string;
  brought_by: string;
}

export interface ObjectTables {
  own_objects: OwnObjectsTable;
  objects: ObjectsTable;
  object_links: ObjectLinksTable;
  object_areas: ObjectAreasTable;
  object_words: ObjectWordsTable;
  files: FilesTable;
}
