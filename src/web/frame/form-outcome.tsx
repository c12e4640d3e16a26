/** What came of a form that was posted without script: its problem and what was typed, shown by the same form again. */
import { createContext, type ReactNode, use } from 'react';
import type { Trouble } from '../data/index.ts';

/** The outcome of a posted form. */
export interface Outcome {
  readonly problem: Trouble | null;
  readonly fields: Readonly<Record<string, string>>;
}

const nothing: Outcome = { problem: null, fields: {} };
const OutcomeContext = createContext<Outcome>(nothing);

/** Hands the outcome down to the page's form. */
export function FormOutcomeProvider({
  outcome,
  children,
}: {
  readonly outcome: Outcome | null;
  readonly children: ReactNode;
}) {
  return <OutcomeContext value={outcome ?? nothing}>{children}</OutcomeContext>;
}

/** The outcome for the form on this page. */
export function useFormOutcome(): Outcome {
  return use(OutcomeContext);
}
