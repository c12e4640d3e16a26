/** The keys of the plan: which count, how they followed each other, how one is replaced or ended, and the recovery sheet. */
import type { JointKeys } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps } from '../../frame/index.ts';
import { Facts, Given, Notice } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { GuardNotice } from './GuardNotice.tsx';
import { KeyPeriods } from './KeyPeriods.tsx';
import { useNames } from './party-names.ts';
import { RecoverySheet } from './RecoverySheet.tsx';

export function KeysPage({ params }: PageProps) {
  const say = useSay();
  const answer = useAnswer(addresses.jointKeys(params.plan));
  return (
    <>
      <PageHead title={say('keys.title')} lead={say('keys.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={params.plan} here="keys">
          <Given answer={answer} lines={10}>
            {(keys) => <Keys keys={keys} plan={params.plan} />}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

function Keys({ keys, plan }: { readonly keys: JointKeys; readonly plan: string }) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useNames(keys.parties);
  const own = keys.parties.filter(({ isOwn }) => isOwn);
  const others = keys.parties.filter(({ isOwn }) => !isOwn);
  return (
    <>
      {keys.guard === null ? null : <GuardNotice guard={keys.guard} parties={keys.parties} plan={plan} />}
      {keys.missing === null ? null : (
        <Notice tone="care" title={say('keys.missing.title')}>
          <p>{say('keys.missing.advice')}</p>
        </Notice>
      )}
      <section aria-labelledby="own-keys" className="stack-close not-on-paper">
        <h2 id="own-keys">{say('keys.own')}</h2>
        {own.map((party) => (
          <KeyPeriods
            key={party.letter}
            party={party}
            plan={plan}
            isRootHere={keys.isRootHere}
            nameOf={nameOf}
          />
        ))}
        <Facts
          facts={[
            [say('keys.root.title'), <code key="root">{own[0]?.rootKey}</code>],
            [say('keys.root.where'), say(keys.isRootHere ? 'keys.root.here' : 'keys.root.away')],
          ]}
        />
      </section>
      <section aria-labelledby="other-keys" className="stack-close not-on-paper">
        <h2 id="other-keys">{say('keys.others')}</h2>
        {others.map((party) => (
          <div key={party.letter} className="stack-close">
            <h3>{localName(party.names, language)}</h3>
            <KeyPeriods party={party} plan={plan} isRootHere={keys.isRootHere} nameOf={nameOf} />
          </div>
        ))}
      </section>
      <RecoverySheet keys={keys} />
    </>
  );
}
