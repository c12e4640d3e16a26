/** How far a bulk act is, and the way to stop it. */
import { Button, Progressing } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import type { BulkReviewing } from './use-bulk-review.ts';

export function BulkProgress({ bulk }: { readonly bulk: Pick<BulkReviewing, 'progress' | 'stop'> }) {
  const say = useSay();
  const { progress, stop } = bulk;
  if (progress === null) return null;
  const { done, of, stopping } = progress;
  return (
    <div className="bulk-progress" role="status">
      <Progressing
        label={say('review.bulk-progress', { done, of })}
        value={of === 0 ? 0 : (100 * done) / of}
      />
      <Button small isDisabled={stopping} onPress={stop}>
        {say(stopping ? 'review.bulk-stopping' : 'review.bulk-stop')}
      </Button>
    </div>
  );
}
