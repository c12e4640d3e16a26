/** A statement for outsiders about entries of the joint log that all other parties have registered [AP88]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  agreementEntries,
  buildStatement,
  type EntryId,
  parseEntryId,
  type StatedEntry,
} from '../../ledger/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, JointDisclosureRow } from '../ports/index.ts';
import { disagreements } from './disagreements/disagreement-state.ts';
import type { JointBook } from './joint-book.ts';
import { valueIn } from './joint-values.ts';
import { appOfOpening, earlierOpenings } from './openings/earlier.ts';
import { refused } from './refused.ts';
import { withJoint } from './with-joint.ts';

/** What a statement is to be about. */
export interface MakeStatement {
  readonly planId: string;
  /** Entry ids; a settled proposal brings the answers that settled it. */
  readonly entries: readonly string[];
  /** Whether the words beside the entries are enclosed. */
  readonly withWords?: boolean;
}

/** The entry with those that show that it was settled; itself alone where it was not, or is none that is. */
export function withAgreement(book: JointBook, id: EntryId): readonly EntryId[] {
  const found = Object.values(book.state.registers).find(({ proposals }) => Object.hasOwn(proposals, id));
  const agreed = found === undefined ? [] : agreementEntries(found, id);
  return agreed.length === 0 ? [id] : agreed;
}

/** Entries that go only together: where one is a side's statement in a disagreement, those of all its sides. */
function withAllSides({ state }: JointBook, id: EntryId): Result<readonly EntryId[], Problem> {
  const about = disagreements(state).find(({ statements }) => statements.some(({ entry }) => entry === id));
  if (about === undefined) return ok([id]);
  const { statements, sides } = about;
  if (statements.length < sides.length) return refused('joint-act-refused', 'one-statement');
  return ok(statements.map(({ entry }) => entry));
}

function stated(book: JointBook, id: EntryId): Result<StatedEntry, Problem> {
  const place = parseEntryId(id);
  const placed =
    place === null || !book.x.letters.includes(place.log) ? null : book.placed(place.log, place.seq);
  if (place === null || placed?.id !== id) return err(problem('not-found', { entry: id }));
  const log = book.x.log(place.log);
  const head = log.cosignedByAll(book.x.authority);
  if (head === null || head.size <= place.seq) return err(problem('statement-not-registered', { entry: id }));
  const [bytes = new Uint8Array(0)] = book.entries(place.log, place.seq, place.seq + 1);
  const hashes = log.tree.inclusion(place.seq, head.size);
  return ok({ letter: place.log, seq: place.seq, bytes, hashes, checkpoint: head.note });
}

/** The statement's zip file and its name. Entries of an opening that has ended are stated out of that one [AP1293]. */
export async function makeStatement(
  app: App,
  who: Actor,
  asked: MakeStatement,
): Promise<Result<StatementMade, Problem>> {
  const made = await stateEntries(app, who, asked);
  if (made.ok || made.error.code !== 'not-found') return made;
  for (const { number } of await earlierOpenings(app, asked.planId)) {
    const earlier = await stateEntries(appOfOpening(app, number), who, asked);
    if (earlier.ok || earlier.error.code !== 'not-found') return earlier;
  }
  return made;
}

/** A statement as it is handed out, and the hash of the genesis that it stands under. */
export interface StatementMade {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

async function stateEntries(
  app: App,
  who: Actor,
  { planId, entries, withWords = false }: MakeStatement,
): Promise<Result<StatementMade, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const together: EntryId[] = [];
    for (const id of entries) {
      const sides = withAllSides(book, id);
      if (!sides.ok) return sides;
      together.push(...sides.value);
    }
    const ids = [...new Set(together.flatMap((id) => withAgreement(book, id)))];
    return buildFor(app, book, ids, { says: () => withWords, withBlobs: false });
  });
}

/** What is enclosed beside the entries. */
export interface Enclosing {
  /** Whether these words are. */
  readonly says: (words: JointDisclosureRow) => boolean;
  /** Whether the long values that entries name by their hashes are. */
  readonly withBlobs: boolean;
}

/**
 * Long values that entries name. What is not here is left out, and the entry names it still; so is what is no value: whoever names a file of
 * ours by its hash gets it handed to nobody.
 */
async function blobsOf(
  app: App,
  book: JointBook,
  parts: readonly StatedEntry[],
): Promise<readonly Uint8Array[]> {
  const hashes = parts.flatMap(({ letter, seq }) => {
    const blob = book.placed(letter, seq)?.entry?.body?.blob;
    return typeof blob === 'string' ? [blob] : [];
  });
  const found = await app.store.read((r) =>
    Promise.all([...new Set(hashes)].map((hash) => r.blobs.get(book.planId, hash))),
  );
  return found.flatMap((bytes) => (bytes === null || valueIn(bytes) === null ? [] : [bytes]));
}

/** The statement about these entries, all of which every other party has registered. */
export async function buildFor(
  app: App,
  book: JointBook,
  ids: readonly EntryId[],
  { says, withBlobs }: Enclosing,
): Promise<Result<StatementMade, Problem>> {
  const parts: StatedEntry[] = [];
  for (const id of ids) {
    const one = stated(book, id);
    if (!one.ok) return one;
    parts.push(one.value);
  }
  const [first] = parts;
  if (first === undefined) return err(problem('not-found', { entry: '' }));
  const disclosures = await app.store.read(async (r) => {
    const ranges = parts.map(({ letter, seq }) => ({ log: letter, from: seq, to: seq + 1 }));
    const rows = await Promise.all(ranges.map((range) => r.joint.disclosures(book.planId, range)));
    return rows.flat().flatMap((row) => (row.raw !== null && says(row) ? [row.raw] : []));
  });
  const { genesis } = book.row;
  const blobs = withBlobs ? await blobsOf(app, book, parts) : [];
  const built = buildStatement(
    { genesis, entries: parts, statements: book.x.statements, disclosures, blobs },
    book.x.authority,
    app.sha256,
  );
  if (!built.ok) return err(problem('statement-not-registered', { entry: built.error.entry }));
  const name = `statement-${first.letter}-${first.seq}.zip`;
  return ok({ name, bytes: built.value, hash: book.opened.hash });
}
