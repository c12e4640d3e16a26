/**
 * The openings of a plan: what is being signed, the present one, those that have ended with their logs; and opening the plan anew, when a
 * party joins, leaves or has other keys.
 */
import { useState } from 'react';
import type { Joint, JointOpenings } from '../../../http/contract/index.ts';
import { addresses, useAct, useAnswer } from '../../data/index.ts';
import { localName, PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import {
  Acts,
  Button,
  Checkbox,
  Facts,
  Given,
  Icon,
  InstantText,
  ProblemNote,
  Tag,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { ChooseOffers, type Offer, TakePlanFile } from './Opening.tsx';
import { OpeningSteps } from './OpeningSteps.tsx';
import { OnPaper } from './PackagePapers.tsx';
import { type RootAtHand, withRoot } from './SavePartyFile.tsx';

type Opening = JointOpenings['items'][number];

export function OpeningsPage({ params: { plan } }: PageProps) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(plan));
  const answer = useAnswer(addresses.jointOpenings(plan));
  return (
    <>
      <PageHead title={say('opening.title')} lead={say('opening.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="openings">
          <Given answer={answer} lines={8}>
            {(openings) => (
              <>
                <ul className="joint-cards">
                  {openings.items.map((opening) => (
                    <OneOpening key={opening.hash} opening={opening} plan={plan} />
                  ))}
                </ul>
                <Given answer={joint}>
                  {({ parties }) => <Anew parties={parties} plan={plan} openings={openings} />}
                </Given>
              </>
            )}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

function OneOpening({ opening, plan }: { readonly opening: Opening; readonly plan: string }) {
  const say = useSay();
  const { zone } = useSettings();
  const { number, hash, state, endedAt, parties, acts, papers } = opening;
  const id = `opening-${number}`;
  return (
    <li className="joint-card" aria-labelledby={id}>
      <h2 id={id}>
        {say('opening.number', { n: number })}{' '}
        <Tag tone={state === 'present' ? 'good' : 'plain'}>
          {say('opening.state', { state: state.replace('-', '_') })}
        </Tag>
      </h2>
      <Facts
        facts={[
          [say('joint.hash'), <code key="hash">{hash}</code>],
          ...(endedAt === null
            ? []
            : [[say('opening.ended'), <InstantText key="at" at={endedAt} zone={zone} />] as const]),
          [
            say('opening.parties'),
            <ul key="parties" className="plain-list">
              {parties.map((party) => (
                <li key={party.letter}>
                  <PartyLine party={party} opening={opening} plan={plan} />
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
      <OnPaper acts={acts} papers={papers} plan={plan} parties={parties} />
    </li>
  );
}

interface PartyLineProps {
  readonly party: Opening['parties'][number];
  readonly opening: Opening;
  readonly plan: string;
}

/** Whether the party has signed; of what is signed by all, how much of its log is here, with the way to it. */
function PartyLine({ party, opening: { number, state }, plan }: PartyLineProps) {
  const say = useSay();
  const name = localName(party.names, useLanguage());
  if (state === 'under-way')
    return say(party.hasSigned ? 'joint.has-signed' : 'joint.has-not-signed', { name });
  const { held, ends, letter } = party;
  const log = `/plans/${encodeURIComponent(plan)}/exchange/log?log=${letter}`;
  const counts =
    ends === null || held === ends
      ? say('opening.held', { n: held })
      : held < ends
        ? say('opening.held-of', { n: held, m: ends })
        : say('opening.held-beyond', { n: held, k: held - ends });
  return (
    <>
      <TextLink href={state === 'ended' ? `${log}&opening=${number}` : log}>{name}</TextLink>{' '}
      <span className="soft opening-held">{counts}</span>{' '}
      {party.isSame ? null : <Tag tone="care">{say('opening.differs')}</Tag>}
    </>
  );
}

/** Signed here, and waiting for others: the file that they sign, and the way back. */
function UnderWay({ plan }: { readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const act = useAct([addresses.plan(plan)]);
  const takeBack = async () => {
    const done = await act.run({
      method: 'DELETE',
      address: addresses.jointAct(plan, 'openings', 'next'),
    });
    if (done.ok) tell({ words: say('opening.taken-back') });
  };
  return (
    <li>
      <h3>{say('joint.step.sign')}</h3>
      <p className="soft measure">{say('joint.step.sign-help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <TextLink look="button" href={addresses.jointAct(plan, 'plan-file')} download>
          <Icon name="save" />
          {say('joint.step.sign-act')}
        </TextLink>
        <Button isDisabled={act.busy} onPress={() => void takeBack()}>
          {say('opening.take-back')}
        </Button>
      </Acts>
    </li>
  );
}

interface AnewProps {
  readonly parties: Joint['parties'];
  readonly plan: string;
  readonly openings: JointOpenings;
}

function Anew({ parties, plan, openings: { items, isRootHere } }: AnewProps) {
  const say = useSay();
  const isUnderWay = items.some(({ state }) => state === 'under-way');
  return (
    <section aria-labelledby="anew" className="stack-close">
      <h2 id="anew">{say('opening.anew')}</h2>
      <OpeningSteps isRootHere={isRootHere} heading="h3">
        {(root) => (
          <>
            {isUnderWay ? <UnderWay plan={plan} /> : <MakeNext plan={plan} root={root} parties={parties} />}
            <TakePlanFile plan={plan} root={root} heading="h3" />
          </>
        )}
      </OpeningSteps>
    </section>
  );
}

interface MakeNextProps {
  readonly plan: string;
  readonly root: RootAtHand;
  readonly parties: Joint['parties'];
}

/** The files of those who take part, and who leaves. */
function MakeNext({ plan, root, parties }: MakeNextProps) {
  const say = useSay();
  const language = useLanguage();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const act = useAct<JointOpenings>([addresses.plan(plan)]);
  const mark = (code: string, leaves: boolean) => {
    const next = new Set(leaving);
    if (leaves) next.add(code);
    else next.delete(code);
    setLeaving(next);
  };
  const sign = () =>
    act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'openings'),
      body: { offers: offers.map(({ text }) => text), without: [...leaving], ...withRoot(root) },
    });
  return (
    <li>
      <h3>{say('joint.step.open')}</h3>
      <p className="soft measure">{say('opening.anew-help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <ChooseOffers offers={offers} onOffers={setOffers} />
      <ul className="plain-list">
        {parties
          .filter(({ isOwn }) => !isOwn)
          .map(({ code, names }) => (
            <li key={code}>
              <Checkbox isSelected={leaving.has(code)} onChange={(leaves) => mark(code, leaves)}>
                {say('opening.leaves', { name: localName(names, language) })}
              </Checkbox>
            </li>
          ))}
      </ul>
      <Acts>
        <Button
          look="primary"
          isDisabled={offers.length === 0 || act.busy || root.isMissing}
          onPress={() => void sign()}
        >
          {say('opening.anew-act')}
        </Button>
      </Acts>
    </li>
  );
}
