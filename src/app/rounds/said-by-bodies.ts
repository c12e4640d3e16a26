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
}

const anyWords = (words: Words): string | undefined => words.zh ?? words.lo ?? words.en;

function toStatement(values: Values): Statement | null {
  const progress = stages.find((stage) => stage === values.progress);
  if (progress === undefined) return null;
  const [done, next, obstacle] = ['inside', 'next', 'hinders'].map((name) => anyWords(wordsOf(values, name)));
  return {
    progress,
    ...(done === undefined ? {} : { done }),
    ...(next === undefined ? {} : { next }),
    ...(typeof values.expected === 'string' ? { due: values.expected } : {}),
    ...(obstacle === undefined ? {} : { obstacle }),
  };
}

/** By body and commitment, `<body> <commitment>`: everything that was said, the newest period first. */
export async function saidByBodies(
  r: StoreReader,
  planId: PlanId,
  bodies: readonly string[],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const links = (await r.objects.linksTo(planId, bodies)).filter(
    ({ type, field }) => type === 'claim' && field === 'body',
  );
  const rows = await r.objects.many(planId, links);
  const found = rows.flatMap(({ values, retired, version }) => {
    const [[body], [commitment]] = [refsOf(values, 'body'), refsOf(values, 'commitment')];
    const statement = retired ? null : toStatement(values);
    if (body === undefined || commitment === undefined || statement === null) return [];
    const period = typeof values.period === 'string' ? values.period : '';
    return [{ key: `${body} ${commitment}`, said: { period, statement, version } }];
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

/** A claim's fields for a statement; what is not said takes away what was said before. */
export function toClaim(
  ref: string,
  { progress, done, next, due, obstacle }: Statement,
  languages: readonly WordsLanguage[],
): JsonObject {
  const words = (text: string | undefined): Json =>
    text === undefined ? null : { [languageOf(text, languages)]: text };
  return {
    commitment: ref,
    progress,
    inside: words(done),
    next: words(next),
    expected: due ?? null,
    hinders: words(obstacle),
  };
}
