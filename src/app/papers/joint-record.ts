/**
 * Gathers what papers of the joint record are made of, out of the joint log alone: values that all have confirmed, claims in
 * the wording that was confirmed, what came back with reasons, and which entries a statement can be made of [EX1051].
 */
import { isJsonObject, type Json, jsonList, jsonText } from '../../base/index.ts';
import {
  agreementEntries,
  type Content,
  confirmedContent,
  confirmedEntry,
  type Proposal,
  parseEntryId,
  type RegisterState,
} from '../../ledger/index.ts';
import { type LocalName, parseJointClaim, readJointClaim } from '../../plan/index.ts';
import { objectType, RETIRED, refsIn, type WordsLanguage, wordsLanguages } from '../../plan/objects/index.ts';
import {
  type JointCommitment,
  type JointRecord,
  type JointReturn,
  type JointThing,
  type JointWording,
  labelled,
  several,
  type Translated,
} from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { claimWords } from '../joint/claims/claim-words.ts';
import { jointFacts } from '../joint/claims/joint-facts.ts';
import { lockedPeriods } from '../joint/claims/joint-periods.ts';
import type { JointBook } from '../joint/joint-book.ts';
import { agreedValue, jointValue } from '../joint/joint-values.ts';
import { timeOf, wordsBeside } from '../joint/list-proposals.ts';
import { isStated, reportOf } from '../joint/stated/stated-registers.ts';
import { ToldWorld } from '../joint/told/tell-proposals.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { parseRegister } from '../projections/register-values.ts';

type JointEntries = Record<string, string>;

/** What gathering reads from. */
export interface JointReading {
  readonly app: App;
  readonly r: StoreReader;
  readonly book: JointBook;
  readonly world: ToldWorld;
}

const isWordsLanguage = (word: Json | undefined): word is WordsLanguage =>
  wordsLanguages.some((language) => language === word);

/** Words by language, as some node wrote them. */
function localWords(value: Json | undefined): LocalName {
  if (!isJsonObject(value)) return {};
  const found = wordsLanguages.flatMap((language) => {
    const text = jsonText(value[language]);
    return text === null || text === '' ? [] : [[language, text] as const];
  });
  return Object.fromEntries(found);
}

function translatedIn(value: Json | undefined): Translated {
  const found = jsonList(value).flatMap((row) => {
    if (!isJsonObject(row) || !isWordsLanguage(row.language)) return [];
    const from = isWordsLanguage(row.from) ? row.from : null;
    return [[row.language, { from, checked: row.checked === true }] as const];
  });
  return Object.fromEntries(found);
}

/** What stands in a register: what all have confirmed, or what each party states where it states it alone. */
function standingIn(name: string, register: RegisterState): readonly StandingValue[] {
  if (isStated(name))
    return Object.keys(register.positions).flatMap((by) => {
      const said = reportOf(register, by);
      return said === null ? [] : [{ by, ...said }];
    });
  // What was taken as accepted by silence is no confirmation, and never told as one [EX1672].
  const entry = confirmedEntry(register);
  const content = confirmedContent(register);
  return content === null || entry === null ? [] : [{ by: null, entry, content }];
}

interface StandingValue {
  readonly by: string | null;
  readonly entry: string;
  readonly content: Content;
}

/**
 * Things by what all have confirmed of them, and what each party states alone as that party states it; what is taken out of use is
 * none.
 */
async function gatherThings({ r, book }: JointReading): Promise<readonly JointThing[]> {
  const things = new Map<
    string,
    { by: string | null; values: Record<string, Json>; entries: JointEntries }
  >();
  for (const [name, register] of Object.entries(book.state.registers)) {
    const { type, id, field } = parseRegister(name);
    const declared = objectType(type);
    const isField = declared?.fields[field] !== undefined || field === RETIRED;
    if (type === 'claim' || !isField) continue;
    for (const { by, entry, content } of standingIn(name, register)) {
      const key = `${type}/${id}/${by ?? ''}`;
      const thing = things.get(key) ?? { by, values: {}, entries: {} };
      thing.values[field] = await jointValue(r, book.planId, content);
      thing.entries[field] = entry;
      things.set(key, thing);
    }
  }
  return [...things].flatMap(([key, thing]) => {
    const [type = '', id = ''] = key.split('/');
    return isJsonObject(thing.values[RETIRED] ?? null) ? [] : [{ type, id, ...thing }];
  });
}

