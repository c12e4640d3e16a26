/** The signed words that a proposal is about, with what is meant in them marked. */
import type { JointSubject } from '../../http/contract/index.ts';
import { langOf, links, Words } from '../commitments/index.ts';
import { TextLink } from '../parts/index.ts';
import { useSay } from '../words/index.ts';

export function SubjectText({ text, plan }: { readonly text: JointSubject['text']; readonly plan: string }) {
  const say = useSay();
  if (text === null) return null;
  const { provision, language, words, marks } = text;
  const place = provision === null ? '' : `${provision.path} ${provision.heading ?? ''}`.trim();
  return (
    <figure className="subject-text">
      <figcaption className="soft">
        {say('joint.told.text')}
        {provision === null ? null : (
          <>
            {' '}
            <TextLink look="quiet" href={`${links.text(plan, text.text)}#provision-${provision.id}`}>
              <span {...langOf(language)}>{place}</span>
            </TextLink>
          </>
        )}
      </figcaption>
      <blockquote {...langOf(language)}>
        <Words words={words} language={language} found={marks} />
      </blockquote>
    </figure>
  );
}
