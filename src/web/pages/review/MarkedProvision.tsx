/** A provision's words with what is proposed in them: a hairline under each, dashed until accepted, and its number. */
import type { CommitmentItem } from '../../../http/contract/index.ts';
import { cutAtSpans, langOf } from '../../commitments/index.ts';

export interface MarkedProvisionProps {
  readonly words: string;
  readonly start: number;
  readonly items: readonly CommitmentItem[];
  readonly current: string | null;
  readonly language: string | undefined;
  readonly onPoint: (id: string) => void;
}

export function MarkedProvision({ words, start, items, current, language, onPoint }: MarkedProvisionProps) {
  const placed = items
    .flatMap((item) => item.spans.map((span) => ({ start: span.start - start, end: span.end - start, item })))
    .sort((a, b) => a.start - b.start);
  return (
    <p className="review-words" {...langOf(language)}>
      {cutAtSpans(words.trimEnd(), placed).map((part) => {
        const item = part.inside
          ? placed.find((one) => one.start <= part.start && part.end <= one.end)?.item
          : undefined;
        if (item === undefined) return part.text;
        const state = item.what === 'proposal' ? 'proposal' : 'commitment';
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut to the card beside it, which the keyboard reaches by itself.
          <span
            key={part.start}
            className={`cmark cmark-${state}`}
            data-current={current === item.id || undefined}
            onClick={() => onPoint(item.id)}
          >
            <span className="review-ordinal" aria-hidden="true">
              {item.ordinal}
            </span>
            {part.text}
          </span>
        );
      })}
    </p>
  );
}
