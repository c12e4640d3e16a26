/** A forked log: its party chooses which history stands; every party signs the same file; then the log goes on. */
import { useState } from 'react';
import type {
  BundleFiles,
  Joint,
  JointCautions,
  SettlingReading,
  SettlingTaken,
} from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { localName } from '../../frame/index.ts';
import { Acts, Button, FileDrop, ProblemNote, RadioGroup, useTell } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { handOut } from './hand-out.ts';
import { RootKeyField } from './RootKeyField.tsx';

interface SettleProps {
  readonly frozen: JointCautions['frozen'][number];
  readonly joint: Joint;
  readonly plan: string;
}

export function SettleFork({ frozen, joint, plan }: SettleProps) {
  const say = useSay();
  const [rootKey, setRootKey] = useState<string | null>(null);
  const root = { rootKey, isMissing: !joint.isRootHere && rootKey === null };
  return (
    <section aria-labelledby={`settle-${frozen.log}`} className="joint-card">
      <h2 id={`settle-${frozen.log}`}>{say('caution.settle.title')}</h2>
      <p className="measure">{say(frozen.isOwn ? 'caution.settle.own' : 'caution.settle.other')}</p>
      {joint.isRootHere ? null : <RootKeyField onKey={setRootKey} />}
      {frozen.isOwn ? <Choose frozen={frozen} plan={plan} root={root} /> : null}
      <Bring joint={joint} plan={plan} root={root} />
    </section>
  );
}

interface Root {
  readonly rootKey: string | null;
  readonly isMissing: boolean;
}
const withRoot = ({ rootKey }: Root) => (rootKey === null ? {} : { rootKey });

function Choose({ frozen, plan, root }: Omit<SettleProps, 'joint'> & { readonly root: Root }) {
  const say = useSay();
  const act = useAct<BundleFiles>([]);
  // What all have registered comes first. A choice is known by its root: the list may come anew while one reads it.
  const first = frozen.choices.find(({ isRegistered }) => isRegistered) ?? frozen.choices[0];
  const [chosen, setChosen] = useState<string>(first?.root ?? '');
  const choice = frozen.choices.find(({ root: at }) => at === chosen);
  const make = async () => {
    if (choice === undefined) return;
    const { size, root: at } = choice;
    const body = { size, root: at, ...withRoot(root) };
    const made = await act.run({ method: 'POST', address: addresses.jointAct(plan, 'settlings'), body });
    if (made.ok) for (const { name, content } of made.value.files) handOut(name, content);
  };
  return (
    <div className="stack-close">
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <RadioGroup
        label={say('caution.settle.title')}
        name={`choice-${frozen.log}`}
        value={chosen}
        onChange={setChosen}
        choices={frozen.choices.map(({ size, root: at, isRegistered, isHeld }) => ({
          value: at,
          word: [
            say('caution.settle.choice', { n: size }),
            say(isRegistered ? 'caution.settle.registered' : 'caution.settle.unregistered'),
            say(isHeld ? 'caution.settle.held' : 'caution.settle.not-held'),
          ].join(' · '),
        }))}
      />
      <Acts>
        <Button look="primary" isDisabled={act.busy || root.isMissing} onPress={() => void make()}>
          {say('caution.settle.make')}
        </Button>
      </Acts>
    </div>
  );
}

function Bring({ joint, plan, root }: Omit<SettleProps, 'frozen'> & { readonly root: Root }) {
  const say = useSay();
  const tell = useTell();
  const [file, setFile] = useState<{ readonly file: File; readonly text: string } | null>(null);
  const [read, setRead] = useState<SettlingReading | null>(null);
  const look = useAct<SettlingReading>([]);
  const take = useAct<SettlingTaken>([addresses.plan(plan)]);
  const bring = async (given: File) => {
    setRead(null);
    const text = await given.text();
    setFile({ file: given, text });
    const address = addresses.jointAct(plan, 'settlings', 'reading');
    const answer = await look.run({ method: 'POST', address, body: { file: text } });
    if (answer.ok) setRead(answer.value);
  };
  const run = async (sign: boolean) => {
    const body = { file: file?.text ?? '', sign, ...(sign ? withRoot(root) : {}) };
    const address = addresses.jointAct(plan, 'settlings', 'taking');
    const done = await take.run({ method: 'POST', address, body });
    if (!done.ok) return;
    if (sign) for (const { name, content } of done.value.files) handOut(name, content);
    tell({ words: say(done.value.isSettled ? 'caution.settle.done' : 'caution.settle.waits') });
  };
  const problem = take.problem ?? look.problem;
  const hasSigned = joint.me !== null && read?.signed.includes(joint.me) === true;
  return (
    <div className="stack-close">
      {problem === null ? null : <ProblemNote problem={problem} />}
      <FileDrop
        label={say('caution.settle.bring')}
        help={say('caution.settle.bring-help')}
        name="settling"
        file={file?.file ?? null}
        onFile={(given) => void bring(given)}
      />
      {read === null ? null : (
        <Says
          read={read}
          joint={joint}
          isHeld={take.busy || (!hasSigned && root.isMissing)}
          onAct={() => void run(!hasSigned)}
        />
      )}
    </div>
  );
}

interface SaysProps {
  readonly read: SettlingReading;
  readonly joint: Joint;
  readonly isHeld: boolean;
  readonly onAct: () => void;
}

/** What the file says, who has signed it, and the next step. */
function Says({ read, joint, isHeld, onAct }: SaysProps) {
  const say = useSay();
  const language = useLanguage();
  const hasSigned = joint.me !== null && read.signed.includes(joint.me);
  return (
    <>
      <p>{say('caution.settle.says', { log: read.log, n: read.size })}</p>
      <ul>
        {joint.parties.map(({ letter, names }) => (
          <li key={letter}>
            {say(read.signed.includes(letter) ? 'joint.has-signed' : 'joint.has-not-signed', {
              name: localName(names, language),
            })}
          </li>
        ))}
      </ul>
      <Acts>
        <Button look="primary" isDisabled={isHeld} onPress={onAct}>
          {say(hasSigned ? 'caution.settle.take' : 'caution.settle.sign')}
        </Button>
      </Acts>
    </>
  );
}