/** Claims in the wording that all have confirmed; on paper alone the progress is. */
async function gatherWordings({ app, r, book }: JointReading): Promise<readonly JointWording[]> {
  const found: JointWording[] = [];
  for (const [name, register] of Object.entries(book.state.registers)) {
    const claim = parseJointClaim(name);
    const value = confirmedContent(register)?.value ?? null;
    const entry = confirmedEntry(register);
    const read = readJointClaim(value);
    if (claim === null || read === null || entry === null) continue;
    const digest = isJsonObject(value) ? jsonText(value.words) : null;
    const said = await claimWords(app, r, book.planId, digest);
    const words = isJsonObject(said) ? localWords(said.words) : {};
    const translated = isJsonObject(said) ? translatedIn(said.translations) : {};
    found.push({ ...claim, progress: read.progress, words, translated, entry });
  }
  return found;
}

/** Of each register the newest proposal of each party that it did not withdraw. */
function newestOnes(book: JointBook, register: string): readonly (readonly [string, Proposal])[] {
  const proposals = Object.entries(book.state.registers[register]?.proposals ?? {});
  const seqOf = (id: string): number => parseEntryId(id)?.seq ?? 0;
  const byParty = Map.groupBy(proposals, ([, { by }]) => by);
  return [...byParty.values()].flatMap((of) => {
    const newest = of
      .toSorted(([a], [b]) => seqOf(b) - seqOf(a))
      .find(([, one]) => one.status !== 'withdrawn');
    return newest === undefined ? [] : [newest];
  });
}

/** Parties that answered so in words of their own, each with the entry of its answer. */
export function wordedAnswers(
  book: JointBook,
  { answers }: Proposal,
  kind: 'object' | 'consult',
): readonly (readonly [party: string, entry: string])[] {
  return Object.entries(answers).flatMap(([party, answer]) => {
    const place = parseEntryId(answer.entry);
    const entry = place === null ? null : (book.placed(place.log, place.seq)?.entry ?? null);
    return answer.kind === kind && (entry?._sd ?? []).length > 0 ? [[party, answer.entry] as const] : [];
  });
}

/** What came back or is under consultation: what was proposed, and the words that were given with that. */
export async function returnOf(
  reading: JointReading,
  register: string,
  [entry, proposal]: readonly [string, Proposal],
  kind: 'object' | 'consult' = 'object',
): Promise<JointReturn> {
  const { app, r, book, world } = reading;
  const after = await jointValue(r, book.planId, proposal.content);
  const told = await world.tell({ register, before: null, after });
  const claim = parseJointClaim(register);
  const { type, id } = parseRegister(register);
  const reasons = await Promise.all(
    wordedAnswers(book, proposal, kind).map(async ([party, answer]) => {
      return { party, words: await wordsBeside(app, r, book, answer) };
    }),
  );
  const proposed = book.state.registers[`${type}/${id}/meeting`]?.proposals ?? {};
  const named = await agreedValue(r, book, `${type}/${id}/meeting`);
  const [first] = Object.values(proposed);
  const meeting = named ?? (first === undefined ? null : await jointValue(r, book.planId, first.content));
  return {
    about: claim === null ? `${type}/${id}` : `commitment/${claim.commitment}`,
    period: claim?.period ?? null,
    meeting: type === 'decision' ? jsonText(meeting) : null,
    name: told.subject.name,
    field: told.subject.field,
    said: several(told.lines.map(({ label, after: cell }) => labelled(label, cell))),
    by: proposal.by,
    on: timeOf(book, entry).slice(0, 10),
    reasons,
  };
}

