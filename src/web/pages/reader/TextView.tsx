/** The text itself, with what is odd about it said beside the place. */
import { Fragment } from 'react';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { links } from '../../commitments/index.ts';
import { Icon, Notice } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
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
  /** Words for the place of each line in the original, by its first code point. */
  readonly places: ReadonlyMap<number, string>;
  readonly textId: string;
}

export function TextView({ lines, diagnostics, language, mentions, places, textId, ...rest }: TextViewProps) {
  return (
    <article className={`set${mentions ? ' set-mentions' : ''}`} {...language}>
      {lines.map((line, i) => {
        const next = lines[i + 1]?.start ?? Number.POSITIVE_INFINITY;
        const from = i === 0 ? 0 : line.start;
        return (
          <Fragment key={line.start}>
            {line.first ? <Coverage provision={line.provision} planId={rest.planId} textId={textId} /> : null}
            <PlaceMark words={places.get(line.start)} />
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

/** The place in the original, in the reader's language, before the line that stands there. */
function PlaceMark({ words }: { readonly words: string | undefined }) {
  const language = useLanguage();
  return words === undefined ? null : (
    <small className="set-place" lang={htmlLang[language]}>
      {words}
    </small>
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
  const language = useLanguage();
  if (provision.role !== 'operative' || provision.coverage === 'covered' || provision.coverage === null)
    return null;
  const word = say(`term.coverage.${provision.coverage}`);
  return (
    <a
      lang={htmlLang[language]}
      className={`set-coverage set-coverage-${provision.coverage}`}
      href={`${links.review(planId, { text: textId, at: provision.id })}#provision-${provision.id}`}
    >
      {word}
    </a>
  );
}

function Odd({ oddity }: { readonly oddity: Oddity }) {
  const say = useSay();
  const language = useLanguage();
  // The remark is in the reader's language, in the middle of a text that need not be.
  return (
    <div className="set-odd" role="note" aria-label={say('reader.oddity')} lang={htmlLang[language]}>
      {oddity.severity === 'info' ? (
        <p className="set-note">
          <Icon name="note" />
          <span>{oddity.message}</span>
        </p>
      ) : (
        <Notice tone="care" title={oddity.message} />
      )}
    </div>
  );
}
