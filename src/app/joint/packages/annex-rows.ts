/** What the paper of a package and the paper of one act share: its items, what came back of them, what is disputed, and the logs [EX1401]. */
import { err, hex, invalid, ok, type Problem, type Result } from '../../../base/index.ts';
import {
  type Annex,
  type AnnexItem,
  annexValues,
  type Cell,
  type JointReturn,
  labelled,
  type Paper,
  type PaperName,
  packageAnnex,
  several,
  words,
} from '../../../views/index.ts';
import { partOf, require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import { isConsultedOn, returnOf } from '../../papers/joint-record.ts';
import { positionsOf, standingOf, titleOf, toDisagreement } from '../../papers/load-joint.ts';
import { languagesOf } from '../../papers/paper-languages.ts';
import { type PrintedPaper, paperFile } from '../../papers/print-paper.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { proposalStanding } from '../claims/proposal-standing.ts';
import { disagreementsOf } from '../disagreements/list-disagreements.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import type { PackageItem } from './find-packages.ts';
import { positionOf } from './show-packages.ts';

/** What each party's log holds here, with the mark of its tree. */
function logsOf({ opened, x }: JointBook): Annex['parties'] {
  return opened.genesis.parties.map(({ letter, names }) => {
    const { tree } = x.log(letter);
    const mark = tree.size === 0 ? '' : hex(tree.root).slice(0, 32);
    return { name: words(names), entries: tree.size, mark };
  });
}

/** Everything of such a paper that is not its head. */
async function annexRows(
  app: App,
  book: JointBook,
  who: Actor,
  all: readonly PackageItem[],
): Promise<
  Pick<Annex, 'items' | 'returns' | 'consultations' | 'disagreements' | 'parties' | 'named' | 'genesis'>
> {
  return app.store.read(async (r) => {
    const world = await ToldWorld.load(app, r, book, who, 'joint-alone');
    const [items, returns, consultations]: [AnnexItem[], JointReturn[], JointReturn[]] = [[], [], []];
    const reading = { app, r, book, world };
    for (const item of all) {
      const after = await jointValue(r, book.planId, item.proposal.content);
      const { by } = item.proposal;
      const { subject, lines } = await world.tell({ register: item.register, before: null, after, by });
      const said = lines.map(({ label, after: cell }): Cell => labelled(label, cell));
      items.push({
        what: several([subject.name, subject.field], 'space'),
        said: several(said, 'lines'),
        standing: proposalStanding(book.state, item.id, item.proposal),
        position: positionOf(item.id),
      });
      if (item.proposal.status === 'objected')
        returns.push(await returnOf(reading, item.register, [item.id, item.proposal]));
      if (isConsultedOn(book, item.proposal))
        consultations.push(await returnOf(reading, item.register, [item.id, item.proposal], 'consult'));
    }
    const ids = new Set(all.map(({ id }) => id));
    const found = await disagreementsOf(app, r, book, who, 'joint-alone');
    const disagreements = found.filter(({ item }) => ids.has(item)).map(toDisagreement);
    const named = positionsOf(book);
    return {
      items,
      returns,
      consultations,
      disagreements,
      parties: logsOf(book),
      named,
      genesis: book.opened.hash,
    };
  });
}

/** Which original, in which languages, as which file. */
export interface AnnexWish {
  readonly planId: string;
  /** From one to as many as there are parties. */
  readonly original: number;
  readonly language: string;
  readonly beside?: string;
  readonly format: string;
  /** IANA zone in which moments are told. */
  readonly zone?: string;
}

/** What a paper is about. */
export interface AnnexHead extends Pick<Annex, 'title' | 'occasion' | 'date' | 'did'> {
  readonly items: readonly PackageItem[];
  /** Rows of what is no proposal. */
  readonly rows?: readonly AnnexItem[];
}

/** An original as a file, made of the joint log alone: each side prints the same. */
export async function printAnnex(
  app: App,
  who: Actor,
  asked: AnnexWish,
  kind: Extract<PaperName, 'package-annex' | 'joint-act'>,
  headIn: (r: StoreReader, book: JointBook) => Promise<Result<AnnexHead, Problem>>,
): Promise<Result<PrintedPaper, Problem>> {
  const { planId, original, format, zone = 'UTC' } = asked;
  const permitted = require(who, 'plan.edit', kind === 'joint-act' ? partOf(planId) : wholePlan(planId));
  if (!permitted.ok) return permitted;
  const languages = languagesOf(asked.language, asked.beside);
  if (!languages.ok) return languages;
  const paper = await withJoint(app, planId, async ({ book }): Promise<Result<Paper, Problem>> => {
    const found = await app.store.read((r) => headIn(r, book));
    if (!found.ok) return found;
    if (!Number.isInteger(original) || original < 1 || original > book.opened.genesis.parties.length)
      return err(invalid('/original', 'range'));
    const { items: all, rows: stated = [], ...head } = found.value;
    const proposed = await annexRows(app, book, who, all);
    const rows = { ...proposed, items: [...proposed.items, ...stated] };
    const [plan, title] = await app.store.read(async (r) => [
      await r.projections.plan(planId),
      await titleOf(r, book),
    ]);
    return ok({
      ...{ kind, landscape: packageAnnex.landscape, audience: 'shared', drafted: false },
      plan: title ?? plan?.title ?? {},
      about: head.title,
      standing: {
        ...{ ...standingOf(book), at: timestamp(app.clock()) },
        ...{ areas: null, log: 'joint' },
      },
      parts: packageAnnex.parts('shared'),
      values: annexValues({ ...head, ...rows, original }),
      stated: [],
    });
  });
  if (!paper.ok) return paper;
  const made = { paper: paper.value, languages: languages.value, zone };
  return paperFile(app, made, format, `-${original}`);
}
