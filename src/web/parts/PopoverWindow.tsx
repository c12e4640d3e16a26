/** What a popover button opens, over the page: fetched when the first is opened. */
import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';

export interface PopoverWindowProps {
  readonly label: string;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PopoverWindow({ label, trigger, onClose, children }: PopoverWindowProps) {
  return (
    <Popover
      className="popover popover-choices"
      placement="bottom start"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog className="popover-dialog" aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
