/**
 * Opening a plan together, step by step: own file out, the others' files in and the plan file made; or a plan file that
 * came is looked at and signed. Each step says what happens and what does not.
 */
import { useState } from 'react';
import type { Joint, PlanFileReading } from '../../../http/contract/index.ts';
import { addresses, type Trouble, useAct } from '../../data/index.ts';
import { localName } from '../../frame/index.ts';
import { Acts, Button, Facts, FileDrop, Icon, ProblemNote, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { OpeningSteps } from './OpeningSteps.tsx';
import { type RootAtHand, withRoot } from './SavePartyFile.tsx';

interface OpeningProps {
  readonly joint: Joint;
  readonly plan: string;
}

export function Opening({ joint, plan }: OpeningProps) {
  const isBegun = joint.state === 'opening';
  return (
    <OpeningSteps isRootHere={joint.isRootHere} heading="h2">
      {(root) => (
        <>
          {isBegun ? <Signatures joint={joint} plan={plan} /> : <MakePlanFile plan={plan} root={root} />}
          <TakePlanFile plan={plan} root={root} />
        </>
      )}
    </OpeningSteps>
  );
}

/** A party file that was chosen. */
export interface Offer {
  readonly name: string;
  readonly text: string;
}

function MakePlanFile({ plan, root }: { readonly plan: string; readonly root: RootAtHand }) {
  const say = useSay();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const act = useAct<Joint>([addresses.plan(plan)]);
  const choose = (chosen: readonly Offer[]) => {
    act.clear();
    setOffers(chosen);
  };
  const open = () =>
    act.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'opening'),
      body: { offers: offers.map(({ text }) => text), ...withRoot(root) },
    });
  return (
    <li>
      <h2>{say('joint.step.open')}</h2>
      <p className="soft measure">{say('joint.step.open-help')}</p>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <ChooseOffers offers={offers} onOffers={choose} />
      <Acts>
        <Button look="primary" isDisabled={offers.length === 0 || act.busy || root.isMissing} onPress={open}>
          {say('joint.step.open-act', { n: offers.length })}
        </Button>
      </Acts>
    </li>
  );
}

interface ChooseOffersProps {
  readonly offers: readonly Offer[];
  readonly onOffers: (offers: readonly Offer[]) => void;
}

/** The party files that were chosen, and a place to add one. */
export function ChooseOffers({ offers, onOffers }: ChooseOffersProps) {
  const say = useSay();
  const without = (name: string) => offers.filter((one) => one.name !== name);
  const add = async (file: File) => {
    const text = await file.text();
    onOffers([...without(file.name), { name: file.name, text }]);
  };
  return (
    <>
      <ul>
        {offers.map(({ name }) => (
          <li key={name}>
            {name}{' '}
            <Button look="quiet" onPress={() => onOffers(without(name))}>
              {say('joint.step.leave-out')}
            </Button>
          </li>
        ))}
      </ul>
      <FileDrop
        label={say('joint.step.open-choose')}
        help={say('joint.step.open-choose-help')}
        name="offer"
        file={null}
        onFile={(file) => void add(file)}
      />
    </>
  );
}

function Signatures({ joint, plan }: OpeningProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li>
      <h2>{say('joint.step.sign')}</h2>
      <p className="soft measure">{say('joint.step.sign-help')}</p>
      <ul>
        {joint.parties.map((party) => (
          <li key={party.letter}>
            {say(party.hasSigned ? 'joint.has-signed' : 'joint.has-not-signed', {
              name: localName(party.names, language),
            })}
          </li>
        ))}
      </ul>
      <TextLink look="button" href={addresses.jointAct(plan, 'plan-file')} download>
        <Icon name="save" />
        {say('joint.step.sign-act')}
      </TextLink>
    </li>
  );
}

interface TakePlanFileProps {
  readonly plan: string;
  readonly root: RootAtHand;
  readonly heading?: 'h2' | 'h3';
}

/** A plan file that came: looked at first, then signed, or its signatures taken over. */
export function TakePlanFile({ plan, root, heading: Heading = 'h2' }: TakePlanFileProps) {
  const say = useSay();
  const [file, setFile] = useState<{ readonly file: File; readonly text: string } | null>(null);
  const [read, setRead] = useState<PlanFileReading | null>(null);
  const look = useAct<PlanFileReading>([]);
  const take = useAct<Joint>([addresses.plan(plan)]);
  const bring = async (given: File) => {
    take.clear();
    setRead(null);
    const text = await given.text();
    setFile({ file: given, text });
    const answer = await look.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'plan-file', 'reading'),
      body: { file: text },
    });
    if (answer.ok) setRead(answer.value);
  };
  const run = (sign: boolean, goesBack = false) =>
    void take.run({
      method: 'POST',
      address: addresses.jointAct(plan, 'plan-file'),
      body: {
        file: file?.text ?? '',
        sign,
        ...(goesBack ? { goesBack } : {}),
        ...(sign ? withRoot(root) : {}),
      },
    });
  const problem = take.problem ?? look.problem;
  return (
    <li>
      <Heading>{say('joint.step.take')}</Heading>
      <p className="soft measure">{say('joint.step.take-help')}</p>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <FileDrop
        label={say('joint.step.take-choose')}
        help={say('joint.step.take-choose-help')}
        name="plan-file"
        file={file?.file ?? null}
        onFile={(given) => void bring(given)}
      />
      {read === null ? null : (
        <>
          <PlanFileFacts read={read} />
          <TakeActs
            read={read}
            problem={problem}
            isBusy={take.busy}
            isRootMissing={root.isMissing}
            onTake={run}
          />
        </>
      )}
    </li>
  );
}

interface TakeActsProps {
  readonly read: PlanFileReading;
  readonly problem: Trouble | null;
  readonly isBusy: boolean;
  readonly isRootMissing: boolean;
  readonly onTake: (sign: boolean, goesBack?: boolean) => void;
}

/** Signing the file, or taking over what it brings; where the logs have gone on since, only in so many words. */
function TakeActs({ read, problem, isBusy, isRootMissing, onTake }: TakeActsProps) {
  const say = useSay();
  const hasGoneOn = problem?.facts.reason === 'goes_back';
  // A signature that was taken back may stand in the file and is given once more.
  const isToSign = !read.signed.includes(read.me) || problem?.code === 'joint-not-signed';
  return (
    <Acts>
      {hasGoneOn ? (
        <Button isDisabled={isBusy} onPress={() => onTake(false, true)}>
          {say('opening.take-all-the-same')}
        </Button>
      ) : (
        <Button
          look="primary"
          isDisabled={isBusy || (isToSign && isRootMissing)}
          onPress={() => onTake(isToSign)}
        >
          {say(isToSign ? 'joint.step.take-sign' : 'joint.step.take-act')}
        </Button>
      )}
    </Acts>
  );
}

/** What a plan file says: its hash, who has signed, its texts. */
export function PlanFileFacts({ read }: { readonly read: PlanFileReading }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Facts
      facts={[
        [say('joint.hash'), <code key="hash">{read.hash}</code>],
        ...read.parties.map(
          (party) =>
            [
              say(read.signed.includes(party.letter) ? 'joint.has-signed' : 'joint.has-not-signed', {
                name: localName(party.names, language),
              }),
              <code key={party.letter}>{party.rootKey}</code>,
            ] as const,
        ),
        [
          say('joint.texts'),
          <span key="texts">
            {read.texts.map((text) => (
              <code key={text}>{text}</code>
            ))}
          </span>,
        ],
      ]}
    />
  );
}
