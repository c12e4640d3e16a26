/** The keys of a joint plan through time, what stands beside them, and what a restored node waits for [AP863]. */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { type KeyPeriod, type KeyRole, readKeyStatement } from '../../../ledger/index.ts';
import { missingKey, ownKey } from '../../../sync/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { withJoint } from '../with-joint.ts';
import { type PendingLift, pendingLift } from './lift-guard.ts';
import { isRootHere } from './root-key.ts';

/** A key and how long it counts. */
export interface KeyPeriodView {
  readonly printed: string;
  /** Largest size of each log on which it counts; null: it counts now. */
  readonly until: Readonly<Record<string, number>> | null;
  /** How the next one followed; null for the one that counts now. */
  readonly ended: 'rotate' | 'revoke' | 'resume' | null;
  /** Of own keys: whether its private part is here. */
  readonly isHere: boolean;
}

/** One party's keys. */
export interface PartyKeysView {
  readonly letter: string;
  readonly names: Readonly<Record<string, string>>;
  readonly isOwn: boolean;
  readonly rootKey: string;
  readonly log: readonly KeyPeriodView[];
  readonly cosign: readonly KeyPeriodView[];
}

/** What a restored node waits for. */
export interface GuardView {
  /** What was signed last, as it stands beside the keys; null: that is not known. */
  readonly signed: number | null;
  readonly held: number;
  /** Where that is not known: files that the others made before this moment do not count. */
  readonly since: string | null;
  /** What each of the others has shown that it holds of our log. */
  readonly heard: readonly { readonly letter: string; readonly size: number | null }[];
  readonly pending: PendingLift | null;
}

/** The keys of the plan. */
export interface JointKeysView {
  readonly hash: string;
  readonly me: string;
  readonly host: string;
  /** Whether the root key lies beside the others, or on a medium of its own. */
  readonly isRootHere: boolean;
  readonly missing: KeyRole | null;
  readonly guard: GuardView | null;
  readonly parties: readonly PartyKeysView[];
}

function endings({ x }: JointBook): ReadonlyMap<string, 'rotate' | 'revoke' | 'resume'> {
  return new Map(
    x.statements.flatMap((note) => {
      const read = readKeyStatement(note);
      if (!read.ok) return [];
      const { value } = read;
      const next = value.statement === 'resume' ? value.resumption.newKey : value.change.newKey;
      return [[next, value.statement] as const];
    }),
  );
}

function periodsOf(book: JointBook, periods: readonly KeyPeriod[]): readonly KeyPeriodView[] {
  const ended = endings(book);
  return periods.map((period, n) => {
    const next = periods[n + 1];
    return {
      printed: period.printed,
      until: period.until,
      ended: next === undefined ? null : (ended.get(next.printed) ?? null),
      isHere: ownKey(book.x, period) !== null,
    };
  });
}

function partiesOf(book: JointBook): readonly PartyKeysView[] {
  const { authority, me } = book.x;
  return book.opened.genesis.parties.map(({ letter, names, rootKey }) => ({
    letter,
    names,
    isOwn: letter === me,
    rootKey,
    log: periodsOf(book, authority.logKeys(letter)),
    cosign: periodsOf(book, authority.cosignKeys(letter)),
  }));
}

/** Of which plan. */
export interface ShowJointKeys {
  readonly planId: string;
}

/** The keys of the plan's parties. */
export async function showJointKeys(
  app: App,
  who: Actor,
  { planId }: ShowJointKeys,
): Promise<Result<JointKeysView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    const { x, opened } = book;
    const { guard } = x;
    const pending = await app.store.read((r) => pendingLift(app, r, book));
    const waiting: GuardView | null =
      guard === null
        ? null
        : {
            signed: guard.marker?.size ?? null,
            held: x.own.tree.size,
            since: guard.since,
            heard: x.others.map(({ letter }) => ({ letter, size: guard.heard[letter] ?? null })),
            pending,
          };
    return ok({
      hash: opened.hash,
      me: x.me,
      host: app.node.host,
      isRootHere: isRootHere(app, book),
      missing: missingKey(x),
      guard: waiting,
      parties: partiesOf(book),
    });
  });
}
