/** Entries and findings of the log in the reader's words. */

import { formatPeriod, isMessageKey, type Language, languages, translate } from '../../../i18n/index.ts';
import { keyedObject, objectType } from '../../../plan/objects/index.ts';
import type { JointVerification, VerificationView } from '../../../views/index.ts';
import type { Verification } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { sayMessage, sayWho } from '../../server/words.ts';

interface Told {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The line with its summary in words, and who acted. */
export function tellLine<T extends { readonly summary: Told; readonly byName: string }>(
  language: Language,
  line: T,
): Omit<T, 'summary'> & { readonly summary: string } {
  const byName = sayWho(language, line.byName);
  return { ...line, byName, summary: tellSummary(language, line.summary) };
}

const namedTypes: ReadonlySet<string> = new Set([
  ...['plan', 'text', 'outline', 'cut', 'reading', 'alignment', 'period'],
]);

/** What an entry is about, in words for its kind of register; null is the opening of the log. */
export function aboutWords(language: Language, register: string | null): string {
  const [type = ''] = register?.split('/') ?? ['opening'];
  const object = register === null ? undefined : (keyedObject(register)?.type ?? objectType(type)?.name);
  const key =
    object !== undefined
      ? `object.${object}.one`
      : `log.about.${register === null || namedTypes.has(type) ? type : 'other'}`;
  return isMessageKey(key) ? translate(language, key) : translate(language, 'log.about.other');
}

/** What was registered, in words; wherever an entry is listed. */
export function tellSummary(language: Language, summary: Told): string {
  return sayMessage(language, 'entry.summary', withObjectWords(language, summary));
}

/** The kind of thing and the field that an entry is about, in words where the declaration has them. */
function withObjectWords(language: Language, told: Told): Told {
  const { type, field, period } = told.facts;
  if (typeof period === 'string')
    return { ...told, facts: { ...told.facts, period: formatPeriod(language, period) } };
  const name = nameOf(language, told);
  if (typeof type !== 'string' || typeof field !== 'string')
    return name === null ? told : { code: `${told.code}-named`, facts: { ...told.facts, name } };
  const declared = objectType(type)?.fields[field];
  const say = (key: string, otherwise: string) => (isMessageKey(key) ? translate(language, key) : otherwise);
  const words = {
    name: name ?? '',
    type: say(`object.${type}.one`, type),
    field: say(`field.${declared?.word ?? field}`, field),
  };
  return {
    code: name === null ? told.code : `${told.code}-named`,
    facts: { ...told.facts, ...words },
  };
}

/** The thing's name in the reader's language, else in the first that it has, else null. */
function nameOf(language: Language, { facts }: Told): string | null {
  const order = [language, ...languages.filter((one) => one !== language)];
  const name = order.map((one) => facts[`name-${one}`] ?? '').find((words) => words !== '');
  return name === undefined ? null : String(name);
}

/** A verification with its findings in words. */
export function tellVerification(language: Language, found: VerificationView): Wide<Verification> {
  const { checks, joint, earlier } = found;
  const tell = (findings: readonly Told[]) => findings.map((one) => sayMessage(language, 'log.finding', one));
  const tellOpening = ({ findings, logs }: JointVerification) => ({
    findings: tell(findings),
    logs: logs.map((log) => ({ ...log, findings: tell(log.findings) })),
  });
  return {
    ...found,
    checks: checks.map((check) => ({
      ...check,
      detail: sayMessage(language, 'entry.finding', check.detail),
    })),
    joint: joint === null ? null : tellOpening(joint),
    earlier: earlier.map((opening) => ({ number: opening.number, ...tellOpening(opening) })),
  };
}
