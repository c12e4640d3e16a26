/** The page for the paper annex: genesis hash, texts, and the public keys of each party, to be compared by hand. */
import { addresses, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps } from '../../frame/index.ts';
import { EmptyState, Facts, Given } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';

export function AnnexPage({ params }: PageProps) {
  const say = useSay();
  const language = useLanguage();
  const answer = useAnswer(addresses.joint(params.plan));
  return (
    <>
      <PageHead title={say('joint.annex.title')} lead={say('joint.annex.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={params.plan} here="annex" />
        <Given answer={answer}>
          {({ hash, texts, parties }) =>
            hash === null ? (
              <EmptyState title={say('problem.joint-not-open.title')}>
                {say('problem.joint-not-open.advice')}
              </EmptyState>
            ) : (
              <>
                <Facts
                  facts={[
                    [say('joint.hash'), <code key="hash">{hash}</code>],
                    [say('joint.texts'), <code key="texts">{texts.join(' ')}</code>],
                  ]}
                />
                {parties.map((party) => (
                  <section key={party.letter} className="stack-close">
                    <h2>{localName(party.names, language)}</h2>
                    <Facts
                      facts={[
                        [say('joint.key.log'), <code key="log">{party.logKey}</code>],
                        [say('joint.key.cosign'), <code key="cosign">{party.cosignKey}</code>],
                        [say('joint.key.root'), <code key="root">{party.rootKey}</code>],
                      ]}
                    />
                  </section>
                ))}
              </>
            )
          }
        </Given>
      </div>
    </>
  );
}
