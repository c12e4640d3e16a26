/**
 * The annexed table of a package, and one act by itself of whatever kind, as papers for signature: in as many originals as there are parties, each
 * naming its own party first. Made of the joint log alone, so each side prints the same [EX960, EX1403, EX1731].
 */

import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { parseEntryId } from '../../../ledger/index.ts';
import {
  type AnnexItem,
  actWord,
  type Cell,
  date,
  labelled,
  none,
  plain,
  say,
  several,
  words,
} from '../../../views/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { PrintedPaper } from '../../papers/print-paper.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { timeOf, wordsBeside } from '../list-proposals.ts';
import { whereItStands } from '../openings/earlier.ts';
import { requireRegisters } from '../register-areas.ts';
import { inOrder } from '../stated/list-stated.ts';
import { statementsIn } from '../stated/stated-registers.ts';
import { ToldWorld } from '../told/tell-proposals.ts';
import { type AnnexHead, type AnnexWish, printAnnex } from './annex-rows.ts';
import { packageItems } from './find-packages.ts';
import { type FoundAct, foundAct } from './found-act.ts';
import { findPackage, positionOf } from './show-packages.ts';

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
  /** Entry id of the act: a proposal, an answer, a withdrawal, a disagreement, what a party states, the opening. */
  readonly entry: string;
}

/** The log position and day of an act, by whom, and the words that its author gave with it. */
async function didCell(
  app: App,
  r: StoreReader,
  book: JointBook,
  entry: string,
  { kind, by }: FoundAct,
): Promise<Cell> {
  const names = book.opened.genesis.parties.find(({ letter }) => letter === by)?.names;
  const party = names === undefined ? plain(by) : words(names);
  const did = say(`paper.act.${actWord(kind)}`, { party, position: positionOf(entry) });
  // What is said in a disagreement stands with the others' statements, or not at all.
  const isView = kind === 'dispute.raise' || kind === 'report' || kind === 'propose';
  const said = isView ? null : await wordsBeside(app, r, book, entry);
  return several([did, plain(said)]);
}

/**
 * An original of one act by itself, whatever it is and in whichever opening it stands: what it is about, how that stands, and what was done
 * by whom.
 */
export function printAct(app: App, who: Actor, asked: PrintAct): Promise<Result<PrintedPaper, Problem>> {
  return whereItStands(app, asked.planId, (there) => printActThere(there, who, asked));
}

function printActThere(app: App, who: Actor, asked: PrintAct): Promise<Result<PrintedPaper, Problem>> {
  return printAnnex(app, who, asked, 'joint-act', async (r, book) => {
    const act = foundAct(book, asked.entry);
    if (act === null) return err(problem('not-found', { entry: asked.entry }));
    const { subject } = act;
    const register =
      subject.is === 'proposal' ? subject.item.register : subject.is === 'report' ? subject.register : null;
    // As it is answered: by whoever coordinates all of the plan, or the area that it is in.
    const permitted =
      register === null
        ? require(who, 'plan.edit', wholePlan(book.planId))
        : await requireRegisters(r, who, book, [register]);
    if (!permitted.ok) return permitted;
    const head = {
      occasion: none,
      date: date(timeOf(book, asked.entry).slice(0, 10) || null),
      did: await didCell(app, r, book, asked.entry, act),
    };
    if (subject.is === 'opening')
      return ok({
        ...head,
        title: say('paper.act.opening'),
        items: [],
        rows: openingRows(book, asked.entry),
      });
    const world = await ToldWorld.load(app, r, book, who, 'joint-alone');
    if (subject.is === 'report')
      return ok({ ...head, ...(await statedRows(r, book, world, subject.register, asked.entry)), items: [] });
    const { item } = subject;
    const after = await jointValue(r, book.planId, item.proposal.content);
    const told = await world.tell({ register: item.register, before: null, after });
    return ok({ ...head, title: several([told.subject.name, told.subject.field], 'space'), items: [item] });
  });
}

/** The thing whole, as its party had stated it by that entry: a thing is stated value by value, and people sign it as one [EX1835]. */
async function statedRows(
  r: StoreReader,
  book: JointBook,
  world: ToldWorld,
  register: string,
  entry: string,
): Promise<Pick<AnnexHead, 'title' | 'rows'>> {
  const { type, id } = parseRegister(register);
  const { log: by = '', seq = 0 } = parseEntryId(entry) ?? {};
  const found = Object.keys(book.state.registers).flatMap((name) => {
    const { field, ...thing } = parseRegister(name);
    const said = statementsIn(book, name, by).findLast((one) => one.seq <= seq);
    const isOf = thing.type === type && thing.id === id;
    return isOf && said !== undefined ? [{ field, name, said }] : [];
  });
  const rows: AnnexItem[] = [];
  for (const { name, said } of inOrder(type, found)) {
    const after = await jointValue(r, book.planId, said.entry?.body ?? null);
    // A value that was taken back is told where taking it back is the act.
    if (after === null && said.id !== entry) continue;
    const { subject, lines } = await world.tell({ register: name, before: null, after, by });
    const cells = lines.map(({ label, after: cell }) => labelled(label, cell));
    const position = positionOf(said.id);
    rows.push({ what: subject.field, said: several(cells, 'lines'), standing: 'stated', position });
  }
  const { subject } = await world.tell({ register, before: null, after: null });
  return { title: subject.name, rows };
}

/** The texts that all have signed with the opening of the plan, each by the hash of its characters. */
function openingRows({ opened }: JointBook, entry: string): readonly AnnexItem[] {
  return opened.genesis.texts.map((hash, n) => ({
    what: say('paper.act.text', { n: n + 1 }),
    said: plain(hash),
    standing: 'confirmed',
    position: positionOf(entry),
  }));
}
