/** What was caught in the exchange, in plain words with its proof, what stays usable, and what people can decide. */
import type { Joint, JointCautions } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  EmptyState,
  Given,
  Icon,
  InstantText,
  ProblemNote,
  TextLink,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { SettleFork } from './SettleFork.tsx';

type Caution = JointCautions['items'][number];

export function AttentionPage({ params }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const cautions = useAnswer(addresses.jointCautions(plan));
  const joint = useAnswer(addresses.joint(plan));
  return (
    <>
      <PageHead title={say('caution.title')} lead={say('caution.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="attention">
          <Given answer={joint}>
            {(given) => (
              <Given answer={cautions} lines={8}>
                {(found) => <Found found={found} joint={given} plan={plan} />}
              </Given>
            )}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

interface FoundProps {
  readonly found: JointCautions;
  readonly joint: Joint;
  readonly plan: string;
}

function Found({ found, joint, plan }: FoundProps) {
  const say = useSay();
  return (
    <>
      {found.items.length === 0 ? (
        <EmptyState title={say('caution.none')}>
          <p>{say('caution.none-help')}</p>
        </EmptyState>
      ) : (
        <ul className="joint-cards">
          {found.items.map((caution) => (
            <li key={`${caution.kind} ${caution.party}`} className="joint-card">
              <OneCaution caution={caution} joint={joint} plan={plan} />
            </li>
          ))}
        </ul>
      )}
      {found.frozen.map((frozen) => (
        <SettleFork key={frozen.log} frozen={frozen} joint={joint} plan={plan} />
      ))}
      <Attests found={found} joint={joint} plan={plan} />
      <Pauses found={found} joint={joint} plan={plan} />
    </>
  );
}

function OneCaution({ caution, joint, plan }: Omit<FoundProps, 'found'> & { readonly caution: Caution }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const { kind, party, count, at, entries, evidence } = caution;
  const names = joint.parties.find(({ letter }) => letter === party)?.names;
  return (
    <>
      <h2>{say(`caution.${kind}.title`)}</h2>
      <p className="soft">
        {names === undefined
          ? say('caution.from-unknown')
          : say('caution.from', { name: localName(names, language) })}
        {' · '}
        {say('caution.times', { n: count })}
        {at === null ? null : (
          <>
            {' · '}
            {say('caution.last')} <InstantText at={at} zone={zone} />
          </>
        )}
      </p>
      <p className="measure">{say(`caution.${kind}.help`)}</p>
      {entries.length === 0 ? null : <p>{say('caution.entries', { entries: entries.join(', ') })}</p>}
      {evidence.length === 0 ? null : (
        <Acts>
          {evidence.map((id) => (
            <TextLink key={id} look="button" href={addresses.jointAct(plan, 'evidence', id)} download>
              <Icon name="save" />
              {say('caution.proof')}
            </TextLink>
          ))}
        </Acts>
      )}
    </>
  );
}

function Pauses({ found, joint, plan }: FoundProps) {
  const say = useSay();
  const language = useLanguage();
  const act = useAct<JointCautions>([addresses.plan(plan)]);
  const others = joint.parties.filter(({ isOwn }) => !isOwn);
  const pause = (party: string, isPaused: boolean) =>
    void act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'pauses'),
      body: { party, isPaused },
    });
  return (
    <section aria-labelledby="decide" className="stack-close">
      <h2 id="decide">{say('caution.decide')}</h2>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <ul className="joint-keys">
        {others.map(({ letter, names }) => {
          const isPaused = found.paused.includes(letter);
          const name = localName(names, language);
          return (
            <li key={letter}>
              <p>{say(isPaused ? 'caution.paused' : 'caution.going', { name })}</p>
              <Acts>
                <Button isDisabled={act.busy} onPress={() => pause(letter, !isPaused)}>
                  {say(isPaused ? 'caution.go-on' : 'caution.pause', { name })}
                </Button>
              </Acts>
            </li>
          );
        })}
      </ul>
      <p className="soft measure">{say('caution.anew')}</p>
    </section>
  );
}

/** What each party said that it has worked out, held against what this node works out itself. */
function Attests({ found, joint, plan }: FoundProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const act = useAct<{ readonly entries: readonly string[] }>([addresses.plan(plan)]);
  const state = () => void act.run({ method: 'POST', address: addresses.jointAct(plan, 'attests') });
  return (
    <section aria-labelledby="attests" className="stack-close">
      <h2 id="attests">{say('attest.title')}</h2>
      <p className="soft measure">{say('attest.lead')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {found.attests.length === 0 ? <p>{say('attest.none')}</p> : null}
      <ul className="joint-keys">
        {found.attests.map(({ party, at, result }) => (
          <li key={party}>
            {say(`attest.${result}`, {
              name: localName(joint.parties.find(({ letter }) => letter === party)?.names ?? {}, language),
            })}
            {' · '}
            <InstantText at={at} zone={zone} />
          </li>
        ))}
      </ul>
      <Acts>
        <Button isDisabled={act.busy} onPress={state}>
          {say('attest.act')}
        </Button>
      </Acts>
    </section>
  );
}
