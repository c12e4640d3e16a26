/** What a commitment was in the plan before and becomes in the next: accepted lines, each with the way to the other plan. */
import type { ObjectItem } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { parseElsewhere } from '../../../plan/objects/index.ts';
import { links } from '../../commitments/index.ts';
import { useAnswer } from '../../data/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { choiceWords, objectLinks, toLocal } from '../../objects/index.ts';
import { Given, TextLink } from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { successionOf } from './succession-of.ts';

export function SuccessionOf({
  planId,
  commitment,
}: {
  readonly planId: string;
  readonly commitment: string;
}) {
  const say = useSay();
  const found = useAnswer(successionOf(planId, commitment));
  return (
    <Given answer={found} lines={1}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section aria-labelledby="succession" className="succession-of">
            <h2 id="succession">{say('succession.of-commitment')}</h2>
            <ul className="plain-list">
              {items.map((item) => (
                <Line key={item.id} planId={planId} item={item} />
              ))}
            </ul>
          </section>
        )
      }
    </Given>
  );
}

/** The line as a sentence: continues, goes on as, ends, is new. */
function sentence(say: Say, { values }: ObjectItem, plan: string): string {
  const place = typeof values.place === 'string' ? values.place : '';
  if (values.relation === 'new') return say('succession.begins', { plan });
  if (values.direction === 'from-last') return say('succession.continues', { plan, place });
  const isOver = values.relation === 'not-continued' || values.relation === 'closed';
  return isOver ? say('succession.ends', { plan }) : say('succession.continued-as', { plan, place });
}

function Line({ planId, item }: { readonly planId: string; readonly item: ObjectItem }) {
  const say = useSay();
  const language = useLanguage();
  const { values } = item;
  const words = toLocal(values.words);
  const to = typeof values.other === 'string' ? parseElsewhere(values.other) : null;
  const said = sentence(say, item, localName(toLocal(values.plan), language));
  return (
    <li>
      {to === null ? said : <TextLink href={links.commitment(to.plan, to.id)}>{said}</TextLink>}
      <p className="plan-of">
        {choiceWords(say, 'succession-relation', String(values.relation))}
        {' · '}
        <TextLink look="quiet" href={objectLinks.one(planId, 'succession', item.id)}>
          {say('succession.entered')}
        </TextLink>
      </p>
      {Object.keys(words).length === 0 ? null : (
        <p className="soft" lang={htmlLang[localNameLanguage(words, language)]}>
          {localName(words, language)}
        </p>
      )}
    </li>
  );
}
