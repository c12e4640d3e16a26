/**
 * Own claims as they would go to the other parties: how far it is, the dates, the wording that was cleared for them, the evidence
 * that is shown. What is said inside, and evidence that is held, is not among it [AP882].
 */
import {
  canonicalText,
  err,
  isJsonObject,
  type Json,
  type JsonObject,
  jsonList,
  jsonText,
  ok,
  type Problem,
  problem,
  type Result,
} from '../../../base/index.ts';
import { type Disclosure, makeDisclosure, readDisclosure } from '../../../ledger/index.ts';
import {
  jointClaimRegister,
  jointClaimValue,
  progressWords,
  type ShownEvidence,
} from '../../../plan/index.ts';
import { parseRef, type Values } from '../../../plan/objects/index.ts';
import type { Actor } from '../../actor.ts';
import { findType } from '../../objects/find-type.ts';
import { toQuery } from '../../objects/list-objects.ts';
import { sightOf } from '../../objects/sight.ts';
import type { App, ListedObject, StoreReader } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import type { Standing } from '../proposable-values.ts';
import { CLAIM_WORDS, claimWords } from './claim-words.ts';
import { isJointlyLocked } from './joint-periods.ts';

/** Why a claim cannot go as it stands. */
export type Hindrance = 'wording-not-cleared' | 'period-locked';

/** How an own claim stands to the joint log; 'returned': it came back with reasons, and says the same still [AP1667]. */
export type ClaimStanding = Standing | 'returned';

/** A claim as it would go. */
export interface OutgoingClaim {
  /** Id of the own claim. */
  readonly claim: string;
  /** `<type>/<id>` of the commitment. */
  readonly commitment: string;
  readonly period: string;
  /** `body/<id>` that reported it; null where the office says so itself. */
  readonly body: string | null;
  readonly register: string;
  readonly value: JsonObject;
  /** What goes beside it; null where it says nothing in words. */
  readonly beside: Disclosure | null;
  readonly standing: ClaimStanding;
  readonly hindrance: Hindrance | null;
  /** What it says to the public, which goes in a record of what all release and nowhere else [AP1711]. */
  readonly forPublic: PublicWording;
}

/** The wording for the public: its words as they would go, null where there are none; and whether they were cleared. */
export interface PublicWording {
  readonly said: Json;
  readonly isCleared: boolean;
}

/** Wordings that may leave, each to whom it is for. */
type Wording = 'shared' | 'public';

/** Whether somebody has cleared the wording. */
function isCleared(values: Values, wording: Wording): boolean {
  return jsonList(values.cleared).some((row) => isJsonObject(row) && row.wording === wording);
}

interface Shown {
  readonly evidence: ShownEvidence;
  readonly title: Json;
}

async function shownEvidence(r: StoreReader, planId: string, values: Values): Promise<readonly Shown[]> {
  const keys = jsonList(values.evidence).flatMap((ref) =>
    typeof ref === 'string' ? (parseRef(ref) ?? []) : [],
  );
  const rows = new Map((await r.objects.many(planId, keys)).map((row) => [row.id, row]));
  return keys.flatMap(({ id }): readonly Shown[] => {
    const row = rows.get(id);
    if (row === undefined || row.retired || row.values.showing !== 'shown') return [];
    const [file] = jsonList(row.values.file);
    const evidence = {
      sha256: isJsonObject(file) ? jsonText(file.sha256) : null,
      address: jsonText(row.values.address),
      captured: jsonText(row.values.captured),
    };
    return [{ evidence, title: row.values.title ?? null }];
  });
}

/** In which languages the wording is a translation, out of which, and whether it was checked; by whom stays inside. */
function translationsOf(values: Values, wording: Wording): readonly JsonObject[] {
  return jsonList(values.translations).flatMap((row) => {
    if (!isJsonObject(row) || row.wording !== wording) return [];
    const { language = null, from = null, checked } = row;
    return [{ language, from, checked: checked === true }];
  });
}

/** What a claim says in words; null where it says nothing. */
function wordsOf(values: Values, shown: readonly Shown[]): Json {
  const words = isJsonObject(values.shared) ? values.shared : null;
  if (words === null && shown.length === 0) return null;
  const translations = translationsOf(values, 'shared');
  const said = { words, evidence: shown.map(({ title }) => title) };
  return translations.length === 0 ? said : { ...said, translations };
}

/** What it says to the public. */
function publicWording(values: Values): PublicWording {
  const words = isJsonObject(values.public) ? values.public : null;
  const translations = translationsOf(values, 'public');
  const said =
    words === null
      ? null
      : translations.length === 0
        ? { words }
        : { words, translations: [...translations] };
  return { said, isCleared: isCleared(values, 'public') };
}

