/**
 * Says where a text beside the first was compared, in which no commitment has a place of its own: that nothing can be accepted
 * or carried over there, and where it can [DK1190].
 */
import type { Comparison } from '../../../http/contract/index.ts';
import { languageWords } from '../../commitments/index.ts';
import { Notice, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

interface FurtherNoteProps {
  readonly further: Comparison['further'];
  readonly plan: string;
  /** The same page in another language. */
  readonly addressIn: (language: string) => string;
}

export function FurtherNote({ further, plan, addressIn }: FurtherNoteProps) {
  const say = useSay();
  if (further === null) return null;
  const { first } = further;
  return (
    <Notice tone="note" title={say('compare.further')}>
      {first === null ? (
        <>
          <p>{say('compare.further-two')}</p>
          <TextLink href={`/plans/${encodeURIComponent(plan)}/programme/successions/new`}>
            {say('compare.further-by-hand')}
          </TextLink>
        </>
      ) : (
        <>
          <p>{say('compare.further-one')}</p>
          <TextLink href={addressIn(first)}>
            {say('compare.further-go', { language: languageWords(say, first) })}
          </TextLink>
        </>
      )}
    </Notice>
  );
}
