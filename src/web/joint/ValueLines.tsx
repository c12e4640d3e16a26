/** A value in words, beside what stands there now where something does; what changes is marked word by word. */
import { useId } from 'react';
import type { JointLine } from '../../http/contract/index.ts';
import { useSay } from '../words/index.ts';

export interface ValueLinesProps {
  readonly lines: readonly JointLine[];
  /** Names of the two sides. */
  readonly before: string;
  readonly after: string;
}

type Side = 'gone' | 'new';

/** The words of one side in order, each with a place of its own. */
function wordsOf({ diff }: JointLine, side: Side) {
  return diff.filter(({ kind }) => kind === 'same' || kind === side).map((piece, at) => ({ ...piece, at }));
}

function Words({ line, side }: { readonly line: JointLine; readonly side: Side }) {
  const say = useSay();
  const words = wordsOf(line, side);
  if (words.length === 0) return <span className="soft">{say('joint.nothing-there')}</span>;
  const Changed = side === 'gone' ? 'del' : 'ins';
  return words.map(({ kind, text, at }) =>
    kind === 'same' ? (
      <span key={at}>{text}</span>
    ) : (
      // What stands alone on its side is new or gone as a whole: there is nothing to tell it from.
      <Changed key={at} className={words.length === 1 ? 'whole' : undefined}>
        {text}
      </Changed>
    ),
  );
}

export function ValueLines({ lines, before, after }: ValueLinesProps) {
  const say = useSay();
  const id = useId();
  const stands = lines.some((line) => wordsOf(line, 'gone').length > 0);
  if (lines.length === 0) return <p className="soft">{say('joint.nothing-told')}</p>;
  return (
    <div className="value-lines" data-sides={stands ? 2 : 1}>
      {stands ? (
        <p className="value-side soft" id={`${id}before`}>
          {before}
        </p>
      ) : null}
      <p className="value-side soft" id={`${id}after`}>
        {after}
      </p>
      {lines.map((line) => (
        <div className="value-line" key={line.key}>
          {line.label === '' ? null : <p className="value-label soft">{line.label}</p>}
          {stands ? (
            <p className="value-words" data-side={before}>
              <Words line={line} side="gone" />
            </p>
          ) : null}
          <p className="value-words" data-side={stands ? after : undefined}>
            <Words line={line} side="new" />
          </p>
        </div>
      ))}
    </div>
  );
}
