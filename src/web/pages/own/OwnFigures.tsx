/**
 * The figures that a body owes: each indicator with its unit and the last figure, and each course with its places by province.
 * They are rows of the same form, numbered after those of the commitments.
 */
import type { Own } from '../../../http/contract/index.ts';
import { formatDate, htmlLang } from '../../../i18n/desk/index.ts';
import { unitIn } from '../../../plan/objects/index.ts';
import { localName, localNameLanguage, useFormOutcome } from '../../frame/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Figure = Own['figures'][number];
interface Placed {
  readonly figure: Figure;
  /** Number of its row in the form. */
  readonly at: number;
}
const counts = ['offered', 'allocated', 'used', 'women'] as const;
type Cell = (typeof counts)[number] | 'value' | 'source' | 'province';

interface OwnFiguresProps {
  readonly figures: readonly Figure[];
  /** How many rows stand before. */
  readonly after: number;
}

export function OwnFigures({ figures, after }: OwnFiguresProps) {
  const say = useSay();
  if (figures.length === 0) return null;
  const placed = figures.map((figure, i): Placed => ({ figure, at: after + i }));
  const values = placed.filter(({ figure }) => figure.kind === 'value');
  const places = placed.filter(({ figure }) => figure.kind === 'places');
  const courses = [...Map.groupBy(places, ({ figure }) => figure.of)];
  return (
    <>
      {values.length === 0 ? null : (
        <>
          <h2>{say('round.form.values')}</h2>
          <p className="soft">{say('round.form.values-how')}</p>
          <ol className="own-rows">
            {values.map((one) => (
              <Value key={one.figure.ref} {...one} />
            ))}
          </ol>
        </>
      )}
      {courses.length === 0 ? null : (
        <>
          <h2>{say('round.form.places')}</h2>
          <p className="soft">{say('round.form.places-how')}</p>
          <ol className="own-rows">
            {courses.map(([of, rows]) => (
              <Course key={of} rows={rows} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** What was typed before, where the form was refused, and what is wrong with the row. */
function useRow(at: number) {
  const { problem, fields } = useFormOutcome();
  const isTyped = problem !== null && `${at}.ref` in fields;
  const errors = (problem?.errors ?? []).filter((error) => error.at.split('/')[2] === String(at));
  const shown = (name: Cell, said: string | number | undefined): string =>
    isTyped ? (fields[`${at}.${name}`] ?? '') : String(said ?? '');
  return { errors, shown };
}

function Errors({ of }: { readonly of: ReturnType<typeof useRow>['errors'] }) {
  return of.length === 0 ? null : (
    <ul className="own-note bad">
      {of.map(({ at, message }) => (
        <li key={`${at} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}

function Marks({ figure, at }: Placed) {
  return (
    <>
      <input type="hidden" name={`${at}.ref`} value={figure.ref} />
      <input type="hidden" name={`${at}.version`} value={figure.version} />
    </>
  );
}

function Value({ figure, at }: Placed) {
  const say = useSay();
  const language = useLanguage();
  const { errors, shown } = useRow(at);
  const { title, said, last, lastPeriod } = figure;
  const unit = unitIn(language, figure.unit, figure.unitNames);
  const lastUnit = last?.unit === figure.unit ? unit : last?.unit;
  return (
    <li>
      <Marks figure={figure} at={at} />
      <h3 lang={htmlLang[localNameLanguage(title, language)]}>{localName(title, language)}</h3>
      {last?.amount === undefined || lastPeriod === null ? null : (
        <p className="soft">
          {say('round.form.column.before')}: {last.amount} {lastUnit}, {formatDate(language, lastPeriod)}
        </p>
      )}
      <Errors of={errors} />
      <div className="own-fields">
        <label>
          {say('round.page.in-unit', { what: say('round.form.column.value'), unit })}
          <input name={`${at}.value`} inputMode="decimal" defaultValue={shown('value', said?.amount)} />
        </label>
        <label>
          {say('round.form.column.source')}
          <input name={`${at}.source`} defaultValue={shown('source', said?.source)} />
        </label>
      </div>
    </li>
  );
}

function Course({ rows }: { readonly rows: readonly Placed[] }) {
  const language = useLanguage();
  const [first] = rows;
  if (first === undefined) return null;
  const { title, lastPeriod } = first.figure;
  return (
    <li>
      <h3 lang={htmlLang[localNameLanguage(title, language)]}>{localName(title, language)}</h3>
      {lastPeriod === null ? null : <p className="soft">{formatDate(language, lastPeriod)}</p>}
      {rows.map((one) => (
        <Province key={one.figure.ref} {...one} />
      ))}
    </li>
  );
}

function Province({ figure, at }: Placed) {
  const say = useSay();
  const language = useLanguage();
  const { errors, shown } = useRow(at);
  const { province, provinces, said } = figure;
  const isFurther = provinces.length === 0;
  return (
    <fieldset className="own-places">
      <Marks figure={figure} at={at} />
      <legend>{isFurther ? say('round.page.further-province') : localName(province, language)}</legend>
      <Errors of={errors} />
      <div className="own-counts">
        {isFurther ? (
          <label className="wide">
            {say('round.form.column.province')}
            <input name={`${at}.province`} defaultValue={shown('province', undefined)} />
          </label>
        ) : null}
        {counts.map((name) => (
          <label key={name}>
            {say(`round.form.column.${name}`)}
            <input name={`${at}.${name}`} inputMode="numeric" defaultValue={shown(name, said?.[name])} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
