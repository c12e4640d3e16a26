/**
 * Somebody else was quicker: who did what and when, what it says now, and the choice between the two. What was typed stays
 * on the page until one of them is chosen.
 */
import type { CommitmentItem } from '../../http/contract/index.ts';
import type { Trouble } from '../data/index.ts';
import { useSettings } from '../frame/index.ts';
import { Button, InstantText, ProblemNote } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { changedFields, fieldWords, type Party } from './words/index.ts';

export interface ChangedNoticeProps {
  readonly problem: Trouble;
  /** As it was when the person began, and as it is now; null where it is no longer listed. */
  readonly before: CommitmentItem | null;
  readonly now: CommitmentItem | null;
  readonly parties: readonly Party[];
  /** Registers what was typed over what is there now. */
  readonly onKeep?: (() => void) | undefined;
  /** Takes what is there now. */
  readonly onTake?: (() => void) | undefined;
}

/** The same, but whoever takes what is there now throws away what was typed. */
export function dropping(notice: ChangedNoticeProps, drop: () => void): ChangedNoticeProps {
  const { onTake } = notice;
  if (onTake === undefined) return notice;
  return {
    ...notice,
    onTake: () => {
      drop();
      onTake();
    },
  };
}

/** True for problems that say that somebody else has acted in the meantime. */
export function isOvertaken({ code }: Pick<Trouble, 'code'>): boolean {
  return code === 'review-changed';
}

export function ChangedNotice({ problem, before, now, parties, onKeep, onTake }: ChangedNoticeProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  if (!isOvertaken(problem)) return <ProblemNote problem={problem} />;
  const when = typeof problem.facts.when === 'string' ? problem.facts.when : null;
  const fields = before === null || now === null ? [] : changedFields(before.reading, now.reading);
  const more = (
    <>
      {when === null ? null : (
        <p className="soft">
          <InstantText at={when} zone={zone} />
        </p>
      )}
      {now === null || before === null || fields.length === 0 ? null : (
        <ul className="notice-list">
          {fields.map((field) => (
            <li key={field}>
              {say('commitment.change', {
                field: say(`term.field.${field}`),
                before: fieldWords(say, language, parties, field, before.reading),
                after: fieldWords(say, language, parties, field, now.reading),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
  if (now === null || onKeep === undefined) return <ProblemNote problem={problem} tone="care" more={more} />;
  return (
    <ProblemNote problem={problem} tone="care" more={more}>
      <Button small onPress={onKeep}>
        {say('commitment.changed-keep')}
      </Button>
      {onTake === undefined ? null : (
        <Button small look="quiet" onPress={onTake}>
          {say('commitment.changed-take')}
        </Button>
      )}
    </ProblemNote>
  );
}
