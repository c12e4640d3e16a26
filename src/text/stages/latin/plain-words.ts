/**
 * Capitalised words that make no name: those that begin a sentence or a heading, and those by which a text calls its parties
 * and itself.
 */
import type { MentionType } from '../../extraction.ts';
import { plainCapitals } from './lexicon.ts';
import { YEAR } from './name-words.ts';
import { stateOf } from './subjects.ts';
import type { Word } from './words.ts';

const OWN =
  /^(?:first nations|member states?|states parties|united states government|u\.s\. government|federal government|(?:high )?contracting (?:part(?:y|ies)|states?)|government of .{2,60}|people’s republic of .{2,20}|republic of .{2,20}|kingdom of .{2,20}|sultanate of .{2,20}|.{2,30} member states|state part(?:y|ies)|national action plans?|action plans?|plans? of action|memorand(?:um|a) of understanding|joint statements?|international law|executive orders?|one-china policy|(?:[a-z-]{3,20} ){1,3}(?:agreements|arrangements|statements)|(?:shared|common|joint|new|our|strategic) (?:vision|visions|goals?|principles?|approach|approaches|agenda|pathway|standards?|rules)|free trade agreements?)$/;

/** A word that begins no name, also in capitals from end to end; the number of a chapter or article. */
export function isPlain(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const numbered = at > 0 && /^[IVX]{1,5}$/.test(text) && isPlain(words, at - 1);
  const low =
    text.length > 3 && text === text.toUpperCase() ? `${text.charAt(0)}${text.slice(1).toLowerCase()}` : text;
  // "TAKING NOTE of", "HAVING MET": a preamble's verb
  return (
    plainCapitals.has(text) || plainCapitals.has(low) || numbered || /^[A-Z]{3,14}(?:ING|ED)$/.test(text)
  );
}

/** "National Archives", "Federal Bureau of …": such words open a name where a head of its own follows. */
export function opensName(words: readonly Word[], start: number, end: number): boolean {
  return (
    /^(?:National|Federal|State|Government|Foreign|General|Internet|Research)$/.test(
      words[start]?.text ?? '',
    ) &&
    end - start >= 3 - (words[start]?.text === 'National' || words[start + 1]?.text === 'Council' ? 1 : 0)
  );
}

/** "under the theme “Lakes for All”": words in quotation marks that are no name. */
function isTheme(words: readonly Word[], start: number): boolean {
  if (!/[“"‘]/.test(words[start]?.before ?? '')) return false;
  return words
    .slice(Math.max(0, start - 3), start)
    .some(({ lower }) => /^(?:themed?|motto|slogan)$/.test(lower));
}

/** "the Government of the Union of Lakes": a state, whatever its name. */
function isStateOf(words: readonly Word[], start: number): boolean {
  const the = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  return words[the]?.lower === 'of' && /^governments?$/.test(words[the - 1]?.lower ?? '');
}

/** Whether a run that begins at `start` names nothing, whatever its words: a state, a theme, the text itself ("this Plan of Action"). */
export function namesNothing(words: readonly Word[], start: number, type: MentionType | null): boolean {
  const isItself = type === 'I' && /^(?:present|this)$/.test(words[start - 1]?.lower ?? '');
  return isItself || (type === 'O' && isStateOf(words, start)) || isTheme(words, start);
}

/** Whether the words are what a text calls its parties, states, or papers of its own kind. */
export function isOwn(run: readonly Word[]): boolean {
  const text = run.map((word) => word.lower).join(' ');
  if (YEAR.test(run.at(-1)?.text ?? '')) return false;
  return OWN.test(text) || text.split(/ and (?:the )?/).every((each) => stateOf(each) !== null);
}
