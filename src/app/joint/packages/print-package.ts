/**
 * The annexed table of a package, and one act by itself, as papers for signature: in as many originals as there are parties, each
 * naming its own party first. Made of the joint log alone, so each side prints the same [EX960, EX1403].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { date, none, several, words } from '../../../views/index.ts';
import type { Actor } from '../../actor.ts';
import type { PrintedPaper } from '../../papers/print-paper.ts';
import type { App } from '../../ports/index.ts';
import { proposalOf } from '../joint-act.ts';
import { jointValue } from '../joint-values.ts';
import { timeOf } from '../list-proposals.ts';
import { requireRegisters } from '../register-areas.ts';
import { ToldWorld } from '../told/tell-proposals.ts';
import { type AnnexWish, printAnnex } from './annex-rows.ts';
import { packageItems } from './find-packages.ts';
import { findPackage } from './show-packages.ts';

/** Which original of which package. */
export interface PrintPackage extends AnnexWish {
  readonly package: string;
}

/** An original of the annexed table. */
export function printPackage(
  app: App,
  who: Actor,
  asked: PrintPackage,
): Promise<Result<PrintedPaper, Problem>> {
  return printAnnex(app, who, asked, 'package-annex', async (_r, book) => {
    const head = findPackage(book, asked.package);
    if (!head.ok) return head;
    const { title, occasion, date: on } = head.value;
    const items = packageItems(book, head.value);
    return ok({ title: words(title), occasion: words(occasion), date: date(on), items });
  });
}

/** Which original of the paper of which act. */
export interface PrintAct extends AnnexWish {
  /** Entry id of what was proposed. */
  readonly entry: string;
}

/** An original of one act by itself, whatever it is about: what was proposed, and how it stands. */
export function printAct(app: App, who: Actor, asked: PrintAct): Promise<Result<PrintedPaper, Problem>> {
  return printAnnex(app, who, asked, 'joint-act', async (r, book) => {
    const found = proposalOf(book, asked.entry);
    if (found === null) return err(problem('not-found', { entry: asked.entry }));
    const { register, proposal } = found;
    // As it is answered: by whoever coordinates all of the plan, or the area that it is in.
    const permitted = await requireRegisters(r, who, book, [register]);
    if (!permitted.ok) return permitted;
    const world = await ToldWorld.load(app, r, book, who, 'joint-alone');
    const after = await jointValue(r, book.planId, proposal.content);
    const { subject } = await world.tell({ register, before: null, after });
    return ok({
      title: several([subject.name, subject.field], 'space'),
      occasion: none,
      date: date(timeOf(book, asked.entry).slice(0, 10) || null),
      items: [{ id: asked.entry, register, proposal }],
    });
  });
}
