/**
 * The files by which parties open a plan together: each party's own, and the plan file that goes from hand to hand until all have signed.
 * They are made, read and signed here; nothing is kept [AP81].
 */
import { err, fromUtf8, hex, ok, type Problem, problem, type Result, utf8 } from '../../../base/index.ts';
import {
  type CarriedText,
  ed25519Signer,
  formatPlanFile,
  type Genesis,
  type GenesisDraft,
  joinNotes,
  type OfferedParty,
  openOffer,
  parsePlanFile,
  parseVerifierKey,
  readGenesisDraft,
  rootName,
  signGenesis,
  signOffer,
} from '../../../ledger/index.ts';
import type { App, NextOpening, Signer, StoreReader } from '../../ports/index.ts';
import { isHeldKey, newestKeys, rootKeyFor } from '../keys/root-key.ts';
import { type KindOfFile, kindOfFile } from '../kind-of-file.ts';
import { refused } from '../refused.ts';

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
export async function planFile(app: App, planId: string, row: NextOpening): Promise<HandedFile> {
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

/** The own party file as the others read it. */
export function ownOffer(
  app: App,
  rootKey: RootKeyFile,
): Result<{ readonly bytes: Uint8Array; readonly party: OfferedParty }, Problem> {
  const file = partyFile(app, rootKey);
  if (!file.ok) return file;
  const { bytes } = file.value;
  const party = openOffer(bytes, app.verifyEd25519, app.sha256);
  return party.ok ? ok({ bytes, party: party.value }) : refused('joint-file-refused', party.error);
}

/** What the file is where another belongs; null where nothing is known of it. */
function otherKind(file: Uint8Array, wanted: KindOfFile): KindOfFile | null {
  const kind = kindOfFile(file);
  return kind === wanted ? null : kind;
}

/** The parties that files offer; refused where one offers itself twice. */
export function readOffers(app: App, files: readonly Uint8Array[]): Result<readonly OfferedParty[], Problem> {
  const parties: OfferedParty[] = [];
  for (const file of files) {
    const read = openOffer(file, app.verifyEd25519, app.sha256);
    if (!read.ok) return refused('joint-file-refused', otherKind(file, 'party-file') ?? read.error);
    parties.push(read.value);
  }
  const hosts = new Set([app.node.host, ...parties.map(({ host }) => host)]);
  const isTwice = hosts.size !== parties.length + 1;
  return isTwice ? refused('joint-file-refused', 'party-twice') : ok(parties);
}

/** The texts that the plan has now, by the hash of their characters. */
export async function currentTexts(
  r: StoreReader,
  planId: string,
): Promise<Result<readonly string[], Problem>> {
  if ((await r.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
  const texts = await r.projections.texts(planId);
  return ok(texts.filter(({ current }) => current).map(({ charsSha256 }) => charsSha256));
}

/** The genesis note, signed by the party of that letter. */
export function signedGenesis(app: App, genesis: Genesis, letter: string, root: Signer): Uint8Array {
  const origin = genesis.parties.find((party) => party.letter === letter)?.origin ?? '';
  return signGenesis(genesis, [ed25519Signer(rootName(origin), root, app.sha256)]);
}

/** What a genesis note says, and who has signed it. */
export function draftOf(app: App, note: Uint8Array): Result<GenesisDraft, Problem> {
  const draft = readGenesisDraft(note, app.verifyEd25519, app.sha256);
  return draft.ok ? draft : refused('joint-file-refused', draft.error);
}

/** Whether all parties have signed. */
export function isWhole(app: App, row: Pick<NextOpening, 'genesis'>): boolean {
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
  if (!file.ok) return refused('joint-file-refused', otherKind(bytes, 'plan-file') ?? file.error);
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
  /** The file ends the logs before entries that were made since, and is taken all the same [AP1347]. */
  readonly goesBack?: boolean;
  readonly rootKey?: RootKeyFile;
}

/** The opening that a file brings, with the signatures that are known here and, where a root key signs, with this party's. */
export function signedFile(
  app: App,
  { draft, me, offers, note }: ReadPlanFile,
  known: NextOpening | null,
  root: Signer | null,
): NextOpening {
  const signed = root === null ? note : signedGenesis(app, draft.genesis, me, root);
  const joined = joinNotes(joinNotes(note, signed) ?? note, known?.genesis ?? note);
  return {
    genesis: joined ?? note,
    hash: draft.hash,
    me,
    offers: [...new Set([...(known?.offers ?? []), ...offers])],
  };
}
