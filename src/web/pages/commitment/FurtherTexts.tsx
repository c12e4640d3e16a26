/** The same in the plan's other texts, as somebody has settled it; each leads to both texts side by side. */
import type { CommitmentDetail } from '../../../http/contract/index.ts';
import { isLanguage } from '../../../i18n/desk/index.ts';
import { langOf, links, Words } from '../../commitments/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function FurtherTexts({ plan, item }: { readonly plan: string; readonly item: CommitmentDetail }) {
  const say = useSay();
  if (item.further.length === 0) return null;
  return (
    <section aria-labelledby="further-texts">
      <h2 id="further-texts">{say('commitment.further')}</h2>
      <dl className="further-texts">
        {item.further.map(({ text, language, words }) => (
          <div key={text}>
            <dt>
              <TextLink href={links.beside(plan, text)} look="quiet">
                {isLanguage(language) ? say(`term.language.${language}`) : language}
              </TextLink>
            </dt>
            <dd className="context" {...langOf(language)}>
              <Words words={words} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
