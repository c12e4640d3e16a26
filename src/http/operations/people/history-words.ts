/** A line of the accounts' history in the reader's language: one whole sentence, and what became different. */
import type { HistoryPage } from '../../../accounts/index.ts';
import { type AccountHistoryRow, operatorPseudonym } from '../../../app/index.ts';
import type { Json } from '../../../base/index.ts';
import { formatDate, formatList, isMessageKey, type Language, translate } from '../../../i18n/index.ts';
import type { AccountHistory, AccountLine } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';

type Glossary = Pick<HistoryPage, 'people' | 'plans'>;
const fields = ['displayName', 'language', 'active', 'grants'] as const;

function member(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.entries(value).find(([key]) => key === name)?.[1] ?? null;
}
const text = (value: Json): string => (typeof value === 'string' ? value : '');
const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

function say(language: Language, key: string, facts: Record<string, string | number> = {}): string {
  return isMessageKey(key) ? translate(language, key, facts) : key;
}

/** One role with where it holds: everywhere, or the plans in which it is narrowed with their areas. */
function grantWords(language: Language, grant: Json, { plans }: Glossary): string {
  const role = say(language, `term.role.${text(member(grant, 'role'))}`);
  const areas = member(grant, 'areas');
  const narrowed = typeof areas === 'object' && areas !== null ? Object.entries(areas) : [];
  if (narrowed.length === 0) return role;
  const places = narrowed.map(([planId, ids]) => {
    const plan = plans.find((one) => one.planId === planId);
    const title = plan?.title[language] ?? plan?.title.zh ?? plan?.title.en ?? plan?.title.lo ?? planId;
    const names = list(ids).map((id) => plan?.byId.get(text(id))?.path ?? text(id));
    return names.length === 0
      ? say(language, 'people.grant-none', { plan: title })
      : say(language, 'people.grant-areas', { plan: title, areas: formatList(language, names) });
  });
  return say(language, 'people.grant-narrowed', { role, places: formatList(language, places) });
}

function valueWords(language: Language, field: string, value: Json, glossary: Glossary): string {
  if (field === 'grants') {
    const words = list(value).map((grant) => grantWords(language, grant, glossary));
    return words.length === 0 ? say(language, 'people.grants-none') : formatList(language, words);
  }
  if (field === 'active')
    return say(language, value === true ? 'people.state.active' : 'people.state.closed');
  return field === 'language' ? say(language, `term.language.${text(value)}`) : text(value);
}

function changesOf(language: Language, detail: Json, glossary: Glossary): AccountLine['changes'] {
  const [before, after] = [member(detail, 'before'), member(detail, 'after')];
  // Lines that are about grants alone hold them at the top.
  const [old, now] = after === null ? [{ grants: before }, detail] : [before, after];
  return fields
    .filter((field) => member(now, field) !== null)
    .map((field) => {
      const was = member(old, field);
      return {
        field: say(language, `people.field.${field}`),
        before: was === null ? '' : valueWords(language, field, was, glossary),
        after: valueWords(language, field, member(now, field), glossary),
      };
    });
}

/** The line as the API gives it. */
export function lineView(
  language: Language,
  { seq, at, by, act, subject, detail }: AccountHistoryRow,
  glossary: Glossary,
): Wide<AccountLine> {
  const { people } = glossary;
  const byName = people.find(({ pseudonym }) => pseudonym === by)?.displayName;
  const person = people.find(({ personId }) => personId === subject);
  const deputy = people.find(({ personId }) => personId === member(detail, 'deputy'));
  const day = (name: string): string => formatDate(language, text(member(detail, name)));
  const facts = {
    person: person?.displayName ?? '',
    deputy: deputy?.displayName ?? '',
    from: day('from'),
    to: day('to'),
    address: text(member(detail, 'address')),
    known: person === undefined ? 'no' : 'yes',
  };
  return {
    seq,
    at: new Date(at).toISOString(),
    by: byName ?? (by === '' ? say(language, 'people.by-nobody') : sayWho(language, by)),
    act,
    person: person === undefined ? null : { id: person.personId, displayName: person.displayName },
    summary: say(language, `people.line.${act}`, facts),
    changes: changesOf(language, detail, glossary),
  };
}

/** What became different, a line for each field. */
export function changeWords(language: Language, changes: Wide<AccountLine>['changes']): string | null {
  const lines = changes.map((change) =>
    translate(language, change.before === '' ? 'people.history-set' : 'people.history-change', { ...change }),
  );
  return lines.length === 0 ? null : lines.join('\n');
}

/** Who can have acted: everybody with an account, and whoever has the machine. */
export function whoActs(language: Language, people: Glossary['people']): Wide<AccountHistory>['people'] {
  const machine = { id: null, by: operatorPseudonym, name: sayWho(language, operatorPseudonym) };
  return [
    ...people.map(({ personId, pseudonym, displayName }) => ({
      id: personId,
      by: pseudonym,
      name: displayName,
    })),
    machine,
  ];
}
