/**
 * What the text names — instruments, mechanisms, projects, bodies — and no object stands for yet: offered as objects, with
 * the commitments in whose words it stands. A machine found it; nothing is kept until a person takes it [OB35].
 */
import { ok, type Problem, type Result, type Span } from '../../base/index.ts';
import { type ObjectType, objectType, type WordsLanguage } from '../../plan/objects/index.ts';
import { fullNames } from '../../text/index.ts';
import { foldForSearch, type RefViews } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { loadPicture, type PlanPicture } from '../plans/plan-picture.ts';
import type { App, ListedObject, MentionRow, StoreReader } from '../ports/index.ts';
import { findType } from './find-type.ts';
import { nameRefs } from './name-refs.ts';
import { sightOf } from './sight.ts';

/** Which type. */
export interface SuggestObjects {
  readonly planId: string;
  readonly type: string;
}
/** Something that the text names. */
export interface Suggestion {
  readonly words: string;
  readonly language: WordsLanguage;
  /** How often it is named. */
  readonly times: number;
  /** Accepted commitments in whose words it stands. */
  readonly commitments: readonly string[];
  /** Provisions in which it stands, as references, in reading order. */
  readonly provisions: readonly string[];
}
/** Everything that is offered, the most named first. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly refs: RefViews;
}

const fold = (words: string): string => foldForSearch(words).text.replace(/\s+/gu, ' ').trim();
const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Names that objects of the type have already, or that were set aside. */
async function takenNames(r: StoreReader, planId: string, type: ObjectType): Promise<ReadonlySet<string>> {
  const [rows, own] = [
    await r.objects.ofType(planId, type.name),
    await r.objects.ofType(planId, 'set-aside'),
  ];
  const names = (of: readonly ListedObject[]): readonly string[] =>
    of.flatMap(({ label, values }) => {
      const short = values.short;
      const others = typeof short === 'object' && short !== null ? Object.values(short) : [];
      return [...Object.values(label), ...others].filter((word) => typeof word === 'string').map(fold);
    });
  const aside = own.filter(({ values }) => values.form === type.name);
  return new Set([...names(rows), ...names(aside)]);
}

function provisionAt({ tree }: PlanPicture, mention: Span): string | null {
  const around = tree.provisions.filter((node) => isWithin(mention, node));
  return around.at(-1)?.id ?? null;
}

function suggestionOf(
  picture: PlanPicture,
  words: string,
  mentions: readonly MentionRow[],
): Suggestion | null {
  const [first] = mentions;
  if (first === undefined) return null;
  const provisions = mentions.flatMap((mention) => provisionAt(picture, mention) ?? []);
  const isOpen = (id: string): boolean => picture.visible?.has(id) ?? true;
  const open = [...new Set(provisions.filter(isOpen))];
  if (open.length === 0) return null;
  const served = picture.items.filter(
    ({ what, text, spans }) =>
      what === 'commitment' &&
      text === first.textId &&
      spans.some((span) => mentions.some((mention) => isWithin(mention, span))),
  );
  return {
    words,
    language: picture.text.lang,
    times: mentions.length,
    commitments: served.map(({ id }) => `commitment/${id}`),
    provisions: open.map((id) => `provision/${id}`),
  };
}

/** Offers what the current text names. */
export async function suggestObjects(
  app: App,
  who: Actor,
  { planId, type: name }: SuggestObjects,
): Promise<Result<Suggestions, Problem>> {
  const type = findType(name);
  if (!type.ok) return type;
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId);
    if (!picture.ok) return picture;
    const kind = objectType(name)?.mention;
    const mentions = (await r.own.mentions(planId, picture.value.text.textId)).filter(
      (mention) => kind !== undefined && mention.type === kind,
    );
    const taken = await takenNames(r, planId, type.value);
    // 《行动计划》 after 以下简称 is the paper that it is short for.
    const full = fullNames(picture.value.chars, mentions);
    const named = mentions.map((mention, at) => ({ mention, words: full[at] ?? mention.text }));
    const groups = [...Map.groupBy(named, ({ words }) => fold(words))].filter(
      ([words, of]) =>
        words !== '' && !of.some(({ mention }) => taken.has(fold(mention.text))) && !taken.has(words),
    );
    const items = groups
      .flatMap(
        ([, of]) =>
          suggestionOf(
            picture.value,
            of[0]?.words ?? '',
            of.map(({ mention }) => mention),
          ) ?? [],
      )
      .sort((a, b) => b.times - a.times);
    const refs = items.flatMap(({ commitments, provisions }) => [...commitments, ...provisions]);
    return ok({ items, refs: await nameRefs(r, planId, await sightOf(r, who, planId), refs) });
  });
}
