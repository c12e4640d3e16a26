/** A short message on the page itself: what happened, what is safe, what to do. The tone has its word and its sign. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'good' | 'care' | 'bad' | 'note';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out as soon as it appears; in a form it comes into view, however far down the press was. */
  readonly urgent?: boolean;
}

const signs: Readonly<Record<Tone, IconName>> = { good: 'check', care: 'care', bad: 'bad', note: 'note' };

export function Notice({ tone, title, children, urgent = false }: NoticeProps) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (urgent && own.current?.closest('form, [role=dialog]'))
      own.current.scrollIntoView({ block: 'nearest' });
  }, [urgent]);
  return (
    <div className={`notice notice-${tone}`} role={urgent ? 'alert' : 'note'} ref={own}>
      <Icon name={signs[tone]} />
      <div className="notice-words">
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
