/** The exchange by file: one is made for a stick, a disc or mail; one that came is looked at first, then taken. */
import { useState } from 'react';
import type { BundleFiles, Joint } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Icon, Notice, ProblemNote, Select } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { handOut } from './hand-out.ts';
import { TakeFile } from './TakeFile.tsx';

/** Whose files; while an opening is being signed none is made or taken, and that is said instead [DK1404]. */
export interface FilesProps {
  readonly plan: string;
  readonly isResting: boolean;
}

export function CarryFiles({ plan, isResting, parties }: FilesProps & Pick<Joint, 'parties'>) {
  const say = useSay();
  return (
    <section aria-labelledby="files" className="stack-close not-on-paper">
      <h2 id="files">{say('joint.files.title')}</h2>
      <p className="soft measure">{say('joint.files.lead')}</p>
      {isResting ? (
        <p className="measure">{say('opening.rests.advice')}</p>
      ) : (
        <MakeAndTake plan={plan} parties={parties} />
      )}
    </section>
  );
}

function MakeAndTake({ plan, parties }: { readonly plan: string } & Pick<Joint, 'parties'>) {
  const say = useSay();
  const act = useAct<BundleFiles>([addresses.plan(plan)]);
  const [size, setSize] = useState('');
  const [made, setMade] = useState(0);
  const make = async () => {
    const body = size === '' ? {} : { partBytes: Number(size) * 1_000_000 };
    setMade(0);
    const answer = await act.run({ method: 'POST', address: addresses.jointAct(plan, 'bundles'), body });
    if (!answer.ok) return;
    for (const { name, content } of answer.value.files) handOut(name, content);
    setMade(answer.value.files.length);
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Select
        label={say('joint.files.size')}
        help={say('joint.files.size-help')}
        value={size}
        onChange={setSize}
        choices={[
          { value: '', word: say('joint.files.whole') },
          ...['2', '5', '10', '20'].map((n) => ({
            value: n,
            word: say('joint.files.parts-of', { n: Number(n) }),
          })),
        ]}
      />
      <Acts>
        <Button isDisabled={act.busy} onPress={make}>
          <Icon name="save" />
          {say('joint.files.make')}
        </Button>
      </Acts>
      {made === 0 ? null : (
        <Notice tone="note" title={say('joint.files.made', { n: made })}>
          {say('joint.files.made-advice')}
        </Notice>
      )}
      <TakeFile plan={plan} parties={parties} />
    </>
  );
}
