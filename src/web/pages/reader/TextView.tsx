/** The text itself, with what is odd about it said beside the place. */
import { Fragment } from 'react';
import { links } from '../../commitments/index.ts';
import { Notice } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { SetLine, type SetLineProps } from './SetLine.tsx';
import type { Line, Provision } from './set-text.ts';

export interface Oddity {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly start: number;
  readonly message: string;
}

export interface TextViewProps extends Omit<SetLineProps, 'line'> {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly Oddity[];
  readonly language: { readonly lang?: string };
  readonly mentions: boolean;
  readonly textId: string;
}

export function TextView({ lines, diagnostics, language, mentions, textId, ...rest }: TextViewProps) {
  return (
    <article className={`set${mentions ? ' set-mentions' : ''}`} {...language}>
      {lines.map((line, i) => {
        const next = lines[i + 1]?.start ?? Number.POSITIVE_INFINITY;
        const from = i === 0 ? 0 : line.start;
        return (
          <Fragment key={line.start}>
            {line.first ? <Coverage provision={line.provision} planId={rest.planId} textId={textId} /> : null}
            <SetLine line={line} {...rest} />
            {diagnostics
              .filter(({ start }) => start >= from && start < next)
              .map((oddity) => (
                <Odd key={`${oddity.code} ${oddity.start}`} oddity={oddity} />
              ))}
          </Fragment>
        );
      })}
    </article>
  );
}

/** Operative provisions that nobody has settled are shown as such, with the way to settle them; the rest need no word. */
function Coverage({
  provision,
  planId,
  textId,
}: {
  readonly provision: Provision;
  readonly planId: string;
  readonly textId: string;
}) {
  const say = useSay();
  if (provision.role !== 'operative' || provision.coverage === 'covered') return null;
  const word = say(`term.coverage.${provision.coverage}`);
  return (
    <a
      className={`set-coverage set-coverage-${provision.coverage}`}
      href={`${links.review(planId, { text: textId })}#provision-${provision.id}`}
    >
      {word}
    </a>
  );
}

function Odd({ oddity }: { readonly oddity: Oddity }) {
  const say = useSay();
  const tone = oddity.severity === 'info' ? 'note' : 'care';
  return (
    <aside className="set-odd" aria-label={say('reader.oddity')}>
      <Notice tone={tone} title={oddity.message} />
    </aside>
  );
}
