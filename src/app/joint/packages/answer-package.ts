/**
 * A package is answered by one act: what is not excepted is confirmed, each exception is answered as its own mark says, and the head is
 * confirmed, or taken note of where there are exceptions. All of it is one transaction; of a part of a package nothing is
 * answered [AP962]. A claim of a locked period is left open by being marked so: what a person confirms is what it was shown [AP1663].
 */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { awaits, isOpenForUs } from '../awaiting.ts';
import { isOfLockedPeriod } from '../claims/locked-claims.ts';
import { appendJoint, draftAnswers, type JointAnswer, type WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { requireReleasable } from '../public/require-releasable.ts';
import { refused } from '../refused.ts';
import { requireNoRoute } from '../release/route.ts';
import { type PackageHead, type PackageItem, packageItems } from './find-packages.ts';
import { findPackage, isPackageHere } from './show-packages.ts';

/** What an exception means: it is returned, talked over, noted, disputed, or left open for now. */
export const exceptionKinds = ['object', 'consult', 'note', 'dispute.raise', 'open'] as const;

/** An item that is not confirmed with the rest. */
export interface PackageException {
  /** Entry id. */
  readonly item: string;
  readonly kind: (typeof exceptionKinds)[number];
  readonly reason?: string;
  /** The same as they go beside the entry, where a preview has shown them. */
  readonly beside?: string;
}

/** The answer to a package. */
export interface AnswerPackage {
  readonly planId: string;
  readonly package: string;
  readonly exceptions: readonly PackageException[];
}

function answersOf(
  book: JointBook,
  { entry, proposal: head }: PackageHead,
  items: readonly PackageItem[],
  exceptions: readonly PackageException[],
): readonly JointAnswer[] {
  const byItem = new Map(exceptions.map((exception) => [exception.item, exception]));
  const answers = items.flatMap(({ id, register, proposal }): readonly JointAnswer[] => {
    const exception = byItem.get(id);
    if (exception === undefined)
      return awaits(book, { id, register, proposal }) ? [{ kind: 'confirm', item: id }] : [];
    const { kind, ...said } = exception;
    return kind === 'open' ? [] : [{ ...said, kind, item: id }];
  });
  const isAll = items.every((item) => {
    const { id, proposal } = item;
    const isConfirmed = proposal.answers[book.x.me]?.kind === 'confirm';
    return isConfirmed || proposal.status === 'withdrawn' || (!byItem.has(id) && awaits(book, item));
  });
  const said = head.answers[book.x.me]?.kind;
  const kind = isAll ? 'confirm' : 'note';
  const isOver = head.status === 'settled' || head.status === 'withdrawn';
  return isOver || said === kind ? answers : [...answers, { kind, item: entry }];
}

/** Refuses, naming them by their numbers in the list, claims of a locked period that are not marked as left open, or as disputed. */
function lockedFault(
  book: JointBook,
  items: readonly PackageItem[],
  exceptions: readonly PackageException[],
): Result<null, Problem> {
  const left = new Set(
    exceptions.filter(({ kind }) => kind === 'open' || kind === 'dispute.raise').map(({ item }) => item),
  );
  const locked = [...items.entries()].filter(
    ([, item]) => isOpenForUs(book, item) && isOfLockedPeriod(book.state, item.register),
  );
  const isAll = locked.length > 0 && !items.some((item) => awaits(book, item));
  const meant = locked.filter(([, { id }]) => !left.has(id));
  if (meant.length === 0) return ok(null);
  const numbers = meant.map(([at]) => at + 1).join(', ');
  return refused('joint-step-refused', isAll ? 'package-all-locked' : 'package-locked', {
    items: numbers,
    entries: meant.map(([, { id }]) => id).join(' '),
  });
}

/** The answer to a package as entries; none where one of them cannot be given. */
export async function packageAnswerDrafts(
  app: App,
  book: JointBook,
  { package: id, exceptions }: Omit<AnswerPackage, 'planId'>,
): Promise<Result<readonly WordedDraft[], Problem>> {
  const head = findPackage(book, id);
  if (!head.ok) return head;
  if (head.value.by === book.x.me) return refused('joint-act-refused', 'own');
  const items = packageItems(book, head.value);
  const isHere = await app.store.read((r) => isPackageHere(r, book, head.value, items));
  if (!isHere) return refused('joint-step-refused', 'package-partial');
  const open = items.filter((item) => isOpenForUs(book, item)).map(({ id: item }) => item);
  const waiting = new Set(open);
  if (waiting.size === 0) return refused('joint-step-refused', 'package-answered');
  const unknown = exceptions.find(({ item }) => !items.some((one) => one.id === item));
  if (unknown !== undefined) return err(problem('not-found', { entry: unknown.item }));
  if (new Set(exceptions.map(({ item }) => item)).size !== exceptions.length)
    return refused('joint-step-refused', 'exception-twice');
  if (exceptions.some(({ item }) => !waiting.has(item)))
    return refused('joint-step-refused', 'exception-answered');
  const locked = lockedFault(book, items, exceptions);
  if (!locked.ok) return locked;
  if (exceptions.length === waiting.size && exceptions.every(({ kind }) => kind === 'open'))
    return refused('joint-step-refused', 'package-nothing');
  const answers = answersOf(book, head.value, items, exceptions);
  const released = await requireReleasable(app, book, answers);
  return released.ok ? draftAnswers(app, book, answers) : released;
}

/** Answers a package with its exceptions at once, where no route is set. Answers the ids of the entries. */
export async function answerPackage(
  app: App,
  who: Actor,
  { planId, ...answer }: AnswerPackage,
): Promise<Result<readonly string[], Problem>> {
  return appendJoint(app, who, planId, async (book) => {
    const open = await requireNoRoute(app, planId);
    return open.ok ? packageAnswerDrafts(app, book, answer) : open;
  });
}
