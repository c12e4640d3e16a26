/**
 * Succession: which commitment of a plan goes on as which of the next, which ends, which is new. What a person accepted stands
 * in the log of both plans under one id, so that each plan tells it by itself, and accepting the same again finds it there
 * [PL1060]. How much a new wording weakens or sharpens is one's own view and stands in neither.
 */
import { canonicalize, hex, type Json, type Sha256 } from '../base/index.ts';
import { elsewhere, type Values } from './objects/index.ts';
import type { LocalName } from './values.ts';

/** What became of a commitment in a comparison of two editions. */
export type EditionVerdict = 'new' | 'gone' | 'kept' | 'reworded' | 'sharpened' | 'weakened' | 'mixed';
/** A word of the declared type's choice. */
export type SuccessionRelation = 'carried-over' | 'continued' | 'not-continued' | 'new';

/** What the verdict of a comparison means for succession. */
export function successionRelation(verdict: EditionVerdict): SuccessionRelation {
  if (verdict === 'new') return 'new';
  if (verdict === 'gone') return 'not-continued';
  return verdict === 'kept' ? 'carried-over' : 'continued';
}

/** A commitment of one of the plans: its words in the language of the comparison, and where it is printed. */
export interface SuccessionSide {
  readonly id: string;
  readonly place: string;
  readonly words: string;
}
/** Two plans that follow each other, and a commitment in one or both. */
export interface SuccessionLink {
  readonly language: 'zh' | 'lo' | 'en';
  readonly verdict: EditionVerdict;
  readonly before: { readonly plan: string; readonly title: LocalName; readonly side: SuccessionSide | null };
  readonly after: { readonly plan: string; readonly title: LocalName; readonly side: SuccessionSide | null };
}

const shortHash = (value: Json, sha256: Sha256): string => hex(sha256(canonicalize(value))).slice(0, 32);

/** The id under which the link stands in both plans. */
export function successionId({ before, after }: SuccessionLink, sha256: Sha256): string {
  return shortHash(
    {
      succession: [before.plan, before.side?.id ?? null, after.plan, after.side?.id ?? null],
    },
    sha256,
  );
}

/** The id of what is made in the next plan out of a thing of the plan before. */
export function carriedId(
  { from, to, ref }: { readonly from: string; readonly to: string; readonly ref: string },
  sha256: Sha256,
): string {
  return shortHash({ carried: [from, to, ref] }, sha256);
}

/** What stands in one plan: of its own commitment, and of the other plan's as far as there is one. */
export function successionValues(link: SuccessionLink, here: 'before' | 'after'): Values | null {
  const [own, other] = here === 'before' ? [link.before, link.after] : [link.after, link.before];
  if (own.side === null) return null;
  return {
    commitment: `commitment/${own.side.id}`,
    direction: here === 'before' ? 'to-next' : 'from-last',
    relation: successionRelation(link.verdict),
    plan: { ...other.title },
    ...(other.side === null
      ? {}
      : {
          place: other.side.place,
          words: { [link.language]: other.side.words },
          other: elsewhere({ plan: other.plan, id: other.side.id }),
        }),
  };
}
