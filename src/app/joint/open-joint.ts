/**
 * Opening a plan together: party files go to whoever opens, the plan file goes from hand to hand until every party has
 * signed it, and then each begins its log [AP81]. Nothing of the internal log enters by itself.
 */
import { err, fromUtf8, hex, ok, type Problem, problem, type Result, utf8 } from '../../base/index.ts';
import {
  type CarriedText,
  ed25519Signer,
  formatPlanFile,
  type GenesisDraft,
  joinNotes,
  jointGenesis,
  type OfferedParty,
  openOffer,
  parsePlanFile,
  parseVerifierKey,
  readGenesisDraft,
  rootName,
  signGenesis,
  signOffer,
} from '../../ledger/index.ts';
import { draftEntries, nodePseudonym, timeText } from '../../sync/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, JointPlanRow, Signer, StoreReader } from '../ports/index.ts';
import { marksTo, noMarks } from './joint-marks.ts';
import { isHeldKey, newestKeys, rootKeyFor } from './keys/root-key.ts';
import { refused } from './refused.ts';
import { withJoint } from './with-joint.ts';

/** The root key's file, brought for one act where the key is away; null: it is here. */
export type RootKeyFile = Uint8Array | null;

/** A file as it is handed out. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The node's own party file: who it is, its three public keys, how it is reached. */
export function partyFile(app: App, rootKey: RootKeyFile = null): Result<HandedFile, Problem> {
  const { node } = app;
  const root = rootKeyFor(app, rootKey);
  if (!root.ok) return root;
  const party = { host: node.host, code: node.party, names: { ...node.names } };
  const seconds = Math.floor(app.clock() / 1_000);
  const keys = { ...newestKeys(app), root: root.value };
  const bytes = signOffer(party, keys, seconds, app.sha256, app.line?.own ?? null);
  return ok({ name: `${node.party}.entente-party`, bytes });
}

/** The plan file as it stands, with the characters of the texts that its genesis names, as far as they are here. */
export async function planFile(app: App, planId: string, row: JointPlanRow): Promise<HandedFile> {
  const draft = readGenesisDraft(row.genesis, app.verifyEd25519, app.sha256);
  const named = draft.ok ? draft.value.genesis.texts : [];
  const texts = await app.store.read((r) => carriedTexts(r, planId, named));
  return {
    name: `${app.node.party}-${row.hash.slice(0, 8)}.entente-plan`,
    bytes: formatPlanFile({ genesis: row.genesis, offers: row.offers, texts }),
  };
}

async function carriedTexts(
  r: StoreReader,
  planId: string,
  named: readonly string[],
): Promise<readonly CarriedText[]> {
  const rows = await r.projections.texts(planId);
  const found = await Promise.all(
    named.map(async (sha256) => {
      const row = rows.find(({ charsSha256 }) => charsSha256 === sha256);
      const bytes = row === undefined ? null : await r.blobs.get(planId, sha256);
      const characters = bytes === null ? null : fromUtf8(bytes);
      return row === undefined || characters === null ? [] : [{ language: row.lang, characters }];
    }),
  );
  return found.flat();
}

/** What to open a plan with. */
export interface OpenJoint {
  readonly planId: string;
  /** Party files of the others, in the order in which their letters follow. */
  readonly offers: readonly Uint8Array[];
  readonly rootKey?: RootKeyFile;
}

function readOffers(app: App, files: readonly Uint8Array[]): Result<readonly OfferedParty[], Problem> {
  const parties: OfferedParty[] = [];
  for (const file of files) {
    const read = openOffer(file, app.verifyEd25519, app.sha256);
    if (!read.ok) return refused('joint-file-refused', read.error);
    parties.push(read.value);
  }
  const hosts = new Set([app.node.host, ...parties.map(({ host }) => host)]);
  const isTwice = hosts.size !== parties.length + 1;
  return isTwice ? refused('joint-file-refused', 'party-twice') : ok(parties);
}

