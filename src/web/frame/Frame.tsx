/** The frame around a page: rail, top line, the page itself. */
import type { ReactNode } from 'react';
import type { Params, Place } from './page.ts';

export interface FrameProps {
  readonly place: Place | null;
  readonly title: string;
  readonly params: Params | null;
  readonly children: ReactNode;
}

export function Frame({ children }: FrameProps) {
  return <main>{children}</main>;
}
