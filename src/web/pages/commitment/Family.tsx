/** What it was split or joined from, and what it became. */
import type { CommitmentDetail, Plan } from '../../../http/contract/index.ts';
import { links } from '../../commitments/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function Family({ plan, item }: { readonly plan: Plan; readonly item: CommitmentDetail }) {
  const say = useSay();
  const kin = [
    ['commitment.parents', item.parents],
    ['commitment.children', item.children],
  ] as const;
  return kin.map(([name, ids]) =>
    ids.length === 0 ? null : (
      <section key={name} aria-label={say(name)}>
        <h2>{say(name)}</h2>
        <ul className="plain-list">
          {ids.map((id) => (
            <li key={id}>
              <TextLink href={links.commitment(plan.id, id)}>
                {say('commitment.kin', { id: id.slice(0, 8) })}
              </TextLink>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
