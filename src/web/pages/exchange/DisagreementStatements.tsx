/**
 * The statements of a disagreement side by side, neither before the other. On paper they stand together or not at all: while
 * one is missing the others are for the screen, and the paper says that one is missing.
 */
import type { Joint, JointDisagreement } from '../../../http/contract/index.ts';
import { useSettings } from '../../frame/index.ts';
import { InstantText } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { useNames } from './party-names.ts';

interface StatementsProps {
  readonly item: JointDisagreement;
  readonly parties: Joint['parties'];
}

export function Statements({ item, parties }: StatementsProps) {
  const say = useSay();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  return (
    <>
      <div className={item.areBothGiven ? 'disagreement-sides' : 'disagreement-sides not-on-paper'}>
        {item.statements.map(({ party, words, at }) => (
          <figure key={party}>
            <figcaption>
              <strong>{nameOf(party)}</strong>{' '}
              {at === null ? null : (
                <span className="soft">
                  <InstantText at={at} zone={zone} />
                </span>
              )}
            </figcaption>
            {words === null ? (
              <p className="soft">{say('disagreement.no-words')}</p>
            ) : (
              <blockquote>{words}</blockquote>
            )}
          </figure>
        ))}
      </div>
      {item.areBothGiven ? null : <p className="soft measure">{say('disagreement.printed-together')}</p>}
    </>
  );
}
