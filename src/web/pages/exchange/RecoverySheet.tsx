/** The recovery sheet: what to do when a key is lost or known to others, on a page that is printed and locked away. */
import type { JointKeys } from '../../../http/contract/index.ts';
import { localName } from '../../frame/index.ts';
import { Acts, Button, Facts } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

const steps = ['lost', 'stolen', 'restored', 'moved'] as const;

export function RecoverySheet({ keys }: { readonly keys: JointKeys }) {
  const say = useSay();
  const language = useLanguage();
  const own = keys.parties.find(({ isOwn }) => isOwn);
  const blank = <span className="joint-blank" />;
  return (
    <section aria-labelledby="recovery" className="joint-card">
      <h2 id="recovery">{say('keys.sheet.title')}</h2>
      <p className="soft">{say('keys.sheet.lead')}</p>
      <Facts
        facts={[
          [say('joint.party'), localName(own?.names ?? {}, language)],
          [say('keys.sheet.node'), keys.host],
          [say('joint.hash'), <code key="hash">{keys.hash}</code>],
          [say('joint.key.root'), <code key="root">{own?.rootKey}</code>],
          [say('joint.key.log'), <code key="log">{own?.log.at(-1)?.printed}</code>],
          [say('joint.key.cosign'), <code key="cosign">{own?.cosign.at(-1)?.printed}</code>],
          [say('keys.root.where'), say(keys.isRootHere ? 'keys.sheet.root-here' : 'keys.sheet.root-away')],
          [say('keys.sheet.root-place'), blank],
          [say('keys.sheet.copy-place'), blank],
          [say('keys.sheet.people'), blank],
        ]}
      />
      {steps.map((step) => (
        <p key={step} className="measure">
          {say(`keys.sheet.${step}`)}
        </p>
      ))}
      <div className="not-on-paper">
        <Acts>
          <Button onPress={() => window.print()}>{say('keys.sheet.print')}</Button>
        </Acts>
      </div>
    </section>
  );
}
