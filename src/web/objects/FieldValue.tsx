/** A field's value as pages show it, by its kind. */
import type { ReactNode } from 'react';
import type { RefViews } from '../../http/contract/index.ts';
import { formatDate, formatNumber, formatPeriod, htmlLang, type Language } from '../../i18n/desk/index.ts';
import {
  type ChoiceField,
  type ColumnField,
  type Field,
  isSide,
  parseElsewhere,
  type RowsField,
  unitNamesFor,
  wordsLanguages,
} from '../../plan/objects/index.ts';
import { FileLink } from '../files/index.ts';
import { languageNames, localName, localNameLanguage } from '../frame/index.ts';
import { DateText, TextLink } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { useChoices } from './choice-words.ts';
import { RefLink, RefList } from './RefLink.tsx';
import { amountWords, cadenceWords, fieldWords, objectAddresses } from './words/index.ts';

interface WordOfChoice {
  readonly planId: string;
  readonly field: ChoiceField;
  readonly word: string;
}

export interface FieldValueProps {
  readonly planId: string;
  readonly field: Field | ColumnField;
  readonly value: unknown;
  readonly refs: RefViews;
  /** The object's fields, by which an amount's unit is told. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** In a table: one language, few references, no long words. */
  readonly brief?: boolean;
}

type Local = Partial<Record<Language, string>>;

/** Words of the plan's languages out of a value. */
export function toLocal(value: unknown): Local {
  if (typeof value !== 'object' || value === null) return {};
  const texts = Object.entries(value).filter((one): one is [Language, string] => typeof one[1] === 'string');
  return Object.fromEntries(texts.filter(([language]) => wordsLanguages.includes(language)));
}

function LocalWords({ value, brief, long }: { value: Local; brief: boolean; long: boolean }) {
  const language = useLanguage();
  const first = localNameLanguage(value, language);
  const others = wordsLanguages.filter(
    (one) => value[one] !== undefined && htmlLang[one] !== first && one !== language,
  );
  const shown = localName(value, language);
  const className = long ? (brief ? 'field-long brief' : 'field-long') : undefined;
  return (
    <>
      <span lang={first} className={className}>
        {shown}
      </span>
      {brief
        ? null
        : others
            .filter((one) => value[one] !== shown)
            .map((one) => (
              <span key={one} className={long ? 'field-other field-long' : 'field-other'}>
                <span className="soft">{languageNames[one]}</span>{' '}
                <span lang={htmlLang[one]}>{value[one]}</span>
              </span>
            ))}
    </>
  );
}

const isNumber = ({ kind }: ColumnField): boolean => kind === 'count' || kind === 'amount';

function Rows({ planId, field, value, refs, values }: FieldValueProps & { readonly field: RowsField }) {
  const say = useSay();
  const rows = Array.isArray(value) ? value : [];
  const columns = Object.entries(field.columns).filter(([name]) =>
    rows.some((row) => typeof row === 'object' && row !== null && Reflect.get(row, name) !== undefined),
  );
  return (
    <div className="rows-value">
      <table>
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <th key={name} scope="col" className={isNumber(column) ? 'number' : ''}>
                {fieldWords(say, name, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row: object) => (
            <tr key={JSON.stringify(row)}>
              {columns.map(([name, column]) => (
                <td key={name} className={isNumber(column) ? 'number' : ''}>
                  <FieldValue
                    planId={planId}
                    field={column}
                    value={Reflect.get(row, name)}
                    refs={refs}
                    {...(values === undefined ? {} : { values })}
                    brief
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Files({ planId, value }: { readonly planId: string; readonly value: unknown }) {
  const files: readonly { sha256?: unknown; name?: unknown }[] = Array.isArray(value) ? value : [];
  return (
    <ul className="plain-list">
      {files.map(({ sha256, name }) => (
        <li key={String(sha256)}>
          <FileLink href={objectAddresses.file(planId, String(sha256))} name={String(name)} />
        </li>
      ))}
    </ul>
  );
}

/** What a place is, in words: its form and how many points it has. */
function PlaceWords({ value }: { readonly value: string }) {
  const say = useSay();
  const pairs = value.match(/\[-?\d[^[\]]*\]/g) ?? [];
  const kind = /"type":"(\w+)"/.exec(value)?.[1] ?? '';
  if (kind === 'Point')
    return <span>{say('object.place.point', { at: pairs[0]?.slice(1, -1).replace(',', ', ') ?? '' })}</span>;
  const isLine = kind.endsWith('LineString');
  return <span>{say(isLine ? 'object.place.line' : 'object.place.area', { n: pairs.length })}</span>;
}

/** The way to a commitment of another plan; whether one may see it is asked there. */
function OtherCommitment({ value }: { readonly value: string }) {
  const say = useSay();
  const to = parseElsewhere(value);
  return to === null ? null : (
    <TextLink href={`/plans/${encodeURIComponent(to.plan)}/commitments/${encodeURIComponent(to.id)}`}>
      {say('object.elsewhere')}
    </TextLink>
  );
}

function Line({ value, form }: { readonly value: string; readonly form: string | undefined }) {
  if (form === 'elsewhere') return <OtherCommitment value={value} />;
  if (form === 'mail') return <a href={`mailto:${value}`}>{value}</a>;
  if (form !== 'web') return <>{value}</>;
  return (
    <a href={value} rel="noreferrer noopener" target="_blank">
      {value}
    </a>
  );
}

function textValue(props: FieldValueProps, language: Language, say: ReturnType<typeof useSay>): ReactNode {
  const { field, value, refs, values = {} } = props;
  if (field.kind === 'date') return <DateText date={String(value)} />;
  if (field.kind === 'line' && field.form === 'period') return formatPeriod(language, String(value));
  if (field.kind === 'line') return <Line value={String(value)} form={field.form} />;
  if (field.kind === 'count') return formatNumber(language, Number(value));
  if (field.kind === 'flag') return say('object.yes');
  if (field.kind === 'amount')
    return amountWords(
      say,
      language,
      value,
      unitNamesFor(field, values, (ref) => refs[ref]?.unit),
    );
  if (field.kind === 'cadence') return cadenceWords(say, (date) => formatDate(language, date), value);
  return null;
}

function ChoiceWords({ planId, field, word }: WordOfChoice) {
  return <>{useChoices(planId, isSide(field)).words(field, word)}</>;
}

/** The value; nothing where it is not set. */
export function FieldValue(props: FieldValueProps) {
  const { planId, field, value, refs, brief = false } = props;
  const say = useSay();
  const language = useLanguage();
  if (value === undefined || value === null) return null;
  switch (field.kind) {
    case 'name':
      return <LocalWords value={toLocal(value)} brief={brief} long={false} />;
    case 'words':
      return <LocalWords value={toLocal(value)} brief={brief} long />;
    case 'link':
      return <RefLink planId={planId} to={String(value)} refs={refs} brief={brief} />;
    case 'links':
      return (
        <RefList
          planId={planId}
          to={Array.isArray(value) ? value.map(String) : []}
          refs={refs}
          brief={brief}
        />
      );
    case 'rows':
      return brief ? (
        say('object.rows-count', { n: Array.isArray(value) ? value.length : 0 })
      ) : (
        <Rows {...props} field={field} />
      );
    case 'files':
      return <Files planId={planId} value={value} />;
    case 'choice':
      return <ChoiceWords planId={planId} field={field} word={String(value)} />;
    case 'place':
      return <PlaceWords value={String(value)} />;
    default:
      return <>{textValue(props, language, say)}</>;
  }
}
