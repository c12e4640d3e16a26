/** The button that saves this party's file, signed with the root key that is here or was brought. */
import type { BundleFiles } from '../../../http/contract/index.ts';
import { addresses, useAct } from '../../data/index.ts';
import { Acts, Button, Icon, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { handOut } from './hand-out.ts';

/** The root key's file as it was brought; `isMissing`: it is needed and was not brought yet. */
export interface RootAtHand {
  readonly rootKey: string | null;
  readonly isMissing: boolean;
}

/** What a request says of the root key. */
export function withRoot({ rootKey }: RootAtHand): { readonly rootKey?: string } {
  return rootKey === null ? {} : { rootKey };
}

export function SavePartyFile({ root }: { readonly root: RootAtHand }) {
  const say = useSay();
  const act = useAct<BundleFiles>([]);
  const save = async () => {
    const made = await act.run({
      method: 'POST',
      address: addresses.joining('party-file'),
      body: withRoot(root),
    });
    if (made.ok) for (const { name, content } of made.value.files) handOut(name, content);
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Acts>
        <Button isDisabled={act.busy || root.isMissing} onPress={() => void save()}>
          <Icon name="save" />
          {say('joint.step.own-act')}
        </Button>
      </Acts>
    </>
  );
}
