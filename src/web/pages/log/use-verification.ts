/** A verification that is watched: its step, its end, or that it was stopped or refused. */
import { use, useCallback, useRef, useState } from 'react';
import type { Verification, VerificationLine } from '../../../http/contract/index.ts';
import { AnswerLanguage, addresses, readLines, type Trouble } from '../../data/index.ts';

type Step = Extract<VerificationLine, { step: unknown }>['step'];

/** How a verification stands. */
export type VerificationState =
  | { readonly kind: 'none' | 'stopped' }
  | { readonly kind: 'running'; readonly step: Step | null }
  | { readonly kind: 'found'; readonly result: Verification }
  | { readonly kind: 'refused'; readonly problem: Trouble };

/** What a line that comes makes of it. */
export function withLine(line: VerificationLine): VerificationState {
  if ('step' in line) return { kind: 'running', step: line.step };
  if ('problem' in line) return { kind: 'refused', problem: line.problem };
  return { kind: 'found', result: line.result };
}

export function useVerification(planId: string): {
  readonly state: VerificationState;
  readonly start: () => void;
  readonly stop: () => void;
} {
  const language = use(AnswerLanguage);
  const [state, setState] = useState<VerificationState>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  const start = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ kind: 'running', step: null });
    const answer = await readLines<VerificationLine>({
      ...{ address: `${addresses.plan(planId)}/log/verification/progress`, language, signal },
      onLine: (line) => setState(withLine(line)),
    });
    if (answer === null) setState({ kind: 'stopped' });
    else if (!answer.ok) setState({ kind: 'refused', problem: answer.problem });
  }, [planId, language]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { state, start: () => void start(), stop };
}
