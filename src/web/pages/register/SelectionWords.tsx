/** What is selected, in figures; and where more fits the filters than is on the page, the way to select all of it. */
import type { SelectionFigures } from '../../commitments/index.ts';
import { Button, Progressing } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { SelectAll } from './use-select-all.ts';

export interface SelectionWordsProps {
  readonly figures: SelectionFigures;
  readonly all: SelectAll;
}

/** Kinds that are named; the rest is counted. */
const named = 3;

export function SelectionWords({ figures, all }: SelectionWordsProps) {
  const say = useSay();
  const states = [
    figures.proposals === 0 ? null : say('register.figure-proposals', { n: figures.proposals }),
    figures.commitments === 0 ? null : say('register.figure-commitments', { n: figures.commitments }),
    figures.rejected === 0 ? null : say('register.figure-rejected', { n: figures.rejected }),
  ].filter((words) => words !== null);
  const kinds = figures.kinds
    .slice(0, named)
    .map(({ kind, n }) => say('register.figure-kind', { kind: say(`term.kind.${kind}`), n }));
  const rest = figures.kinds.slice(named).reduce((sum, { n }) => sum + n, 0);
  return (
    <div className="bulk-words">
      <p role="status">
        <strong>{say('register.selected', { n: figures.total })}</strong>{' '}
        <span className="soft">
          {[...states, ...kinds, ...(rest > 0 ? [say('register.figure-rest', { n: rest })] : [])].join(' · ')}
        </span>
      </p>
      {all.loading === null ? null : (
        <Progressing
          label={say('register.selecting', all.loading)}
          value={(100 * all.loading.done) / all.loading.of}
        >
          {' '}
          <Button small look="quiet" onPress={all.stop}>
            {say('review.bulk-stop')}
          </Button>
        </Progressing>
      )}
      {all.loading === null && all.total > figures.total ? (
        <Button small look="quiet" onPress={all.select}>
          {say('register.select-all-found', { n: all.total })}
        </Button>
      ) : null}
    </div>
  );
}
