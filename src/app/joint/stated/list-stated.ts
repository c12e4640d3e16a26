/**
 * What the parties state by themselves, thing by thing: who says it, since when, how far it has come, and each of its values. Another
 * party's things are read here; they ask for no answer, and nothing of them enters the own register [AP1701].
 */
import { canonicalText, type Json, ok, type Problem, type Result } from '../../../base/index.ts';
import { parseEntryId } from '../../../ledger/index.ts';
import { objectType, RETIRED } from '../../../plan/objects/index.ts';
import type { PartyReach } from '../../../sync/index.ts';
import type { Cell, Message } from '../../../views/index.ts';
import { partOf, require } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { type LogGlossary, logGlossary, summaryOfRegister } from '../../log/visible-entries.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { timeOf } from '../list-proposals.ts';
import { type KindCount, kindsOf, type NumberedPage, pageOf, registersAsked } from '../narrow-registers.ts';
import { readable } from '../register-areas.ts';
import { entryReach } from '../told/entry-reach.ts';
import { type ActsOnPaper, type RecordedPapers, recordedPapers } from '../told/recorded-papers.ts';
import { isAbout } from '../told/registers-about.ts';
import { type Told, type ToldSubject, ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { isStated, reportOf, statementsIn } from './stated-registers.ts';

/** One value of a thing, as its party last stated it. */
export interface StatedField extends Pick<Told, 'lines' | 'files'> {
  readonly register: string;
  /** Entry id of the report. */
  readonly entry: string;
  readonly field: Cell;
  /** Exact text. */
  readonly value: string;
}

/** A thing as a party states it: the act by which it last stated something of it tells the whole, and papers are those of every statement of it. */
export interface StatedThing extends ActsOnPaper {
  /** `<type>/<id>` */
  readonly ref: string;
  /** Letter of the party that states it. */
  readonly by: string;
  readonly isOwn: boolean;
  readonly subject: Pick<ToldSubject, 'kind' | 'ref' | 'name'>;
  /** What its newest report says of its time, and how far that has come. */
  readonly at: string;
  readonly reach: readonly PartyReach[];
  /** Its author has taken it out of use, or states nothing of it any more. */
  readonly isOver: boolean;
  /** In the order in which the kind of thing has its fields. */
  readonly fields: readonly StatedField[];
}

/** Which of them, and which page. */
export interface ListStated {
  readonly planId: string;
  /** Letter of the party. */
  readonly by?: string;
  readonly kinds?: readonly string[];
  /** Part of a value's exact text or of the thing's name. */
  readonly q?: string;
  /** `<type>/<id>`: that one alone. */
  readonly about?: string;
  /** Those alone that are over, or those alone that are not. */
  readonly over?: boolean;
  /** The newest first, unless the oldest are asked for. */
  readonly order?: 'at' | '-at';
  readonly from?: number;
  readonly limit?: number;
}

/** A page of them; the kinds are those of all that are stated, whatever narrows the page. */
export interface StatedPage extends NumberedPage<StatedThing> {
  readonly kinds: readonly KindCount[];
}

interface FoundField {
  readonly register: string;
  readonly field: string;
  readonly entry: string;
  readonly value: Json;
}

interface Found {
  readonly ref: string;
  readonly by: string;
  readonly fields: readonly FoundField[];
  readonly at: string;
  /** Entry id of the newest report. */
  readonly newest: string;
  readonly isOver: boolean;
  readonly registers: readonly string[];
  /** For the narrowing of lists. */
  readonly register: string;
  readonly summary: Message;
  readonly value: string;
}

const seqOf = (entry: string): number => parseEntryId(entry)?.seq ?? -1;

/** Fields in the order of the declaration; that it is taken out of use comes last. */
export function inOrder<T extends Pick<FoundField, 'field'>>(
  type: string,
  fields: readonly T[],
): readonly T[] {
  const names = [...Object.keys(objectType(type)?.fields ?? {}), RETIRED];
  return fields.toSorted((one, other) => names.indexOf(one.field) - names.indexOf(other.field));
}

async function statedThings(
  r: StoreReader,
  book: JointBook,
  glossary: LogGlossary,
  about: string | undefined,
): Promise<readonly Found[]> {
  const byThing = new Map<string, { ref: string; by: string; fields: FoundField[] }>();
  for (const [register, state] of Object.entries(book.state.registers)) {
    if (!isStated(register) || (about !== undefined && !isAbout(register, about))) continue;
    const { type, id, field } = parseRegister(register);
    for (const by of Object.keys(state.positions)) {
      const said = reportOf(state, by);
      if (said === null) continue;
      const ref = `${type}/${id}`;
      const thing = byThing.get(`${by} ${ref}`) ?? { ref, by, fields: [] };
      const value = await jointValue(r, book.planId, said.content);
      thing.fields.push({ register, field, entry: said.entry, value });
      byThing.set(`${by} ${ref}`, thing);
    }
  }
  return [...byThing.values()].map(({ ref, by, fields }): Found => {
    const { type } = parseRegister(`${ref}/`);
    const newest = fields.reduce((one, other) => (seqOf(other.entry) > seqOf(one.entry) ? other : one)).entry;
    const held = fields.filter(({ value }) => value !== null);
    const label = held.find(({ field }) => objectType(type)?.label.includes(field) === true) ?? held[0];
    const register = label?.register ?? `${ref}/`;
    return {
      ...{ ref, by, newest, register, at: timeOf(book, newest) },
      registers: fields.map((field) => field.register),
      fields: inOrder(type, held),
      isOver: held.length === 0 || held.some(({ field }) => field === RETIRED),
      summary: summaryOfRegister(register, label?.value ?? null, glossary),
      value: held.map((one) => canonicalText(one.value)).join('\n'),
    };
  });
}

async function viewOf(
  book: JointBook,
  world: ToldWorld,
  papers: RecordedPapers,
  found: Found,
): Promise<StatedThing> {
  const { ref, by, at, newest, isOver } = found;
  const fields: StatedField[] = [];
  for (const { register, entry, value } of found.fields) {
    const { subject, lines, files } = await world.tell({ register, before: null, after: value, by });
    fields.push({ register, entry, value: canonicalText(value), field: subject.field, lines, files });
  }
  const { subject } = await world.tell({ register: found.register, before: null, after: null });
  const { kind, name } = subject;
  return {
    ...{ ref, by, at, isOver, fields, isOwn: by === book.x.me },
    subject: { kind, name, ref: subject.ref },
    reach: entryReach(book, by, seqOf(newest), newest),
    acts: [{ entry: newest, kind: 'report', by }],
    papers: found.registers
      .flatMap((register) => statementsIn(book, register, by))
      .flatMap(({ id }) => papers.get(id) ?? []),
  };
}

/** What is stated, newest first unless the oldest are asked for. */
export async function listStated(
  app: App,
  who: Actor,
  { planId, by, about, over, kinds = [], q = '', order = '-at', from = 0, limit = 20 }: ListStated,
): Promise<Result<StatedPage, Problem>> {
  const permitted = require(who, 'plan.edit', partOf(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) =>
    app.store.read(async (r) => {
      const glossary = await logGlossary(r, who, planId);
      const all = await readable(r, who, book, await statedThings(r, book, glossary, about));
      const meant = registersAsked(all, { kinds, q })
        .filter((one) => by === undefined || one.by === by)
        .filter((one) => over === undefined || one.isOver === over)
        .toSorted((one, other) => {
          const [a, b] = [`${one.at} ${one.ref} ${one.by}`, `${other.at} ${other.ref} ${other.by}`];
          return a < b === (order === 'at') ? -1 : 1;
        });
      const page = pageOf(meant, { from, limit });
      const world = await ToldWorld.load(app, r, book, who);
      const papers = await recordedPapers(r, [book], who);
      const items: StatedThing[] = [];
      for (const found of page.items) items.push(await viewOf(book, world, papers, found));
      return ok({ ...page, items, kinds: kindsOf(all) });
    }),
  );
}
