/** The window of a dialog over the page: fetched when the first is opened. */
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSay } from '../words/index.ts';
import type { DialogProps } from './Dialog.tsx';
import { Icon } from './Icon.tsx';

export function DialogWindow({
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
