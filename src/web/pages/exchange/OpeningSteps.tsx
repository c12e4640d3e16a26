/** The steps by which a plan is opened, the first time and anew: the root key where it is away, and this party's file signed with it. */
import { type ReactNode, useState } from 'react';
import { useSay } from '../../words/index.ts';
import { RootKeyField } from './RootKeyField.tsx';
import { type RootAtHand, SavePartyFile } from './SavePartyFile.tsx';

interface OpeningStepsProps {
  readonly isRootHere: boolean;
  /** Of what level the headings of the steps are. */
  readonly heading: 'h2' | 'h3';
  /** The steps that follow. */
  readonly children: (root: RootAtHand) => ReactNode;
}

/** The first step, and those that follow it. */
export function OpeningSteps({ isRootHere, heading: Heading, children }: OpeningStepsProps) {
  const say = useSay();
  const [rootKey, setRootKey] = useState<string | null>(null);
  const root = { rootKey, isMissing: !isRootHere && rootKey === null };
  return (
    <>
      {isRootHere ? null : (
        <div className="stack-close">
          <p>{say('keys.root.first')}</p>
          <RootKeyField onKey={setRootKey} />
        </div>
      )}
      <ol className="joint-steps">
        <li>
          <Heading>{say('joint.step.own')}</Heading>
          <p className="soft measure">{say('joint.step.own-help')}</p>
          <SavePartyFile root={root} />
        </li>
        {children(root)}
      </ol>
    </>
  );
}
