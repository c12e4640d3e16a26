/** Says that what was typed earlier is here again, and lets go of it. */
import { Button } from '../parts/index.ts';
import { useSay } from '../words/index.ts';

export function DraftNote({ onDrop }: { readonly onDrop: () => void }) {
  const say = useSay();
  return (
    <p className="draft-note" role="status">
      {say('commitment.draft-restored')}{' '}
      <Button small look="quiet" onPress={onDrop}>
        {say('commitment.draft-drop')}
      </Button>
    </p>
  );
}
