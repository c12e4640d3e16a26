/**
 * Registers → rows. Pure functions of the registers alone, so that folding anew gives the same rows as keeping them act
 * by act, however the acts were bundled [AP3].
 */
import type {
  CutValue,
  LocalName,
  OutlineNode,
  PartyValue,
  ReadingValue,
  TextRecord,
} from '../../plan/index.ts';
import type { CommitmentRow, PlanRow, ProvisionRow, RegisterRow, TextRow } from '../ports/index.ts';
import { type Placement, parseRegister, valueOr } from './register-values.ts';

/** Reading before anything is settled; a commitment's registers are written with it, so this shows only damage. */
const unread: ReadingValue = {
  actor: '?',
  kind: 'cooperate',
  strength: 'tentative',
  due: null,
  leads: [],
  done: null,
};

/** The registers that hold a commitment's reading. */
export function readingRegisters(commitmentId: string): readonly string[] {
  return Object.keys(unread).map((member) => `reading/${commitmentId}/${member}`);
}

/** The plan's row. `createdAt` is the time of entry 0. */
export function planRow(planId: string, rows: readonly RegisterRow[], createdAt: string): PlanRow {
  const byName = new Map(rows.map((row) => [row.register, row]));
  const at = (field: string): RegisterRow | undefined => byName.get(`plan/${planId}/${field}`);
  return {
    planId,
    title: valueOr<LocalName>(at('title'), {}),
    parties: valueOr<readonly PartyValue[]>(at('parties'), []),
    period: valueOr<PlanRow['period']>(at('period'), null),
    adopted: valueOr<PlanRow['adopted']>(at('adopted'), null),
    version: Math.max(0, ...rows.map(({ seq }) => seq + 1)),
    createdAt,
  };
}

/** Texts' rows from `text/…/record` and `outline/…/nodes`. */
export function textRows(
  records: readonly RegisterRow[],
  outlines: readonly RegisterRow[],
): readonly TextRow[] {
  const accepted = new Set(
    outlines.filter(({ value }) => value !== null).map(({ register }) => parseRegister(register).id),
  );
  const texts = records.flatMap((row) => {
    const record = valueOr<TextRecord | null>(row, null);
    return record === null ? [] : [{ textId: parseRegister(row.register).id, record }];
  });
  const replaced = new Set(texts.map(({ record }) => record.replaces));
  return texts.map(({ textId, record }) => ({
    ...record,
    textId,
    current: !replaced.has(textId),
    outlineAccepted: accepted.has(textId),
  }));
}

/** A text's provisions from its outline: children lie within their parents, in reading order. */
export function provisionRows(
  textId: string,
  nodes: readonly OutlineNode[],
  coverageOf: (provisionId: string) => ProvisionRow['coverage'],
): readonly ProvisionRow[] {
  const open: OutlineNode[] = [];
  return nodes.map(({ id, path, label, heading, role, start, end }, order) => {
    const node = { id, path, label, heading, role, start, end };
    while (open.length > 0) {
      const top = open.at(-1);
      if (top !== undefined && start >= top.start && end <= top.end && start < top.end) break;
      open.pop();
    }
    const parent = open.at(-1)?.id ?? (order === 0 ? null : (nodes[0]?.id ?? null));
    open.push(node);
    return { ...node, textId, order, parent, coverage: coverageOf(id) };
  });
}

/** Whether a provision is cut, and how. */
export function coverageOf(row: RegisterRow | null | undefined): ProvisionRow['coverage'] {
  const value = valueOr<CutValue | null>(row, null);
  if (value === null) return 'open';
  if ('holds' in value) return 'none';
  return value.items.length > 0 ? 'covered' : 'open';
}

/** One commitment's row from its last placement and its reading registers. */
export function commitmentRow(
  placement: Placement,
  readings: readonly RegisterRow[],
  path: string,
  currentTexts: readonly string[],
): CommitmentRow {
  const { item, provisionId, ordinal, seq, live } = placement;
  const fields = Object.fromEntries(readings.map((row) => [parseRegister(row.register).field, row.value]));
  // as: each reading register holds the member of ReadingValue that it is named after.
  const reading = { ...unread, ...fields } as ReadingValue;
  return {
    commitmentId: item.id,
    provisionId,
    path,
    ordinal,
    spans: item.spans,
    parents: item.parents ?? [],
    reading,
    live,
    anchored: currentTexts.some((textId) => item.spans[textId] !== undefined),
    version: Math.max(seq, ...readings.map((row) => row.seq)) + 1,
  };
}
