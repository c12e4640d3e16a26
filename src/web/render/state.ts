/**
 * What the server hands to the browser together with the page: the answers it drew the page from and the settings it
 * drew it with. It travels in a `<script type="application/json">`, which is data and runs nothing.
 */
import type { DehydratedState } from '@tanstack/react-query';
import type { ProblemBody, Session } from '../../http/contract/index.ts';
import type { Language } from '../../i18n/desk/index.ts';
import type { Theme } from '../theme/index.ts';

/** What came of a form that was posted without script: the problem, and what was typed (never a password). */
export interface FormOutcome {
  readonly problem: ProblemBody | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** The state of a page. */
export interface PageState {
  readonly language: Language;
  readonly theme: Theme;
  readonly zone: string;
  readonly session: Session;
  readonly form: FormOutcome | null;
  readonly queries: DehydratedState;
}

/** JSON that can stand inside a script element: no `<` that could end it, no line separators. */
export function embedJson(state: unknown): string {
  return JSON.stringify(state).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
