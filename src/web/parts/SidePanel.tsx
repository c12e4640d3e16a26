/**
 * A panel at the side of a page that stays usable beside it; at 360 px it covers the page. Takes the focus when it
 * opens or shows something else, closes with Escape; the page gives the focus back to where it was.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useSay } from '../words/index.ts';
import { Icon } from './Icon.tsx';

export interface SidePanelProps {
  readonly title: string;
  /** What it shows: when this changes, the panel takes the focus again. */
  readonly subject: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stands at the foot and does not scroll away. */
  readonly foot?: ReactNode;
}

export function SidePanel({ title, subject, onClose, children, foot }: SidePanelProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is a reason to take the focus.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [subject]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className="side-panel not-on-paper" aria-label={title}>
      <header className="side-panel-head">
        <h2 className="side-panel-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <Button className="button button-quiet button-icon" aria-label={say('parts.close')} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div className="side-panel-body">{children}</div>
      {foot === undefined ? null : <footer className="side-panel-foot">{foot}</footer>}
    </aside>
  );
}
