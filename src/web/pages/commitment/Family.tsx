/** What it was split or joined from, and what it became: by their words. */
import type { CommitmentDetail, Plan } from '../../../http/contract/index.ts';
import { langOf, links } from '../../commitments/index.ts';
import { Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface FamilyProps {
  readonly plan: Plan;
  readonly item: CommitmentDetail;
  readonly language: string | undefined;
}

export function Family({ plan, item, language }: FamilyProps) {
  const say = useSay();
  const sections = [
    ['parent', say('commitment.parents')],
    ['child', say('commitment.children')],
  ] as const;
  return sections.map(([relation, name]) => {
    const kin = item.kin.filter((one) => one.relation === relation);
    return kin.length === 0 ? null : (
      <section key={relation} aria-labelledby={`kin-${relation}`}>
        <h2 id={`kin-${relation}`}>{name}</h2>
        <ul className="plain-list">
          {kin.map(({ id, words, live }) => (
            <li key={id}>
              <TextLink look="quiet" href={links.commitment(plan.id, id)}>
                <span {...langOf(language)}>{words}</span>
              </TextLink>{' '}
              {live ? null : <Tag>{say('commitment.kin-retired')}</Tag>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
