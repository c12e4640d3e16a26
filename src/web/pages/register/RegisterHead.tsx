/** The head of the register: how many, the keys, and the list on paper. */
import type { CommitmentPage } from '../../../http/contract/index.ts';
import { PageHead } from '../../frame/index.ts';
import { Button, Kbd, Progressing, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { usePrintAll } from './use-print-all.ts';
import type { Rows } from './use-rows.ts';

export interface RegisterHeadProps {
  readonly rows: Rows;
  readonly shown: CommitmentPage | undefined;
  readonly narrowed: boolean;
  /** Address of the workbook of all that is found. */
  readonly sheet: string;
}

export function RegisterHead({ rows, shown, narrowed, sheet }: RegisterHeadProps) {
  const say = useSay();
  return (
    <PageHead
      title={say('frame.place.register')}
      lead={
        shown === undefined ? '' : say(narrowed ? 'register.found' : 'register.total', { n: shown.total })
      }
      acts={<HeadActs rows={rows} total={shown?.total ?? 0} sheet={sheet} />}
    />
  );
}

interface HeadActsProps extends Pick<RegisterHeadProps, 'rows' | 'sheet'> {
  readonly total: number;
}

/** Keys, the list as a sheet and on paper. */
function HeadActs({ rows, total, sheet }: HeadActsProps) {
  const say = useSay();
  const { preparing, print, stop } = usePrintAll(rows);
  if (preparing && rows.more)
    return (
      <div className="bulk-progress" role="status">
        <Progressing
          label={say('register.printing', { done: rows.items.length, of: total })}
          value={(100 * rows.items.length) / Math.max(1, total)}
        />
        <Button small onPress={stop}>
          {say('review.bulk-stop')}
        </Button>
      </div>
    );
  return (
    <>
      <KeyHelp />
      {total === 0 ? null : (
        <>
          <TextLink look="button" href={sheet} download>
            {say('object.sheet')}
          </TextLink>
          <Button onPress={print}>
            {rows.more ? say('register.print-all', { n: total }) : say('register.print')}
          </Button>
        </>
      )}
    </>
  );
}

function KeyHelp() {
  const say = useSay();
  return (
    <p className="key-help soft">
      <Kbd>/</Kbd> {say('register.key-search')} <Kbd>↑</Kbd> <Kbd>↓</Kbd> {say('register.key-move')}{' '}
      <Kbd>Enter</Kbd> {say('register.key-open')} <Kbd>x</Kbd> {say('register.key-select')}
    </p>
  );
}
