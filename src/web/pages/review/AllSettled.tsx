/** After the last provision: what comes next. */
import type { Plan } from '../../../http/contract/index.ts';
import { links } from '../../commitments/index.ts';
import { Notice, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function AllSettled({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  return (
    <Notice tone="good" title={say('review.all-settled')}>
      <p>
        {plan.adopted === null ? (
          <TextLink href={links.overview(plan.id)}>{say('review.to-adoption')}</TextLink>
        ) : (
          <TextLink href={links.register(plan.id)}>{say('review.to-register')}</TextLink>
        )}
      </p>
    </Notice>
  );
}