/** What came back and nothing was settled of since, and what is under consultation in words, by register. */
async function gatherReturns(reading: JointReading): Promise<Pick<JointRecord, 'returns' | 'consultations'>> {
  const [returns, consultations]: [JointReturn[], JointReturn[]] = [[], []];
  const { book } = reading;
  for (const register of Object.keys(book.state.registers).toSorted())
    for (const one of newestOnes(book, register)) {
      if (one[1].status === 'objected') returns.push(await returnOf(reading, register, one));
      if (isConsultedOn(book, one[1])) consultations.push(await returnOf(reading, register, one, 'consult'));
    }
  return { returns, consultations };
}

/** Whether the proposal is still to be settled and somebody asked for consultation in words [EX1671]. */
export function isConsultedOn(book: JointBook, proposal: Proposal): boolean {
  const isOpen = proposal.status === 'objected' || proposal.status === 'open';
  return isOpen && wordedAnswers(book, proposal, 'consult').length > 0;
}

/** Everything that values refer to. */
function refsOf(things: readonly JointThing[]): readonly string[] {
  return things.flatMap(({ type, values }) => {
    const declared = objectType(type)?.fields ?? {};
    return Object.entries(values).flatMap(([name, value]) => {
      const field = declared[name];
      return field === undefined ? [] : refsIn(field, name, value).map(({ ref }) => ref);
    });
  });
}

/** Entries that a statement can be made of: registered by all, with the answers that settled them. */
function registeredOf({ state, x }: JointBook, entries: readonly string[]): ReadonlySet<string> {
  const isHeld = (id: string): boolean => {
    const place = parseEntryId(id);
    if (place === null) return false;
    return place.seq < (x.log(place.log).cosignedByAll(x.authority)?.size ?? 0);
  };
  const settling = new Map(
    Object.values(state.registers).flatMap((register) =>
      [...register.heads, ...(confirmedEntry(register) === null ? [] : [confirmedEntry(register) ?? ''])].map(
        (head) => [head, agreementEntries(register, head)] as const,
      ),
    ),
  );
  return new Set(entries.filter((entry) => [entry, ...(settling.get(entry) ?? [])].every(isHeld)));
}

/** The joint record for papers. */
export async function loadJointRecord(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
): Promise<JointRecord> {
  const world = await ToldWorld.load(app, r, book, who, 'joint-alone');
  const reading = { app, r, book, world };
  const facts = jointFacts(book.state);
  const things = await gatherThings(reading);
  const wordings = await gatherWordings(reading);
  const goesOn = things.flatMap(({ type, values }) => {
    const ref = type === 'succession' ? jsonText(values.commitment) : null;
    return ref?.startsWith('commitment/') === true ? [{ commitment: ref.slice('commitment/'.length) }] : [];
  });
  const named = [...facts.claims, ...facts.readings, ...wordings, ...goesOn];
  const ids = new Set(named.map(({ commitment }) => commitment));
  const commitments = new Map<string, JointCommitment>();
  for (const id of ids) commitments.set(id, await world.commitment(id));
  const order = ({ commitment }: { readonly commitment: string }): string =>
    placeKey(commitments.get(commitment)?.place ?? null);
  const inOrder = <T extends { readonly commitment: string }>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const entries = [
    ...things.flatMap((thing) => Object.values(thing.entries)),
    ...wordings.map((one) => one.entry),
  ];
  return {
    facts: { ...facts, claims: inOrder(facts.claims) },
    things,
    wordings: inOrder(wordings),
    ...(await gatherReturns(reading)),
    refs: await world.jointNames(refsOf(things)),
    commitments,
    locked: lockedPeriods(book.state),
    registered: registeredOf(book, entries),
  };
}

/** Places in the order of the text: '2.1.9–1' before '2.1.10–1'; what has none comes last. */
function placeKey(place: string | null): string {
  return place === null ? '~' : place.replaceAll(/\d+/g, (digits) => digits.padStart(6, '0'));
}
