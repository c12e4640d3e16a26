/** Words of forms: what stands in them in one or two languages, and every word by which they are known when they come back. */
import { formatDate, languages, type MessageKey, type MessageValues, translate } from '../../i18n/index.ts';
import {
  cellNames,
  type FormWords,
  folded,
  type Stage,
  type StageWords,
  stages,
} from '../../plan/rounds/index.ts';
import type { RoundFormFigure, RoundFormView } from '../../views/index.ts';

/** A message in the form's languages, one under the other. */
export type Printed = (key: MessageKey, values?: MessageValues) => string;
type Words = RoundFormView['body'];

/** Says a message in each of the form's languages. */
export function printedIn(form: Pick<RoundFormView, 'languages'>, between = '\n'): Printed {
  return (key, values) => form.languages.map((language) => translate(language, key, values)).join(between);
}

/** A name in the form's languages; where it has none of them, in whichever it has. */
export function namesIn(
  { languages: wanted }: Pick<RoundFormView, 'languages'>,
  words: Words,
  between = '\n',
): string {
  const named = wanted.flatMap((language) => words[language] ?? []);
  const whole = named.length > 0 ? named : [words.zh ?? words.lo ?? words.en ?? ''];
  return [...new Set(whole)].join(between);
}

/** A date in the form's languages. */
export function dateIn({ languages: wanted }: Pick<RoundFormView, 'languages'>, date: string): string {
  return wanted.map((language) => formatDate(language, date)).join(' / ');
}

/** A stage as it is printed and chosen. */
export function stageIn({ languages: wanted }: Pick<RoundFormView, 'languages'>, stage: Stage): string {
  return wanted.map((language) => translate(language, `choice.progress.${stage}`)).join(' / ');
}

/** A course with its date. */
export function courseIn(
  form: Pick<RoundFormView, 'languages'>,
  { title, lastPeriod }: Pick<RoundFormView['figures'][number], 'title' | 'lastPeriod'>,
): string {
  return [namesIn(form, title), ...(lastPeriod === null ? [] : [dateIn(form, lastPeriod)])].join('\n');
}

/** The unit of a value in the form's languages. */
export function unitPrinted(
  { languages: wanted }: Pick<RoundFormView, 'languages'>,
  { unit, unitNames }: Pick<RoundFormFigure, 'unit' | 'unitNames'>,
): string {
  return [...new Set(wanted.map((language) => unitNames?.[language] ?? unit))].join(' / ');
}

/** An amount with its unit, as it is printed beside the cell for the next one. */
export function amountIn(
  form: Pick<RoundFormView, 'languages'>,
  figure: Pick<RoundFormFigure, 'unit' | 'unitNames' | 'last' | 'lastPeriod'>,
): string {
  const { last, lastPeriod: date } = figure;
  const { amount, unit = '' } = last ?? {};
  if (amount === undefined) return '';
  // What was said in another unit was said in that one.
  const named = unit === figure.unit ? unitPrinted(form, figure) : unit;
  return `${amount} ${named}${date === null ? '' : `\n${dateIn(form, date)}`}`;
}

const inAll = (key: MessageKey): readonly string[] => languages.map((language) => translate(language, key));

/** Names of columns and lines in every language. */
export const formWords: FormWords = {
  columns: Object.fromEntries(cellNames.map((name) => [name, inAll(`round.form.column.${name}`)])),
  head: {
    person: inAll('round.form.head.person'),
    post: inAll('round.form.head.post'),
    phone: inAll('round.form.head.phone'),
  },
};

/** Stages by their words in every language, and by their plain names. */
export const stageWords: StageWords = new Map(
  stages.flatMap((stage) =>
    [stage, ...inAll(`choice.progress.${stage}`)].map((word) => [folded(word), stage] as const),
  ),
);
