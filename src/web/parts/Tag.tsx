/** Short things in a line of words: what kind a thing is, which key to press. */
import type { ReactNode } from 'react';

/** A short word about a thing: its kind, its standing. */
export function Tag({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'care' | 'bad' | 'note' | 'accent';
  readonly children: ReactNode;
}) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
