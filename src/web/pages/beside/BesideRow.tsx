/** One row: both texts, how the match stands, what differs, and the acts that correct it. */
import { Button, Icon, MenuButton, Notice, ReviewMark } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { Differing, Row } from './rows.ts';
import { SideLines, type SideProps } from './SideLines.tsx';

type Texts = Pick<SideProps, 'language' | 'name'>;

export interface BesideRowProps extends Pick<SideProps, 'planId' | 'ordinals'> {
  readonly row: Row;
  readonly first: Texts;
  readonly other: Texts;
  /** Null for who may not settle. */
  readonly acts: RowActs | null;
}

/** What can be done with a row. */
export interface RowActs {
  readonly busy: boolean;
  readonly settle: (row: Row) => void;
  readonly reopen: (row: Row) => void;
  readonly join: ((row: Row) => void) | null;
  readonly apart: (row: Row) => void;
  readonly choose: (row: Row) => void;
}

export function BesideRow({ row, first, other, acts, ...rest }: BesideRowProps) {
  return (
    <section className="beside-row" id={`row-${row.key}`} data-row={row.key} tabIndex={-1}>
      <div className="beside-texts">
        <SideLines {...rest} {...first} side="first" lines={row.firstLines} />
        <SideLines {...rest} {...other} side="other" lines={row.otherLines} />
      </div>
      {row.differences.map((each) => (
        <DifferenceNote key={each.key} difference={each} first={first} other={other} />
      ))}
      {row.isGroup ? <Foot row={row} acts={acts} /> : null}
    </section>
  );
}

/** What differs, under the texts: its kind, and the words of each in its own column. */
function DifferenceNote({
  difference,
  first,
  other,
}: {
  readonly difference: Differing;
  readonly first: Texts;
  readonly other: Texts;
}) {
  const say = useSay();
  const whole = difference.kind === 'provision';
  return (
    <Notice tone="care" title={say(`beside.differs.${difference.kind}`)}>
      {whole ? null : (
        <div className="beside-texts">
          <Quoted words={difference.first} text={first} />
          <Quoted words={difference.other} text={other} />
        </div>
      )}
    </Notice>
  );
}

function Quoted({ words, text }: { readonly words: string | null; readonly text: Texts }) {
  const say = useSay();
  return (
    <p>
      <span className="beside-quoted">{text.name}</span>{' '}
      {words === null ? (
        <span className="soft">{say('beside.not-found')}</span>
      ) : (
        <q {...text.language}>{words}</q>
      )}
    </p>
  );
}

function Foot({ row, acts }: { readonly row: Row; readonly acts: RowActs | null }) {
  const say = useSay();
  const isAlone = row.first.length === 0 || row.other.length === 0;
  return (
    <div className="beside-foot not-on-paper">
      <span className="beside-state">
        <ReviewMark state={row.isSettled ? 'accepted' : 'proposed'} bare />
        {say(`beside.${row.isSettled ? 'settled' : 'proposed'}-${isAlone ? 'alone' : 'match'}`)}
      </span>
      {acts === null ? null : <FootActs row={row} acts={acts} isAlone={isAlone} />}
    </div>
  );
}

function FootActs({
  row,
  acts,
  isAlone,
}: {
  readonly row: Row;
  readonly acts: RowActs;
  readonly isAlone: boolean;
}) {
  const say = useSay();
  const { busy, settle, reopen, join, apart, choose } = acts;
  return (
    <span className="beside-acts">
      {row.isSettled ? null : (
        <Button look="quiet" small isDisabled={busy} onPress={() => settle(row)}>
          {say('beside.settle')}
        </Button>
      )}
      <MenuButton
        label={say('beside.correct')}
        parts={[
          {
            id: 'correct',
            name: say('beside.correct'),
            lines: [
              { id: 'choose', word: say('beside.choose'), disabled: busy, onChoose: () => choose(row) },
              ...(join === null
                ? []
                : [{ id: 'join', word: say('beside.join'), disabled: busy, onChoose: () => join(row) }]),
              ...(isAlone
                ? []
                : [{ id: 'apart', word: say('beside.apart'), disabled: busy, onChoose: () => apart(row) }]),
              ...(row.isSettled
                ? [{ id: 'reopen', word: say('beside.reopen'), disabled: busy, onChoose: () => reopen(row) }]
                : []),
            ],
          },
        ]}
      >
        <Icon name="more" />
        {say('beside.correct')}
      </MenuButton>
    </span>
  );
}
