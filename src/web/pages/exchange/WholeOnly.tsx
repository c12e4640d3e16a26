/** What only those do who edit the whole plan, said with their names to whoever edits a part of it [DK1613]. */
import type { Joint } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { Notice } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export function WholeOnly({ holders }: Pick<Joint, 'holders'>) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Notice tone="note" title={say('joint.whole.title')}>
      <p className="measure">{say('joint.whole.advice')}</p>
      <p className="measure">
        {holders.length === 0
          ? say('joint.whole.nobody')
          : say('joint.whole.holders', { n: holders.length, names: formatList(language, holders) })}
      </p>
    </Notice>
  );
}
