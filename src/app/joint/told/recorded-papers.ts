/**
 * Which signed papers were recorded for an act of the joint log: those whose record names its entry, by our own record and by what the
 * parties have said of such papers [AP1733]. They are the plan's as a whole: who sees a part of it sees none.
 */
import { isJsonObject, type Json, jsonText } from '../../../base/index.ts';
import { agreedContent } from '../../../ledger/index.ts';
import { RETIRED } from '../../../plan/objects/index.ts';
import { type Cell, words } from '../../../views/index.ts';
import { may, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import type { ActView } from './acts-about.ts';
import { tellingContents } from './joint-names.ts';

/** A signed paper that was recorded for an act. */
export interface RecordedPaper {
  /** Id of the entry that it is the paper of. */
  readonly entry: string;
  /** `signed-paper/<id>` where this node holds it. */
  readonly ref: string | null;
  readonly title: Cell;
  readonly number: string | null;
  readonly date: string | null;
  /** Our record alone; proposed to the others, by one party; or confirmed by all. */
  readonly standing: 'own' | 'proposed' | 'agreed';
}

interface Values {
  readonly values: Record<string, Json>;
  readonly standing: RecordedPaper['standing'];
  readonly isHere: boolean;
}

const TYPE = 'signed-paper';

async function heldHere(r: StoreReader, planId: string): Promise<Map<string, Values>> {
  const papers = new Map<string, Values>();
  for (const { register, value } of await r.registers.withPrefix(planId, `${TYPE}/`)) {
    const { id, field } = parseRegister(register);
    const paper: Values = papers.get(id) ?? { values: {}, standing: 'own', isHere: true };
    paper.values[field] = value;
    papers.set(id, paper);
  }
  return papers;
}

async function saidJointly(r: StoreReader, book: JointBook): Promise<Map<string, Values>> {
  const papers = new Map<string, Values>();
  for (const [register, state] of Object.entries(book.state.registers)) {
    const { type, id, field } = parseRegister(register);
    if (type !== TYPE) continue;
    const [content] = tellingContents(state);
    if (content === undefined) continue;
    const paper: Values = papers.get(id) ?? { values: {}, standing: 'proposed', isHere: false };
    paper.values[field] = await jointValue(r, book.planId, content);
    // The record is agreed where all have confirmed of which act it is.
    const isAgreed = field === 'entry' && agreedContent(state) !== null;
    papers.set(id, isAgreed ? { ...paper, standing: 'agreed' } : paper);
  }
  return papers;
}

function titleOf(value: Json | undefined): Cell {
  const held = isJsonObject(value) ? value : {};
  return words(
    Object.fromEntries(
      Object.entries(held).filter((one): one is [string, string] => typeof one[1] === 'string'),
    ),
  );
}

/** What was done, and the signed papers that were recorded for it: the same wherever it is told [AP1835]. */
export interface ActsOnPaper {
  readonly acts: readonly ActView[];
  readonly papers: readonly RecordedPaper[];
}

/** These acts with the papers that were recorded for them. */
export function onPaper(acts: readonly ActView[], papers: RecordedPapers): ActsOnPaper {
  return { acts, papers: acts.flatMap(({ entry }) => papers.get(entry) ?? []) };
}

/** Signed papers by the entry that they are of. */
export type RecordedPapers = ReadonlyMap<string, readonly RecordedPaper[]>;

/** What is recorded of them here and in these openings, the newest first: the paper of an act may be told of after a plan was opened anew. */
export async function recordedPapers(
  r: StoreReader,
  books: readonly [JointBook, ...JointBook[]],
  who: Actor,
): Promise<RecordedPapers> {
  const { planId } = books[0];
  if (!may(who, 'read', wholePlan(planId))) return new Map();
  const [here, joint] = [await heldHere(r, planId), new Map<string, Values>()];
  for (const book of books)
    for (const [id, said] of await saidJointly(r, book)) if (!joint.has(id)) joint.set(id, said);
  const found: RecordedPaper[] = [];
  for (const id of new Set([...here.keys(), ...joint.keys()])) {
    const [own, said] = [here.get(id), joint.get(id)];
    const values = own?.values ?? said?.values ?? {};
    const entry = jsonText(values.entry);
    if (entry === null || isJsonObject(values[RETIRED] ?? null)) continue;
    found.push({
      entry,
      ref: own === undefined ? null : `${TYPE}/${id}`,
      title: titleOf(values.title),
      number: jsonText(values.number),
      date: jsonText(values.date),
      standing: said?.standing ?? 'own',
    });
  }
  return Map.groupBy(found, ({ entry }) => entry);
}
