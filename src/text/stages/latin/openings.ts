/**
 * How a sentence or an item begins that undertakes something without a subject: an imperative, a line that resolves, what
 * a lead-in binds.
 */
import { isLower } from '../characters.ts';
import { asked } from './calls.ts';
import {
  activityNouns,
  baseVerbs,
  formulas,
  ingVerbs,
  type LatinVerb,
  pastVerbs,
  presentVerbs,
} from './lexicon.ts';
import { resolution, unsaid } from './spoken.ts';
import { actorOf, type Parties, RELATIVE } from './subjects.ts';
import { type Lead, type Trigger, trigger } from './trigger.ts';
import { ANY_VERB, bracketed, FINITE, formulaAt, isAdverb, verbFrom, verbOf } from './verb-places.ts';
import type { Word } from './words.ts';

/** Verbs by which something is recognized, as an item or a line begins. */
const RECOGNITION: ReadonlySet<string> = new Set(
  'recognize recognise acknowledge welcome note recall appreciate commend emphasize emphasise stress underline underscore highlight'.split(
    ' ',
  ),
);
/** Words that begin an object. */
const OBJECT =
  /^(?:a|an|the|its|their|our|all|any|each|new|joint|concrete|specific|further|additional|effective|appropriate)$/;
/** What stands between commas after an imperative. */
const INSERTED =
  /^(?:by|in|on|at|within|before|as|where|if|when|whenever|together|through|under|from|for|subject|with|without|upon)$/;
const TOLD_BY = /^(?:it|they|we|you)$/;
const CLAUSAL: ReadonlySet<string> = new Set(['ensure', 'guarantee', 'verify']);

/** An imperative, or an item that its lead-in binds. */
export function opening(words: readonly Word[], parties: Parties, lead: Lead | null): Trigger | null {
  const at = startOfItem(words, lead !== null);
  const word = words[at];
  if (!word) return null;
  const actor = lead?.actor ?? 'both';
  const strength = lead?.strength ?? null;
  const loose = lead?.permits === true ? 'tentative' : null;
  const resolved = lead ? null : (resolution(words) ?? unsaid(words, at));
  if (resolved) return resolved;
  if (
    RECOGNITION.has(words[at]?.lower ?? '') ||
    (words[at - 1]?.lower === 'to' && leadsToSubject(words, parties, at))
  )
    return null;
  const asks = asked(words, at);
  if (asks) return asks;
  const base = baseVerbs.get(word.lower);
  if (base && isImperative(words, at, base)) {
    const sought = bracketed(words, at);
    const verbAt = sought > at ? sought : verbFrom(words, at);
    const found = verbOf(words[verbAt]) ?? base;
    const tried = sought > at ? { ...found, strength: base.strength } : found;
    return trigger({ clause: 0, verbAt, verb: tried, actor, strength });
  }
  const ing = ingVerbs.get(word.lower);
  if (lead && ing)
    return trigger({ clause: 0, verbAt: at, verb: ing, actor, strength: loose, form: 'gerund' });
  if (!lead) return ledImperative(words);
  // "the following rights: (a) to fly across …": whatever the verb.
  if (words[at - 1]?.lower === 'to' && isLower(word.text.charCodeAt(0)))
    return trigger({ clause: 0, verbAt: at, verb: { ...ANY_VERB, base: word.lower }, actor, strength });
  for (let next = at; next < at + 4; next++) {
    const noun = activityNouns.get(words[next]?.lower ?? '');
    const joins = /^(?:of|in|between|among|for|on)$/.test(words[next + 1]?.lower ?? '');
    if (noun && joins)
      return trigger({ clause: 0, verbAt: next, verb: noun, actor, strength, form: 'gerund' });
  }
  return null;
}

/** Words by which what stands before an imperative begins: how, with whom, on what basis. */
const LEADS_ON =
  /^(?:to|using|building|drawing|leveraging|working|by|in|with|through|under|within|as|where|following|after|before|based|subject|consistent|during|together|jointly)$/;
const MOST_LEADING = 24;

