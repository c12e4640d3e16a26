/** A plan with its texts and its plain counts; "n of m" is put together where it is shown. */
import type { AdoptedValue, LocalName, PartyValue, Standing } from '../plan/index.ts';

/** A text of a plan, with where it comes from and what it replaces. */
export interface TextView {
  readonly id: string;
  readonly language: 'zh' | 'lo' | 'en';
  readonly standing: Standing;
  readonly authentic: boolean;
  readonly sourceSha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly converter: string;
  readonly charsSha256: string;
  readonly codePoints: number;
  readonly replaces: string | null;
  readonly current: boolean;
  readonly outlineAccepted: boolean;
}
/** How far a plan has been read, by plain counts. */
export interface PlanCounts {
  readonly provisions: number;
  readonly operative: number;
  readonly covered: number;
  readonly holdingNone: number;
  readonly uncovered: number;
  readonly proposalsOpen: number;
  readonly commitments: number;
  readonly entries: number;
}
/** A plan as it is shown. */
export interface PlanView {
  readonly id: string;
  readonly title: LocalName;
  readonly parties: readonly PartyValue[];
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly adopted: AdoptedValue | null;
  readonly createdAt: string;
  readonly version: number;
  readonly texts: readonly TextView[];
  readonly counts: PlanCounts;
}
