/** A problem as the server words it: what happened, what to do, and the fields it concerns. Says it at once. */
import type { ReactNode } from 'react';
import type { Trouble } from '../data/index.ts';
import { useSay } from '../words/index.ts';
import { Notice } from './Notice.tsx';

export interface ProblemNoteProps {
  readonly problem: Trouble;
  /** care: nothing is wrong, but somebody must look. */
  readonly tone?: 'bad' | 'care';
  /** Told plainly, and not at once: nothing went wrong. */
  readonly isCalm?: boolean;
  /** More about it, between its words and what can be done. */
  readonly more?: ReactNode;
  /** What can be done about it: "Try again". */
  readonly children?: ReactNode;
}

/** States that are to be expected, and wrong in nothing: told plainly, and not at once. */
const expected: ReadonlySet<string> = new Set(['joint-not-open']);

export function ProblemNote(props: ProblemNoteProps) {
  const { problem, tone: asked = 'bad', isCalm = false, more, children } = props;
  const say = useSay();
  const isExpected = isCalm || expected.has(problem.code);
  const tone = isExpected ? 'note' : asked;
  const lost = problem.code === 'unreachable' || problem.title === '';
  const title = lost ? say('parts.unreachable.title') : problem.title;
  const detail = lost ? say('parts.unreachable.advice') : problem.detail;
  return (
    <Notice tone={tone} title={title} urgent={!isExpected}>
      {detail === '' || detail === title ? null : <p>{detail}</p>}
      {problem.errors === undefined ? null : (
        <ul className="notice-list">
          {problem.errors.map((error) => (
            <li key={`${error.at} ${error.message}`}>{error.message}</li>
          ))}
        </ul>
      )}
      {more}
      {children === undefined ? null : <div className="notice-acts">{children}</div>}
    </Notice>
  );
}
