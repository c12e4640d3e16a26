/**
 * Which entries a person may see: those on cuts and readings only in their areas, all others always, since the signed text
 * itself is open to all [AP5]. And how an entry is listed: its summary leaves as a code with facts, without any wording.
 */
import { base64url, type Json } from '../../base/index.ts';
import { entryId, keptValue } from '../../ledger/index.ts';
import type { LocalName } from '../../plan/index.ts';
import { RETIRED, WHOLE } from '../../plan/objects/index.ts';
import type { LogLine, Message } from '../../views/index.ts';
import { may, openProvisions, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { EntryRow, ListedObject, ObjectKey, ProvisionRow, StoreReader } from '../ports/index.ts';
import { isLogged } from '../projections/project-objects.ts';
import { cutItems, parseRegister } from '../projections/register-values.ts';
import { INTERNAL } from './open-log.ts';

/** What entries are about, looked up once for a page. */
export interface LogGlossary {
  readonly open: ReadonlySet<string> | null;
  readonly pathById: ReadonlyMap<string, string>;
  readonly homeByCommitment: ReadonlyMap<string, string>;
  /** Number of each commitment within its provision. */
  readonly ordinalByCommitment: ReadonlyMap<string, number>;
  /** Who sees each object, by `<type>/<id>`; empty where everything is open. */
  readonly objects: ReadonlyMap<string, Pick<ListedObject, 'placed' | 'areas'>>;
  readonly nameByPseudonym: ReadonlyMap<string, string>;
  /** What each thing of the programme is called now, by `<type>/<id>`; only those that the rows asked for are about. */
  readonly labelByObject: ReadonlyMap<string, LocalName>;
}

/** What is claimed on: `<commitment>_<period>_<claimant>`. */
const commitmentOf = (claim: string): string => claim.split('_')[0] ?? claim;

const keyOf = ({ type, id }: ObjectKey): string => `${type}/${id}`;

/** Ids of the provisions and commitments that registers are about; null: whatever there is. */
interface About {
  readonly provisions: readonly string[];
  readonly commitments: readonly string[];
  readonly objects: readonly ObjectKey[];
}

function aboutOf(rows: readonly Pick<EntryRow, 'register'>[]): About {
  const parsed = rows.flatMap(({ register }) => (register === null ? [] : [parseRegister(register)]));
  const idsOf = (type: string): string[] => parsed.flatMap((one) => (one.type === type ? [one.id] : []));
  return {
    provisions: idsOf('cut'),
    commitments: [...idsOf('reading'), ...idsOf('claim').map(commitmentOf)],
    objects: [
      ...new Map(parsed.filter(({ type }) => isLogged(type)).map((one) => [keyOf(one), one])).values(),
    ],
  };
}

async function allProvisions(r: StoreReader, planId: string): Promise<readonly ProvisionRow[]> {
  const texts = await r.projections.texts(planId);
  const rows = await Promise.all(texts.map(({ textId }) => r.projections.provisions(planId, textId)));
  return rows.flat();
}

/** Names of people by the pseudonym that entries bear. */
export function readNames(r: StoreReader): Promise<ReadonlyMap<string, string>> {
  return r.accounts.names();
}

/**
 * What is needed to show entries. With `rows` only what these are about is read, for whoever sees the whole plan; areas
 * have to be found in the whole outline. Names are the same whatever the rows: they can be asked for before these are known.
 */
export async function logGlossary(
  r: StoreReader,
  who: Actor,
  planId: string,
  rows?: readonly Pick<EntryRow, 'register'>[],
  names: Promise<ReadonlyMap<string, string>> = readNames(r),
): Promise<LogGlossary> {
  const about = rows === undefined ? null : aboutOf(rows);
  const seesAll = may(who, 'read', wholePlan(planId));
  const [commitments, provisions, nameByPseudonym, named] = await Promise.all([
    about === null ? r.projections.commitments(planId, {}) : r.projections.places(planId, about.commitments),
    about === null || !seesAll
      ? allProvisions(r, planId)
      : r.projections.provisionsById(planId, about.provisions),
    names,
    about === null ? [] : r.objects.many(planId, about.objects),
  ]);
  // A commitment says itself where it stands; a better copy keeps ids: where several texts have one, the newest says its place.
  const places = [
    ...commitments.map(({ provisionId, path }) => [provisionId, path] as const),
    ...provisions
      .toSorted((a, b) => (a.textId < b.textId ? -1 : 1))
      .map(({ id, path }) => [id, path] as const),
  ];
  return {
    open: openProvisions(who, planId, provisions),
    objects: seesAll ? new Map() : await r.objects.placings(planId),
    pathById: new Map(places),
    homeByCommitment: new Map(
      commitments.map(({ commitmentId, provisionId }) => [commitmentId, provisionId]),
    ),
    ordinalByCommitment: new Map(commitments.map(({ commitmentId, ordinal }) => [commitmentId, ordinal])),
    nameByPseudonym,
    labelByObject: new Map(named.map((row) => [keyOf(row), row.label])),
  };
}

/** The provision that a register belongs to, or null where it is the whole plan's. */
function provisionOf(register: string | null, glossary: LogGlossary): string | null {
  if (register === null) return null;
  const { type, id } = parseRegister(register);
  if (type === 'cut') return id;
  if (type === 'claim') return glossary.homeByCommitment.get(commitmentOf(id)) ?? null;
  return type === 'reading' ? (glossary.homeByCommitment.get(id) ?? id) : null;
}

export function isVisible(row: EntryRow, glossary: LogGlossary): boolean {
  const { open, objects } = glossary;
  if (open === null) return true;
  const { type, id } = parseRegister(row.register ?? '');
  if (isLogged(type)) {
    const { placed, areas } = objects.get(`${type}/${id}`) ?? { placed: 'whole-plan', areas: [] };
    return placed === 'everybody' || areas.some((area) => open.has(area));
  }
  const provision = provisionOf(row.register, glossary);
  return provision === null || open.has(provision);
}

const objectCode = (field: string): string => (field === RETIRED ? 'object-retired' : 'object-field');

function summaryCode(type: string, field: string, value: Json | undefined): string {
  if (isLogged(type) && field === WHOLE) return 'object-stated';
  if (isLogged(type)) return value === null && field === RETIRED ? 'object-restored' : objectCode(field);
  if (type !== 'cut') return `${type}-${field}`;
  const isNone = typeof value === 'object' && value !== null && 'holds' in value;
  return isNone ? 'cut-none' : 'cut-list';
}

function summaryOf(row: EntryRow, glossary: LogGlossary): Message {
  if (row.register === null) return { code: row.kind.replaceAll('.', '-'), facts: {} };
  return summaryOfRegister(row.register, keptValue(row.bytes), glossary);
}

/** Which commitment of its provision a claim is on, and for which period. */
function claimFacts(
  id: string,
  { ordinalByCommitment }: LogGlossary,
): Readonly<Record<string, string | number>> {
  const period = id.split('_')[1] ?? '';
  return { n: ordinalByCommitment.get(commitmentOf(id)) ?? 0, period };
}

/** The names of a thing as facts, one for each language that it is named in: `name-zh`, `name-lo`, `name-en`. */
export const nameFacts = (label: LocalName = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(label).map(([language, name]) => [`name-${language}`, name]));

/** What a register is about, whatever the act. */
export function summaryOfRegister(register: string, value: Json | undefined, glossary: LogGlossary): Message {
  const { type, id, field } = parseRegister(register);
  const provision = provisionOf(register, glossary);
  const path = provision === null ? undefined : glossary.pathById.get(provision);
  // A claim on what stands in the text names it; one on what comes from elsewhere is told as any other thing.
  const isClaim = type === 'claim' && path !== undefined && path !== '';
  const facts = {
    id,
    ...(isLogged(type) ? { type, field, ...nameFacts(glossary.labelByObject.get(keyOf({ type, id }))) } : {}),
    // What an entry is about may be gone from every outline by now: then its words name no place.
    ...(path === undefined || path === '' ? { place: 'unknown', path: '' } : { place: 'known', path }),
    ...(type === 'reading' ? { n: glossary.ordinalByCommitment.get(id) ?? 0 } : {}),
    ...(isClaim ? claimFacts(id, glossary) : {}),
    ...(type === 'period' ? { period: id } : {}),
    ...(type === 'cut' ? { count: cutItems(value ?? null).length } : {}),
    ...(typeof value === 'string' ? { value } : {}),
  };
  return { code: isClaim ? 'claim-stated' : summaryCode(type, field, value), facts };
}

/** An entry as a line of the log. */
export function logLine(row: EntryRow, glossary: LogGlossary): LogLine {
  return {
    seq: row.seq,
    id: entryId(INTERNAL, row.seq, row.leafHash),
    kind: row.kind,
    register: row.register,
    at: row.at,
    by: row.by,
    byName: glossary.nameByPseudonym.get(row.by) ?? row.by,
    summary: summaryOf(row, glossary),
    bytes: row.bytes.length,
    leafHash: base64url(row.leafHash),
  };
}
