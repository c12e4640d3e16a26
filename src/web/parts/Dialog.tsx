/** A window over the page for one decision, or a sheet at its side. Escape and the cross close it; focus comes back. */
import { type ReactNode, useRef } from 'react';
import { later, useLater } from './later.ts';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** window: in the middle; wide: for forms; sheet: at the right; rail: at the left. */
  readonly form?: 'window' | 'wide' | 'sheet' | 'rail';
  /** The title is for screen readers only. */
  readonly bare?: boolean;
  /** Cannot be left while something is under way. */
  readonly held?: boolean;
}

const dialogWindow = later<DialogProps>(async () => (await import('./DialogWindow.tsx')).DialogWindow);

export function Dialog(props: DialogProps) {
  // Once it was open it stays, so that it can close with grace and give the focus back.
  const wasOpen = useRef(false);
  wasOpen.current ||= props.open;
  const { Part: Window } = useLater(wasOpen.current ? dialogWindow : null);
  return Window === null ? null : <Window {...props} />;
}

/** The row of buttons at the foot of a dialog or a form. */
export function Acts({ children }: { readonly children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
