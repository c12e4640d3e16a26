/** A button that opens a few choices beside it, which stay open while one chooses. */
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { later, useLater } from './later.ts';
import type { PopoverWindowProps } from './PopoverWindow.tsx';

export interface PopoverButtonProps {
  readonly label: string;
  readonly children: ReactNode;
}

const popover = later<PopoverWindowProps>(async () => (await import('./PopoverWindow.tsx')).PopoverWindow);
const fetchPopover = () => void popover.load().catch(() => null);

export function PopoverButton({ label, children }: PopoverButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { Part: Window } = useLater(open ? popover : null);
  return (
    <>
      <Button
        ref={trigger}
        className="button button-plain button-filter"
        aria-haspopup="dialog"
        aria-expanded={open}
        onHoverStart={fetchPopover}
        onFocus={fetchPopover}
        onPress={() => setOpen(true)}
      >
        {label}
        <Icon name="down" />
      </Button>
      {open && Window !== null ? (
        <Window label={label} trigger={trigger} onClose={() => setOpen(false)}>
          {children}
        </Window>
      ) : null}
    </>
  );
}
