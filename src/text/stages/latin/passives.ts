/**
 * Undertakings told by what is to be done with a thing: reports shall be submitted, efforts will be made to ease, the award
 * shall be final.
 */
import { baseVerbs, type Formula, type LatinVerb, pastVerbs } from './lexicon.ts';
import { actorOf, isBound, isThing, type Parties } from './subjects.ts';
import { type Trigger, trigger } from './trigger.ts';
import { ANY_VERB, isAdverb, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

/** A clause with a modal at `at`, and who acts in it or acted before. */
export interface Clause {
  readonly words: readonly Word[];
  readonly parties: Parties;
  readonly clause: number;
  readonly at: number;
  readonly actor: string | null;
  readonly previous: string | null;
}

/** Words at which the one by whom something is done is over. */
const AFTER_DOER: ReadonlySet<string> = new Set(
  'for in at during within on under through with to before after until upon from by as which that who whose shall will must may should is are'.split(
    ' ',
  ),
);
/** What somebody will be by a plan. */
const SAID_OF = /^(?:responsible|available|accountable|guided|held)$/;
/** What a thing or somebody shall be: responsible, exempt, transferable. */
const PREDICATE =
  /^(?:guided|held|bound|obliged|exempt|free|equal|open|immune|final|higher|lower|greater|longer|fair|adequate|equitable|prompt|binding|valid|proportionate|consistent|transparent|[a-z]{3,12}[ai]ble)$/;

/** By whom it is to be done: "will be reviewed by the inspectors". */
function doer({ words, parties }: Clause, verbAt: number): string | null {
  for (let at = verbAt + 1; at < verbAt + 8; at++) {
    const word = words[at];
    if (!word || /[,;]/.test(word.before) || /^(?:to|which|that|who)$/.test(word.lower)) return null;
    if (words[at]?.lower !== 'by') continue;
    let end = at + 1;
    const isMore = (next: Word | undefined): boolean =>
      next !== undefined && next.before === '' && !AFTER_DOER.has(next.lower);
    while (end < at + 10 && (end === at + 1 || isMore(words[end]))) end++;
    // "by the ministries of both countries and shall meet"
    while (end > at + 2 && /^(?:and|be|then|also)$/.test(words[end - 1]?.lower ?? '')) end--;
    return actorOf(words, at + 1, end, parties);
  }
  return null;
}

/** "Efforts will be made to link", "steps shall be taken to ease": the verb after them; -1 where nothing of the kind stands. */
function effortsMade(words: readonly Word[], verbAt: number, clause: number, at: number): number {
  if (!/^(?:made|taken|exerted|undertaken)$/.test(words[verbAt]?.lower ?? '')) return -1;
  const isEffort = words
    .slice(clause, at)
    .some(({ lower }) => /^(?:efforts?|steps|measures|endeavours|endeavors)$/.test(lower));
  const next = words[verbAt + 1]?.lower === 'to' ? verbFrom(words, verbAt + 2, false) : -1;
  return isEffort && next > 0 && baseVerbs.has(words[next]?.lower ?? '') ? next : -1;
}

/** "Progress reports shall be submitted": whatever the subject, it is to be done. */
export function passive(told: Clause, be: number, formula: Formula): Trigger | null {
  const { words, clause, at, actor, previous } = told;
  let verbAt = be + 1;
  while (isAdverb(words[verbAt])) verbAt++;
  const lower = words[verbAt]?.lower ?? '';
  const known = pastVerbs.get(lower);
  const isPast = known !== undefined || (lower.length > 4 && lower.endsWith('ed'));
  const isHeld =
    lower === 'held' && !/^(?:responsible|accountable|liable)$/.test(words[verbAt + 1]?.lower ?? '');
  const predicate = formula.words[0] === 'shall' ? PREDICATE : SAID_OF;
  // "Cooperation will be in the areas of …"
  const inFields =
    words[be + 1]?.lower === 'in' &&
    words.slice(be + 2, be + 5).some((word) => /^(?:areas?|fields?|forms?)$/.test(word.lower));
  const responsible = inFields || (!isHeld && predicate.test(lower));
  const conditioned = /^(?:if|where|when|should)$/.test(words[clause]?.lower ?? '');
  if ((!isPast && !responsible) || (actor === null && !conditioned && !isThing(words, clause, at)))
    if (formula.words[0] !== 'shall' || !isBound(words, clause, at) || (!isPast && !responsible)) return null;
  const sought = effortsMade(words, verbAt, clause, at);
  if (sought > 0)
    return trigger({
      clause,
      verbAt: sought,
      verb: verbOf(words[sought]) ?? ANY_VERB,
      actor: previous ?? 'both',
      strength: 'effort',
      reach: 2,
    });
  const kind = /^(?:composed|comprised|constituted)$/.test(lower)
    ? 'establish'
    : /^(?:available|exempt|higher|lower|free)$/.test(lower)
      ? 'provide'
      : 'cooperate';
  // "shall be recognised as valid": something is done, no stance taken
  const verb: LatinVerb = known?.kind === 'position' ? { ...known, kind } : (known ?? { ...ANY_VERB, kind });
  return trigger({
    clause,
    verbAt,
    verb,
    actor: responsible && actor !== null ? actor : (doer(told, verbAt) ?? previous ?? 'both'),
    strength: formula.strength,
    form: 'passive',
    isThing: actor === null,
    reach: 1,
  });
}
