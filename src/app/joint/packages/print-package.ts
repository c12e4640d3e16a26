/**
 * The annexed table of a package as a paper, in as many originals as there are parties: each names its own party first. It is made
 * of the joint log alone, so each side prints the same [EX960].
 */
import { err, hex, invalid, ok, type Problem, type Result } from '../../../base/index.ts';
import {
  type Annex,
  type AnnexItem,
  annexValues,
  type Cell,
  date,
  type JointReturn,
  labelled,
  type Paper,
  packageAnnex,
  several,
  words,
} from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import { returnOf } from '../../papers/joint-record.ts';
import { positionsOf, standingOf, toDisagreement } from '../../papers/load-joint.ts';
import { languagesOf } from '../../papers/paper-languages.ts';
import { type PrintedPaper, paperFile } from '../../papers/print-paper.ts';
import type { App } from '../../ports/index.ts';
import { disagreementsOf } from '../disagreements/list-disagreements.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { ToldWorld } from '../told/tell-proposals.ts';
import { withJoint } from '../with-joint.ts';
import { packageItems } from './find-packages.ts';
import { findPackage, itemStanding, positionOf } from './show-packages.ts';

/** Which original of which package, in which languages, as which file. */
export interface PrintPackage {
  readonly planId: string;
  readonly package: string;
  /** From one to as many as there are parties. */
  readonly original: number;
  readonly language: string;
  readonly beside?: string;
  readonly format: string;
  /** IANA zone in which moments are told. */
  readonly zone?: string;
}

/** What each party's log holds here, with the mark of its tree. */
function logsOf({ opened, x }: JointBook): Annex['parties'] {
  return opened.genesis.parties.map(({ letter, names }) => {
    const { tree } = x.log(letter);
    const mark = tree.size === 0 ? '' : hex(tree.root).slice(0, 32);
    return { name: words(names), entries: tree.size, mark };
  });
}

/** Its items, with what came back of them and the disagreements about them. */
async function itemsOf(
  app: App,
  book: JointBook,
  who: Actor,
  head: Parameters<typeof packageItems>[1],
): Promise<Pick<Annex, 'items' | 'returns' | 'disagreements'>> {
  return app.store.read(async (r) => {
    const world = await ToldWorld.load(app, r, book, who, 'joint-alone');
    const all = packageItems(book, head);
    const [items, returns]: [AnnexItem[], JointReturn[]] = [[], []];
    for (const item of all) {
      const after = await jointValue(r, book.planId, item.proposal.content);
      const { subject, lines } = await world.tell({ register: item.register, before: null, after });
      const said = lines.map(({ label, after: cell }): Cell => labelled(label, cell));
      items.push({
        what: several([subject.name, subject.field], 'space'),
        said: several(said, 'lines'),
        standing: itemStanding(book, item),
        position: positionOf(item.id),
      });
      if (item.proposal.status === 'objected')
        returns.push(await returnOf({ app, r, book, world }, item.register, [item.id, item.proposal]));
    }
    const ids = new Set(all.map(({ id }) => id));
    const found = await disagreementsOf(app, r, book, who, 'joint-alone');
    const disagreements = found.filter(({ item }) => ids.has(item)).map(toDisagreement);
    return { items, returns, disagreements };
  });
}

/** An original of the annexed table. */
export async function printPackage(
  app: App,
  who: Actor,
  asked: PrintPackage,
): Promise<Result<PrintedPaper, Problem>> {
  const { planId, package: id, original, format, zone = 'UTC' } = asked;
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const languages = languagesOf(asked.language, asked.beside);
  if (!languages.ok) return languages;
  const paper = await withJoint(app, planId, async ({ book }): Promise<Result<Paper, Problem>> => {
    const head = findPackage(book, id);
    if (!head.ok) return head;
    const parties = logsOf(book);
    if (original < 1 || original > parties.length) return err(invalid('/original', 'range'));
    const plan = await app.store.read((r) => r.projections.plan(planId));
    const { title, occasion } = head.value;
    const values = annexValues({
      ...{ title: words(title), occasion: words(occasion), date: date(head.value.date) },
      ...{ parties, original, genesis: book.opened.hash },
      ...(await itemsOf(app, book, who, head.value)),
      named: positionsOf(book),
    });
    return ok({
      ...{ kind: 'package-annex', landscape: packageAnnex.landscape, audience: 'shared', drafted: false },
      plan: plan?.title ?? {},
      about: words(title),
      standing: {
        ...{ ...standingOf(book), at: timestamp(app.clock()) },
        ...{ areas: null, log: 'joint' },
      },
      parts: packageAnnex.parts('shared'),
      values,
      stated: [],
    });
  });
  if (!paper.ok) return paper;
  const made = { paper: paper.value, languages: languages.value, zone };
  return paperFile(app, made, format, `-${original}`);
}
