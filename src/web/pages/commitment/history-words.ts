/** One line of a history in words: the act, or the field of the reading with what it was and what it is. */
import type { HistoryLine, Plan, Reading } from '../../../http/contract/index.ts';
import { formatList, isMessageKey, type Language } from '../../../i18n/desk/index.ts';
import { actorWords, dueWords } from '../../commitments/words/index.ts';
import type { Say } from '../../words/index.ts';

const fields = [
  'actor',
  'kind',
  'strength',
  'due',
  'leads',
  'done',
] as const satisfies readonly (keyof Reading)[];

/** What a line's words need of its plan. */
export interface HistoryPlan {
  readonly parties: Plan['parties'];
  readonly texts: readonly Pick<Plan['texts'][number], 'id' | 'language'>[];
}

/** The line in words. Registers that are not of a reading are named by their act, matches by their text too [AP1200]. */
export function historyWords(
  say: Say,
  language: Language,
  { parties, texts }: HistoryPlan,
  line: HistoryLine,
): string {
  const [type, , name] = line.register.split('/');
  const field = type === 'reading' ? fields.find((one) => one === name) : undefined;
  if (line.act === 'placed' || line.act === 'unplaced') {
    const changed = texts.filter(({ id }) => !isSame(spansIn(line.before, id), spansIn(line.after, id)));
    if (changed.length > 0)
      return say(`commitment.${line.act}`, { language: namesOf(say, language, changed) });
  }
  if (field === undefined) return actWords(say, line.act);
  const after = valueWords(say, language, parties, field, line.after);
  const named = say(`term.field.${field}`);
  if (line.before === null || line.before === undefined) {
    return say('commitment.change-first', { field: named, after });
  }
  return say('commitment.change', {
    field: named,
    before: valueWords(say, language, parties, field, line.before),
    after,
  });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where a cut says that the commitment stands in a text. */
function spansIn(cut: unknown, text: string): unknown {
  const spans = membersOf(membersOf(cut).get('spans'));
  return spans.get(text) ?? null;
}

const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

const namesOf = (say: Say, language: Language, texts: HistoryPlan['texts']): string =>
  formatList(
    language,
    texts.map((text) => say(`term.language.${text.language}`)),
  );

/** What was done, in words; an act that is not known is still told. */
export function actWords(say: Say, act: string): string {
  const key = `commitment.act.${act}`;
  return isMessageKey(key) ? say(key) : say('commitment.act.other');
}

/** A register's value in words; what is not of the expected form is shown as it stands. */
function valueWords(
  say: Say,
  language: Language,
  parties: Plan['parties'],
  field: (typeof fields)[number],
  value: unknown,
): string {
  if (value === null || value === undefined) return say('commitment.nothing');
  if (field === 'due' && isDue(value)) return dueWords(say, language, value);
  if (Array.isArray(value))
    return value.length === 0 ? say('commitment.nothing') : formatList(language, value.map(String));
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'actor') return actorWords(say, language, parties, value);
  const key = `term.${field}.${value}`;
  return isMessageKey(key) ? say(key) : value;
}

function isDue(value: unknown): value is NonNullable<Reading['due']> {
  return (
    typeof value === 'object' && value !== null && 'date' in value && 'origin' in value && 'words' in value
  );
}
