/** The cells of one figure, to fill in at the desk or by hand: a value in its unit, or places in a province. */
import { countColumns } from '../../../plan/rounds/index.ts';
import { DateText, TextField } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { type Figure, FigureName, useUnit } from './FigureName.tsx';

/** What was entered in a row of figures, by column. */
export type FigureCells = Readonly<Partial<Record<(typeof figureCells)[number], string>>>;
/** Columns of a figure that are filled in. */
export const figureCells = ['value', 'source', 'province', ...countColumns] as const;

interface FigureEntryProps {
  readonly figure: Figure;
  readonly entry: FigureCells;
  /** What is wrong in each cell. */
  readonly problems?: Readonly<Record<string, string>>;
  readonly onChange: (entry: FigureCells) => void;
}

/** What is printed into the cells of a figure, as text. */
export function printedCells({ kind, printed }: Figure): FigureCells {
  if (printed === null) return {};
  if (kind === 'value') return { value: printed.amount ?? '', source: printed.source ?? '' };
  return Object.fromEntries(countColumns.map((name) => [name, String(printed[name] ?? '')]));
}

export function FigureEntry({ figure, entry, problems = {}, onChange }: FigureEntryProps) {
  const say = useSay();
  const { kind, provinces, last, lastPeriod } = figure;
  const unit = useUnit(figure);
  const shown = { ...printedCells(figure), ...entry };
  const field = (name: (typeof figureCells)[number], label: string, width: number) => (
    <TextField
      key={name}
      label={label}
      value={shown[name] ?? ''}
      onChange={(value) => onChange({ ...entry, [name]: value })}
      width={width}
      problem={problems[name]}
    />
  );
  return (
    <section className="round-row">
      <p className="round-words">
        <FigureName figure={figure} />
      </p>
      {last?.amount === undefined ? null : (
        <p className="round-last soft">
          {say('round.form.column.before')}: {last.amount} {last.unit === figure.unit ? unit : last.unit}{' '}
          {lastPeriod === null ? null : <DateText date={lastPeriod} />}
        </p>
      )}
      <div className="round-cells">
        {kind === 'value' ? (
          <>
            {field('value', say('round.page.in-unit', { what: say('round.form.column.value'), unit }), 14)}
            {field('source', say('round.form.column.source'), 30)}
          </>
        ) : (
          <>
            {provinces.length > 0 ? null : field('province', say('round.form.column.province'), 20)}
            {countColumns.map((name) => field(name, say(`round.form.column.${name}`), 8))}
          </>
        )}
      </div>
    </section>
  );
}
