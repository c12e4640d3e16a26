/** One row of the register; at 360 px a card. The words are one line, the whole of them in the panel. */
import { memo, type ReactNode } from 'react';
import type { JointFigures, Plan, RegisterItem } from '../../../http/contract/index.ts';
import type { Language } from '../../../i18n/desk/index.ts';
import { actorWords, dueWords, links, placeWords, reviewStateOf, Words } from '../../commitments/index.ts';
import { AgreementMark, ProgressMark, ReviewMark, TextLink } from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { type ColumnName, columnTitles } from './columns.ts';

type JointLine = JointFigures['items'][number];

export interface RowProps {
  readonly item: RegisterItem;
  readonly index: number;
  readonly plan: Plan;
  readonly columns: readonly ColumnName[];
  readonly selects: boolean;
  readonly selected: boolean;
  readonly open: boolean;
  readonly active: boolean;
  /** How the parties stand on it; undefined where they have said nothing, or it is not asked. */
  readonly joint: JointLine | undefined;
  /** Cards at 360 px differ in height: the row is measured. */
  readonly measure: (row: Element | null) => void;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onActive: (index: number) => void;
}

export const Row = memo(function Row(props: RowProps) {
  const { item, index, plan, columns, selects, selected, open, active, onToggle, onOpen, onActive } = props;
  const say = useSay();
  const language = useLanguage();
  const place = placeWords(item);
  return (
    <tr
      ref={props.measure}
      className={`grid-row grid-row-${item.what}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selects ? selected : undefined}
      data-open={open || undefined}
      tabIndex={active ? 0 : -1}
      onFocus={() => onActive(index)}
      onClick={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('a, button, label, input') !== null)
          return;
        onOpen(item.id);
      }}
    >
      {selects ? (
        <td className="grid-cell grid-select">
          <label className="grid-check">
            <input type="checkbox" checked={selected} onChange={() => onToggle(item.id)} tabIndex={-1} />
            <span className="unseen">{say('register.select', { place })}</span>
          </label>
        </td>
      ) : null}
      <th scope="row" className="grid-cell grid-place">
        <TextLink href={links.commitment(plan.id, item.id)} look="quiet">
          {place}
        </TextLink>
      </th>
      {columns.map((column) => (
        <td key={column} className={`grid-cell grid-${column}`}>
          <span className="grid-name" aria-hidden="true">
            {say(columnTitles[column])}
          </span>
          <span className="grid-value">
            {column === 'joint' ? <JointCell line={props.joint} /> : cell(column, item, plan, say, language)}
          </span>
        </td>
      ))}
    </tr>
  );
});

/** How far the parties hold it to be together, and how they stand on each claim. */
function JointCell({ line }: { readonly line: JointLine | undefined }) {
  if (line === undefined) return <span className="soft">–</span>;
  return (
    <span className="standing-claim">
      <ProgressMark state={line.progress} />
      {line.claims.map(({ claimant, period, agreement }) => (
        <AgreementMark key={`${period} ${claimant}`} state={agreement} bare />
      ))}
    </span>
  );
}

/** The words in the reader's language where the plan has them in it, else those of its first text. */
function RegisterWords({ item, plan }: { readonly item: RegisterItem; readonly plan: Plan }) {
  const [own] = item.further;
  if (own !== undefined) return <Words words={own.words} language={own.language} found={own.found} />;
  const language = plan.texts.find(({ id }) => id === item.text)?.language;
  return <Words words={item.words} language={language} found={item.found} />;
}

function cell(
  column: Exclude<ColumnName, 'joint'>,
  item: RegisterItem,
  plan: Plan,
  say: Say,
  language: Language,
): ReactNode {
  const { reading } = item;
  switch (column) {
    case 'words':
      return <RegisterWords item={item} plan={plan} />;
    case 'actor':
      return actorWords(say, language, plan.parties, reading.actor);
    case 'kind':
      return say(`term.kind.${reading.kind}`);
    case 'strength':
      return say(`term.strength.${reading.strength}`);
    case 'due':
      return reading.due === null ? (
        <span className="soft">{say('term.due.none')}</span>
      ) : (
        dueWords(say, language, reading.due)
      );
    case 'leads':
      return reading.leads.length === 0 ? <span className="soft">–</span> : reading.leads.join(' · ');
    case 'state':
      return <ReviewMark state={reviewStateOf(item)} />;
    case 'progress':
      return item.what === 'commitment' ? (
        <ProgressMark state={item.progress} />
      ) : (
        <span className="soft">–</span>
      );
  }
}