async function textsOf(r: StoreReader, planId: string): Promise<Result<readonly string[], Problem>> {
  if ((await r.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
  const texts = await r.projections.texts(planId);
  return ok(texts.filter(({ current }) => current).map(({ charsSha256 }) => charsSha256));
}

function ownRootSigner(app: App, origin: string, root: Signer) {
  return ed25519Signer(rootName(origin), root, app.sha256);
}

function draftOf(app: App, note: Uint8Array): Result<GenesisDraft, Problem> {
  const draft = readGenesisDraft(note, app.verifyEd25519, app.sha256);
  return draft.ok ? draft : refused('joint-file-refused', draft.error);
}

/** Makes the plan file, signed by this party. */
export async function openJoint(
  app: App,
  who: Actor,
  { planId, offers, rootKey = null }: OpenJoint,
): Promise<Result<JointPlanRow, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const parties = readOffers(app, offers);
  if (!parties.ok) return parties;
  if (parties.value.length === 0) return refused('joint-file-refused', 'party-missing');
  const root = rootKeyFor(app, rootKey);
  const file = partyFile(app, rootKey);
  if (!root.ok || !file.ok) return file.ok ? err(problem('root-key-away')) : file;
  const own = file.value.bytes;
  const self = openOffer(own, app.verifyEd25519, app.sha256);
  if (!self.ok) return refused('joint-file-refused', self.error);
  return app.store.write(planId, async (w) => {
    const texts = await textsOf(w, planId);
    if (!texts.ok) return texts;
    const before = await w.joint.plan(planId);
    if (before !== null && isWhole(app, before)) return err(problem('joint-already-open', { plan: planId }));
    const genesis = jointGenesis(
      { planId, parties: [self.value, ...parties.value], texts: texts.value },
      app.sha256,
    );
    const note = signGenesis(genesis, [ownRootSigner(app, genesis.parties[0]?.origin ?? '', root.value)]);
    const draft = draftOf(app, note);
    if (!draft.ok) return draft;
    const row: JointPlanRow = {
      genesis: note,
      hash: draft.value.hash,
      me: 'a',
      offers: [own, ...offers].map((offer) => fromUtf8(offer) ?? ''),
      marks: marksTo(noMarks),
      version: (before?.version ?? 0) + 1,
    };
    await w.joint.putPlan(planId, row);
    return ok(row);
  });
}

/** Whether the plan's genesis bears every signature. */
export async function isOpenedTogether(app: App, r: StoreReader, planId: string): Promise<boolean> {
  const row = await r.joint.plan(planId);
  return row !== null && isWhole(app, row);
}

/** Whether all parties have signed. */
export function isWhole(app: App, row: Pick<JointPlanRow, 'genesis'>): boolean {
  const draft = readGenesisDraft(row.genesis, app.verifyEd25519, app.sha256);
  return draft.ok && draft.value.missing.length === 0;
}

/** A plan file as it was read: what it says and which party this node is in it. */
export interface ReadPlanFile {
  readonly draft: GenesisDraft;
  readonly me: string;
  readonly offers: readonly string[];
  readonly note: Uint8Array;
  /** Texts that the file carries and the genesis names, by the hash of their characters. */
  readonly texts: ReadonlyMap<string, CarriedText>;
}

/** Reads a plan file; refuses one in which this node is no party, or whose offers bring other keys than its genesis. */
export function readPlanFile(app: App, bytes: Uint8Array): Result<ReadPlanFile, Problem> {
  const file = parsePlanFile(bytes);
  if (!file.ok) return refused('joint-file-refused', file.error);
  const draft = draftOf(app, file.value.genesis);
  if (!draft.ok) return draft;
  const { genesis } = draft.value;
  const keyOf = (printed: string): string => {
    const key = parseVerifierKey(printed, app.sha256);
    return key.ok ? key.value.publicKey.join() : '';
  };
  const isHeld = (role: 'log' | 'cosign', printed: string): boolean => {
    const key = parseVerifierKey(printed, app.sha256);
    return key.ok && isHeldKey(app, role, key.value.publicKey);
  };
  const me = genesis.parties.find(
    (party) =>
      keyOf(party.rootKey) === app.keys.root.publicKey.join() &&
      isHeld('log', party.logKey) &&
      isHeld('cosign', party.cosignKey),
  );
  if (me === undefined) return err(problem('joint-not-party', { hash: draft.value.hash }));
  for (const text of file.value.offers) {
    const offer = openOffer(utf8(text), app.verifyEd25519, app.sha256);
    const isMeant =
      offer.ok &&
      genesis.parties.some(
        (party) => party.code === offer.value.code && keyOf(party.rootKey) === offer.value.keys.root.join(),
      );
    if (!isMeant) return refused('joint-file-refused', 'offer-other');
  }
  const texts = new Map<string, CarriedText>();
  for (const text of file.value.texts ?? []) {
    const sha256 = hex(app.sha256(utf8(text.characters)));
    if (!genesis.texts.includes(sha256)) return refused('joint-file-refused', 'text-other');
    texts.set(sha256, text);
  }
  const { offers, genesis: note } = file.value;
  return ok({ draft: draft.value, me: me.letter, offers, note, texts });
}

/** A plan file that came, and whether to sign it. */
export interface JoinJoint {
  readonly planId: string;
  readonly bytes: Uint8Array;
  /** False: only the signatures that it brings are taken over, for a file that this party has signed or made before. */
  readonly sign: boolean;
  readonly rootKey?: RootKeyFile;
}

/** Takes over what a plan file brings; with `sign` this party's root key signs it. When all have, the log begins. */
export async function joinJoint(
  app: App,
  who: Actor,
  { planId, bytes, sign, rootKey = null }: JoinJoint,
): Promise<Result<JointPlanRow, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const read = readPlanFile(app, bytes);
  if (!read.ok) return read;
  const { draft, me, offers, note } = read.value;
  const root = sign ? rootKeyFor(app, rootKey) : null;
  if (root?.ok === false) return root;
  const kept = await app.store.write(planId, async (w) => {
    const texts = await textsOf(w, planId);
    if (!texts.ok) return texts;
    const missing = draft.genesis.texts.filter((text) => !texts.value.includes(text));
    if (missing.length > 0) return err(problem('joint-text-missing', { text: missing.join(' ') }));
    const before = await w.joint.plan(planId);
    const isKnown = before?.hash === draft.hash;
    if (before !== null && !isKnown && isWhole(app, before))
      return err(problem('joint-already-open', { plan: planId }));
    if (!isKnown && !sign) return err(problem('joint-not-signed', { hash: draft.hash }));
    const signed =
      root === null
        ? note
        : signGenesis(draft.genesis, [ownRootSigner(app, originOf(draft, me), root.value)]);
    const joined = joinNotes(joinNotes(note, signed) ?? note, isKnown ? before.genesis : note);
    const row: JointPlanRow = {
      genesis: joined ?? note,
      hash: draft.hash,
      me,
      offers: [...new Set([...(isKnown ? before.offers : []), ...offers])],
      marks: isKnown ? before.marks : marksTo(noMarks),
      version: (before?.version ?? 0) + 1,
    };
    await w.joint.putPlan(planId, row);
    return ok(row);
  });
  if (!kept.ok || !isWhole(app, kept.value)) return kept;
  const begun = await beginLog(app, planId);
  return begun.ok ? kept : begun;
}

function originOf({ genesis }: GenesisDraft, letter: string): string {
  return genesis.parties.find((party) => party.letter === letter)?.origin ?? '';
}

/** Entry 0 of the own log; nothing where it is there, or the restore guard stands. */
export function beginLog(app: App, planId: string): Promise<Result<null, Problem>> {
  return withJoint(app, planId, async ({ book, keep, settle }) => {
    const { x } = book;
    if (x.own.tree.size > 0 || x.guard !== null) return settle();
    const now = { unixSeconds: Math.floor(app.clock() / 1_000) };
    const drafted = draftEntries(x, [{ kind: 'plan.open', by: nodePseudonym(x.me) }], timeText(now));
    if (!drafted.ok) return refused('joint-held', drafted.error.fault);
    const kept = await keep([drafted.value]);
    return kept.ok ? settle() : kept;
  });
}
