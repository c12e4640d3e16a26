/**
 * A list goes over as one package: its head, and after it in the same transaction each value and claim as the preview showed
 * it. What is stated and asks for no answer goes before the head, in the same transaction, and is no item of the list [AP1702]. What one cannot propose by itself cannot go in a package either [AP960].
 */
import { err, invalid, ok, type Problem, type Result, uuidV7 } from '../../../base/index.ts';
import {
  type JointPackage,
  jointPackageValue,
  MOST_IN_PACKAGE,
  packageRegister,
  readJointPackage,
} from '../../../plan/index.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { claimDrafts, claimsToGo, type ProposeClaims } from '../claims/propose-claims.ts';
import { appendJoint, type WordedDraft } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { keepBlobs, type Outgoing, type ValuesToGo, valueDrafts } from '../propose-joint.ts';
import { refused } from '../refused.ts';
import { requireNoRoute } from '../release/route.ts';

/** What goes in a package. */
export interface PackageContents extends Omit<JointPackage, 'entries'>, ValuesToGo {
  readonly id: string;
  readonly claims: ProposeClaims['claims'];
}

/** A package that is proposed. */
export interface ProposePackage extends Omit<PackageContents, 'id'> {
  readonly planId: string;
}

const isReport = ({ draft }: WordedDraft): boolean => draft.kind === 'report';

/** The entries of a package: what is only stated, its head, then its items. */
export async function packageDrafts(
  app: App,
  book: JointBook,
  who: Actor,
  { id, claims, title, occasion, date, ...values }: PackageContents,
): Promise<Result<Outgoing, Problem>> {
  const made = await valueDrafts(app, book, who, values);
  if (!made.ok) return made;
  const found = await claimsToGo(app, book, who, claims);
  if (!found.ok) return found;
  const [stated, proposed] = [
    made.value.drafts.filter(isReport),
    made.value.drafts.filter((one) => !isReport(one)),
  ];
  const items = [...proposed, ...found.value.flatMap((claim) => claimDrafts(book, claim))];
  if (items.length === 0) return refused('joint-step-refused', 'package-empty');
  if (items.length > MOST_IN_PACKAGE) return refused('joint-step-refused', 'package-large');
  const value = jointPackageValue({ title, occasion, date, entries: items.length });
  const read = readJointPackage(value);
  if (read === null || Object.keys(read.title).length !== Object.keys(title).length)
    return err(invalid('/title', 'words'));
  const head = { kind: 'propose', reg: packageRegister(id), body: { value } } as const;
  return ok({ drafts: [...stated, { draft: head, words: [] }, ...items], blobs: made.value.blobs });
}

/** Proposes a package, where no route stands before it. Answers its id. */
export async function proposePackage(
  app: App,
  who: Actor,
  { planId, ...contents }: ProposePackage,
): Promise<Result<string, Problem>> {
  const id = uuidV7(app.clock(), app.random);
  let blobs: Outgoing['blobs'] = [];
  const made = await appendJoint(
    app,
    who,
    planId,
    async (book) => {
      const open = await requireNoRoute(app, planId);
      if (!open.ok) return open;
      const outgoing = await packageDrafts(app, book, who, { id, ...contents });
      if (!outgoing.ok) return outgoing;
      blobs = outgoing.value.blobs;
      return ok(outgoing.value.drafts);
    },
    (w) => keepBlobs(w, planId, blobs),
  );
  return made.ok ? ok(id) : made;
}
