/** What all have released as a paper for the public: made of the joint log alone, so that each side prints the same [EX1710]. */
import { hex, ok, type Problem, type Result } from '../../../base/index.ts';
import { date, type Paper, publicRecord, publicRecordValues, words } from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import { standingOf, titleOf } from '../../papers/load-joint.ts';
import { languagesOf } from '../../papers/paper-languages.ts';
import { type PrintedPaper, paperFile } from '../../papers/print-paper.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { whereItStands } from '../openings/earlier.ts';
import { positionOf } from '../packages/show-packages.ts';
import { refused } from '../refused.ts';
import { ToldWorld } from '../told/tell-proposals.ts';
import { tellListed } from '../told/tell-record.ts';
import { withJoint } from '../with-joint.ts';
import { findRecord } from './list-records.ts';

/** Which record, in which languages, as which file. */
export interface PrintRecord {
  readonly planId: string;
  /** Entry id of its proposal. */
  readonly entry: string;
  readonly language: string;
  readonly beside?: string;
  readonly format: string;
  /** IANA zone in which moments are told. */
  readonly zone?: string;
}

async function valuesOf(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  entry: string,
): Promise<Result<Pick<Paper, 'about' | 'values'>, Problem>> {
  const found = await findRecord(r, book, entry);
  if (!found.ok) return found;
  const { record, isHead } = found.value;
  if (!isHead || record === null) return refused('joint-step-refused', 'record-not-public');
  const world = await ToldWorld.load(app, r, book, who, 'joint-alone');
  const telling = { app, r, book, beside: new Map(), tell: world.tell.bind(world) };
  const items = [];
  for (const item of record.items) {
    const { listed, what, said } = await tellListed(telling, item);
    items.push({ what, said, standing: listed.standing, position: positionOf(item.entry), by: listed.by });
  }
  const parties = book.opened.genesis.parties.map(({ letter, names }) => {
    const { tree } = book.x.log(letter);
    const mark = tree.size === 0 ? '' : hex(tree.root).slice(0, 32);
    return { letter, name: words(names), entries: tree.size, mark };
  });
  const about = words(record.title);
  const values = publicRecordValues({
    ...{ title: about, date: date(record.date), items, parties },
    ...{ position: positionOf(entry), genesis: book.opened.hash },
  });
  return ok({ about, values });
}

/** The paper as a file; refused for what not all have released. */
export async function printRecord(
  app: App,
  who: Actor,
  { planId, entry, language, beside, format, zone = 'UTC' }: PrintRecord,
): Promise<Result<PrintedPaper, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const languages = languagesOf(language, beside);
  if (!languages.ok) return languages;
  const paper = await whereItStands(app, planId, (there) =>
    withJoint(there, planId, async ({ book }) =>
      there.store.read(async (r): Promise<Result<Paper, Problem>> => {
        const made = await valuesOf(there, r, book, who, entry);
        if (!made.ok) return made;
        const plan = (await titleOf(r, book)) ?? (await r.projections.plan(planId))?.title ?? {};
        const standing = {
          ...standingOf(book),
          at: timestamp(app.clock()),
          areas: null,
          log: 'joint',
        } as const;
        return ok({
          ...{ kind: 'public-record', landscape: publicRecord.landscape, audience: 'public', drafted: false },
          ...{ plan, standing, parts: publicRecord.parts('public'), stated: [], ...made.value },
        });
      }),
    ),
  );
  if (!paper.ok) return paper;
  return paperFile(app, { paper: paper.value, languages: languages.value, zone }, format);
}
