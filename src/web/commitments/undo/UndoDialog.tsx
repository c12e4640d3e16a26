/** Before an act is undone: what was done, what undoing it would do, or why it cannot be undone. */
import type { ReviewActPreview } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { useSettings } from '../../frame/index.ts';
import { Acts, Button, Dialog, Given, InstantText, ProblemNote, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { useReview } from '../use-review.ts';
import { actPlaces, actTitle, undoSentences } from './act-words.ts';

export interface UndoDialogProps {
  readonly planId: string;
  /** The act; null shows nothing. */
  readonly actId: string | null;
  readonly onClose: () => void;
}

export function UndoDialog({ planId, actId, onClose }: UndoDialogProps) {
  const say = useSay();
  const preview = useAnswer(actId === null ? null : addresses.reviewAct(planId, actId));
  const { act, busy, problem } = useReview(planId);
  const tell = useTell();
  const undo = async () => {
    if (actId === null) return;
    const answer = await act([{ act: 'undo', of: actId }], []);
    if (!answer.ok) return;
    tell({ words: say('review.undone') });
    onClose();
  };
  return (
    <Dialog title={say('review.undo.title')} open={actId !== null} onClose={onClose} held={busy}>
      <div className="stack-close">
        {problem === null ? null : <ProblemNote problem={problem} />}
        <Given answer={preview}>{(shown) => <Preview preview={shown} />}</Given>
        <Acts>
          {preview?.ok && preview.value.undo !== null ? (
            <Button look="primary" busy={busy} onPress={undo}>
              {say('review.undo.act')}
            </Button>
          ) : null}
          <Button isDisabled={busy} onPress={onClose}>
            {say('commitment.cancel')}
          </Button>
        </Acts>
      </div>
    </Dialog>
  );
}

function Preview({ preview }: { readonly preview: ReviewActPreview }) {
  const say = useSay();
  const { zone } = useSettings();
  return (
    <>
      <p>
        <strong>{actTitle(say, preview)}</strong> {say('review.act-items', { n: preview.items })}{' '}
        <span className="soft">{actPlaces(say, preview)}</span>
      </p>
      <p className="soft">
        {preview.byName} · <InstantText at={preview.at} zone={zone} />
      </p>
      {preview.refusal === null ? null : (
        <ProblemNote problem={{ ...preview.refusal, title: say('review.undo.refused') }} />
      )}
      {preview.undo === null ? null : (
        <ul className="undo-list">
          {undoSentences(say, preview.undo).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
