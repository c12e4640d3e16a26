/** The way from one thing back to the list of its kind. */
import type { ObjectType } from '../../../plan/objects/index.ts';
import { objectLinks, typeWords } from '../../objects/index.ts';
import { Icon, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function BackToList({ planId, type }: { readonly planId: string; readonly type: ObjectType }) {
  const say = useSay();
  return (
    <p className="object-back not-on-paper">
      <Icon name="left" />
      <TextLink href={objectLinks.list(planId, type.name)}>{typeWords(say, type.name, 'many')}</TextLink>
    </p>
  );
}
