/** What bodies have said of commitments, read from their claims, and a statement as a claim takes it. */
import type { Json, JsonObject } from '../../base/index.ts';
import type { Values, Words, WordsLanguage } from '../../plan/objects/index.ts';
import { type Statement, stages } from '../../plan/rounds/index.ts';
import type { PlanId, StoreReader } from '../ports/index.ts';
import { lastDay, refsOf, wordsOf } from './find-round.ts';

/** A statement that was kept, and when it was for. */
export interface Said {
  readonly period: string;
  readonly statement: Statement;
  /** Version of the claim. */
  readonly version: number;
  /** The words of the statement in every language in which they stand. */
  readonly words: readonly Words[];
}

/** The languages in which a body reads, the first before the others. */
export type SpokenBy = (body: string) => readonly WordsLanguage[];

/** Words in the first of these languages in which they stand, else in any. */
export function wordsFor(words: Words, languages: readonly WordsLanguage[]): string | undefined {
  const [first] = languages.flatMap((language) => words[language] ?? []);
  return first ?? words.zh ?? words.lo ?? words.en;
}

const told = ['inside', 'next', 'hinders'] as const;

function toStatement(values: Values, languages: readonly WordsLanguage[]): Statement | null {
  const progress = stages.find((stage) => stage === values.progress);
  if (progress === undefined) return null;
  const [done, next, obstacle] = told.map((name) => wordsFor(wordsOf(values, name), languages));
  return {
    progress,
    ...(done === undefined ? {} : { done }),
    ...(next === undefined ? {} : { next }),
    ...(typeof values.expected === 'string' ? { due: values.expected } : {}),
    ...(obstacle === undefined ? {} : { obstacle }),
  };
}

/** By body and commitment, `<body> <commitment>`: everything that was said, the newest period first, in words that the body reads. */
export async function saidByBodies(
  r: StoreReader,
  planId: PlanId,
  bodies: readonly string[],
  speaks: SpokenBy,
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const links = (await r.objects.linksTo(planId, bodies)).filter(
    ({ type, field }) => type === 'claim' && field === 'body',
  );
  const rows = await r.objects.many(planId, links);
  const found = rows.flatMap(({ values, retired, version }) => {
    const [[body], [commitment]] = [refsOf(values, 'body'), refsOf(values, 'commitment')];
    const statement = retired ? null : toStatement(values, speaks(body ?? ''));
    if (body === undefined || commitment === undefined || statement === null) return [];
    const period = typeof values.period === 'string' ? values.period : '';
    const words = told.map((name) => wordsOf(values, name));
    return [{ key: `${body} ${commitment}`, said: { period, statement, version, words } }];
  });
  const grouped = Map.groupBy(found, ({ key }) => key);
  const newest = (a: Said, b: Said): number => (lastDay(a.period) < lastDay(b.period) ? 1 : -1);
  return new Map([...grouped].map(([key, all]) => [key, all.map(({ said }) => said).sort(newest)]));
}

/** The language that words are in, by their script; the form's own where they are in Latin letters. */
export function languageOf(text: string, form: readonly WordsLanguage[]): WordsLanguage {
  if (/\p{Script=Lao}/u.test(text)) return 'lo';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return form.find((language) => language === 'en') ?? (/\p{L}/u.test(text) ? 'en' : (form[0] ?? 'en'));
}

/** A text with all that it is said in: as it stood, or in the language that it is in. */
export function asTold(
  text: string,
  languages: readonly WordsLanguage[],
  before: readonly Words[],
): JsonObject {
  const stood = before.find((words) => Object.values(words).includes(text));
  return stood === undefined ? { [languageOf(text, languages)]: text } : { ...stood };
}

/**
 * A claim's fields for a statement; what is not said takes away what was said before. Words that stood before, in whichever language,
 * keep their translations [RD1434].
 */
export function toClaim(
  ref: string,
  { progress, done, next, due, obstacle }: Statement,
  languages: readonly WordsLanguage[],
  before: readonly Words[] = [],
): JsonObject {
  const words = (text: string | undefined): Json =>
    text === undefined ? null : asTold(text, languages, before);
  return {
    commitment: ref,
    progress,
    inside: words(done),
    next: words(next),
    expected: due ?? null,
    hinders: words(obstacle),
  };
}