/** "Using the framework, incorporate a feedback loop": the imperative after what tells how; null where none comes. */
function ledImperative(words: readonly Word[]): Trigger | null {
  if (!LEADS_ON.test(words[0]?.lower ?? '')) return null;
  for (let at = 2; at < words.length && at < MOST_LEADING; at++) {
    if (FINITE.has(words[at]?.lower ?? '')) return null;
    if (!words[at]?.before.includes(',')) continue;
    let verbAt = at;
    while (isAdverb(words[verbAt]) && !baseVerbs.has(words[verbAt]?.lower ?? '')) verbAt++;
    const verb = baseVerbs.get(words[verbAt]?.lower ?? '');
    const hasObject = /^(?:a|an|the|its|their|our|all|each|new|joint)$/.test(words[verbAt + 1]?.lower ?? '');
    const isLower = /^[a-z]/.test(words[verbAt]?.text ?? '');
    if (!verb || !isLower || (verb.isNoun && !hasObject) || !isImperative(words, verbAt, verb)) continue;
    const counts = verbFrom(words, verbAt);
    return trigger({ clause: 0, verbAt: counts, verb: verbOf(words[counts]) ?? verb, actor: 'both' });
  }
  return null;
}

/** "Development of a framework", "Identification and prioritization of data sets": a line of a plan that names its action; null where it is none. */
export function namedAction(words: readonly Word[]): Trigger | null {
  let at = 0;
  while (at < 2 && /^(?:joint|further|continued|early|full|regular)$/.test(words[at]?.lower ?? '')) at++;
  const verb = activityNouns.get(words[at]?.lower ?? '');
  const isPair = words[at + 1]?.lower === 'and' && activityNouns.has(words[at + 2]?.lower ?? '');
  if (!verb || words[isPair ? at + 3 : at + 1]?.lower !== 'of') return null;
  for (const { lower } of words) {
    if (RELATIVE.has(lower)) break;
    if (FINITE.has(lower)) return null;
  }
  return trigger({ clause: 0, verbAt: at, verb, actor: 'both', form: 'gerund' });
}

/** "To further promote trade, both Parties shall": what it is for, before who acts. */
function leadsToSubject(words: readonly Word[], parties: Parties, from: number): boolean {
  let subject = -1;
  for (let at = from + 1; at < words.length && at < from + 48; at++) {
    if (words[at]?.before.includes(',')) subject = at;
    // "To ensure that all understand it, the agency made training available": told
    const isTold =
      subject > 0 && at > subject && pastVerbs.has(words[at]?.lower ?? '') && words[at]?.before === '';
    const isBound = subject > 0 && at > subject && (isTold || formulaAt(formulas, words, at) !== undefined);
    if (isBound && actorOf(words, subject, at, parties) !== null) return true;
  }
  return false;
}

/** First word after "to", "and" and adverbs. */
function startOfItem(words: readonly Word[], isItem: boolean): number {
  let at = 0;
  const skipped = isItem ? /^(?:to|and|or)$/ : /^(?:and|or)$/;
  while (
    at < 4 &&
    (skipped.test(words[at]?.lower ?? '') || (isAdverb(words[at]) && !baseVerbs.has(words[at]?.lower ?? '')))
  )
    at++;
  return at;
}

/** "Advance in good order the alignment": the object after what tells how. */
function hasObjectLater(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'in') return false;
  for (let next = at + 2; next < at + 6; next++) {
    const word = words[next];
    if (word?.before !== '' || /^(?:of|for|between|among|and|or|with|to|by)$/.test(word.lower)) return false;
    if (/^(?:the|an?|its|their|our)$/.test(word.lower)) return true;
  }
  return false;
}

/** A verb, not the noun of a subject: no finite verb follows outside a relative clause. */
function isImperative(words: readonly Word[], at: number, verb: LatinVerb): boolean {
  const next = words[at + 1];
  if (!next || next.lower === 'of') return false;
  // "Facilitate, subject to national laws, the movement of goods"
  // "Establish ‘Growth Zones’"
  if (next.before !== '' && !/^[“‘"']$/.test(next.before))
    return bracketed(words, at) > at || (!verb.isNoun && next.before === ',' && INSERTED.test(next.lower));
  if (verb.isNoun && /^(?:for|in|on|by|is|are|to|and)$/.test(next.lower))
    return (verb.base === 'focus' && next.lower === 'on') || hasObjectLater(words, at + 1);
  // "Research shows that": a subject and its verb
  const said = /^(?:that|how|why|whether)$/.test(words[at + 2]?.lower ?? '');
  if (verb.isNoun && said && presentVerbs.has(next.lower)) return false;
  // "Identify steps the Government can take": nothing but a verb can begin so
  if (CLAUSAL.has(verb.base) || (!verb.isNoun && OBJECT.test(next.lower))) return true;
  for (let after = at + 1; after < words.length && after < at + 24; after++) {
    const word = words[after];
    if (!word || /[,;:]/.test(word.before) || RELATIVE.has(word.lower)) return true;
    // "Identify at least 5 data sets it will seek to open": what is told of the object
    if (FINITE.has(word.lower)) return after > at + 2 && TOLD_BY.test(words[after - 1]?.lower ?? '');
  }
  return true;
}
