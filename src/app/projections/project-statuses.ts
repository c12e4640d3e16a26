/**
 * Keeps how commitments stand in step with claims, signed papers, opening balances, evidence, flagships and readings. The rows are made by one
 * function from these alone, act by act or all of a plan at once [AP3, OB60].
 */
import {
  type ClaimFacts,
  type EvidenceSource,
  type OpeningFacts,
  type Progress,
  paperItems,
  progressWords,
  type StatusFacts,
  statusesOf,
} from '../../plan/index.ts';
import { parseRef, RETIRED, type Values } from '../../plan/objects/index.ts';
import type { CommitmentRow, ObjectRow, StatusRow, StoreReader, StoreWriter } from '../ports/index.ts';

/** An object as far as status asks. */
type Known = Pick<ObjectRow, 'type' | 'id' | 'values' | 'areas'>;

const text = (values: Values, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};
const texts = (values: Values, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};
const progressOf = (values: Values): Progress =>
  progressWords.find((word) => word === text(values, 'progress')) ?? 'not-reported';

/** Types whose objects say something about a commitment's status, and the field by which they name it. */
const speaking: Readonly<Record<string, string>> = {
  claim: 'commitment',
  'opening-balance': 'commitment',
  flagship: 'commitment',
  evidence: 'commitments',
  'signed-paper': 'items',
};

/** Commitments whose status hangs on the object. */
export function statusRefs({ type, id, values }: Pick<Known, 'type' | 'id' | 'values'>): readonly string[] {
  if (type === 'further-commitment') return [`further-commitment/${id}`];
  const field = speaking[type];
  if (field === undefined) return [];
  if (type === 'signed-paper') return paperItems(values).map(({ commitment }) => commitment);
  return [...texts(values, field), ...[text(values, field)].filter((one) => one !== null)];
}

/** A path whose numbers sort as numbers. */
function orderKey(path: string, ordinal: number): string {
  const padded = path.split('.').map((part) => (/^\d+$/.test(part) ? part.padStart(5, '0') : part));
  return `${padded.join('.')} ${String(ordinal).padStart(5, '0')}`;
}

/** What is known of one commitment. */
interface Subject {
  readonly ref: string;
  readonly commitment: CommitmentRow | null;
  readonly further: Known | null;
  readonly around: readonly Known[];
}

const isInUse = ({ values }: Known): boolean => values[RETIRED] === undefined;

function sourceOf(evidence: Known | undefined): readonly EvidenceSource[] {
  if (evidence === undefined || !isInUse(evidence)) return [];
  const source = text(evidence.values, 'source');
  // What nobody has said otherwise about is what this office brought.
  if (source === null || source === 'ours') return ['ours'];
  // Of another party, whichever it is.
  return [source === 'independent' ? source : 'theirs'];
}

function factsOf(
  { ref, commitment, further, around }: Subject,
  evidence: ReadonlyMap<string, Known>,
): StatusFacts {
  const ofType = (type: string): readonly Known[] =>
    around.filter((one) => one.type === type && isInUse(one));
  const due = further === null ? null : text(further.values, 'due');
  return {
    kind: commitment?.reading.kind ?? null,
    due: commitment?.reading.due ?? (due === null ? null : { date: due, origin: 'stated', words: null }),
    claims: ofType('claim').map(
      ({ values }): ClaimFacts => ({
        body: text(values, 'body'),
        period: text(values, 'period') ?? '',
        progress: progressOf(values),
        finished: text(values, 'finished'),
        moved: text(values, 'moved'),
        evidence: texts(values, 'evidence').flatMap((ref) => sourceOf(evidence.get(ref))),
      }),
    ),
    openings: ofType('opening-balance').map(
      ({ values }): OpeningFacts => ({ period: text(values, 'period') ?? '', progress: progressOf(values) }),
    ),
    papers: ofType('signed-paper').flatMap(({ values }) =>
      paperItems(values).filter((item) => item.commitment === ref),
    ),
    evidence: ofType('evidence').flatMap(sourceOf),
  };
}

