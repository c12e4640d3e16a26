/**
 * Two texts of a plan in step: the first on the left, a further one on the right, provision by provision, with what stands
 * in one and not in the other. They scroll together because they are one page; without script it is a document.
 */
import { useMemo, useState } from 'react';
import type { Static } from 'typebox';
import type { Parallel, Plan } from '../../../http/contract/index.ts';
import { langOf, languageWords, links } from '../../commitments/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import {
  KeysSwitch,
  localName,
  localNameLanguage,
  type PageProps,
  useMay,
  useQueryState,
} from '../../frame/index.ts';
import { Button, EmptyState, Given, Notice, ProblemNote, Tag, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ordinalsOf } from '../reader/SetLine.tsx';
import { BesideRow, type RowActs } from './BesideRow.tsx';
import { ChooseDialog } from './ChooseDialog.tsx';
import { apart, joined, type Row, rowsOf } from './rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type Settling, useSettling } from './use-settling.ts';

type Answer = Static<typeof Parallel>;

export function BesidePage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const parallel = useAnswer(addresses.alignment(params.plan, params.text));
  return (
    <Given answer={plan}>
      {(given) => <Given answer={parallel}>{(both) => <Beside plan={given} answer={both} />}</Given>}
    </Given>
  );
}

function Beside({ plan, answer }: { readonly plan: Plan; readonly answer: Answer }) {
  const say = useSay();
  const [query] = useQueryState();
  const rows = useMemo(() => rowsOf(answer), [answer]);
  const ordinals = useMemo(() => ordinalsOf(answer.first.marks), [answer]);
  const settling = useSettling(answer);
  const may = useMay('review.act') && answer.first.outlineAccepted;
  const [choosing, setChoosing] = useState<Row | null>(null);
  const onlyDifferences = query.get('only') === 'differences';
  const shown = onlyDifferences ? rows.filter(({ differences }) => differences.length > 0) : rows;
  const proposed = rows.filter(({ isGroup, isSettled }) => isGroup && !isSettled);
  useRowKeys(may ? (key) => settleByKey(rows, settling, key) : null);
  const textOf = (id: string) => plan.texts.find((text) => text.id === id);
  const sideOf = (id: string) => {
    const language = textOf(id)?.language;
    return { language: langOf(language), name: language === undefined ? '' : languageWords(say, language) };
  };
  return (
    <div className="beside">
      <Head plan={plan} answer={answer} rows={rows} onlyDifferences={onlyDifferences} />
      {may && proposed.length > 0 ? (
        <p className="beside-all not-on-paper">
          <Button isDisabled={settling.busy} onPress={() => void settling.settle(proposed, true)}>
            {say('beside.settle-all', { n: proposed.length })}
          </Button>
        </p>
      ) : null}
      {settling.problem === null ? null : <ProblemNote problem={settling.problem} />}
      {shown.length === 0 ? <EmptyState title={say('beside.no-differences')} /> : null}
      <div className="beside-rows">
        {shown.map((row) => (
          <BesideRow
            key={row.key}
            row={row}
            planId={plan.id}
            ordinals={ordinals}
            first={sideOf(answer.first.text)}
            other={sideOf(answer.other.text)}
            acts={may ? actsFor(rows, settling, setChoosing) : null}
          />
        ))}
      </div>
      {choosing === null ? null : (
        <ChooseDialog
          row={choosing}
          first={answer.first.provisions.filter(isBody)}
          other={answer.other.provisions.filter(isBody)}
          near={nearbyOf(answer, rows, choosing)}
          onClose={() => setChoosing(null)}
          onChoose={(group) => {
            setChoosing(null);
            void settling.settle([group], false);
          }}
        />
      )}
    </div>
  );
}

const isBody = ({ role }: Answer['first']['provisions'][number]): boolean =>
  role !== 'root' && role !== 'front';

/** Where in the other text a row without a counterpart would stand: after the row before it. */
function nearbyOf(answer: Answer, rows: readonly Row[], row: Row): number {
  const side = row.first.length === 0 ? 'first' : 'other';
  const before = rows.slice(0, rows.indexOf(row)).findLast((each) => each[side].length > 0);
  const last = before?.[side].at(-1);
  return answer[side].provisions.filter(isBody).findIndex(({ id }) => id === last);
}

function settleByKey(rows: readonly Row[], settling: Settling, key: string): void {
  const row = rows.find((each) => each.key === key);
  if (row?.isGroup && !row.isSettled && !settling.busy) void settling.settle([row], true);
}

function actsFor(rows: readonly Row[], settling: Settling, choose: (row: Row) => void): RowActs {
  const nextOf = (row: Row): Row | undefined => rows[rows.indexOf(row) + 1];
  return {
    busy: settling.busy,
    settle: (row) => void settling.settle([row], true),
    reopen: (row) => void settling.reopen(row),
    join: (row) => {
      const next = nextOf(row);
      if (next !== undefined) void settling.settle([joined(row, next)], false);
    },
    apart: (row) => void settling.settle(apart(row), false),
    choose,
  };
}

interface HeadProps {
  readonly plan: Plan;
  readonly answer: Answer;
  readonly rows: readonly Row[];
  readonly onlyDifferences: boolean;
}

function Head({ plan, answer, rows, onlyDifferences }: HeadProps) {
  const say = useSay();
  const language = useLanguage();
  const groups = rows.filter(({ isGroup }) => isGroup);
  const n = answer.differences.length;
  const texts = [answer.first.text, answer.other.text].flatMap((id) =>
    plan.texts.filter((text) => text.id === id),
  );
  const others = plan.texts.filter(
    ({ id, current }) => current && id !== answer.first.text && id !== answer.other.text,
  );
  return (
    <header className="beside-head">
      <h1 {...langOf(localNameLanguage(plan.title, language))}>{localName(plan.title, language)}</h1>
      <ul className="beside-texts-list">
        {texts.map((text) => (
          <li key={text.id}>
            <TextLink href={links.text(plan.id, text.id)}>{languageWords(say, text.language)}</TextLink>{' '}
            <Tag>{say(`term.standing.${text.standing}`)}</Tag>{' '}
            <Tag>{say(text.authentic ? 'beside.authentic' : 'beside.not-authentic')}</Tag>
          </li>
        ))}
      </ul>
      <div className="beside-standing">
        <span>
          {say('beside.settled-of', {
            n: groups.filter(({ isSettled }) => isSettled).length,
            m: groups.length,
          })}
        </span>
        <span>{say('beside.differences', { n })}</span>
        {n === 0 && !onlyDifferences ? null : (
          <TextLink
            href={links.beside(plan.id, answer.other.text, onlyDifferences ? {} : { only: 'differences' })}
          >
            {say(onlyDifferences ? 'beside.show-all' : 'beside.show-differences')}
          </TextLink>
        )}
        {others.map((text) => (
          <TextLink key={text.id} href={links.beside(plan.id, text.id)}>
            {say('beside.with', { language: languageWords(say, text.language) })}
          </TextLink>
        ))}
        <KeysSwitch
          keys={[
            [['j', 'k'], say('beside.keys')],
            [['d'], say('beside.key-difference')],
          ]}
        />
      </div>
      {answer.first.outlineAccepted ? null : (
        <Notice tone="note" title={say('beside.outline-first')}>
          <TextLink href={links.review(plan.id)}>{say('reader.outline-to-review')}</TextLink>
        </Notice>
      )}
    </header>
  );
}
