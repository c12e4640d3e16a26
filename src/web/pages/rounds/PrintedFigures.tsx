/** The figures of a form as they are printed: what is asked, what stands, and room to write. */
import { unitIn } from '../../../plan/objects/index.ts';
import { countColumns } from '../../../plan/rounds/index.ts';
import { DateText, Table, type TableColumn } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { type Figure, FigureName } from './FigureName.tsx';

const room = <span className="round-room" aria-hidden="true" />;

export function PrintedFigures({ figures }: { readonly figures: readonly Figure[] }) {
  const say = useSay();
  const language = useLanguage();
  const ofKind = (kind: Figure['kind']) => figures.filter((one) => one.kind === kind);
  const name = (word: string): TableColumn<Figure> => ({
    id: 'name',
    name: word,
    head: true,
    show: (figure) => <FigureName figure={figure} />,
  });
  const values: readonly TableColumn<Figure>[] = [
    name(say('round.form.column.indicator')),
    {
      id: 'before',
      name: say('round.form.column.before'),
      show: ({ last, lastPeriod, unit, unitNames }) =>
        last?.amount === undefined ? (
          <span className="soft">{say('round.page.nothing-said')}</span>
        ) : (
          <>
            {last.amount} {last.unit === unit ? unitIn(language, unit, unitNames) : last.unit}{' '}
            <span className="soft">{lastPeriod && <DateText date={lastPeriod} />}</span>
          </>
        ),
    },
    { id: 'value', name: say('round.form.column.value'), show: ({ printed }) => printed?.amount ?? room },
    { id: 'source', name: say('round.form.column.source'), show: ({ printed }) => printed?.source ?? room },
  ];
  const places: readonly TableColumn<Figure>[] = [
    name(say('round.form.column.course')),
    ...countColumns.map((column): TableColumn<Figure> => {
      return {
        id: column,
        name: say(`round.form.column.${column}`),
        number: true,
        show: ({ printed }) => printed?.[column] ?? room,
      };
    }),
  ];
  return (
    <>
      {(['value', 'places'] as const).map((kind) => {
        const rows = ofKind(kind);
        const label = say(kind === 'value' ? 'round.form.values' : 'round.form.places');
        return rows.length === 0 ? null : (
          <section key={kind} aria-label={label}>
            <h2>{label}</h2>
            <Table
              label={label}
              columns={kind === 'value' ? values : places}
              rows={rows}
              keyOf={({ key }) => key}
            />
          </section>
        );
      })}
    </>
  );
}