/** The rows of one commitment; none where it is no longer there. */
function rowsOf(subject: Subject, evidence: ReadonlyMap<string, Known>): readonly StatusRow[] {
  const { ref, commitment, further, around } = subject;
  if (commitment === null && further === null) return [];
  if (commitment?.live === false || (further !== null && !isInUse(further))) return [];
  const led = commitment === null ? further?.values.lead !== undefined : commitment.reading.leads.length > 0;
  const flagship = around.some((one) => one.type === 'flagship' && isInUse(one));
  const areas = commitment === null ? (further?.areas ?? []) : [commitment.provisionId];
  const order =
    commitment === null
      ? `~ ${further?.id ?? ''}`
      : `${orderKey(commitment.path, commitment.ordinal)} ${commitment.commitmentId}`;
  return statusesOf(factsOf(subject, evidence)).map((status) => ({
    ...status,
    commitment: ref,
    led,
    flagship,
    areas,
    orderKey: order,
  }));
}

/** Every status of a plan, from nothing but its commitments and objects. */
export function deriveStatuses(
  commitments: readonly CommitmentRow[],
  objects: readonly ObjectRow[],
): readonly StatusRow[] {
  const around = new Map<string, Known[]>();
  for (const object of objects)
    for (const ref of new Set(statusRefs(object))) around.set(ref, [...(around.get(ref) ?? []), object]);
  const evidence = new Map(
    objects.flatMap((one) => (one.type === 'evidence' ? [[`evidence/${one.id}`, one] as const] : [])),
  );
  const text: readonly Subject[] = commitments.map((commitment) => {
    const ref = `commitment/${commitment.commitmentId}`;
    return { ref, commitment, further: null, around: around.get(ref) ?? [] };
  });
  const elsewhere = objects
    .filter(({ type }) => type === 'further-commitment')
    .map((further): Subject => {
      const ref = `further-commitment/${further.id}`;
      return { ref, commitment: null, further, around: around.get(ref) ?? [] };
    });
  return [...text, ...elsewhere]
    .flatMap((subject) => rowsOf(subject, evidence))
    .toSorted((a, b) =>
      a.orderKey === b.orderKey ? (a.period < b.period ? -1 : 1) : a.orderKey < b.orderKey ? -1 : 1,
    );
}

const idsOf = (refs: readonly string[], wanted: string): readonly string[] =>
  refs.flatMap((ref) => {
    const parsed = parseRef(ref);
    return parsed?.type === wanted ? [parsed.id] : [];
  });

/** Commitments that claims by evidence hang on: what a piece of evidence is worth changes their status. */
export async function refsByEvidence(
  r: StoreReader,
  planId: string,
  evidence: readonly string[],
): Promise<readonly string[]> {
  if (evidence.length === 0) return [];
  const links = await r.objects.linksTo(planId, evidence);
  const claims = await r.objects.many(
    planId,
    links.filter(({ type, field }) => type === 'claim' && field === 'evidence'),
  );
  return claims.flatMap(statusRefs);
}

/** Puts the statuses of these commitments anew. */
export async function projectStatuses(
  w: StoreWriter,
  planId: string,
  commitments: readonly string[],
): Promise<void> {
  const refs = [...new Set(commitments)];
  if (refs.length === 0) return;
  const links = (await w.objects.linksTo(planId, refs)).filter(({ type, field }) => speaking[type] === field);
  const objects = new Map<string, Known>(
    (await w.objects.many(planId, links)).map((row) => [`${row.type}/${row.id}`, row]),
  );
  const named = [...objects.values()].flatMap(({ type, values }) =>
    type === 'claim' ? texts(values, 'evidence') : [],
  );
  const shown = await w.objects.many(
    planId,
    idsOf(named, 'evidence').map((id) => ({ type: 'evidence', id })),
  );
  const evidence = new Map<string, Known>(shown.map((row) => [`evidence/${row.id}`, row]));
  const rows = await w.projections.commitmentsById(planId, idsOf(refs, 'commitment'));
  const byId = new Map(rows.map((row) => [`commitment/${row.commitmentId}`, row]));
  const elsewhere = await w.objects.many(
    planId,
    idsOf(refs, 'further-commitment').map((id) => ({ type: 'further-commitment', id })),
  );
  const further = new Map(elsewhere.map((row) => [`further-commitment/${row.id}`, row]));
  const around = Map.groupBy(links, ({ target }) => target);
  const statuses = refs.flatMap((ref) => {
    const of = new Set((around.get(ref) ?? []).map(({ type, id }) => `${type}/${id}`));
    const subject: Subject = {
      ref,
      commitment: byId.get(ref) ?? null,
      further: further.get(ref) ?? null,
      around: [...of].flatMap((name) => objects.get(name) ?? []),
    };
    return rowsOf(subject, evidence);
  });
  await w.statuses.replace(planId, refs, statuses);
}
