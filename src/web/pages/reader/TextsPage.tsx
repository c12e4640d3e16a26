/** The plan's texts: one a language and copy. Leads to the current one. */

import { languageWords, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps } from '../../frame/index.ts';
import { EmptyState, Given, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function TextsPage({ params }: PageProps) {
  const say = useSay();
  const plan = useAnswer(addresses.plan(params.plan));
  return (
    <>
      <PageHead title={say('reader.texts')} />
      <Given answer={plan}>
        {({ id, texts }) =>
          texts.length === 0 ? (
            <EmptyState title={say('reader.no-text')} />
          ) : (
            <ul className="text-list">
              {[...texts]
                .sort((a, b) => Number(b.current) - Number(a.current))
                .map((text) => (
                  <li key={text.id} className="text-line">
                    <TextLink href={links.text(id, text.id)}>
                      {say('reader.text-of', {
                        language: languageWords(say, text.language),
                        standing: say(`term.standing.${text.standing}`),
                      })}
                    </TextLink>
                    {text.current ? (
                      <Tag tone="accent">{say('reader.current')}</Tag>
                    ) : (
                      <Tag>{say('reader.replaced')}</Tag>
                    )}
                    {text.current && text.id !== texts[0]?.id ? (
                      <TextLink href={links.beside(id, text.id)}>
                        {say('beside.open', { language: languageWords(say, texts[0]?.language ?? 'zh') })}
                      </TextLink>
                    ) : null}
                  </li>
                ))}
            </ul>
          )
        }
      </Given>
    </>
  );
}
