/** Between the rows of the projections' tables and the values that the ports name. */
import type { CommitmentPlace, CommitmentRow, PlanRow, ProvisionRow, TextRow } from '../../app/index.ts';
import { fromFlag, fromJson, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

export function toPlan(row: Tables['plans']): PlanRow {
  return {
    planId: row.plan_id,
    title: fromJson(row.title),
    parties: fromJson(row.parties),
    period: fromJson(row.period),
    adopted: fromJson(row.adopted),
    version: row.version,
    createdAt: row.created_at,
  };
}

export function fromPlan(row: PlanRow): Tables['plans'] {
  return {
    plan_id: row.planId,
    title: toJson(row.title),
    parties: toJson(row.parties),
    period: toJson(row.period),
    adopted: toJson(row.adopted),
    version: row.version,
    created_at: row.createdAt,
  };
}

export function toText(row: Tables['texts']): TextRow {
  return {
    ...fromJson<Omit<TextRow, 'textId' | 'current' | 'outlineAccepted'>>(row.record),
    textId: row.text_id,
    current: fromFlag(row.is_current),
    outlineAccepted: fromFlag(row.outline_accepted),
  };
}

export function fromText(planId: string, row: TextRow): Tables['texts'] {
  const { textId, current, outlineAccepted, ...record } = row;
  return {
    plan_id: planId,
    text_id: textId,
    record: toJson(record),
    is_current: toFlag(current),
    outline_accepted: toFlag(outlineAccepted),
  };
}

export function toProvision(row: Tables['provisions']): ProvisionRow {
  const { path, label, heading, parent } = row;
  return {
    textId: row.text_id,
    id: row.provision_id,
    order: row.reading_order,
    path,
    label,
    heading,
    role: row.role as ProvisionRow['role'], // as: written from a ProvisionRow
    start: row.start_at,
    end: row.end_at,
    parent,
    coverage: row.coverage as ProvisionRow['coverage'], // as: written from a ProvisionRow
  };
}

export function fromProvision(planId: string, row: ProvisionRow): Tables['provisions'] {
  const { path, label, heading, role, parent, coverage } = row;
  return {
    plan_id: planId,
    text_id: row.textId,
    provision_id: row.id,
    reading_order: row.order,
    path,
    label,
    heading,
    role,
    start_at: row.start,
    end_at: row.end,
    parent,
    coverage,
  };
}

/** '2.1.10' sorts after '2.1.9': numbers are padded, the rest stays. */
export function pathKey(path: string): string {
  return path
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? step.padStart(8, '0') : step))
    .join('.');
}

export function toCommitment(row: Tables['commitments']): CommitmentRow {
  const { path, ordinal, version } = row;
  return {
    commitmentId: row.commitment_id,
    provisionId: row.provision_id,
    path,
    ordinal,
    spans: fromJson(row.spans),
    parents: fromJson(row.parents),
    reading: fromJson(row.reading),
    live: fromFlag(row.is_live),
    anchored: fromFlag(row.is_anchored),
    version,
  };
}

export function toPlace(
  row: Pick<
    Tables['commitments'],
    'commitment_id' | 'provision_id' | 'path' | 'ordinal' | 'spans' | 'is_live'
  >,
): CommitmentPlace {
  const { path, ordinal } = row;
  return {
    commitmentId: row.commitment_id,
    provisionId: row.provision_id,
    path,
    ordinal,
    spans: fromJson(row.spans),
    live: fromFlag(row.is_live),
  };
}

export function fromCommitment(planId: string, row: CommitmentRow): Tables['commitments'] {
  const { path, ordinal, reading, version } = row;
  return {
    plan_id: planId,
    commitment_id: row.commitmentId,
    provision_id: row.provisionId,
    path,
    path_key: pathKey(path),
    ordinal,
    spans: toJson(row.spans),
    parents: toJson(row.parents),
    reading: toJson(reading),
    actor: reading.actor,
    kind: reading.kind,
    strength: reading.strength,
    is_live: toFlag(row.live),
    is_anchored: toFlag(row.anchored),
    version,
  };
}
