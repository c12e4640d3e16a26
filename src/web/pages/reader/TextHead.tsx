/** What this is, how it stands, what can be done: above the text. */
import type { ReactNode } from 'react';
import type { Plan, Reader } from '../../../http/contract/index.ts';
import { langOf, languageWords, links } from '../../commitments/index.ts';
import { Notice, ReviewMark, Tag, TextLink } from '../../parts/index.ts';
import { formOf } from '../../places/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { outlineWords } from './Outline.tsx';
import { standingOf } from './standing.ts';

export interface TextHeadProps {
  readonly plan: Plan;
  readonly text: Plan['texts'][number] | undefined;
  readonly reader: Reader;
  readonly children: ReactNode;
}

export function TextHead({ plan, text, reader, children }: TextHeadProps) {
  const say = useSay();
  const language = useLanguage();
  const accepted = reader.marks.filter(({ what }) => what === 'commitment').length;
  const standing = standingOf(reader.provisions);
  const title = plan.title[language] ?? plan.title.zh ?? plan.title.en ?? plan.title.lo ?? '';
  const titleLanguage = plan.title[language] === undefined ? text?.language : undefined;
  return (
    <header className="reader-head">
      <h1 {...langOf(titleLanguage)}>{title}</h1>
      <p className="reader-standing">
        {text === undefined ? null : (
          <>
            <Tag>{languageWords(say, text.language)}</Tag>
            <Tag>{say(`term.standing.${text.standing}`)}</Tag>
            <Tag>{say('place.read-from', { form: formOf(text.mediaType) })}</Tag>
          </>
        )}
        <span>{say('reader.settled', { n: standing.settled, m: standing.operative })}</span>
        {standing.none === 0 ? null : <span>{say('reader.none', { n: standing.none })}</span>}
        <span className="reader-legend">
          <ReviewMark state="accepted" /> {accepted}
          <ReviewMark state="proposed" /> {reader.marks.length - accepted}
        </span>
      </p>
      {reader.outlineAccepted || plan.texts[0]?.id !== reader.text ? null : (
        <Notice tone="note" title={say('reader.outline-proposed')}>
          <p>
            <TextLink href={links.review(plan.id, { text: reader.text })}>
              {say('reader.outline-to-review')}
            </TextLink>
          </p>
        </Notice>
      )}
      {standing.open.length === 0 ? null : (
        <details className="reader-open not-on-paper">
          <summary>{say('reader.open', { n: standing.open.length })}</summary>
          <ol className="reader-open-list" {...langOf(text?.language)}>
            {standing.open.map((provision) => (
              <li key={provision.id}>
                <a href={`#provision-${provision.id}`}>
                  {provision.path} {outlineWords(provision)}
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
      <div className="reader-tools not-on-paper">{children}</div>
    </header>
  );
}
