/** Honest numbers, each with the desk address that lists exactly what it counts. */
import type { PlanView } from './plan.ts';
import type { Message } from './rows.ts';

export interface Figure {
  /** provisions-settled, commitments-accepted, proposals-open, provisions-uncovered, reported, with-due-date, with-lead */
  readonly key: string;
  readonly n: number;
  readonly of: number | null;
  readonly href: string;
}
export interface AreaLine {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
}
export interface ValueLine {
  readonly value: string;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
}
export interface RecentLine {
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly register: string;
  readonly seq: number;
  readonly href: string;
}
export interface OverviewView {
  readonly plan: PlanView;
  readonly figures: readonly Figure[];
  readonly byArea: readonly AreaLine[];
  readonly byKind: readonly ValueLine[];
  readonly byStrength: readonly ValueLine[];
  readonly diagnostics: readonly (Message & { readonly severity: string; readonly href: string })[];
  readonly recent: readonly RecentLine[];
  readonly asOf: { readonly entries: number; readonly at: string };
}