async function standingOf(
  app: App,
  r: StoreReader,
  book: JointBook,
  register: string,
  meant: { readonly clear: JsonObject; readonly words: Json },
): Promise<ClaimStanding> {
  const state = book.state.registers[register];
  const mine = Object.entries(state?.proposals ?? {}).filter(
    ([, { by, status }]) => by === book.x.me && status !== 'withdrawn',
  );
  if (mine.length === 0) return 'not-proposed';
  for (const [id, { content, status }] of mine) {
    const value = content.value;
    if (!isJsonObject(value)) continue;
    const { words = null, ...clear } = value;
    const said = await claimWords(app, r, book.planId, jsonText(words));
    const isSame = canonicalText([clear, said]) === canonicalText([meant.clear, meant.words]);
    if (!isSame) continue;
    if (state?.heads.includes(id)) return 'agreed';
    if (status === 'open') return 'proposed';
    if (status === 'objected') return 'returned';
  }
  return 'differs';
}

/** How the claim would go; `raw` are the words as the preview made them, null where they are made now. */
async function outgoing(
  app: App,
  r: StoreReader,
  book: JointBook,
  { id, values }: ListedObject,
  raw: string | null,
): Promise<Result<OutgoingClaim, Problem>> {
  const { planId, x } = book;
  const commitment = jsonText(values.commitment) ?? '';
  const period = jsonText(values.period) ?? '';
  const register = jointClaimRegister({
    commitment: parseRef(commitment)?.id ?? '',
    period,
    claimant: x.me,
  });
  const shown = await shownEvidence(r, planId, values);
  const words = wordsOf(values, shown);
  const clear = jointClaimValue({
    progress: progressWords.find((word) => word === values.progress) ?? 'not-begun',
    finished: jsonText(values.finished),
    moved: jsonText(values.moved),
    words: null,
    evidence: shown.map(({ evidence }) => evidence),
  });
  const beside = besideOf(app, words, raw);
  if (!beside.ok) return beside;
  const hasWords = isJsonObject(values.shared);
  return ok({
    ...{ claim: id, commitment, period, body: jsonText(values.body), register },
    value: beside.value === null ? clear : { ...clear, words: beside.value.digest },
    beside: beside.value,
    standing: await standingOf(app, r, book, register, { clear, words }),
    hindrance: isJointlyLocked(book.state, period)
      ? 'period-locked'
      : hasWords && !isCleared(values, 'shared')
        ? 'wording-not-cleared'
        : null,
    forPublic: publicWording(values),
  });
}

/** The words as the person saw them, as long as they say what the claim says now. */
function besideOf(app: App, words: Json, raw: string | null): Result<Disclosure | null, Problem> {
  if (words === null) return ok(null);
  if (raw === null) return ok(makeDisclosure(CLAIM_WORDS, words, app.random, app.sha256));
  const seen = readDisclosure(raw, app.sha256);
  const isSame =
    seen.ok && seen.value.name === CLAIM_WORDS && canonicalText(seen.value.value) === canonicalText(words);
  return isSame ? ok(seen.value) : err(problem('joint-act-refused', { reason: 'preview_old' }));
}

/** Which own claims. */
export interface OwnClaimsAsked {
  readonly period?: string;
  /** Ids of own claims; absent: all of the period. */
  readonly claims?: ReadonlyMap<string, string | null>;
}

/** Own claims in use that this person sees, each as it would go. */
export async function outgoingClaims(
  app: App,
  r: StoreReader,
  book: JointBook,
  who: Actor,
  { period, claims }: OwnClaimsAsked,
): Promise<Result<readonly OutgoingClaim[], Problem>> {
  const type = findType('claim');
  if (!type.ok) return type;
  const { planId } = book;
  const sight = await sightOf(r, who, planId);
  const query = await toQuery(type.value, { retired: false }, sight);
  const rows: ListedObject[] = [];
  if (claims === undefined) {
    let after: Awaited<ReturnType<typeof r.objects.list>>['next'] = null;
    do {
      const page: Awaited<ReturnType<typeof r.objects.list>> = await r.objects.list(planId, query, {
        limit: 1_000,
        after,
      });
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
  } else {
    const keys = [...claims.keys()].map((id) => ({ type: 'claim', id }));
    const found = await r.objects.many(planId, keys);
    const missing = keys.find(({ id }) => !found.some((row) => row.id === id && sight.sees(row)));
    if (missing !== undefined) return err(problem('not-found', { claim: missing.id }));
    // What was put out of use since somebody looked at it does not go [AP1322].
    if (found.some(({ retired }) => retired))
      return err(problem('joint-act-refused', { reason: 'preview_old' }));
    rows.push(...found);
  }
  const outgoings: OutgoingClaim[] = [];
  for (const row of rows) {
    if (period !== undefined && row.values.period !== period) continue;
    const one = await outgoing(app, r, book, row, claims?.get(row.id) ?? null);
    if (!one.ok) return one;
    outgoings.push(one.value);
  }
  return ok(outgoings);
}
