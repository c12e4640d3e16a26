/** What a page is made of is there, on its way, or not to be had: one place that tells the three apart. */
import type { ReactNode } from 'react';
import type { Answer } from '../data/index.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { Skeleton } from './Waiting.tsx';

export interface GivenProps<T> {
  readonly answer: Answer<T> | undefined;
  readonly children: (value: T) => ReactNode;
  readonly lines?: number;
}

export function Given<T>({ answer, children, lines = 6 }: GivenProps<T>) {
  if (answer === undefined) return <Skeleton lines={lines} />;
  if (answer.ok) return children(answer.value);
  // Nobody pressed anything: what this person may not read is said where it would stand, and nothing went wrong [DK1757].
  return <ProblemNote problem={answer.problem} isCalm={answer.problem.code === 'not-allowed'} />;
}
