/** Words that may be a party's statement in a disagreement: read here, and printed with the statements of all sides alone [DK1450]. */
import type { ReactNode } from 'react';
import { useSay } from '../../words/index.ts';

interface StatedApartProps {
  readonly isStatement: boolean;
  readonly children: ReactNode;
}

export function StatedApart({ isStatement, children }: StatedApartProps) {
  const say = useSay();
  if (!isStatement) return children;
  return (
    <>
      <div className="not-on-paper">{children}</div>
      <p className="soft only-on-paper">{say('disagreement.printed-there')}</p>
    </>
  );
}
