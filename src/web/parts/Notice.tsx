/** A short message on the page itself: what happened, what is safe, what to do. The tone has its word and its sign. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'good' | 'care' | 'bad' | 'note';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out as soon as it appears. */
  readonly urgent?: boolean;
}

const signs: Readonly<Record<Tone, IconName>> = { good: 'check', care: 'care', bad: 'bad', note: 'note' };

export function Notice({ tone, title, children, urgent = false }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={urgent ? 'alert' : 'note'}>
      <Icon name={signs[tone]} />
      <div className="notice-words">
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
