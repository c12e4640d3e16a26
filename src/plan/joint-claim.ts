/**
 * A claim as the parties see it: how a party says that a commitment stands in a period. Its register is
 * `status/<commitment>/<period>/<claimant>`, the claimant being the letter of the genesis. Words and titles of evidence travel
 * beside it and are named by one digest, so that who answers has answered these very words [PL880].
 */
import {
  isJsonObject,
  isPartialDate,
  type Json,
  type JsonObject,
  jsonList,
  jsonText,
} from '../base/index.ts';
import { parsePeriod } from './objects/index.ts';
import { type Progress, progressWords } from './status.ts';

/** Evidence that is shown: a file by its hash, or an address. */
export interface ShownEvidence {
  readonly sha256: string | null;
  readonly address: string | null;
  readonly captured: string | null;
}

/** What a claim says in the clear. */
export interface JointClaim {
  readonly progress: Progress;
  readonly finished: string | null;
  /** The date that it was moved to by agreement. */
  readonly moved: string | null;
  /** Digest of the words beside it. */
  readonly words: string | null;
  readonly evidence: readonly ShownEvidence[];
}

/** Which claim a register holds. */
export interface JointClaimName {
  readonly commitment: string;
  readonly period: string;
  readonly claimant: string;
}

/** The register of a claim. */
export function jointClaimRegister({ commitment, period, claimant }: JointClaimName): string {
  return `status/${commitment}/${period}/${claimant}`;
}

/** The claim that a register is about; null where it is about none. */
export function parseJointClaim(register: string): JointClaimName | null {
  const [type, commitment, period, claimant, ...more] = register.split('/');
  if (type !== 'status' || commitment === undefined || period === undefined || claimant === undefined)
    return null;
  const isClaim = more.length === 0 && parsePeriod(period) !== null && /^[a-z]$/.test(claimant);
  return isClaim ? { commitment, period, claimant } : null;
}

/** The value as it stands in an entry: what is not said is not there. */
export function jointClaimValue({ progress, finished, moved, words, evidence }: JointClaim): JsonObject {
  return {
    progress,
    ...(finished === null ? {} : { finished }),
    ...(moved === null ? {} : { moved }),
    ...(words === null ? {} : { words }),
    ...(evidence.length === 0
      ? {}
      : {
          evidence: evidence.map(({ sha256, address, captured }) => ({
            ...(sha256 === null ? {} : { sha256 }),
            ...(address === null ? {} : { address }),
            ...(captured === null ? {} : { captured }),
          })),
        }),
  };
}

const dateOr = (value: Json | undefined): string | null =>
  typeof value === 'string' && isPartialDate(value) ? value : null;

/** A claim as any node may have written it; null where it is none. */
export function readJointClaim(value: Json): JointClaim | null {
  if (!isJsonObject(value)) return null;
  const progress = progressWords.find((word) => word === value.progress);
  if (progress === undefined || progress === 'not-reported') return null;
  const shown = jsonList(value.evidence);
  return {
    progress,
    finished: dateOr(value.finished),
    moved: dateOr(value.moved),
    words: jsonText(value.words),
    evidence: shown.flatMap((one) => {
      if (!isJsonObject(one)) return [];
      const { sha256, address, captured } = one;
      return [{ sha256: jsonText(sha256), address: jsonText(address), captured: dateOr(captured) }];
    }),
  };
}
