/**
 * A line at the foot of the screen that says what was just done, with a way back where there is one. It is read out, it
 * waits while it is pointed at, and what matters for longer stands on the page instead.
 */
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useSay } from '../words/index.ts';
import { Icon } from './Icon.tsx';

export interface Toast {
  readonly words: string;
  readonly act?: { readonly word: string; readonly run: () => void };
}

const ToastContext = createContext<(toast: Toast) => void>(() => {});
const stays = 7000;

/** `tell({ words: 'Registered.' })`. */
export function useTell(): (toast: Toast) => void {
  return use(ToastContext);
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { readonly id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const tell = useCallback((next: Toast) => setToast((last) => ({ ...next, id: (last?.id ?? 0) + 1 })), []);
  const close = useCallback(() => setToast(null), []);
  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(close, stays);
    return () => clearTimeout(timer);
  }, [toast, held, close]);
  const hold = useMemo(
    () => ({
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast === null ? null : <ToastLine key={toast.id} toast={toast} onClose={close} hold={hold} />}
      </div>
    </ToastContext>
  );
}

function ToastLine({
  toast,
  onClose,
  hold,
}: {
  readonly toast: Toast;
  readonly onClose: () => void;
  readonly hold: object;
}) {
  const say = useSay();
  return (
    <div className="toast" {...hold}>
      <span>{toast.words}</span>
      {toast.act === undefined ? null : (
        <Button
          className="button button-small"
          onPress={() => {
            toast.act?.run();
            onClose();
          }}
        >
          {toast.act.word}
        </Button>
      )}
      <Button
        className="button button-quiet button-icon button-small"
        aria-label={say('parts.close')}
        onPress={onClose}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
