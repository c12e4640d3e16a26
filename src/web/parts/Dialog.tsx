/** A window over the page for one decision, or a sheet at its side. Escape and the cross close it; focus comes back. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSay } from '../words/index.ts';
import { Icon } from './Icon.tsx';

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

export function Dialog({
  title,
  open,
  onClose,
  children,
  form = 'window',
  bare = false,
  held = false,
}: DialogProps) {
  const say = useSay();
  return (
    <ModalOverlay
      className={`veil veil-${form}`}
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      isDismissable={!held}
      isKeyboardDismissDisabled={held}
    >
      <Modal className={`dialog dialog-${form}`}>
        <AriaDialog className="dialog-inside">
          <header className={bare ? 'dialog-head dialog-head-bare' : 'dialog-head'}>
            <Heading slot="title" className={bare ? 'unseen' : 'dialog-title'}>
              {title}
            </Heading>
            <Button
              className="button button-quiet button-icon"
              aria-label={say('parts.close')}
              onPress={onClose}
              isDisabled={held}
            >
              <Icon name="close" />
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the foot of a dialog or a form. */
export function Acts({ children }: { readonly children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
