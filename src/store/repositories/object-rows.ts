/** Between the rows of the object tables and the values that the ports name. */
import type { FileRow, ListedObject, ObjectQuery, ObjectRow, OwnObjectRow } from '../../app/index.ts';
import { dateKey } from '../../plan/objects/index.ts';
import { fromFlag, fromJson, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

/** The column that an order goes by. */
export function keyColumn({ sort, language }: Pick<ObjectQuery, 'sort' | 'language'>) {
  switch (sort) {
    case 'label':
      return `label_key_${language}` as const;
    case 'owner':
      return `owner_key_${language}` as const;
    case 'changed':
      return 'changed_at';
    default:
      return `${sort}_key` as const;
  }
}

const places = ['areas', 'everybody', 'whole-plan'] as const;

/** Who sees it; what is not known is closed. */
export function toPlaced(text: string): ListedObject['placed'] {
  return places.find((one) => one === text) ?? 'whole-plan';
}

export function toListed(row: Tables['objects'], areas: readonly string[]): ListedObject {
  return {
    type: row.type,
    id: row.object_id,
    values: fromJson(row.value),
    label: fromJson(row.label),
    state: row.state,
    ended: fromFlag(row.is_ended),
    due: row.due,
    date: row.date,
    owner: row.owner,
    retired: fromFlag(row.is_retired),
    placed: toPlaced(row.placed),
    areas,
    version: row.version,
    changedAt: row.changed_at,
  };
}

export function fromObject(planId: string, row: ObjectRow): Tables['objects'] {
  const dueKey = dateKey(row.due);
  return {
    plan_id: planId,
    type: row.type,
    object_id: row.id,
    value: toJson(row.values),
    label: toJson(row.label),
    state: row.state,
    due: row.due,
    date: row.date,
    owner: row.owner,
    label_key_zh: row.labelKeys.zh,
    label_key_lo: row.labelKeys.lo,
    label_key_en: row.labelKeys.en,
    due_key: dueKey,
    date_key: dateKey(row.date),
    state_key: `${row.state ?? '~'} ${dueKey}`,
    owner_key_zh: row.ownerKeys.zh,
    owner_key_lo: row.ownerKeys.lo,
    owner_key_en: row.ownerKeys.en,
    is_ended: toFlag(row.ended),
    is_retired: toFlag(row.retired),
    placed: row.placed,
    version: row.version,
    changed_at: row.changedAt,
  };
}

export function toOwn(row: Tables['own_objects']): OwnObjectRow {
  const { type, version } = row;
  return { type, id: row.object_id, values: fromJson(row.value), version, changedAt: row.changed_at };
}

export function fromOwn(planId: string, row: OwnObjectRow): Tables['own_objects'] {
  const { type, id, version, changedAt } = row;
  return { plan_id: planId, type, object_id: id, value: toJson(row.values), version, changed_at: changedAt };
}

export function toFile(row: Tables['files']): FileRow {
  return {
    sha256: row.sha256,
    mediaType: row.media_type,
    size: row.bytes,
    name: row.name,
    broughtAt: row.brought_at,
    broughtBy: row.brought_by,
  };
}

export function fromFile(planId: string, row: FileRow): Tables['files'] {
  return {
    plan_id: planId,
    sha256: row.sha256,
    media_type: row.mediaType,
    bytes: row.size,
    name: row.name,
    brought_at: row.broughtAt,
    brought_by: row.broughtBy,
  };
}
