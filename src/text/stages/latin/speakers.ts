/**
 * Who speaks on after "and": those who recognized something, or said something, before.
 */
import { calls, formulas, recognizing, speakingVerbs, stances } from './lexicon.ts';
import { actorOf, type Parties } from './subjects.ts';
import { formulaAt } from './verb-places.ts';
import type { Word } from './words.ts';

/** Modals, and what is said as they are. */
export const MODALS: ReadonlySet<string> = new Set(
  'will shall may must should can is are continue continues intend intends aim aims plan plans'.split(' '),
);
const BETWEEN: ReadonlySet<string> = new Set(
  'today now in this that regard context connection respect to end therefore thus hence accordingly further also strongly we they'.split(
    ' ',
  ),
);

/** First word after "and" and what may stand between it and a verb ("in this regard"); -1 where `at` follows none. */
export function coordinated(words: readonly Word[], at: number): number {
  for (let before = at - 1; before > 0 && before > at - 6; before--) {
    const word = words[before]?.lower ?? '';
    if (word === 'and' || word === 'but') return before + 1;
    if (!BETWEEN.has(word)) return -1;
  }
  return -1;
}

/** Whether the word says what somebody undertakes or asks for: commit to, call upon, reaffirm. */
export function speaks(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  if (MODALS.has(word)) return false;
  return (
    formulaAt(formulas, words, at) !== undefined ||
    formulaAt(calls, words, at) !== undefined ||
    speakingVerbs.has(word) ||
    (/^(?:condemn|oppos|reject|denounc|deplor)/.test(word) && formulaAt(stances, words, at) !== undefined)
  );
}

/** Who recognizes something at the sentence's beginning, or null. */
function recognizer(words: readonly Word[], parties: Parties, clause: number, to: number): string | null {
  // "Recognize the role of …, and are committed to": who speaks is named above.
  const [first] = words;
  if (clause === 0 && first && /^[A-Z]/.test(first.text) && recognizing.has(first.lower)) return 'both';
  if (clause === 0 && first?.lower === 'we' && words[1]?.before.includes(',')) return 'both';
  for (let end = clause + 1; end < clause + 7 && end < to; end++) {
    const verb = words[end]?.lower ?? '';
    const known =
      recognizing.has(verb) ||
      speakingVerbs.has(verb) ||
      calls.has(verb) ||
      stances.has(verb) ||
      MODALS.has(verb) ||
      // We reviewed the progress and reaffirmed …: whatever was done, the same speak on.
      /^[a-z]+ed$/.test(words[end]?.text ?? '');
    const actor = known ? actorOf(words, clause, end, parties) : null;
    if (actor !== null) return actor;
  }
  return null;
}

/** The verb by which a sentence begins with mere recognition: "We express our concern …"; -1 where it does not. */
export function recognizedAt(words: readonly Word[], parties: Parties): number {
  for (let end = 1; end < 12 && end < words.length; end++)
    if (recognizing.has(words[end]?.lower ?? '') && actorOf(words, 0, end, parties) !== null) return end;
  return -1;
}

/** "We recognize the importance of …, and will enhance …": who recognizes undertakes too. */
export function actorBefore(
  words: readonly Word[],
  parties: Parties,
  at: number,
  clause: number,
): string | null {
  const begin = coordinated(words, at);
  // "The Ministers welcomed A, reaffirmed their resolve to B": a list of what they said
  if (begin < 0)
    return clause === at && at > 0 && words[at]?.before.includes(',')
      ? recognizer(words, parties, 0, at)
      : null;
  return recognizer(words, parties, clause < begin ? clause : 0, at);
}
