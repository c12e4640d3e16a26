/** What an exchange remembers beside entries and checkpoints, as it is kept: plain JSON with hashes in Base64. */
import { base64, fromBase64, type Json, type JsonObject } from '../../base/index.ts';
import type { TreeHead } from '../../ledger/index.ts';
import type { ExchangeRecord, Guard } from '../../sync/index.ts';

/** The part of the record that is kept as one value. */
export type JointMarks = Pick<
  ExchangeRecord,
  'undertaken' | 'statements' | 'told' | 'sent' | 'handed' | 'guard'
>;

/** What a plan begins with. */
export const noMarks: JointMarks = {
  undertaken: { sign: null, cosign: {} },
  statements: [],
  told: {},
  sent: {},
  handed: {},
  guard: null,
};

function mapValues<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

const headTo = ({ size, root }: TreeHead): JsonObject => ({ size, root: base64(root) });

/** For the store. */
export function marksTo({ undertaken, statements, told, sent, handed, guard }: JointMarks): JsonObject {
  const { sign, cosign } = undertaken;
  return {
    undertaken: { sign: sign === null ? null : headTo(sign), cosign: mapValues(cosign, headTo) },
    statements: statements.map(base64),
    told: mapValues(told, (have) => ({ ...have })),
    sent: { ...sent },
    handed: { ...handed },
    guard:
      guard === null
        ? null
        : {
            marker: guard.marker === null ? null : headTo(guard.marker),
            since: guard.since,
            heard: { ...guard.heard },
          },
  };
}

const isRecord = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Damaged extends Error {}

function record(value: Json | undefined): JsonObject {
  if (!isRecord(value)) throw new Damaged();
  return value;
}

function headFrom(value: Json | undefined): TreeHead {
  const { size, root } = record(value);
  const bytes = typeof root === 'string' ? fromBase64(root) : null;
  if (typeof size !== 'number' || bytes === null) throw new Damaged();
  return { size, root: bytes };
}

function sizesFrom(value: Json | undefined): Record<string, number> {
  return mapValues(record(value), (size) => {
    if (typeof size !== 'number') throw new Damaged();
    return size;
  });
}

function guardFrom(value: Json | undefined): Guard | null {
  if (value === null) return null;
  const { marker, since = null, heard } = record(value);
  if (since !== null && typeof since !== 'string') throw new Damaged();
  return { marker: marker === null ? null : headFrom(marker), since, heard: sizesFrom(heard) };
}

function statementsFrom(value: Json | undefined): readonly Uint8Array[] {
  if (!Array.isArray(value)) throw new Damaged();
  return value.map((text) => {
    const bytes = typeof text === 'string' ? fromBase64(text) : null;
    if (bytes === null) throw new Damaged();
    return bytes;
  });
}

/** From the store; null where it does not read. */
export function marksFrom(value: Json): JointMarks | null {
  try {
    const { undertaken, statements, told, sent, handed = {}, guard } = record(value);
    const { sign, cosign } = record(undertaken);
    return {
      undertaken: {
        sign: sign === null ? null : headFrom(sign),
        cosign: mapValues(record(cosign), headFrom),
      },
      statements: statementsFrom(statements),
      told: mapValues(record(told), sizesFrom),
      sent: sizesFrom(sent),
      // Marks that an earlier version kept know nothing of it.
      handed: sizesFrom(handed),
      guard: guardFrom(guard),
    };
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}
